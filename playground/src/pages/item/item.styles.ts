import { css } from 'lit';

export const itemStyles = css`
  .facts {
    margin-bottom: 16px;
  }
  .state {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .said {
    margin: 0 0 12px;
  }
  pg-item-findings {
    margin-top: 16px;
  }
  pg-item-findings + section {
    margin-top: 16px;
  }
  .parts > li,
  .way > li,
  .versions > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 16px;
    min-height: calc(44px * var(--_scale));
    padding: 6px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .parts > li:last-child,
  .way > li:last-child,
  .versions > li:last-child {
    border-bottom: 0;
  }
  .parts,
  .way,
  .versions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .parts .name {
    flex: 0 0 calc(120px * var(--_scale));
    font-weight: 500;
  }
  .parts .findings {
    flex: 0 0 auto;
    min-width: calc(140px * var(--_scale));
  }
  .parts .saved {
    flex: 1 1 calc(220px * var(--_scale));
    min-width: 0;
  }
  .way .step,
  .versions .number {
    flex: 0 0 calc(180px * var(--_scale));
  }
  .way .saved,
  .versions .saved {
    flex: 0 0 calc(180px * var(--_scale));
  }
  .way .message,
  .versions .message {
    flex: 1 1 calc(180px * var(--_scale));
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .foot {
    padding: 6px 16px;
    border-top: 1px solid var(--_line);
  }
  .versions .zw-pill {
    margin-inline-end: 8px;
  }
  @media (max-width: 640px) {
    .parts > li,
    .way > li,
    .versions > li {
      padding: 8px 12px;
    }
    .parts .saved,
    .way .message,
    .versions .message {
      flex-basis: 100%;
    }
    .parts .findings {
      min-width: 0;
      margin-inline-start: auto;
    }
  }
`;
