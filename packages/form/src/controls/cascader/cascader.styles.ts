import { css } from 'lit';

export const cascaderStyles = css`
  .levels {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .levels > .zw-input {
    flex: 1 1 calc(112px * var(--_scale));
    min-width: 0;
    width: auto;
  }
  .level-failed {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    color: var(--_warn);
  }
  .levels + .said {
    margin: 4px 0 0;
    color: var(--_warn);
  }
  .no-service {
    margin: 0;
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_warn);
  }
`;
