import { css } from 'lit';

export const findingListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
    background: var(--_surface);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .head {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: calc(36px * var(--_scale));
    padding: 3px 12px 3px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .head h3 {
    margin: 0;
    font: 600 var(--_text-compact) / var(--_text-compact-line) var(--_font);
  }
  .head .keys {
    margin-inline-start: auto;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
  .rules {
    width: auto;
    max-width: calc(220px * var(--_scale));
    height: var(--_control-small);
    font-size: var(--_text-small);
  }
  .body:focus {
    outline: 0;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: calc(20px * var(--_scale)) calc(72px * var(--_scale)) minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    min-height: calc(34px * var(--_scale));
    padding: 3px 12px 3px 16px;
    border-bottom: 1px solid var(--_line);
  }
  li:hover {
    background: var(--_surface-sunk);
  }
  li[aria-current='true'] {
    background: var(--_accent-tint);
  }
  .mark {
    display: block;
    width: calc(16px * var(--_scale));
    height: calc(16px * var(--_scale));
    border-radius: 50%;
    background: var(--_bad);
    color: var(--_surface);
    font: 700 calc(11px * var(--_scale)) / calc(16px * var(--_scale)) var(--_font);
    text-align: center;
  }
  .mark.warning {
    background: var(--_warn-mark);
  }
  .mark.undecided {
    background: var(--_ink-soft);
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-weight: 600;
  }
  .say {
    min-width: 0;
    min-height: calc(24px * var(--_scale));
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .text {
    display: block;
    overflow-wrap: anywhere;
  }
  /* Two lines are read at a glance; the whole is there once it is looked at. */
  li:not([aria-current='true']) .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  /* Where the fixes do not fit beside the sentence, they have a line of their own. */
  .main {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-width: 0;
  }
  .main .say {
    flex: 1 1 calc(400px * var(--_scale));
  }
  .acts {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-width: 0;
    max-width: 100%;
  }
  .acts .zw-button {
    max-width: 100%;
    white-space: normal;
    text-align: start;
  }
  .details {
    grid-column: 3 / -1;
    padding: 0 0 4px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: calc(20px * var(--_scale));
  }
  .details p {
    margin: 0;
  }
  .details mark {
    border-bottom: 2px solid var(--_bad);
    background: var(--_bad-tint);
    color: var(--_ink);
  }
  .note {
    margin: 0;
    padding: 12px 16px;
    color: var(--_ink-soft);
  }
  .note.good {
    color: var(--_good);
  }
  .note.warn {
    color: var(--_warn);
  }
  .more {
    padding: 6px 16px;
  }
  :host([narrow]) li {
    grid-template-columns: calc(20px * var(--_scale)) minmax(0, 1fr) auto;
    align-items: start;
    padding-block-start: 8px;
    padding-block-end: 8px;
  }
  :host([narrow]) .mark {
    margin-top: 2px;
  }
  :host([narrow]) .title {
    grid-row: 1;
    grid-column: 2;
  }
  :host([narrow]) .main,
  :host([narrow]) .details {
    grid-column: 2;
  }
  :host([narrow]) zw-menu-button {
    grid-row: 1;
    grid-column: 3;
  }
  :host([narrow]) .keys {
    display: none;
  }
  @media (forced-colors: active) {
    li[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
