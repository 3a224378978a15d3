import { css } from 'lit';

export const progressStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 8px;
    align-items: center;
  }
  .text {
    display: flex;
    gap: 8px;
    min-width: 0;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .label {
    min-width: 0;
  }
  .count {
    flex: none;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .track {
    position: relative;
    grid-column: 1 / -1;
    height: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_line);
  }
  .fill {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: var(--_done);
    border-radius: 2px;
    background: var(--_accent);
    transition: width var(--_ease);
  }
  .track:not([aria-valuenow]) .fill {
    width: 40%;
    animation: pass 1.4s ease-in-out infinite;
  }
  @keyframes pass {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(250%);
    }
  }
  /* Nothing moves: the bar breathes. */
  @keyframes breathe {
    50% {
      opacity: 0.3;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track:not([aria-valuenow]) .fill {
      width: 100%;
      animation: breathe 2.4s linear infinite;
    }
  }
  @media (forced-colors: active) {
    .track {
      height: 6px;
      border: 1px solid CanvasText;
    }
    .fill {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
