import { css } from 'lit';

export const viewportStyles = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    background: var(--_page);
  }
  .ground {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    contain: strict;
    isolation: isolate;
    cursor: default;
    touch-action: none;
    user-select: none;
  }
  .ground:focus {
    outline-offset: -2px;
  }
  .ground[data-space] {
    cursor: grab;
  }
  .ground[data-panning],
  .ground[data-panning] ::slotted(*) {
    cursor: grabbing !important;
  }
  .ground[data-space] ::slotted(*),
  .ground[data-panning] ::slotted(*) {
    pointer-events: none;
  }
  /* One cell larger on every side, so that it can move by less than a cell and never shows its edge. */
  .dots {
    position: absolute;
    top: -100px;
    right: -100px;
    bottom: -100px;
    left: -100px;
    background-image: radial-gradient(var(--_canvas-dot) 1px, transparent 1px);
    pointer-events: none;
  }
  .layer {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
  }
  /* At rest the browser draws text for this very zoom, sharp; on the move it moves what it has drawn. */
  .ground[data-moving] > .layer,
  .ground[data-moving] > .dots {
    will-change: transform;
  }
  .overlay {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    pointer-events: none;
  }
  .overlay > ::slotted(*) {
    pointer-events: auto;
  }
  .corner {
    position: absolute;
    right: 12px;
    left: 12px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    pointer-events: none;
  }
  .corner[data-corner='top-start'],
  .corner[data-corner='top-end'] {
    top: 12px;
  }
  .corner[data-corner='bottom-start'],
  .corner[data-corner='bottom-end'] {
    bottom: 12px;
  }
  .corner[data-corner='top-end'],
  .corner[data-corner='bottom-end'] {
    align-items: flex-end;
  }
  .corner > * {
    pointer-events: auto;
  }
  @media print {
    .corner,
    .dots {
      display: none;
    }
  }
`;
