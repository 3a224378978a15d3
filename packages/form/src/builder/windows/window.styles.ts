import { css } from 'lit';

/** Beside `importStyles`. */
export const windowStyles = css`
  .tool .count,
  .tool small {
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    font-weight: 400;
  }
  .tool .columns {
    margin: 0;
    padding: 4px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .tool .columns legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .tool .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(200px * var(--_scale)), 1fr));
    gap: 2px 12px;
  }
`;
