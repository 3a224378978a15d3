import { css } from 'lit';

export const guidePropertiesStyles = css`
  .properties {
    padding: 12px 16px 24px;
  }
  .properties > .zw-fields {
    grid-template-columns: minmax(0, 1fr);
  }
  .properties .zw-fields > .zw-button[data-kind='link'] {
    justify-self: start;
  }
  .properties fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .properties .choices,
  .properties .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .properties .chips {
    gap: 6px;
  }
  .properties .add {
    margin-top: 2px;
  }
  .properties .says {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
  }
  .properties .fold > summary,
  .properties .extra > summary {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: calc(24px * var(--_scale));
    cursor: pointer;
  }
  .properties .option-row,
  .properties .value-row,
  .properties .list-row,
  .properties .term {
    display: flex;
    gap: 2px;
    align-items: center;
    border-bottom: 1px solid var(--_line);
  }
  .properties .option-row:focus-within,
  .properties .value-row:focus-within {
    background: var(--_surface-sunk);
  }
  .properties .option-row > .zw-input,
  .properties .value-row > .zw-input,
  .properties .term > .zw-input {
    flex: 1 1 50%;
    height: var(--_control);
    padding: 0 4px;
    border-color: transparent;
    background: none;
    text-overflow: ellipsis;
  }
  .properties .option-row > .zw-input:hover,
  .properties .value-row > .zw-input:hover,
  .properties .term > .zw-input:hover {
    border-color: var(--_line-strong);
  }
  .properties .option-row > .zw-input:focus,
  .properties .value-row > .zw-input:focus,
  .properties .term > .zw-input:focus {
    border-color: var(--_accent);
    background: var(--_surface);
  }
  .properties .option-row > .guard {
    flex: 0 1 auto;
    max-width: 42%;
    justify-content: flex-end;
    min-width: 0;
    overflow: hidden;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .option-row > zw-range-field.guard {
    flex: 0 0 36%;
    overflow: visible;
  }
  .properties .bounds {
    margin-top: 12px;
  }
  .properties .option-row > button.guard {
    display: block;
    text-align: end;
  }
  .properties .value-row .alone {
    display: flex;
    flex: none;
    gap: 4px;
    align-items: center;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .properties .add-lines {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    margin-top: 8px;
  }
  .properties .add-lines textarea {
    flex: 1;
    min-height: calc(40px * var(--_scale));
  }
  .properties .members {
    display: grid;
    gap: 4px;
  }
  .properties .member {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_text-compact);
  }
  .properties .member > span {
    flex: 1;
  }
  .properties .member > select {
    width: auto;
    height: var(--_control-small);
  }
  .properties .condition {
    margin: 0 0 8px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .properties .condition > .zw-bar {
    flex-wrap: nowrap;
    margin-bottom: 6px;
  }
  .properties .extra {
    margin: 6px 0;
    padding: 4px 8px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .properties .extra > summary {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .properties .uses {
    margin-bottom: 6px;
  }
  .properties .use {
    border-bottom: 1px solid var(--_line);
  }
  .properties .use-line,
  .properties .use.inherited {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: var(--_control);
  }
  .properties .use-name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: var(--_text-compact);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .use-line select {
    flex: none;
    width: auto;
    height: var(--_control-small);
  }
  .properties .use.inherited {
    color: var(--_ink-faint);
  }
  .properties .use-kind,
  .properties .use-from {
    flex: none;
    max-width: 45%;
    overflow: hidden;
    font-size: var(--_text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .list-note {
    margin-inline-start: auto;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
  .properties .leads {
    margin-top: 4px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .properties .leads > h4 {
    margin: 0;
    font: 600 var(--_text-compact) / var(--_text-compact-line) var(--_font);
  }
  .properties .term > .zw-input:last-of-type {
    flex-basis: 70%;
  }
`;
