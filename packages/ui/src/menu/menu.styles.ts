import { css } from 'lit';

export const menuStyles = css`
  :host {
    position: absolute;
    width: 0;
    height: 0;
  }
  .menu {
    min-width: calc(160px * var(--_scale));
    padding: 4px;
    overscroll-behavior: contain;
    text-align: start;
    cursor: default;
    user-select: none;
  }
  .menu:focus {
    outline: 0;
  }
  .section[data-line] {
    margin-top: 4px;
    padding-top: 4px;
  }
  .line {
    height: 1px;
    margin: 4px 0;
    background: var(--_line);
  }
  .heading {
    padding: 6px 8px 2px;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_row);
    padding: 3px 8px;
    border-radius: 3px;
    color: var(--_ink);
    cursor: pointer;
    scroll-margin: 4px;
  }
  .item:focus,
  .item[aria-expanded='true'] {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .item:focus {
    outline-offset: -2px;
  }
  .item[data-tone='danger'] {
    color: var(--_bad);
  }
  .item[data-tone='danger']:focus {
    background: var(--_bad-tint);
  }
  .item[aria-disabled='true'] {
    color: var(--_ink-faint);
    cursor: default;
  }
  .item[aria-disabled='true']:focus {
    background: var(--_surface-sunk);
  }
  .item[aria-disabled='true'] .gutter > .zw-icon {
    opacity: 0.45;
  }
  .gutter {
    display: inline-flex;
    flex: none;
    align-self: flex-start;
    align-items: center;
    width: var(--_icon);
    height: var(--_text-line);
  }
  .gutter[hidden] {
    display: none;
  }
  .words {
    flex: 1 1 auto;
    min-width: 0;
  }
  .reason {
    display: block;
    max-width: calc(280px * var(--_scale));
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  /* Drawn, not written: the keys are told by aria-keyshortcuts and are no part of the item's name. */
  .item[data-keys]::after {
    flex: none;
    margin-inline-start: 16px;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    white-space: nowrap;
    content: attr(data-keys);
  }
  .item > .zw-icon {
    margin-inline-end: -4px;
    color: var(--_ink-faint);
  }
  .empty {
    padding: 3px 8px;
    color: var(--_ink-soft);
  }
  @media (forced-colors: active) {
    .item:focus,
    .item[aria-expanded='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .item:focus *,
    .item:focus::after,
    .item[aria-expanded='true'] * {
      color: HighlightText;
    }
    .item[aria-disabled='true'] {
      color: GrayText;
    }
    .line {
      background: CanvasText;
    }
  }
`;
