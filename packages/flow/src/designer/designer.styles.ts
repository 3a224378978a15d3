import { css } from 'lit';

export const flowDesignerStyles = css`
  zw-flow-canvas {
    height: 100%;
  }
  .list {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .list > zw-tree {
    flex: 1;
    min-height: 0;
  }
  .list > .foot {
    padding: 4px 8px;
    border-top: 1px solid var(--_line);
  }
  .middle {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .middle > .drawing {
    position: relative;
    flex: 1;
    min-height: 0;
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
