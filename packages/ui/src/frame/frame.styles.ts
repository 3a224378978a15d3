import { css } from 'lit';

export const frameStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    contain: layout;
  }
  .root {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: calc(320px * var(--_scale));
    overflow: hidden;
    background: var(--_page);
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-height: calc(44px * var(--_scale));
    padding: 4px 8px 4px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .names {
    display: flex;
    flex: 1 1 calc(160px * var(--_scale));
    align-items: baseline;
    gap: 0 12px;
    min-width: 0;
    overflow: hidden;
  }
  .names h2 {
    flex: 0 1 auto;
    min-width: calc(80px * var(--_scale));
    margin: 0;
    overflow: hidden;
    font: 600 var(--_text) / var(--_text-line) var(--_font);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .names .note {
    flex: 0 10 auto;
    min-width: 0;
    overflow: hidden;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .names ::slotted(*) {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
  .tools {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    min-width: 0;
  }
  zw-segmented {
    margin-inline-end: 8px;
  }
  /* The room that it mostly needs: what stands before it does not move under the pointer. */
  .pill {
    display: flex;
    flex: none;
    justify-content: flex-end;
    min-width: calc(116px * var(--_scale));
    margin: 0 4px 0 0;
  }
  .body {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .pane {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--_surface);
  }
  .pane-head {
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
    min-height: calc(36px * var(--_scale));
    padding: 2px 12px 2px 16px;
    border-bottom: 1px solid var(--_line);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .pane-head h3 {
    margin: 0;
    overflow: hidden;
    font: inherit;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .pane-head .hint {
    flex: 0 1 auto;
    min-width: 0;
    margin-inline-start: auto;
    overflow: hidden;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .pane-body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    /* A field that is led to stands with room around it. */
    scroll-padding: calc(48px * var(--_scale)) 0;
  }
  .above {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .middle {
    flex: 1;
    min-height: 0;
  }
  .folded {
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
    min-height: calc(32px * var(--_scale));
    padding: 0 12px 0 16px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .folded h3 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }
  .folded .zw-icon-button {
    margin-inline-start: auto;
  }
  .folded .good {
    color: var(--_good);
  }
  .folded .quiet {
    color: var(--_ink-soft);
  }
  .canvas {
    position: relative;
    height: 100%;
    min-height: 0;
    overflow: hidden;
  }
  /* A map has its controls in its lower corners. */
  zw-toaster {
    margin-bottom: calc(32px * var(--_scale));
  }
  .root:focus,
  .canvas:focus,
  .pane-body:focus {
    outline: 0;
  }
  .status {
    --_status-gap: 20px;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 var(--_status-gap);
    min-height: calc(26px * var(--_scale));
    padding: 1px 16px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: calc(23px * var(--_scale));
  }
  .status .end {
    display: flex;
    gap: 12px;
    margin-inline-start: auto;
  }
  .status .good {
    color: var(--_good);
  }
  .fill {
    height: 100%;
    overflow: auto;
    background: var(--_surface);
  }
  .drawer-body {
    height: 100%;
    min-height: calc(280px * var(--_scale));
  }
  .root[data-narrow] .bar {
    padding-inline-start: 8px;
  }
  .root[data-narrow] .names .note {
    display: none;
  }
  /* Title and state below each other, between the buttons of the drawers. */
  .root[data-narrow] .names {
    flex: 1 1 calc(80px * var(--_scale));
    flex-direction: column;
    align-items: stretch;
  }
  .root[data-narrow] .names h2 {
    min-width: 0;
  }
  .second {
    display: flex;
    flex: 1 1 100%;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  /* One line, that a finger or the Tab key scrolls; the host's steps stay in sight. Room for the ring of the focus. */
  .second > .tools {
    flex: 1 1 0;
    flex-wrap: nowrap;
    justify-content: flex-start;
    margin: 0 -4px;
    padding: 3px 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .second > .tools::-webkit-scrollbar {
    display: none;
  }
  .second > .tools > *,
  .second ::slotted(*) {
    flex: none;
  }
  .second zw-segmented {
    margin-inline-end: auto;
  }
  .root[data-narrow] .status {
    --_status-gap: 12px;
    padding: 1px 8px;
  }
  /* Where there is a finger and no keyboard, or no room, its keys are no news. */
  @media (pointer: coarse), (max-width: 480px) {
    .root[data-narrow] .keys {
      display: none;
    }
  }
`;
