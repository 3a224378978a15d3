import { css } from 'lit';

/** Tables. See `controls`. */
export const tableLook = css`
  .zw-table {
    width: 100%;
    border-collapse: collapse;
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .zw-table th,
  .zw-table td {
    padding: 7px 12px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .zw-table thead th {
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    font-weight: 500;
    white-space: nowrap;
  }
  .zw-table tbody th {
    font-weight: 500;
  }
  .zw-table .zw-number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
