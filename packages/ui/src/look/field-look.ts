import { css } from 'lit';

/** A label, its control, what is said of it; fields below and beside each other. See `controls`. */
export const fieldLook = css`
  .zw-field {
    display: block;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .zw-label {
    display: block;
    margin: 0 0 4px;
    padding: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .zw-label[data-required]::after {
    content: ' *';
    color: var(--_bad);
  }
  .zw-hint,
  .zw-error {
    margin: 4px 0 0;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .zw-error {
    color: var(--_bad);
  }
  .zw-fields {
    display: grid;
    gap: 12px 8px;
    align-items: start;
  }
  /* Two columns of half the width each, or one where a half has no room for a few characters. */
  .zw-fields[data-columns='2'] {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(calc(50% - 4px), calc(120px * var(--_scale)))), 1fr));
  }
  .zw-fields > [data-wide] {
    grid-column: 1 / -1;
  }
`;
