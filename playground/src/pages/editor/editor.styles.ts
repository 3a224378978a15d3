import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--_page);
  }
  .place {
    flex: none;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .place ol {
    display: flex;
    align-items: center;
    min-height: calc(32px * var(--_scale));
    margin: 0;
    padding: 0 16px;
    list-style: none;
  }
  .place li {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    min-width: 0;
  }
  .place li + li::before {
    flex: none;
    margin: 0 8px;
    color: var(--_ink-faint);
    content: '/';
  }
  .place a,
  .place h1 {
    min-width: 0;
    margin: 0;
    overflow: hidden;
    font: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .place a {
    padding: 2px 0;
    color: var(--_accent);
    text-decoration: none;
  }
  .place a:hover {
    text-decoration: underline;
  }
  .place h1:focus {
    outline: 0;
  }
  /* However much is to be said, the designer keeps the greater part of the window. */
  .banners {
    flex: none;
    max-height: 40%;
    overflow: auto;
  }
  .banner {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_accent-tint);
  }
  .banner > span {
    flex: 0 1 auto;
    min-width: 0;
  }
  .banner[data-tone='warn'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .banner[data-tone='bad'] {
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .stage {
    flex: 1;
    min-height: 0;
  }
  .stage > .zw-empty {
    height: 100%;
    background: var(--_surface);
  }
  .designer {
    display: block;
    height: 100%;
  }
  .state {
    font-variant-numeric: tabular-nums;
  }
  .state[data-tone='warn'] {
    color: var(--_warn);
  }
  .state[data-tone='bad'] {
    color: var(--_bad);
  }
  .presence {
    display: inline-flex;
    gap: 12px;
  }
  .actions {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .saving {
    display: flex;
  }
  .saving > .zw-button {
    border-top-right-radius: 0;
    border-bottom-right-radius: 0;
  }
  .saving > zw-menu-button::part(button) {
    border-color: var(--_accent);
    border-left-color: var(--_on-accent);
    border-top-left-radius: 0;
    border-bottom-left-radius: 0;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .saving > zw-menu-button::part(button):hover {
    background: var(--_accent-strong);
  }
`;
