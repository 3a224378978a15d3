import { css } from 'lit';

import { fillsScreen, foldsWhenNarrow } from '../frame.js';

export const itemLook = css`
  .bench {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 500px;
    min-height: 0;
  }
  .describing {
    border-inline-end: 1px solid var(--line);
    overflow: auto;
  }
  .checking {
    overflow: auto;
  }
  .head label {
    margin: 0;
  }
  .head .row {
    flex: 0 1 auto;
    flex-wrap: nowrap;
    white-space: nowrap;
  }
  .head select {
    flex: 0 1 200px;
  }
  .describing .inside {
    padding-top: 4px;
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
  .checking .filter {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  .waived {
    background: var(--sunk);
  }
  .status .alert {
    color: var(--bad);
  }
  ${fillsScreen}
  @media (min-width: 1700px) {
    .bench {
      grid-template-columns: minmax(0, 1fr) 640px;
    }
  }
  ${foldsWhenNarrow}
  @media (max-width: 999px) {
    .describing {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }
  }
`;
