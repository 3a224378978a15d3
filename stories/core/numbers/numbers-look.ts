import { css } from 'lit';

import { foldsWhenNarrow } from '../frame.js';

export const numbersLook = css`
  .bench {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    background: var(--surface);
  }
  .side {
    border-inline-start: 1px solid var(--line);
  }
  .side > .panel + .panel > h2 {
    border-top: 1px solid var(--line);
  }
  .entries {
    display: grid;
    gap: 16px;
  }
  .verdict {
    margin-top: 4px;
    font-size: 13px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr);
    gap: 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  .facts {
    margin-top: 12px;
    border-top: 1px solid var(--line);
  }
  .facts dt {
    color: var(--ink-soft);
    font-size: 13px;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .endings {
    display: flex;
    gap: 16px;
    margin-top: 8px;
  }
  .endings input {
    margin: 0 6px 0 0;
  }
  tbody th,
  tbody td {
    vertical-align: middle;
  }
  td input {
    min-width: 120px;
  }
  ${foldsWhenNarrow}
  @media (max-width: 999px) {
    .side {
      border-inline-start: 0;
      border-top: 1px solid var(--line);
    }
  }
`;
