import { css } from 'lit';

export const fieldRightsStyles = css`
  :host {
    display: block;
  }
  .table {
    max-height: calc(360px * var(--_scale));
    margin-top: 8px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(4, calc(34px * var(--_scale)));
    align-items: stretch;
    padding-left: 8px;
  }
  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_control-small);
  }
  .head .cell {
    text-align: center;
  }
  .row + .row {
    border-top: 1px solid var(--_line);
  }
  .row:hover {
    background: var(--_surface-sunk);
  }
  .row:focus-within {
    background: var(--_accent-tint);
  }
  .row[data-kind='field'] .label {
    padding-left: 8px;
  }
  .row[data-kind='all'] .label,
  .row[data-kind='group'] .label {
    font-weight: 600;
  }
  .row[data-kind='group'] {
    background: var(--_surface-sunk);
  }
  .label {
    align-self: center;
    padding: 4px 0;
    overflow-wrap: anywhere;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  button.cell {
    display: grid;
    min-height: var(--_control-small);
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  button.cell::before {
    width: 14px;
    height: 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
    box-sizing: border-box;
    content: '';
  }
  button.cell:hover::before {
    border-color: var(--_accent);
  }
  button.cell[aria-checked='true']::before {
    border: 4px solid var(--_accent);
  }
  button.cell[aria-disabled='true'] {
    cursor: default;
  }
  button.cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .none {
    margin: 0;
    padding: 8px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .hint {
    margin: 4px 0 0;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
`;
