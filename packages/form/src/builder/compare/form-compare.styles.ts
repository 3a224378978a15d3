import { css } from 'lit';

export const formCompareStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    height: 100%;
    padding-bottom: 24px;
    overflow: auto;
    background: var(--_surface);
  }
  .strip {
    position: sticky;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 4px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .versions {
    width: auto;
    max-width: 100%;
  }
  .says {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  :host > p {
    margin: 12px 16px;
  }
  .count {
    font-weight: 600;
  }
  .changes {
    margin: 0 16px;
    padding: 0;
    list-style: none;
  }
  .changes > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
    gap: 12px;
    align-items: baseline;
    padding: 4px 0;
    border-bottom: 1px solid var(--_line);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .changes > li > button {
    justify-self: start;
    padding-right: 0;
    padding-left: 0;
    text-align: start;
    white-space: normal;
  }
  .gone {
    color: var(--_ink-soft);
    text-decoration: line-through;
  }
  .gone > .says {
    display: inline-block;
    margin-inline-start: 8px;
    text-decoration: none;
  }
`;
