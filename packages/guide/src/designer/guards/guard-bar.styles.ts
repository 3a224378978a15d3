import { css } from 'lit';

export const guardBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    position: relative;
    height: calc(26px * var(--_scale));
    border-radius: 2px;
    background: var(--_surface-sunk);
  }
  .stretch {
    position: absolute;
    top: 0;
    bottom: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    overflow: hidden;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-small);
    white-space: nowrap;
    cursor: pointer;
  }
  .stretch span {
    position: relative;
  }
  .stretch[data-tone='0']::before {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--_on-accent);
    content: '';
    opacity: 0.14;
  }
  .stretch[data-tone='2'] {
    background: var(--_accent-strong);
  }
  .stretch[data-state='conditional'] {
    border: 1px dashed var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent-strong);
  }
  /* A little higher than the rest, and never too thin to be seen. */
  .stretch[data-state='gap'],
  .stretch[data-state='overlap'] {
    top: -2px;
    bottom: -2px;
    z-index: 1;
    min-width: 4px;
    border-radius: 2px;
    background: var(--_bad);
    cursor: default;
  }
  .stretch[data-state='gap'] {
    opacity: 0.85;
  }
  .handle {
    position: absolute;
    top: -3px;
    bottom: -3px;
    z-index: 2;
    width: calc(24px * var(--_scale));
    margin-inline-start: calc(-12px * var(--_scale));
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::before {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 50%;
    width: 2px;
    margin-inline-start: -1px;
    background: var(--_surface);
    content: '';
  }
  .handle[data-lean='left'] {
    margin-inline-start: calc(-24px * var(--_scale));
  }
  .handle[data-lean='left']::before {
    left: calc(100% - 1px);
  }
  .handle[data-lean='right'] {
    margin-inline-start: 0;
  }
  .handle[data-lean='right']::before {
    left: 1px;
  }
  .handle:hover::before,
  .handle[data-moved]::before {
    width: 4px;
    margin-inline-start: -2px;
    background: var(--_ink);
  }
  .handle:focus {
    outline: 0;
  }
  .handle:focus-visible::before,
  .handle[data-moved]:focus::before {
    width: 4px;
    margin-inline-start: -2px;
    background: var(--_surface);
    outline: 2px solid var(--_focus);
  }
  :host([readonly]) .handle {
    cursor: default;
  }
  .scale {
    position: relative;
    height: var(--_text-small-line);
    margin-top: 4px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    line-height: var(--_text-small-line);
  }
  .scale span {
    position: absolute;
    white-space: nowrap;
    transform: translateX(-50%);
  }
  .scale [data-fault] {
    color: var(--_bad);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .stretch {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .handle::before {
      background: Highlight;
    }
  }
`;
