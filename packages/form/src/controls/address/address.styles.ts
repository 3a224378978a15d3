import { css } from 'lit';
import { cascaderStyles } from '../cascader/cascader.styles.js';

export const addressStyles = css`
  ${cascaderStyles}
  .address {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
`;
