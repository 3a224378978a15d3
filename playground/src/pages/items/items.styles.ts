import { css } from 'lit';

export const itemsStyles = css`
  .filters {
    margin-bottom: 12px;
  }
  .filters .zw-input {
    width: auto;
    max-width: calc(180px * var(--_scale));
  }
  .filters input.zw-input {
    width: calc(200px * var(--_scale));
    max-width: none;
  }
  .filters .zw-button {
    min-height: var(--_control);
  }
  /* Its room is kept: the boxes beside it must not move when it comes. */
  .clear[data-idle] {
    visibility: hidden;
  }
  .tally {
    margin: 8px 4px 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  table {
    table-layout: fixed;
    min-width: calc(940px * var(--_scale));
  }
  .zw-table thead th {
    padding: 0 4px 0 0;
  }
  .zw-table thead button {
    display: flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    min-height: calc(34px * var(--_scale));
    padding: 0 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .zw-table thead button:hover {
    color: var(--_accent);
  }
  .zw-table thead button:focus-visible {
    outline-offset: -2px;
  }
  .zw-table thead .zw-icon {
    width: calc(12px * var(--_scale));
    height: calc(12px * var(--_scale));
  }
  col.name {
    width: 24%;
  }
  col.department {
    width: 18%;
  }
  col.limit {
    width: 9%;
  }
  col.findings {
    width: 15%;
  }
  col.state {
    width: 12%;
  }
  col.updated {
    width: 16%;
  }
  col.open {
    width: 6%;
  }
  .zw-table tbody th,
  .zw-table tbody td {
    padding-top: 4px;
    padding-bottom: 4px;
    vertical-align: middle;
  }
  .zw-table tbody th a {
    color: var(--_ink);
  }
  .zw-table tbody tr:hover th a {
    color: var(--_accent);
  }
  .online {
    display: block;
    padding-inline-start: 13px;
  }
  .content {
    display: block;
    overflow: hidden;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-weight: 400;
    line-height: var(--_text-small-line);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td.open a {
    display: inline-flex;
    align-items: center;
    min-height: calc(24px * var(--_scale));
  }
  @media (max-width: 760px) {
    .clear[data-idle] {
      display: none;
    }
    .filters .zw-input,
    .filters input.zw-input {
      flex: 1 1 calc(140px * var(--_scale));
      width: auto;
      max-width: none;
    }
    .filters .push {
      margin-inline-start: 0;
    }
    table {
      display: block;
      min-width: 0;
    }
    thead,
    colgroup {
      display: none;
    }
    tbody {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 12px;
      padding: 8px 12px;
      border-bottom: 1px solid var(--_line);
    }
    tbody tr:last-child {
      border-bottom: 0;
    }
    .zw-table tbody th,
    .zw-table tbody td {
      padding: 0;
      border: 0;
    }
    .zw-table tbody .name {
      grid-column: 1 / -1;
    }
    .zw-table tbody .name a {
      display: flex;
      align-items: center;
      min-height: calc(28px * var(--_scale));
    }
    .content:empty,
    .zw-table tbody .limit,
    .zw-table tbody .open {
      display: none;
    }
    .zw-table tbody .findings,
    .zw-table tbody .updated {
      text-align: end;
    }
  }
`;
