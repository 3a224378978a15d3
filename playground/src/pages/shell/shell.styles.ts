import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--_page);
    --pg-header: calc(48px * var(--_scale));
  }
  .skip {
    position: fixed;
    z-index: 40;
    top: 4px;
    left: 4px;
  }
  .skip:not(:focus) {
    top: -64px;
  }
  header {
    position: sticky;
    z-index: 20;
    top: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    height: var(--pg-header);
    padding: 0 20px 0 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .house {
    flex: none;
    min-width: calc(140px * var(--_scale));
    color: var(--_ink);
    font-size: calc(16px * var(--_scale));
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
  }
  .find {
    flex: 0 1 calc(340px * var(--_scale));
    min-width: 0;
  }
  zw-picker.search {
    display: block;
  }
  .person {
    flex: none;
    margin-inline-start: auto;
  }
  .columns {
    display: flex;
    align-items: stretch;
    min-height: calc(100vh - var(--pg-header));
  }
  .side {
    flex: none;
    width: calc(196px * var(--_scale));
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .side nav {
    position: sticky;
    top: var(--pg-header);
    padding: 12px 8px;
  }
  nav ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav h2 {
    margin: 12px 12px 4px;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    font-weight: 400;
    line-height: var(--_text-small-line);
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: calc(36px * var(--_scale));
    padding: 0 12px;
    border-radius: var(--_radius);
    color: var(--_ink);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--_surface-sunk);
  }
  nav a[aria-current] {
    background: var(--_accent-tint);
    color: var(--_accent-strong);
    font-weight: 600;
  }
  nav .count {
    margin-inline-start: auto;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  nav a[aria-current] .count {
    color: inherit;
  }
  main {
    flex: 1;
    min-width: 0;
  }
  main:focus {
    outline: 0;
  }
  /* A page of the whole window has what the strips leave of it. */
  :host([data-full]) {
    display: flex;
    flex-direction: column;
    height: 100vh;
  }
  :host([data-full]) .strip {
    flex: none;
  }
  .columns[data-full] {
    flex: 1;
    min-height: 0;
  }
  .columns[data-full] main {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .columns[data-full] main > * {
    flex: 1;
    min-height: 0;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 12px;
    min-height: calc(32px * var(--_scale));
    padding: 2px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .strip:empty {
    display: none;
  }
  .toasts {
    position: fixed;
    z-index: 30;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    pointer-events: none;
  }
  .instead {
    min-height: 50vh;
  }
  .instead h1 {
    margin: 0;
    font-size: var(--_text-title);
    font-weight: 600;
  }
  .instead h1:focus {
    outline: 0;
  }
  .drawer nav {
    margin: -8px;
  }
  .drawer nav a {
    min-height: calc(44px * var(--_scale));
  }
  @media (max-width: 899px) {
    header {
      gap: 8px;
      padding: 0 8px;
    }
    .side {
      display: none;
    }
    .find {
      flex: 1;
    }
    .house {
      min-width: 0;
    }
  }
  @media (max-width: 640px) {
    .house {
      display: none;
    }
  }
  @media print {
    header,
    .side,
    .strip,
    .toasts {
      display: none;
    }
  }
`;
