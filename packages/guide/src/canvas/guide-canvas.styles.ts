import { css } from 'lit';

export const guideCanvasStyles = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
    min-height: 0;
    height: 100%;
  }
  zw-viewport {
    width: 100%;
    height: 100%;
  }
  .tree {
    position: absolute;
    top: 0;
    left: 0;
  }
  svg.edges {
    position: absolute;
    top: 0;
    left: 0;
    overflow: visible;
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.5;
    pointer-events: none;
  }
  svg.edges .ghosts {
    stroke-dasharray: 4 3;
  }
  svg.edges .marked {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  canvas.blocks {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .probe {
    position: absolute;
    width: calc(100px * var(--_scale));
    height: 0;
    visibility: hidden;
  }
  .nothing {
    position: absolute;
    top: 50%;
    left: 50%;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    transform: translate(-50%, -50%);
    text-align: center;
  }
  .nothing p {
    margin: 0;
    color: var(--_ink-soft);
  }
  .search {
    position: absolute;
    top: 12px;
    right: 12px;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px;
    border-radius: 6px;
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .unfold {
    position: absolute;
    top: 12px;
    left: 12px;
    border-radius: 6px;
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .search .zw-input {
    width: calc(200px * var(--_scale));
    height: var(--_control-small);
  }
  .search output {
    min-width: calc(56px * var(--_scale));
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    text-align: center;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .card[data-selected] {
      outline: 2px solid Highlight;
    }
    .search,
    .unfold {
      border: 1px solid CanvasText;
    }
  }
`;
