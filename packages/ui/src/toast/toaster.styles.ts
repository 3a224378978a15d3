import { css } from 'lit';

export const toasterStyles = css`
  :host {
    position: absolute;
    z-index: 30;
    top: calc(var(--zw-toast-top, 0px) + 16px);
    right: calc(var(--zw-toast-right, 0px) + 16px);
    bottom: calc(var(--zw-toast-bottom, 0px) + 16px);
    left: calc(var(--zw-toast-left, 0px) + 16px);
    display: flex;
    flex-direction: column;
    align-items: center;
    overflow: hidden auto;
    /* Room for the shadow that overflow would cut off. */
    margin: -12px;
    padding: 12px;
    pointer-events: none;
  }
  /* By a margin: what is aligned to the end and too high could not be scrolled to. */
  .stack {
    margin-top: auto;
  }
  :host([data-place='above']) .stack {
    margin-top: 0;
  }
  .stack,
  .group {
    display: flex;
    flex-direction: column;
    align-items: center;
    flex: none;
    max-width: 100%;
  }
  .toast {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    max-width: min(100%, calc(480px * var(--_scale)));
    min-width: min(100%, calc(240px * var(--_scale)));
    margin-top: 8px;
    padding: 5px 6px 5px 12px;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_float);
    pointer-events: auto;
    animation: rise 160ms ease-out;
  }
  .sign {
    display: flex;
    align-items: center;
    height: var(--_control-small);
    color: var(--_ink-soft);
  }
  [data-tone='good'] .sign {
    color: var(--_good);
  }
  [data-tone='bad'] .sign {
    color: var(--_bad);
  }
  /* Where there is no room beside the words, the action stands below them. */
  .said {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: flex-end;
    min-width: 0;
    gap: 0 8px;
  }
  .text {
    flex: 1 1 auto;
    max-width: 100%;
    max-height: calc(10 * var(--_text-line));
    margin: 0;
    padding: calc((var(--_control-small) - var(--_text-line)) / 2) 0;
    overflow: auto;
    white-space: pre-line;
  }
  .toast .zw-button {
    flex: none;
    min-height: var(--_control-small);
    max-width: 100%;
  }
  .toast .zw-icon-button {
    flex: none;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .toast {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid CanvasText;
    }
  }
`;
