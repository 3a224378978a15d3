import { css } from 'lit';

export const editableStyles = css`
  .editable {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px;
  }
  .editable-value {
    flex: 0 1 auto;
    min-width: min(100%, calc(160px * var(--_scale)));
  }
  .editable-button {
    min-height: var(--_control);
  }
  .editable-group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 8px;
    margin: 0 0 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .editable-fields {
    width: 100%;
  }
`;
