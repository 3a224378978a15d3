import { css } from 'lit';

/** Head, list and drawing. Where there is room for one alone everything is larger, for thumbs and for eyes that are not at a desk. */
export const flowViewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--_surface);
  }
  :host([narrow]) {
    --_text: calc(16px * var(--_scale));
    --_text-line: calc(26px * var(--_scale));
    --_text-small: calc(14px * var(--_scale));
    --_text-small-line: calc(21px * var(--_scale));
  }
  header {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: flex-start;
    padding: 10px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .case {
    flex: 1 1 260px;
    min-width: 0;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font: 600 var(--_text-title) / var(--_text-line) var(--_font);
  }
  :host([narrow]) h2 {
    font-size: calc(18px * var(--_scale));
  }
  h3 {
    font: 600 var(--_text) / var(--_text-line) var(--_font);
  }
  .stand {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-top: 2px;
  }
  :host([narrow]) .stand {
    display: block;
  }
  .now {
    font-weight: 600;
  }
  .quiet {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .now .quiet {
    margin-inline-start: 8px;
  }
  .due[data-tone='warn'] {
    color: var(--_warn);
    font-weight: 600;
  }
  .due[data-tone='bad'] {
    color: var(--_bad);
    font-weight: 600;
  }
  summary {
    min-height: 28px;
    cursor: pointer;
  }
  .notes {
    margin-top: 6px;
    padding: 2px 10px;
    border-inline-start: 3px solid var(--_warn-mark);
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .notes ul {
    padding: 0 0 6px 18px;
    color: var(--_ink);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  :host([narrow]) .tools {
    width: 100%;
  }
  .switch {
    display: flex;
  }
  .switch .zw-button {
    border-radius: 0;
  }
  .switch .zw-button:first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .switch .zw-button:last-child {
    border-radius: 0 var(--_radius) var(--_radius) 0;
    border-left-width: 0;
  }
  :host([narrow]) .switch {
    flex: 1 0 100%;
  }
  :host([narrow]) .switch .zw-button {
    flex: 1;
    min-height: 44px;
  }
  .body {
    display: flex;
    flex: 1 1 auto;
    min-height: 0;
  }
  .list {
    flex: 1 1 auto;
    min-width: 0;
    overflow-y: auto;
  }
  .list:not(:last-child) {
    flex: 0 0 380px;
    border-inline-end: 1px solid var(--_line);
  }
  .diagram {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-width: 0;
  }
  .diagram > .zw-empty {
    flex: 1;
  }
  zw-flow-drawing {
    flex: 1 1 0;
    min-height: 420px;
  }
  :host([narrow]) zw-flow-drawing {
    min-height: max(420px, 60vh);
  }
  .chosen {
    flex: none;
    max-height: 50%;
    overflow-y: auto;
    border-top: 1px solid var(--_line);
  }
  :host([narrow]) .chosen {
    max-height: none;
  }
  .past > summary,
  .other,
  .whole {
    padding: 8px 16px;
  }
  .past,
  .whole {
    border-top: 1px solid var(--_line);
  }
  .past > summary {
    color: var(--_ink-soft);
  }
  .other {
    border-bottom: 1px solid var(--_line);
    background: var(--_accent-tint);
  }
  .whole .remarks {
    padding-top: 0;
    border: 0;
  }
  .instead {
    overflow: auto;
  }
`;
