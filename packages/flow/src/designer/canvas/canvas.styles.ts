import { css } from 'lit';

/** What the libraries' sheets leave to a theme, in our tokens, and our own parts. */
export const canvasStyles = css`
  :host {
    width: 100%;
    height: 100%;
  }
  .holder .bjs-container {
    --bio-surface: var(--_surface);
    --bio-surface-overlay: var(--_surface);
    --bio-surface-subtle: var(--_surface);
    --bio-surface-medium: var(--_surface-sunk);
    --bio-text: var(--_ink);
    --bio-text-subtle: var(--_ink-soft);
    --bio-text-subtlest: var(--_ink-soft);
    --bio-border: var(--_line-strong);
    --bio-primary: var(--_accent);
    --bio-primary-surface: var(--_accent-tint);
    --bio-danger: var(--_bad);
    --bio-danger-surface-subtle: var(--_bad-tint);
    --bio-focus: var(--_focus);
    --bio-focus-surface: var(--_accent-tint);
    --bio-canvas-accent: var(--_accent);
    --bio-canvas-accent-subtle: var(--_line-strong);
    --lasso-fill-color: rgba(30, 96, 190, 0.12);
    --search-preselected-background-color: rgba(30, 96, 190, 0.12);
    --snap-line-stroke-color: rgba(30, 96, 190, 0.35);
    --minimap-background-color: rgba(255, 255, 255, 0.92);
    --minimap-overlay-background-color: rgba(255, 255, 255, 0.2);
    --minimap-viewport-border-color: var(--_accent);
    --popup-font-family: var(--_font);
    --search-font-family: var(--_font);
    --hover-tooltip-font-family: var(--_font);
    --bjs-font-family: var(--_font);
    --popup-font-size: var(--_text-compact);
    --search-font-size: var(--_text-compact);
  }
  .djs-palette {
    top: 12px;
    left: 12px;
    width: 134px;
    max-height: calc(100% - 72px);
    overflow-x: hidden;
    overflow-y: scroll;
    border-radius: var(--_radius);
  }
  /* Two columns at any height: beside them its own bar has a place, whether there is one or not. */
  .djs-palette.two-column.open {
    width: 134px;
  }
  .djs-palette .djs-palette-entries {
    width: 126px;
  }
  .djs-palette::-webkit-scrollbar {
    width: 6px;
  }
  .djs-palette::-webkit-scrollbar-thumb {
    border-radius: 3px;
    background: var(--_line-strong);
  }
  .djs-palette .group {
    display: flex;
    flex-wrap: wrap;
    padding: 2px;
    border-bottom: 1px solid var(--_line);
  }
  .djs-palette .group:last-child {
    border-bottom: 0;
  }
  .djs-palette .entry {
    width: 30px;
    height: 30px;
    font-size: 22px;
    line-height: 30px;
  }
  .djs-palette .entry::before {
    vertical-align: initial;
  }
  /* Before their font is here, icons would be boxes. */
  .holder.plain [class*='bpmn-icon-']::before {
    visibility: hidden;
  }
  .djs-palette .entry.zw-step {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 57px;
    height: 26px;
    margin: 1px 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: var(--_text-small) / 1 var(--_font);
    cursor: grab;
  }
  .djs-palette .entry.zw-step:hover {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .djs-palette .djs-palette-toggle {
    display: none;
  }
  :host([readonly]) .djs-palette,
  :host([readonly]) .djs-context-pad,
  :host([readonly]) .djs-bendpoints,
  :host([readonly]) .djs-resizer {
    display: none;
  }
  /* One line of buttons: between two rows of steps there is no room for more. */
  .djs-context-pad.open.zw-line {
    display: flex;
    width: max-content;
  }
  .djs-context-pad.zw-line .group {
    display: flex;
  }
  .djs-context-pad .entry.zw-colour::before {
    display: block;
    width: 14px;
    height: 14px;
    margin: 4px;
    border-radius: 50%;
    background: linear-gradient(135deg, #1a56a8 0 33%, #1b6b3a 33% 66%, #a61b1b 66%);
    content: '';
  }
  .djs-popup [class*='zw-colour-']::before,
  .djs-popup-entry-icon[class*='zw-colour-']::before {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-right: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
    content: '';
  }
  .djs-popup .zw-colour-blue::before {
    background: #e1effe;
  }
  .djs-popup .zw-colour-green::before {
    background: #def7e5;
  }
  .djs-popup .zw-colour-orange::before {
    background: #fdefd8;
  }
  .djs-popup .zw-colour-red::before {
    background: #fde4e4;
  }
  .djs-popup .zw-colour-purple::before {
    background: #efe5fb;
  }
  .djs-minimap {
    top: 12px;
    right: 12px;
  }
  .djs-minimap:not(.open) {
    display: none;
  }
  .djs-minimap .map {
    width: 220px;
    height: 130px;
  }
  .djs-minimap .toggle {
    display: none;
  }
  .djs-element.zw-at .djs-visual > :first-child {
    stroke: var(--_accent) !important;
    stroke-width: 3px !important;
  }
  .djs-element.zw-fault .djs-visual > :first-child {
    stroke: var(--_bad) !important;
    stroke-width: 3px !important;
  }
  .zw-remark {
    box-sizing: border-box;
    min-width: 24px;
    height: 24px;
    padding: 0 6px;
    border: 2px solid var(--_warn-mark);
    border-radius: 12px 12px 12px 2px;
    background: var(--_warn-tint);
    color: var(--_ink);
    font: 600 12px / 20px var(--_font);
    text-align: center;
    cursor: pointer;
  }
  .zw-remark[data-settled] {
    border: 1px dashed var(--_line-strong);
    background: var(--_surface);
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .zw-token {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .zoom,
  .play {
    position: absolute;
    display: flex;
    gap: 4px;
    align-items: center;
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* The lower right corner is bpmn.io's mark, which nothing may cover. */
  .zoom {
    bottom: 12px;
    left: 12px;
    flex-wrap: wrap;
    max-width: calc(100% - 100px);
    box-sizing: border-box;
  }
  .zoom .scale {
    min-width: 52px;
    font-variant-numeric: tabular-nums;
  }
  .play {
    top: 12px;
    left: 50%;
    gap: 8px;
    max-width: calc(100% - 260px);
    padding: 4px 8px;
    transform: translateX(-50%);
    z-index: 200;
    box-shadow: var(--_float);
  }
  :host([narrow]) .play {
    right: 12px;
    left: 12px;
    max-width: none;
    transform: none;
  }
  .play .at {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([narrow]) .play .at {
    white-space: normal;
  }
  .play .fault {
    color: var(--_bad);
  }
`;
