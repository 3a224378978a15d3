import { css } from 'lit';

/** The steps below each other, a line from each to the next. Each state has a sign of its own beside its colour. */
export const stepListStyles = css`
  .steps {
    list-style: none;
  }
  .step {
    position: relative;
  }
  /* From each step to the next. */
  .step:not(:last-child)::before {
    position: absolute;
    top: calc(10px + 24px * var(--_scale));
    bottom: -10px;
    left: calc(14px + 12px * var(--_scale));
    width: 2px;
    background: var(--_line-strong);
    content: '';
  }
  .step[data-state='possible']::before,
  .step[data-state='expected']::before {
    background: var(--_line);
  }
  .row {
    display: grid;
    grid-template-columns: calc(24px * var(--_scale)) minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: start;
    width: 100%;
    min-height: 44px;
    margin: 0;
    padding: 8px 16px 8px 15px;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .row:hover,
  .row[aria-expanded='true'] {
    background: var(--_surface-sunk);
  }
  .row[aria-expanded='true'] {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .row:focus {
    outline-offset: -2px;
  }
  .mark {
    position: relative;
    display: grid;
    box-sizing: border-box;
    grid-row: 1 / span 3;
    place-items: center;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .mark .zw-icon {
    width: 14px;
    height: 14px;
    stroke-width: 3;
  }
  [data-state='done'] .mark {
    border-color: var(--_good);
    background: var(--_good);
    color: var(--_surface);
  }
  [data-state='current'] .mark {
    border-color: var(--_accent);
  }
  [data-state='current'] .mark::after {
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--_accent);
    content: '';
  }
  [data-state='suspended'] .mark {
    border-color: var(--_warn);
  }
  [data-state='suspended'] .mark::after {
    width: 8px;
    height: 10px;
    border: solid var(--_warn);
    border-width: 0 3px;
    content: '';
  }
  [data-state='possible'] .mark,
  [data-state='notTaken'] .mark {
    border-style: dashed;
  }
  .name {
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  [data-state='expected'] .name,
  [data-state='possible'] .name,
  [data-state='notTaken'] .name {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .word {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    white-space: nowrap;
  }
  [data-state='done'] .word {
    color: var(--_good);
  }
  [data-state='current'] .word {
    padding: 0 8px;
    border-radius: 999px;
    background: var(--_accent-tint);
    color: var(--_accent);
    font-weight: 600;
  }
  [data-state='suspended'] .word {
    padding: 0 8px;
    border-radius: 999px;
    background: var(--_warn-tint);
    color: var(--_warn);
    font-weight: 600;
  }
  [data-state='current'] .word[data-late] {
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 / span 2;
    gap: 0 12px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .threads {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--_warn);
  }
  .details {
    padding: 4px 16px 12px calc(27px + 24px * var(--_scale));
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunk);
    box-shadow: inset 3px 0 0 var(--_accent);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  dl > div {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    padding: 3px 0;
  }
  dt {
    color: var(--_ink-soft);
  }
  .details ul,
  .other ul {
    list-style: none;
  }
  .details .remarks article {
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    .row[aria-expanded='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
