import { css } from 'lit';

export const materialsStyles = css`
  .outline {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .outline zw-tree {
    flex: 1;
    min-height: 0;
  }
  .outline .add {
    flex: none;
    align-self: flex-start;
    margin: 4px 12px 8px;
  }
  zw-data-table {
    height: 100%;
  }
`;
