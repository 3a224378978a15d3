import { css } from 'lit';

export const dataTableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-width: 0;
    min-height: 0;
    /* In a page that sets no height, the table scrolls inside itself instead of drawing all of its rows. */
    max-height: var(--zw-data-table-max-height, 100vh);
    border: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .scroller {
    flex: 1 1 auto;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .grid {
    position: relative;
    min-width: 100%;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    width: calc(100px * var(--_scale));
    height: calc(var(--row-height) * var(--_scale));
    pointer-events: none;
  }
  .head {
    position: sticky;
    z-index: 4;
    top: 0;
  }
  .body {
    position: relative;
  }
  .row {
    display: flex;
    min-width: 100%;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    user-select: none;
  }
  .body > .row {
    position: absolute;
    left: 0;
    width: 100%;
  }
  .head > .row {
    position: relative;
    min-height: calc(34px * var(--_scale));
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    font-weight: 500;
  }
  .body > .row:hover {
    background: var(--_surface-sunk);
  }
  .body > .row[data-tone='error'] {
    background: var(--_bad-tint);
    box-shadow: inset 3px 0 var(--_bad);
  }
  .body > .row[data-tone='warning'] {
    background: var(--_warn-tint);
    box-shadow: inset 3px 0 var(--_warn-mark);
  }
  .body > .row.ticked {
    background: var(--_accent-tint);
  }

  .cell {
    position: absolute;
    top: 0;
    bottom: 0;
    display: flex;
    flex: none;
    align-items: center;
    padding: 0 12px;
    overflow-wrap: normal;
    white-space: nowrap;
    cursor: default;
  }
  .cell.frozen {
    position: sticky;
    z-index: 2;
    bottom: auto;
    background: inherit;
  }
  [data-tone] > .cell.frozen:first-child {
    box-shadow: inherit;
  }
  .grid[data-lines] .cell {
    border-inline-end: 1px solid var(--_line);
  }
  .cell.frozen.last-frozen {
    border-inline-end: 1px solid var(--_line-strong);
  }
  .text {
    flex: 1 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .end > .text {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .center {
    justify-content: center;
    padding: 0 4px;
  }
  .center > .text {
    text-align: center;
  }
  .cell.in-range {
    background: var(--_accent-tint);
  }
  .cell[aria-invalid='true']::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    border: calc(4px * var(--_scale)) solid;
    border-color: var(--_bad) var(--_bad) transparent transparent;
  }
  /* Below the frozen ones, under which it may be scrolled. */
  .cell.active {
    z-index: 1;
  }
  /* Drawn above the neighbours' lines; the ring itself is kept inside, where no edge cuts it off. */
  .cell.active::before {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border: 1px solid var(--_line-strong);
    pointer-events: none;
  }
  .grid:focus-within .cell.active::before {
    border: 2px solid var(--_focus);
  }
  .cell:focus,
  .field:focus,
  .tick:focus {
    outline: 0;
  }
  .cell.frozen.active {
    z-index: 3;
  }
  .head-cell.sortable {
    cursor: pointer;
  }
  .head-cell.sortable:hover {
    color: var(--_accent);
  }
  [data-wraps] .cell {
    align-items: flex-end;
    padding-bottom: calc(7px * var(--_scale));
  }
  [data-wraps] .text {
    display: -webkit-box;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--head-lines);
  }
  .head-ruler {
    display: flex;
    flex: none;
    align-items: flex-start;
    width: 0;
    overflow: hidden;
    visibility: hidden;
    pointer-events: none;
  }
  .ruled {
    flex: none;
    padding: calc(6px * var(--_scale)) 12px calc(7px * var(--_scale));
    border-inline-end: 1px solid transparent;
  }
  .ruled.sortable {
    padding-inline-end: calc(12px + 20px * var(--_scale));
  }
  .sort {
    flex: none;
    margin-inline-start: 4px;
    color: var(--_accent);
  }
  .edge {
    position: absolute;
    z-index: 1;
    top: 0;
    right: -12px;
    bottom: 0;
    width: 24px;
    cursor: col-resize;
    touch-action: none;
  }
  .edge.last {
    right: 0;
    width: 14px;
  }
  .edge::after {
    content: '';
    position: absolute;
    top: 25%;
    bottom: 25%;
    left: 11px;
    width: 1px;
    background: var(--_line);
  }
  .edge:hover::after,
  .grid[data-resizing] .edge:hover::after {
    top: 0;
    bottom: 0;
    width: 2px;
    background: var(--_accent);
  }
  .edge.last::after {
    left: 13px;
  }

  .empty {
    position: sticky;
    left: 0;
    color: var(--_ink-soft);
  }
  .notice {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    position: relative;
    margin-top: -1px;
    padding: 2px 4px 2px 12px;
    border-top: 1px solid var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
  }
  .notice > span {
    flex: 1 1 auto;
    min-width: 0;
  }
  .notice[data-tone='warn'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  @media (forced-colors: active) {
    .body > .row[data-tone] > .cell:first-child {
      border-inline-start: 3px solid CanvasText;
    }
    .cell.in-range {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .grid:focus-within .cell.active::before {
      border-color: Highlight;
    }
  }
`;
