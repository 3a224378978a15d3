import { css } from 'lit';

/** What the libraries' sheets leave to a theme, in our tokens, and how a case is shown. Each state has a line of its own kind beside its colour. */
export const drawingStyles = css`
  .holder {
    touch-action: none;
  }
  .holder .bjs-container {
    --bio-surface: var(--_surface);
    --bio-text: var(--_ink);
    --bio-text-subtle: var(--_ink-soft);
    --bio-border: var(--_line-strong);
    --bio-primary: var(--_accent);
    --bio-focus: var(--_focus);
    --bio-canvas-accent: var(--_accent);
    --bio-canvas-accent-subtle: var(--_line-strong);
    --bjs-font-family: var(--_font);
  }
  .djs-container > svg:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .djs-container > svg:focus:not(:focus-visible) {
    outline: 0;
  }
  .djs-container {
    cursor: grab;
  }
  .djs-element.djs-shape {
    cursor: pointer;
  }
  .djs-element.selected > .djs-visual {
    outline: 2px dashed var(--_focus);
    outline-offset: 5px;
  }
  .djs-element.zw-done .djs-visual > :first-child {
    stroke: var(--_good) !important;
    stroke-width: 2px !important;
    fill: var(--_good-tint) !important;
  }
  .djs-element.zw-current .djs-visual > :first-child {
    stroke: var(--_accent) !important;
    stroke-width: 4px !important;
    fill: var(--_accent-tint) !important;
  }
  .djs-element.zw-late .djs-visual > :first-child {
    stroke: var(--_bad) !important;
    fill: var(--_bad-tint) !important;
  }
  .djs-element.zw-suspended .djs-visual > :first-child {
    stroke: var(--_warn) !important;
    stroke-width: 4px !important;
    stroke-dasharray: 12 4;
    fill: var(--_warn-tint) !important;
  }
  .djs-element.zw-cancelled .djs-visual > :first-child {
    stroke: var(--_ink-soft) !important;
    stroke-dasharray: 2 4;
    fill: var(--_surface-sunk) !important;
  }
  .djs-element.zw-possible .djs-visual > :first-child {
    stroke-dasharray: 6 4;
  }
  .djs-element.zw-notTaken .djs-visual,
  .djs-element.zw-past .djs-visual {
    opacity: 0.5;
  }
  .djs-element.zw-notTaken .djs-visual > :first-child,
  .djs-element.djs-connection.zw-past .djs-visual > path {
    stroke-dasharray: 2 4;
  }
  .djs-element.djs-connection.zw-passed .djs-visual > path {
    stroke: var(--_good) !important;
    stroke-width: 3px !important;
  }
  .djs-element.djs-connection.zw-passed marker path {
    fill: var(--_good) !important;
    stroke: var(--_good) !important;
  }
  .djs-element.djs-shape.zw-passed .djs-visual > :first-child {
    stroke: var(--_good) !important;
    stroke-width: 3px !important;
  }
  .badge {
    display: block;
    padding: 1px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_ink);
    font: 600 var(--_text-small) / var(--_text-small-line) var(--_font);
    white-space: nowrap;
    pointer-events: none;
  }
  .badge[data-state='done'] {
    border-color: var(--_good);
    color: var(--_good);
  }
  .badge[data-state='current'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .badge[data-state='late'] {
    border-color: var(--_bad);
    background: var(--_bad);
    color: var(--_on-accent);
  }
  .badge[data-state='suspended'],
  .badge[data-state='said'] {
    border-color: var(--_warn-mark);
    color: var(--_warn);
  }
  /* The lower right corner is bpmn.io's mark, which nothing may cover. */
  .zoom {
    position: absolute;
    bottom: 12px;
    left: 12px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    max-width: calc(100% - 100px);
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .zoom .scale {
    min-width: 44px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;
