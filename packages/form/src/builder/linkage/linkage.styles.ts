import { css } from 'lit';

export const linkageStyles = css`
  .properties .linkages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .properties .card.linkage {
    display: block;
    margin: 0;
    padding: 0;
  }
  .properties .linkage > summary {
    padding: 6px 8px;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    cursor: pointer;
  }
  .properties .linkage[open] > summary {
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunk);
  }
  .properties .card-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 8px;
  }
  .properties .card-body > .card-head {
    align-items: center;
  }
  .properties .conditions,
  .properties .effects {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .properties .conditions > .zw-button,
  .properties .effects > .zw-button,
  .properties .group > .zw-button,
  .properties .card-body > .turn {
    justify-self: start;
  }
  .properties .condition,
  .properties .effect {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 4px;
    align-items: center;
  }
  .properties .condition > .field {
    grid-column: 1 / 3;
  }
  .properties .condition > .operator {
    grid-column: 1;
  }
  .properties .condition > .value {
    grid-column: 2 / -1;
  }
  .properties .condition > .kind {
    grid-column: 2 / -1;
  }
  .properties .condition > .kind ~ .value {
    grid-column: 1 / -1;
  }
  .properties .effect > select:first-child {
    grid-column: 1 / 3;
  }
  .properties .effect > .wide {
    grid-column: 1 / -1;
  }
  .properties .joined {
    justify-self: start;
    width: auto;
    height: var(--_control-small);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_control-small);
  }
  .properties .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 8px;
    border-left: 3px solid var(--_accent-tint);
    background: var(--_surface-sunk);
  }
  .properties .influence {
    display: grid;
    gap: 4px;
  }
  .properties .influence li > .zw-hint {
    margin: 0 0 4px;
  }
`;
