import { css } from 'lit';

export const canvasStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
  }
  .stage {
    position: relative;
    height: 100%;
    overflow: auto;
    padding: 24px;
    /* What is shown stands with room around it: for the buttons above it, and for what comes before and behind. */
    scroll-padding: calc(72px * var(--_scale)) 24px;
    background: var(--_page);
    outline: none;
  }
  .stage:focus-visible:not([data-chosen]) {
    box-shadow: inset 0 0 0 2px var(--_focus);
  }
  .paper {
    position: relative;
    box-sizing: border-box;
    width: 100%;
    max-width: calc(1024px * var(--_scale));
    min-height: calc(160px * var(--_scale));
    margin: 0 auto;
    padding: 20px 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: default;
  }
  .paper[data-device='tablet'] {
    width: calc(768px * var(--_scale));
    max-width: none;
  }
  .paper[data-device='phone'] {
    width: calc(375px * var(--_scale));
    max-width: none;
    padding: 16px;
  }
  .fields {
    user-select: none;
  }
  .mark {
    display: contents;
  }
  .mark[data-hidden] > * {
    opacity: 0.5;
  }
  /* What a person would fill in is looked at here. */
  .fields input,
  .fields textarea,
  .fields select,
  .fields button,
  .fields a,
  .fields label,
  .fields canvas,
  .fields [data-element] {
    pointer-events: none;
  }
  .fields [role='tab'],
  .fields .step-button,
  .fields .panel-head {
    pointer-events: auto;
    cursor: pointer;
  }
  .layout.inline .mark > .item {
    flex: 0 1 calc(220px * var(--_scale));
  }
  .space .mark > .item {
    grid-template-columns: minmax(0, 1fr);
  }
  .space .mark > .item > .item-label {
    justify-content: flex-start;
  }
  .fields > .grid,
  .mark[data-role='layout'] > .grid,
  .mark[data-role='layout'] > .grid-column,
  .mark[data-role='layout'] > .space,
  .mark[data-role='layout'] > .layout {
    outline: 1px dashed var(--_line);
    outline-offset: 3px;
  }
  .hollow {
    grid-column: 1 / -1;
    flex: 1;
    min-width: calc(80px * var(--_scale));
    margin: 4px 0;
    padding: 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    color: var(--_ink-faint);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    text-align: center;
  }
  .paper > .hollow {
    padding: 48px 16px;
  }

  .overlay {
    position: absolute;
    top: 0;
    left: 0;
    width: 0;
    height: 0;
    pointer-events: none;
  }
  .overlay > * {
    position: absolute;
  }
  .hover {
    border: 1px dashed var(--_accent);
    border-radius: var(--_radius);
  }
  /* Around the control, not on it: its first letters stay free. */
  .chosen {
    border-radius: var(--_radius);
    outline: 1px solid var(--_accent);
    outline-offset: 3px;
  }
  .chosen[data-last] {
    outline-width: 2px;
  }
  /* The keyboard is elsewhere. */
  .stage:not(:focus-within) .chosen {
    outline-color: var(--_ink-faint);
  }
  .chosen[data-cut] {
    outline-style: dashed;
  }
  .tag {
    position: absolute;
    top: -5px;
    left: -5px;
    max-width: 100%;
    padding: 0 6px;
    overflow: hidden;
    border-radius: var(--_radius) 0 var(--_radius) 0;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    text-overflow: ellipsis;
    white-space: nowrap;
    transform: translateY(-100%);
  }
  .tag[data-inside],
  .acts[data-inside] {
    transform: none;
  }
  .acts {
    position: absolute;
    top: -5px;
    right: -5px;
    display: flex;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_float);
    pointer-events: auto;
    transform: translateY(-100%);
  }
  .acts button {
    min-width: calc(28px * var(--_scale));
    min-height: calc(28px * var(--_scale));
  }
  .acts .grip {
    cursor: grab;
  }
  .edge {
    position: absolute;
    top: 0;
    right: -10px;
    bottom: 0;
    width: 11px;
    cursor: ew-resize;
    pointer-events: auto;
    touch-action: none;
  }
  .edge::after {
    position: absolute;
    top: calc(50% - 12px);
    right: 3px;
    width: 5px;
    height: 24px;
    border: 1px solid var(--_surface);
    border-radius: var(--_radius);
    background: var(--_accent);
    content: '';
  }
  .line {
    background: var(--_accent);
  }
  .line:not([data-upright]) {
    height: 3px;
    margin-top: -1.5px;
  }
  .line[data-upright] {
    width: 3px;
    margin-left: -1.5px;
  }
  .into {
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    opacity: 0.4;
  }
  .into[data-line] {
    background: transparent;
    opacity: 1;
    border-width: 1px;
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .line {
      background: Highlight;
    }
  }
`;
