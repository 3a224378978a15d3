import { css } from 'lit';

/** Text fields, text areas, selects. See `controls`. */
export const inputLook = css`
  .zw-input {
    display: block;
    width: 100%;
    min-width: 0;
    height: var(--_control);
    margin: 0;
    padding: 0 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-align: inherit;
    transition: border-color var(--_ease);
  }
  .zw-input:hover {
    border-color: var(--_ink-faint);
  }
  .zw-input:focus {
    border-color: var(--_accent);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .zw-input::placeholder {
    color: var(--_ink-faint);
    opacity: 1;
  }
  textarea.zw-input {
    height: auto;
    min-height: calc(64px * var(--_scale));
    padding: 5px 10px;
    resize: vertical;
  }
  select.zw-input {
    padding-inline-end: 28px;
    appearance: none;
    background-image: linear-gradient(45deg, transparent 50%, var(--_ink-soft) 50%), linear-gradient(135deg, var(--_ink-soft) 50%, transparent 50%);
    background-position: right 15px center, right 10px center;
    background-repeat: no-repeat;
    background-size: 5px 5px;
    text-overflow: ellipsis;
  }
  .zw-input[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .zw-input:disabled,
  .zw-input[readonly] {
    background-color: var(--_surface-sunk);
    color: var(--_ink-soft);
    opacity: 1;
  }
  /* What can only be read is still a place to go to and copy from: its border stays as strong. */
  .zw-input:disabled {
    border-color: var(--_line);
    cursor: default;
  }
  .zw-input[type='number'] {
    font-variant-numeric: tabular-nums;
  }
  .zw-input[type='search']::-webkit-search-cancel-button {
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .zw-input[aria-invalid='true'] {
      border-width: 2px;
    }
    .zw-input:disabled {
      border-color: GrayText;
      color: GrayText;
    }
    /* The drawn arrow keeps its colour, which may be that of the ground: the system's own is taken. */
    select.zw-input {
      appearance: auto;
      background-image: none;
    }
  }
`;
