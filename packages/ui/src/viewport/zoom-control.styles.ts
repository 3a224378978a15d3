import { css } from 'lit';

export const zoomControlStyles = css`
  :host {
    display: block;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .bar {
    display: flex;
    align-items: center;
    padding: 2px;
    border-radius: 6px;
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .figure {
    min-width: calc(48px * var(--_scale));
    padding: 2px 4px;
    font-variant-numeric: tabular-nums;
  }
  .line {
    align-self: stretch;
    width: 1px;
    margin: 4px;
    background: var(--_line);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .line {
      background: CanvasText;
    }
  }
`;
