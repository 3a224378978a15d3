import { css } from 'lit';

export const minimapStyles = css`
  :host {
    display: block;
    width: 132px;
    height: 84px;
    border-radius: 6px;
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .map {
    position: relative;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border-radius: inherit;
    cursor: pointer;
    touch-action: none;
    user-select: none;
  }
  /* The inks of the marks, as properties that the canvas reads; borders of no width. */
  canvas {
    display: block;
    width: 100%;
    height: 100%;
    border: 0 solid;
    border-color: var(--_accent) var(--_good) var(--_warn-mark) var(--_bad);
    color: var(--_accent);
    transition: color 1ms, border-color 1ms;
  }
  .frame {
    position: absolute;
    top: 0;
    left: 0;
    border: 1.5px solid var(--_accent);
    border-radius: 2px;
    cursor: grab;
  }
  .frame::before {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--_accent);
    opacity: 0.07;
  }
  .frame:active {
    cursor: grabbing;
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
  }
`;
