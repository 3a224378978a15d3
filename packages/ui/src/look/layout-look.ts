import { css } from 'lit';

/** A row of controls; what is said where nothing is. See `controls`. */
export const layoutLook = css`
  .zw-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .zw-empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 8px;
    padding: 32px 16px;
    color: var(--_ink-soft);
    text-align: center;
  }
  .zw-empty > strong {
    color: var(--_ink);
    font-weight: 600;
  }
`;
