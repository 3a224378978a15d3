import { css } from 'lit';

import { fillsScreen, foldsWhenNarrow } from '../frame.js';

export const conditionLook = css`
  .bench {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) 320px;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .fields,
  .editing {
    border-inline-end: 1px solid var(--line);
  }
  .editing,
  .trying {
    overflow: auto;
  }
  .checking {
    grid-column: 1 / -1;
    min-height: 136px;
    max-height: 240px;
    overflow: auto;
    border-top: 1px solid var(--line);
  }
  .editing textarea {
    min-height: 88px;
    max-height: 240px;
    font-size: 15px;
    line-height: 24px;
  }
  .hint {
    margin-top: 4px;
  }
  dl {
    margin: 12px 0 20px;
    border-top: 1px solid var(--line);
  }
  dl > div {
    display: grid;
    grid-template-columns: 152px minmax(0, 1fr);
    gap: 0 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  dt {
    color: var(--ink-soft);
    font-size: 13px;
  }
  dd {
    overflow-wrap: anywhere;
  }
  h3 + .faint {
    margin-bottom: 8px;
  }
  .editing table {
    border: 1px solid var(--line);
  }
  .editing td,
  .editing th {
    padding: 4px 12px;
    vertical-align: middle;
  }
  .outcome {
    margin: 16px 0 8px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--sunk);
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .outcome .label {
    margin: 0;
    font-size: 12px;
    font-weight: 400;
  }
  .outcome.holds {
    border-color: var(--good);
    background: var(--good-tint);
    color: var(--good);
  }
  .outcome.none {
    border-color: var(--bad);
    background: var(--bad-tint);
    color: var(--bad);
    font-size: 14px;
    font-weight: 400;
  }
  ${fillsScreen}
  ${foldsWhenNarrow}
  @media (max-width: 999px) {
    .panel {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }
    .fields ul {
      max-height: 148px;
    }
    .checking {
      max-height: none;
    }
  }
  @media (max-width: 600px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .editing th:nth-child(3),
    .editing td:nth-child(3) {
      display: none;
    }
  }
`;
