import { css } from 'lit';

export const tabsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .head {
    display: flex;
    flex: none;
    align-items: stretch;
    min-width: 0;
    border-bottom: 1px solid var(--_line);
  }
  .list {
    display: flex;
    flex: 1 1 auto;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .list::-webkit-scrollbar {
    display: none;
  }
  .tab {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    min-height: calc(36px * var(--_scale));
    margin: 0;
    padding: 4px 12px;
    border: 0;
    background: none;
    color: var(--_ink-soft);
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: color var(--_ease);
  }
  .tab:hover:not([aria-disabled='true']) {
    color: var(--_accent);
  }
  .tab[aria-selected='true'] {
    color: var(--_accent);
    font-weight: 600;
  }
  .tab[aria-selected='true']::after {
    position: absolute;
    right: 12px;
    bottom: 0;
    left: 12px;
    height: 2px;
    background: var(--_accent);
    content: '';
  }
  .tab:focus {
    outline-offset: -3px;
  }
  .tab[aria-disabled='true'] {
    color: var(--_ink-faint);
    cursor: default;
    opacity: 0.75;
  }
  .note {
    color: var(--_ink-faint);
    font-weight: 400;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .mark {
    flex: none;
    width: calc(8px * var(--_scale));
    height: calc(8px * var(--_scale));
    border-radius: 50%;
    background: var(--_bad);
  }
  /* Not by colour alone. */
  .mark[data-mark='warning'] {
    border-radius: 1px;
    background: var(--_warn-mark);
    transform: rotate(45deg) scale(0.88);
  }
  .scroll {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: calc(24px * var(--_scale));
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_ink-soft);
    cursor: pointer;
  }
  .scroll:hover {
    color: var(--_accent);
  }
  .scroll[data-at-end] {
    color: var(--_line);
    cursor: default;
  }
  .panel {
    flex: 1 1 auto;
    min-width: 0;
    min-height: 0;
    overflow: auto;
  }
  .panel:focus {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
    .mark,
    .mark[data-mark='warning'] {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .tab[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
