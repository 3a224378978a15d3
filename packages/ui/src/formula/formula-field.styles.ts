import { css } from 'lit';

export const formulaFieldStyles = css`
  :host {
    display: block;
  }
  textarea {
    min-height: calc(56px * var(--_scale));
    font-family: var(--_mono);
    resize: vertical;
  }
  :host([compact]) textarea {
    min-height: var(--_control);
  }
  .bar {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 4px;
  }
  .bar > zw-picker {
    flex: 1;
    min-width: 0;
  }
  .place {
    display: block;
    overflow: hidden;
    margin-top: 4px;
    padding: 4px 8px;
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
    font: var(--_text-small) / var(--_text-small-line) var(--_mono);
    text-overflow: ellipsis;
    overflow-wrap: anywhere;
  }
  .place mark {
    background: none;
    color: var(--_bad);
    font-weight: 600;
    text-decoration: underline wavy;
  }
  .found {
    box-sizing: border-box;
    min-width: calc(240px * var(--_scale));
    max-height: calc(240px * var(--_scale));
    margin: 0;
    overflow: auto;
    padding: 4px 0;
    list-style: none;
  }
  .found li {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    padding: 2px 12px;
    font-size: var(--_text-compact);
    line-height: var(--_row);
    cursor: pointer;
  }
  .found li[aria-selected='true'] {
    background: var(--_accent-tint);
  }
  .found .note {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
`;
