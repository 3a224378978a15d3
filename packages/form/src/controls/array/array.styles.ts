import { css } from 'lit';

/** Rows in all their shapes: a table, cards, a list. */
export const arrayStyles = css`
  .rows {
    min-width: 0;
    outline: none;
  }
  /* Placed, so that labels which only readers hear (they are absolute) are cut off here too, and widen nothing around it. */
  .rows-scroll {
    position: relative;
    overflow-x: auto;
  }
  .rows-table {
    border: 1px solid var(--_line);
    font-size: var(--_text);
    line-height: var(--_text-line);
  }
  .rows-table th,
  .rows-table td {
    padding: 6px 8px;
    min-width: calc(96px * var(--_scale));
    width: var(--width, auto);
    font-weight: 400;
  }
  .rows-table thead th {
    min-width: var(--width, calc(96px * var(--_scale)));
    font-weight: 500;
    white-space: normal;
  }
  .rows-table[data-bordered] th,
  .rows-table[data-bordered] td {
    border-right: 1px solid var(--_line);
  }
  .rows-table [data-holds='number'] {
    width: 1%;
    min-width: calc(48px * var(--_scale));
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .rows-table tbody [data-holds='number'] {
    padding-top: calc(6px + (var(--_control) - var(--_text-line)) / 2);
    color: var(--_ink-soft);
  }
  .rows-table [data-holds='buttons'] {
    width: 1%;
    white-space: nowrap;
  }
  .rows-table [data-align='center'] {
    text-align: center;
  }
  .rows-table [data-align='right'] {
    text-align: end;
  }
  .rows-table tbody [data-holds='buttons'] > *,
  .rows .row-tools > * {
    vertical-align: middle;
  }
  .rows-table .item {
    grid-template-columns: minmax(0, 1fr);
  }
  .rows-table .feedback {
    min-height: 0;
    padding: 0;
  }
  .rows-table .feedback:not(:empty) {
    padding: 2px 0 0;
    text-align: start;
  }
  /* In a narrow column as wide as its cell, never over the edge into the next. */
  .rows-table .box > .zw-input,
  .rows-table .box > [data-element] {
    min-width: min(100%, calc(96px * var(--_scale)));
  }
  .rows-table .box > .in-words {
    flex-basis: auto;
  }
  .rows-table .card-word {
    display: none;
  }
  .rows-none {
    margin: 0;
    padding: 12px 0;
    color: var(--_ink-soft);
  }
  .rows-table .rows-none {
    padding: 16px;
    text-align: center;
  }
  .rows-add,
  .rows-pages,
  .rows-removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin: 8px 0 0;
  }
  .rows-note,
  .rows-pages > span {
    margin: 0;
    color: var(--_ink-soft);
  }
  .rows-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows-list > .card {
    margin: 0;
  }
  .rows-list > .card > section > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .rows-list h4 {
    margin: 0;
    font-size: var(--_text);
    line-height: var(--_text-line);
    font-weight: 600;
  }
  .row-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .of-items > .rows-list {
    gap: 0;
  }
  .rows-item > .space > .item {
    flex: 1 1 calc(160px * var(--_scale));
  }
  .rows-item > .space > .zw-icon-button,
  .rows-item > .space > .zw-button {
    margin-top: calc((var(--_control) - var(--_control-small)) / 2);
  }
  .item-frame {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .item-frame[data-type='card'] {
    margin-bottom: 8px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sort-handle {
    cursor: grab;
    touch-action: none;
  }
  [data-row][data-dragging] {
    opacity: 0.5;
  }
  [data-row][data-drop='before'] {
    box-shadow: 0 -2px 0 var(--_accent);
  }
  [data-row][data-drop='after'] {
    box-shadow: 0 2px 0 var(--_accent);
  }

  /* Little room: each row is a card, and each cell says its column by its own label. */
  :host([data-narrow]) .rows-table,
  :host([data-narrow]) .rows-table tbody,
  :host([data-narrow]) .rows-table tr,
  :host([data-narrow]) .rows-table th,
  :host([data-narrow]) .rows-table td {
    display: block;
    width: auto;
    min-width: 0;
  }
  :host([data-narrow]) .rows-table {
    border: 0;
    background: none;
  }
  :host([data-narrow]) .rows-table thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  :host([data-narrow]) .rows-table tbody tr {
    display: flex;
    flex-flow: row wrap;
    gap: 4px;
    margin: 0 0 12px;
    padding: 4px 12px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  :host([data-narrow]) .rows-table tbody th,
  :host([data-narrow]) .rows-table tbody td {
    flex: 1 0 100%;
    padding: 0;
    border: 0;
    text-align: start;
  }
  :host([data-narrow]) .rows-table tbody [data-holds='number'] {
    order: -1;
    padding: 6px 0;
    color: var(--_ink);
    font-weight: 600;
  }
  :host([data-narrow]) .rows-table .card-word {
    display: inline;
  }
  :host([data-narrow]) .rows-table .row-number {
    display: none;
  }
  /* Handles and buttons share the last line, whichever column they come from. */
  :host([data-narrow]) .rows-table tbody [data-holds='buttons'] {
    flex: 0 1 auto;
    order: 1;
    padding: 4px 0 0;
    white-space: normal;
  }
  :host([data-narrow]) .rows-table .item[data-bare] > .item-label.zw-unseen {
    position: static;
    display: flex;
    width: auto;
    height: auto;
    margin: 0;
    overflow: visible;
    clip: auto;
    clip-path: none;
    white-space: normal;
  }
  @media (forced-colors: active) {
    [data-row][data-drop='before'] {
      border-top: 3px solid Highlight;
    }
    [data-row][data-drop='after'] {
      border-bottom: 3px solid Highlight;
    }
  }
`;
