import { css } from 'lit';

/** The element that holds a drawing, and the drawing in all of it. */
export const stageStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
    background: var(--_surface);
  }
  .holder {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
`;
