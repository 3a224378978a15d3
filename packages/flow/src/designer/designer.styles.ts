import { css } from 'lit';

export const flowDesignerStyles = css`
  zw-flow-canvas,
  zw-tree.steps {
    height: 100%;
  }
  .properties {
    display: grid;
    gap: 12px;
    padding: 12px 16px 24px;
  }
  .properties h3 {
    margin: 0;
    font: 600 var(--_text) / var(--_text-line) var(--_font);
  }
  .properties p {
    margin: 0;
  }
  .properties .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    align-items: start;
  }
  .counts {
    display: inline-flex;
    gap: 12px;
  }
  .counts .warn {
    color: var(--_warn);
  }
  .counts .good {
    color: var(--_good);
  }
`;
