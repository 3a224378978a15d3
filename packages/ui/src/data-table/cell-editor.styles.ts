import { css } from 'lit';

/** What a cell is edited with: box, field, list of options, refusal. */
export const cellEditorStyles = css`
  .tick {
    flex: none;
    width: var(--_icon);
    height: var(--_icon);
    margin: 0;
    accent-color: var(--_accent);
  }
  /* The box is 16 px, what can be hit is 24 and more: a label would say its name twice. */
  .tick::before {
    content: '';
    position: absolute;
    top: 2px;
    right: calc(50% - 16px);
    bottom: 2px;
    left: calc(50% - 16px);
  }
  .field {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0 12px;
    border: 0;
    border-radius: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: inherit;
    opacity: 0;
    pointer-events: none;
    resize: none;
    user-select: text;
  }
  .end > .field {
    text-align: end;
  }
  .center > .field {
    text-align: center;
  }
  .editing > .field {
    background: var(--_surface);
    opacity: 1;
    pointer-events: auto;
    cursor: text;
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .editing > textarea.field {
    min-width: calc(240px * var(--_scale));
    height: auto;
    min-height: 100%;
    max-height: calc(168px * var(--_scale));
    padding-top: 5px;
    padding-bottom: 5px;
    box-shadow: var(--_float);
    overflow: auto;
    white-space: pre-wrap;
  }

  .options {
    padding: 4px;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .option {
    min-height: var(--_row);
    padding: 4px 10px;
    border-radius: var(--_radius);
    cursor: default;
  }
  .option[data-on] {
    background: var(--_accent-tint);
    color: var(--_accent-strong);
  }
  .no-option {
    padding: 4px 10px;
    color: var(--_ink-soft);
  }
  .refusal {
    max-width: 320px;
    padding: 6px 10px;
    background: var(--_bad-tint);
    color: var(--_bad);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  @media (forced-colors: active) {
    .option[data-on] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
