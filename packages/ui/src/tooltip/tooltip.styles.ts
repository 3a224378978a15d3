import { css } from 'lit';

/** Of the popup's own shadow root. */
export const tooltipStyles = css`
  :host {
    position: fixed;
    z-index: var(--zw-float-level, 1000);
    top: 0;
    right: auto;
    bottom: auto;
    left: 0;
    display: none;
    width: max-content;
    height: auto;
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_ink);
    box-shadow: var(--_float);
    color: var(--_surface);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  :host([data-open]) {
    display: block;
  }
  .inside {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: calc(320px * var(--_scale));
    padding: 4px 8px;
    white-space: pre-line;
  }
  kbd {
    flex: none;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 3px;
    font: inherit;
    white-space: nowrap;
    opacity: 0.85;
  }
`;
