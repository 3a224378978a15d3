import { css } from 'lit';

/** The box of a field: a border around an input and what stands beside it, one look with `.zw-input`. */
export const fieldStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .box {
    display: flex;
    align-items: center;
    min-height: var(--_control);
    padding-inline-end: 3px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition: border-color var(--_ease);
  }
  .box:hover {
    border-color: var(--_ink-faint);
  }
  .box:focus-within {
    border-color: var(--_accent);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .box[data-invalid] {
    border-color: var(--_bad);
  }
  .box[data-still] {
    border-color: var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
  }
  .text {
    flex: 1 1 0;
    align-self: stretch;
    width: 0;
    min-width: calc(40px * var(--_scale));
    margin: 0;
    padding: 0 0 0 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    text-overflow: ellipsis;
    opacity: 1;
  }
  /* The ring is drawn around the whole box. */
  .text:focus {
    outline: 0;
  }
  .text::placeholder {
    color: var(--_ink-faint);
    opacity: 1;
  }
  .beside {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink-soft);
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  .beside:hover {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .beside:disabled {
    background: none;
    color: var(--_ink-faint);
    opacity: 0.55;
    cursor: default;
  }
  @media (forced-colors: active) {
    .box:focus-within {
      outline-color: Highlight;
    }
    .box[data-still] {
      border-color: GrayText;
    }
    .beside:disabled {
      opacity: 1;
    }
  }
`;
