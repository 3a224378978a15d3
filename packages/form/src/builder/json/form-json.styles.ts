import { css } from 'lit';

export const formJsonStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--_surface);
  }
  .strip {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 4px 12px;
    border-bottom: 1px solid var(--_line);
  }
  .strip > .find {
    height: var(--_control-small);
    width: calc(200px * var(--_scale));
  }
  .strip > .state {
    margin-inline-start: auto;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .strip > .found {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .text {
    position: relative;
    display: flex;
    flex: 1;
    min-height: 0;
    overflow: hidden;
    font: var(--_text-compact) / var(--_text-compact-line) var(--_mono);
  }
  .gutter {
    position: relative;
    flex: none;
    overflow: hidden;
    min-width: calc(48px * var(--_scale));
    padding: 8px 8px 8px 12px;
    border-right: 1px solid var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-faint);
    text-align: end;
    user-select: none;
  }
  .gutter > .lines {
    position: absolute;
    top: 8px;
    right: 8px;
    left: 0;
  }
  .gutter .bad {
    border-radius: 2px;
    background: var(--_bad);
    color: var(--_surface);
  }
  .gutter .sizer {
    visibility: hidden;
  }
  textarea {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding: 8px 12px;
    border: 0;
    border-radius: 0;
    outline-offset: -2px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    line-height: inherit;
    white-space: pre;
    overflow: auto;
    resize: none;
    tab-size: 2;
  }
  textarea:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .problems {
    flex: none;
    max-height: 34%;
    padding: 8px 12px;
    overflow: auto;
    border-top: 1px solid var(--_line);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .problems p {
    margin: 0 0 4px;
  }
  .problems ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .problems li {
    display: flex;
    gap: 12px;
    align-items: baseline;
  }
  .problems li > button {
    flex: none;
  }
`;
