import { css } from 'lit';

import { fillsScreen, foldsWhenNarrow } from '../frame.js';

export const workingDaysLook = css`
  .bench {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: 384px minmax(0, 1fr);
    min-height: 0;
  }
  .asking {
    border-inline-end: 1px solid var(--line);
  }
  .asking,
  .answering {
    overflow: auto;
  }
  .pair {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 8px;
  }
  .asking .inside > * + * {
    margin-top: 16px;
  }
  .result {
    padding: 12px 16px;
    border-bottom: 1px solid var(--line);
  }
  .due-date {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 12px;
    color: var(--ink-soft);
    font-size: 12px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .legend .adjusted {
    color: var(--accent-strong);
  }
  .swatch {
    width: 16px;
    height: 16px;
    border: 1px solid var(--line);
  }
  .swatch.counted {
    background: var(--accent-tint);
  }
  .swatch.paused {
    background: var(--warn-tint);
  }
  .swatch.start {
    border: 2px solid var(--accent);
  }
  .swatch.due {
    background: var(--accent);
  }
  .swatch.rest {
    background: var(--sunk);
  }
  .sources {
    border-top: 1px solid var(--line);
  }
  .sources li {
    padding: 6px 0;
    font-size: 13px;
    line-height: 20px;
  }
  .answering .findings {
    border-bottom: 1px solid var(--line);
  }
  ${fillsScreen}
  ${foldsWhenNarrow}
  @media (max-width: 999px) {
    .asking {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }
  }
  @media (max-width: 600px) {
    .result {
      padding: 12px;
    }
    .months {
      justify-content: center;
    }
    .month {
      width: 100%;
    }
  }
`;
