import { css } from 'lit';

import { fillsScreen, foldsWhenNarrow } from '../frame.js';

export const sheetLook = css`
  .bench {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 432px;
    grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
    min-height: 0;
  }
  .raw,
  .read {
    display: flex;
    flex-direction: column;
    grid-column: 1;
    border-inline-end: 1px solid var(--line);
  }
  .read {
    border-top: 1px solid var(--line);
  }
  .scroll {
    flex: 1 1 auto;
    min-height: 0;
    overflow: auto;
  }
  .checking {
    grid-column: 2;
    grid-row: 1 / -1;
    overflow: auto;
  }
  .checking .findings li {
    grid-template-columns: 18px minmax(0, 1fr) auto;
  }
  .checking .findings .acts {
    grid-row: 1;
    grid-column: 3;
  }
  .checking .findings .say {
    grid-column: 2 / -1;
  }
  .read td {
    min-width: 96px;
  }
  .read td:last-child {
    min-width: 200px;
  }
  .file {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    margin: 0;
    padding: 4px 12px;
    border: 1px solid var(--accent);
    border-radius: 4px;
    background: var(--accent);
    color: #fff;
    font-size: 14px;
    line-height: 22px;
    cursor: pointer;
  }
  .file:hover {
    background: var(--accent-strong);
  }
  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .aside {
    padding: 8px 16px;
    font-size: 13px;
    line-height: 20px;
  }
  .aside li + li {
    margin-top: 4px;
  }
  ${fillsScreen}
  ${foldsWhenNarrow}
  @media (max-width: 999px) {
    .panel {
      border-inline-end: 0;
      border-top: 1px solid var(--line);
    }
    .scroll {
      max-height: 420px;
    }
  }
`;
