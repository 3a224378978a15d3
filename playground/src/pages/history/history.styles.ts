import { css } from 'lit';

export const historyStyles = css`
  .choosing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: var(--_control);
    margin-bottom: 8px;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
  }
  .versions td,
  .versions th {
    vertical-align: middle;
  }
  .versions tr[data-chosen] > * {
    background: var(--_accent-tint);
  }
  .versions .choice {
    width: 1px;
    padding: 0 0 0 8px;
  }
  .versions .choice > label {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(28px * var(--_scale));
    height: calc(36px * var(--_scale));
    cursor: pointer;
  }
  .versions input[type='checkbox'] {
    width: var(--_icon);
    height: var(--_icon);
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .versions .name > * {
    margin-inline-end: 6px;
  }
  .versions .name,
  .versions .at,
  .versions .author {
    white-space: nowrap;
  }
  .versions .name > .zw-pill {
    display: inline-block;
    max-width: calc(240px * var(--_scale));
    min-height: 0;
    padding: 1px 8px;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
  }
  .versions .message {
    width: 50%;
    min-width: calc(160px * var(--_scale));
  }
  .versions .said {
    white-space: pre-line;
  }
  .versions .origin {
    color: var(--_ink-soft);
  }
  .versions .said + .origin::before {
    content: ' · ';
  }
  .versions .does {
    text-align: end;
    white-space: nowrap;
  }
  /* Where a version has not all of them, the others stand where they stand in every row. */
  .versions .does > * {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    vertical-align: middle;
    min-width: calc(36px * var(--_scale));
    min-height: calc(24px * var(--_scale));
    margin-inline-start: 8px;
    padding: 0 4px;
    font-size: var(--_text-compact);
    white-space: nowrap;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 12px;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
  }
  @media (max-width: 720px) {
    .versions,
    .versions > tbody {
      display: block;
    }
    .versions > thead {
      display: none;
    }
    .versions > tbody > tr {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 0 8px;
      align-items: center;
      padding: 4px 12px 4px 4px;
      border-bottom: 1px solid var(--_line);
    }
    .versions > tbody > tr:last-child {
      border-bottom: 0;
    }
    .versions > tbody > tr > * {
      padding: 2px 0;
      border-bottom: 0;
    }
    .versions tr[data-chosen] {
      background: var(--_accent-tint);
    }
    .versions .name {
      grid-column: 2 / -1;
      white-space: normal;
    }
    .versions .choice {
      width: auto;
    }
    .versions .at {
      grid-column: 2;
      color: var(--_ink-soft);
    }
    .versions .author {
      grid-column: 3;
    }
    .versions .message {
      grid-column: 2 / -1;
      width: auto;
    }
    .versions .does > span,
    .versions .message > .soft {
      display: none;
    }
    .versions .does {
      grid-column: 2 / -1;
      text-align: start;
      white-space: normal;
    }
    .versions .does > * {
      margin: 0 8px 0 -4px;
    }
  }
`;
