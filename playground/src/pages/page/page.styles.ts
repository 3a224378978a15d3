import { css } from 'lit';

/** What all pages share: the width, the heading, panels, notices, facts. */
export const pageStyles = css`
  :host {
    display: block;
    padding: 16px 20px 32px;
  }
  h1 {
    margin: 0;
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
    line-height: calc(28px * var(--_scale));
  }
  h1:focus,
  h2:focus {
    outline: 0;
  }
  h2 {
    margin: 0;
    font-size: var(--_text-title);
    font-weight: 600;
    line-height: var(--_text-line);
  }
  p {
    margin: 0;
  }
  a:not(.zw-button) {
    color: var(--_accent);
    text-decoration: none;
  }
  a:not(.zw-button):hover {
    text-decoration: underline;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-height: var(--_control);
    margin-bottom: 12px;
  }
  .heading > h1 {
    min-width: 0;
  }
  .push {
    margin-inline-start: auto;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .panel {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .panel + .panel,
  .panel + section,
  section + section {
    margin-top: 16px;
  }
  .panel > .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: calc(40px * var(--_scale));
    padding: 4px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .panel > .body {
    padding: 16px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-bottom: 12px;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice > span {
    flex: 0 1 auto;
    min-width: 0;
  }
  .notice[data-tone='warn'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .notice[data-tone='bad'] {
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .notice[data-tone='good'] {
    background: var(--_good-tint);
    color: var(--_good);
  }
  .stripes {
    /* Holds what is there for screen readers alone, which would widen the page otherwise. */
    position: relative;
    width: 100%;
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .stripes > .zw-table {
    border-collapse: separate;
    border-spacing: 0;
  }
  .stripes > .zw-table tbody tr:last-child > * {
    border-bottom: 0;
  }
  .stripes > .zw-table tbody tr:hover {
    background: var(--_surface-sunk);
  }
  .dot::before {
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--_ink-faint);
    content: '';
    vertical-align: 1px;
  }
  .dot[data-tone='good']::before {
    background: var(--_good);
  }
  .dot[data-tone='warn']::before {
    background: var(--_warn-mark);
  }
  .dot[data-tone='bad']::before {
    background: var(--_bad);
  }
  .good {
    color: var(--_good);
  }
  .warn {
    color: var(--_warn);
  }
  .bad {
    color: var(--_bad);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(140px * var(--_scale))), 1fr));
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  form {
    margin: 0;
  }
  @media (max-width: 640px) {
    :host {
      padding: 12px 12px 32px;
    }
  }
`;
