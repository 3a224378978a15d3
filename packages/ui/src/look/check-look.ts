import { css } from 'lit';

/** Checkboxes and radios with their words. See `controls`. */
export const checkLook = css`
  .zw-check {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: var(--_control-small);
    padding: calc((var(--_control-small) - var(--_text-line)) / 2) 0;
    cursor: pointer;
  }
  .zw-check > input {
    flex: none;
    width: var(--_icon);
    height: var(--_icon);
    margin: calc((var(--_text-line) - var(--_icon)) / 2) 0 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .zw-check[aria-disabled='true'],
  .zw-check > input:disabled,
  .zw-check > input:disabled + * {
    color: var(--_ink-faint);
    cursor: default;
  }
`;
