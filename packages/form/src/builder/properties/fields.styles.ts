import { css } from 'lit';

export const fieldsStyles = css`
  .properties [data-mono] {
    font-family: var(--_mono);
    font-size: var(--_text-compact);
  }
  .properties code {
    font: var(--_text-small) / var(--_text-small-line) var(--_mono);
    overflow-wrap: anywhere;
  }
  .properties .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .properties .foreign {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 2px 8px;
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
  }
  .properties .foreign > button,
  .properties .others button {
    flex: none;
  }
  .properties .others > li {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .properties zw-option-rows,
  .properties zw-rule-test {
    display: block;
  }
  .properties .option-row {
    display: grid;
    grid-template-columns: calc(20px * var(--_scale)) minmax(0, 3fr) minmax(0, 2fr) auto;
    gap: 0 4px;
    align-items: center;
    border-bottom: 1px solid var(--_line);
  }
  .properties .option-row:focus-within {
    background: var(--_surface-sunk);
  }
  .properties .option-row[data-off] > .zw-input {
    color: var(--_ink-faint);
    text-decoration: line-through;
  }
  .properties .option-row > .zw-input {
    padding: 0 4px;
    border-color: transparent;
    background: none;
  }
  .properties .option-row > .zw-input:hover {
    border-color: var(--_line-strong);
  }
  .properties .option-row > .zw-input:focus {
    border-color: var(--_accent);
    background: var(--_surface);
  }
  .properties .option-row > .zw-input[aria-invalid] {
    border-color: var(--_bad);
  }
  .properties .option-row > .zw-error {
    grid-column: 2 / -1;
    margin: 0 0 4px;
  }
  .properties .option-row > .grip {
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_control-small);
    text-align: center;
    cursor: grab;
    user-select: none;
  }
  .properties .drop-mark {
    height: 2px;
    margin: -1px 0;
    background: var(--_accent);
  }
  .properties .option-tree,
  .properties div.imported {
    max-height: calc(240px * var(--_scale));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
  }
  .properties .option-tree > pre,
  .properties div.imported > pre {
    margin: 0;
    padding: 8px;
    font: var(--_text-small) / var(--_text-small-line) var(--_mono);
    tab-size: 4;
  }
  .properties .verdict {
    margin: 6px 0 2px;
    font-size: var(--_text-compact);
    font-weight: 600;
  }
  .properties .verdicts > li {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .properties .verdicts .rule {
    flex: none;
    max-width: 45%;
    color: var(--_ink-soft);
  }
`;
