import { css } from 'lit';

export const mergeDialogStyles = css`
  :host {
    display: contents;
  }
  .intro {
    margin: 0 0 12px;
  }
  .all {
    margin-bottom: 12px;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  fieldset:last-of-type {
    margin-bottom: 0;
  }
  legend {
    margin-inline-start: 8px;
    padding: 0 4px;
    font-weight: 600;
  }
  .side {
    display: grid;
    grid-template-columns: calc(120px * var(--_scale)) minmax(0, 1fr);
    gap: 4px 12px;
    align-items: baseline;
    padding: 6px 12px;
    border-top: 1px solid var(--_line);
  }
  legend + .side {
    border-top: 0;
  }
  label.side {
    cursor: pointer;
  }
  label.side:hover {
    background: var(--_surface-sunk);
  }
  label.side[data-chosen] {
    background: var(--_accent-tint);
  }
  .who {
    color: var(--_ink-soft);
  }
  .who.zw-check {
    color: var(--_ink);
  }
  .text {
    max-height: calc(9 * var(--_text-line));
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .before {
    color: var(--_ink-soft);
  }
  .left {
    margin-inline-end: auto;
    color: var(--_ink-soft);
  }
  @media (max-width: 640px) {
    .side {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
