import { css } from 'lit';

export const confirmationStyles = css`
  :host {
    display: contents;
  }
  p {
    margin: 0;
    white-space: pre-line;
  }
`;
