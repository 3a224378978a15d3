import { css } from 'lit';

export const dateFieldStyles = css`
  .calendar {
    width: calc(7 * 38px * var(--_scale) + 24px);
    padding: 12px;
  }
  .calendar:focus {
    outline: 0;
  }
  .head,
  .foot {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .head > .zw-input {
    flex: 1 1 auto;
    width: auto;
    height: var(--_control-small);
    padding-inline-start: 6px;
    padding-inline-end: 16px;
    background-position:
      right 9px center,
      right 4px center;
    font-size: var(--_text-compact);
  }
  .head > .zw-icon-button {
    flex: none;
  }
  .foot {
    justify-content: space-between;
    margin-top: 8px;
  }
  table {
    width: 100%;
    margin-top: 8px;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  th {
    height: var(--_row);
    padding: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-weight: 400;
  }
  td {
    position: relative;
    height: calc(32px * var(--_scale));
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    overflow-wrap: normal;
    cursor: pointer;
  }
  td[data-weekend] {
    color: var(--_ink-soft);
  }
  td[data-other] {
    color: var(--_ink-faint);
  }
  td:hover {
    background: var(--_accent-tint);
  }
  td:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  td[aria-current] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  td[aria-disabled='true'] {
    background: none;
    color: var(--_ink-faint);
    text-decoration: line-through;
    cursor: default;
  }
  td[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* 休 and 班; for screen readers they are words of the day's name. */
  td[data-mark]::after {
    position: absolute;
    top: 0;
    right: 1px;
    content: attr(data-sign);
    font: 400 calc(10px * var(--_scale)) / calc(12px * var(--_scale)) var(--_font);
  }
  td[data-mark='off']::after {
    color: var(--_good);
  }
  td[data-mark='worked']::after {
    color: var(--_bad);
  }
  td[aria-selected='true']::after {
    color: inherit;
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    td[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
