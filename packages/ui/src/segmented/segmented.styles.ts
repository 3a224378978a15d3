import { css } from 'lit';

export const segmentedStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }
  .box {
    display: inline-flex;
    flex-wrap: wrap;
    max-width: 100%;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    vertical-align: middle;
  }
  /* The lines between the segments are drawn outside their boxes, so that a row that breaks keeps them. */
  .segment {
    display: inline-flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--_control-small);
    max-width: 100%;
    min-height: var(--_control-small);
    margin: 0;
    padding: 2px 12px;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: -1px 0 0 var(--_line), 0 -1px 0 var(--_line);
    color: var(--_ink-soft);
    font: inherit;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_ease), color var(--_ease);
  }
  .segment[data-bare] {
    padding: 2px 6px;
  }
  .segment:hover:not([aria-disabled='true']) {
    color: var(--_accent);
  }
  .segment[aria-checked='true'] {
    background: var(--_accent-tint);
    color: var(--_accent);
    font-weight: 600;
  }
  .segment:focus {
    outline-offset: -2px;
  }
  .segment[aria-disabled='true'] {
    color: var(--_ink-faint);
    cursor: default;
  }
  .segment[aria-disabled='true']:not([aria-checked='true']) {
    background: var(--_surface-sunk);
  }
  :host([readonly]) .segment {
    cursor: default;
  }
  :host([readonly]) .segment:hover:not([aria-checked='true']) {
    color: var(--_ink-soft);
  }
  @media (forced-colors: active) {
    .segment {
      border: 1px solid ButtonText;
    }
    .segment[aria-checked='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .segment[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
