import { css } from 'lit';

export const numberFieldStyles = css`
  .text {
    font-variant-numeric: tabular-nums;
  }
  .unit {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 50%;
    padding-inline-start: 6px;
    padding-inline-end: 6px;
    overflow: hidden;
    color: var(--_ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
