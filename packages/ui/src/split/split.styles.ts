import { css } from 'lit';

export const splitStyles = css`
  :host {
    display: flex;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 0;
  }
  :host([direction='column']) {
    flex-direction: column;
  }
  .pane {
    position: relative;
    flex: 1 1 0;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  /* The browser clamps, so that a box that becomes smaller needs no script: 1 px is the line. */
  .pane[data-sized] {
    flex: none;
    width: max(0px, min(var(--_wish), calc(100% - var(--_min-rest) - 1px)));
  }
  :host([direction='column']) .pane[data-sized] {
    width: auto;
    height: max(0px, min(var(--_wish), calc(100% - var(--_min-rest) - 1px)));
  }

  .separator {
    --_grip: 8px;
    position: relative;
    z-index: 1;
    flex: none;
    width: 1px;
    background: var(--_line);
    outline: 0;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
  }
  :host([direction='column']) .separator {
    width: auto;
    height: 1px;
    cursor: row-resize;
  }
  /* Wider than it looks: what is taken hold of. */
  .separator::before {
    position: absolute;
    top: 0;
    bottom: 0;
    left: calc((1px - var(--_grip)) / 2);
    width: var(--_grip);
    content: '';
  }
  :host([direction='column']) .separator::before {
    top: calc((1px - var(--_grip)) / 2);
    right: 0;
    bottom: auto;
    left: 0;
    width: auto;
    height: var(--_grip);
  }
  .separator::after {
    position: absolute;
    top: 0;
    bottom: 0;
    left: -1px;
    width: 3px;
    background: var(--_accent);
    content: '';
    opacity: 0;
    transition: opacity var(--_ease);
    pointer-events: none;
  }
  :host([direction='column']) .separator::after {
    top: -1px;
    right: 0;
    bottom: auto;
    left: 0;
    width: auto;
    height: 3px;
  }
  /* At the window's edge a collapsed pane's line lies half outside: its grip lies inside. */
  :host([collapsed]) .separator[data-fixed='start']::before,
  :host([collapsed]) .separator[data-fixed='start']::after {
    transform: translateX(calc(var(--_grip) / 2 - 1px));
  }
  :host([collapsed]) .separator[data-fixed='end']::before,
  :host([collapsed]) .separator[data-fixed='end']::after {
    transform: translateX(calc(1px - var(--_grip) / 2));
  }
  :host([collapsed][direction='column']) .separator[data-fixed='start']::before,
  :host([collapsed][direction='column']) .separator[data-fixed='start']::after {
    transform: translateY(calc(var(--_grip) / 2 - 1px));
  }
  :host([collapsed][direction='column']) .separator[data-fixed='end']::before,
  :host([collapsed][direction='column']) .separator[data-fixed='end']::after {
    transform: translateY(calc(1px - var(--_grip) / 2));
  }
  /* A pointer that only passes by does not make it flash. */
  .separator:hover::after {
    opacity: 1;
    transition-delay: 150ms;
  }
  .separator[data-held]::after,
  .separator:focus-visible::after {
    background: var(--_focus);
    opacity: 1;
    transition-delay: 0s;
  }
  @media (pointer: coarse) {
    .separator {
      --_grip: 24px;
    }
  }
  @media (forced-colors: active) {
    .separator {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .separator::after {
      background: Highlight;
    }
    .separator:focus-visible::after,
    .separator[data-held]::after {
      background: Highlight;
    }
  }
`;
