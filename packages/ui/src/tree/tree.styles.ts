import { css } from 'lit';

export const treeStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    max-height: 100%;
    overflow: hidden;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    /* Where the twisties of the first level begin. */
    --_start: calc(12px * var(--_scale));
    --_gap: calc(6px * var(--_scale));
  }
  .viewport {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    overflow-x: hidden;
    overflow-y: auto;
    scroll-padding: 6px 0;
    cursor: default;
    user-select: none;
    -webkit-touch-callout: none;
  }
  .viewport:focus {
    outline: 0;
  }
  .viewport[data-empty]:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .space {
    position: relative;
    margin: 6px 0;
  }
  .probe {
    position: absolute;
    width: 0;
    height: var(--_row);
    visibility: hidden;
  }
  .row {
    position: absolute;
    right: 0;
    left: 0;
    display: flex;
    align-items: center;
    gap: var(--_gap);
    height: var(--_row);
    line-height: var(--_row);
    padding-inline-start: calc(var(--_start) + var(--_level) * var(--_indent));
    padding-inline-end: calc(10px * var(--_scale));
    overflow: hidden;
    white-space: nowrap;
  }
  .row:hover {
    background: var(--_surface-sunk);
  }
  .row[aria-selected='true'] {
    background: var(--_accent-tint);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .viewport:focus-visible > .space > .row[data-active] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .row[data-muted] {
    color: var(--_ink-faint);
  }
  .row[data-dragged] {
    opacity: 0.5;
  }

  /* The sign is 12 px wide, what can be pressed 24. */
  .twisty {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: calc(24px * var(--_scale));
    height: 100%;
    margin: 0 calc(-6px * var(--_scale));
    color: var(--_ink-faint);
  }
  .twisty[data-branch]:hover {
    color: var(--_ink);
  }
  .twisty .zw-icon {
    width: calc(11px * var(--_scale));
    height: calc(11px * var(--_scale));
    fill: currentColor;
  }
  .twisty[data-open] .zw-icon {
    transform: rotate(90deg);
  }
  .row > .zw-icon {
    color: var(--_ink-soft);
  }
  .badge {
    position: relative;
    flex: none;
    min-width: calc(16px * var(--_scale));
    height: calc(16px * var(--_scale));
    padding: 0 calc(2px * var(--_scale));
    overflow: hidden;
    border-radius: 3px;
    color: var(--_ink-soft);
    font-size: calc(11px * var(--_scale));
    font-weight: 600;
    line-height: calc(16px * var(--_scale));
    text-align: center;
  }
  /* A veil of its own colour, so that it is seen on a selected row too. */
  .badge::before {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: currentColor;
    content: '';
    opacity: 0.12;
  }
  .badge[data-tone='accent'] {
    color: var(--_accent);
  }
  .badge[data-tone='good'] {
    color: var(--_good);
  }
  /* It gives way to the note until ten characters are left, or two thirds of the row; then the note gives way to it. */
  .label {
    flex: 0 100000 auto;
    min-width: min(var(--_least), 66%);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row[data-tone='accent'] > .label {
    font-weight: 500;
  }
  .note {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 50%;
    margin-inline-start: auto;
    overflow: hidden;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
  }
  .mark {
    flex: none;
    width: calc(8px * var(--_scale));
    height: calc(8px * var(--_scale));
    margin-inline-start: auto;
    border-radius: 50%;
    background: var(--_bad);
  }
  .mark[data-mark='warning'] {
    background: var(--_warn-mark);
  }
  .note + .mark {
    margin-inline-start: 4px;
  }
  .editor ~ .note {
    display: none;
  }
  /* Whoever writes wants to see what is written, however deep. */
  .row[data-edited] {
    padding-inline-start: calc(var(--_start) + min(var(--_level), 3) * var(--_indent));
  }
  .editor {
    flex: 1 1 0;
    min-width: 4em;
    height: calc(24px * var(--_scale));
    padding: 0 4px;
    line-height: calc(22px * var(--_scale));
    user-select: text;
  }

  .landing {
    position: absolute;
    right: 0;
    left: calc(var(--_start) + var(--_level) * var(--_indent));
    height: 2px;
    margin-top: -1px;
    background: var(--_accent);
    pointer-events: none;
  }
  .landing::before {
    position: absolute;
    top: -3px;
    left: -4px;
    width: 8px;
    height: 8px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    content: '';
  }
  .landing[data-side='into'] {
    left: 0;
    height: var(--_row);
    margin-top: 0;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
  }
  .landing[data-side='into']::before {
    content: none;
  }

  .refusal {
    position: absolute;
    z-index: 1;
    right: 8px;
    left: 8px;
    display: flex;
    gap: 6px;
    width: fit-content;
    margin: 0 auto;
    padding: 4px 10px;
    border-radius: var(--_radius);
    background: var(--_bad-tint);
    box-shadow: var(--_float);
    color: var(--_bad);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    pointer-events: none;
  }
  .refusal[data-above] {
    transform: translateY(-100%);
  }
  .refusal .zw-icon {
    width: calc(14px * var(--_scale));
    height: calc(14px * var(--_scale));
    margin-top: calc(2px * var(--_scale));
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .row[aria-selected='true'] > * {
      color: inherit;
    }
    .mark {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .row[aria-selected='true'] > .mark {
      background: HighlightText;
    }
    .mark[data-mark='warning'] {
      border: 2px solid CanvasText;
      background: Canvas;
    }
    .landing {
      background: Highlight;
      forced-color-adjust: none;
    }
    .landing[data-side='into'] {
      border-color: Highlight;
      background: none;
    }
    .refusal {
      border: 1px solid CanvasText;
    }
  }
`;
