import { css } from 'lit';

export const shelfStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .seek {
    flex: none;
    padding: 8px 12px;
  }
  .list {
    flex: 1;
    min-height: 0;
    padding: 0 0 8px;
    overflow: auto;
    outline: none;
  }
  .group > .head {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    gap: 8px;
    padding: 6px 12px 2px;
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .group > .head .label {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    min-height: var(--_row);
    /* Below the heading that stays. */
    scroll-margin-top: calc(28px * var(--_scale));
    padding: 3px 12px;
    align-content: center;
    cursor: grab;
    user-select: none;
  }
  :host([data-tiles]) .items {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 4px;
    padding: 2px 12px 4px;
  }
  :host([data-tiles]) .item {
    padding: 3px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .item:hover {
    background: var(--_surface-sunk);
  }
  .item[aria-selected='true'] {
    background: var(--_accent-tint);
    box-shadow: inset 2px 0 0 var(--_accent);
  }
  .item .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item .note,
  .item .detail {
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .item .note {
    text-align: end;
    white-space: nowrap;
  }
  .item .detail {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item .used {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: calc(120px * var(--_scale));
    overflow: hidden;
    justify-self: end;
    color: var(--_good);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item .used .zw-icon {
    width: calc(14px * var(--_scale));
    height: calc(14px * var(--_scale));
  }
  .item[data-due] .detail {
    color: var(--_warn);
  }
  .item[data-used] .label {
    color: var(--_ink-soft);
  }
  .rest {
    margin: 0;
    padding: 8px 12px;
    color: var(--_ink-soft);
  }
`;
