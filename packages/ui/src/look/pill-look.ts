import { css } from 'lit';

/** A count or a state in a word. See `controls`. */
export const pillLook = css`
  .zw-pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: calc(24px * var(--_scale));
    padding: 0 10px;
    border: 0;
    border-radius: 999px;
    background: var(--_page);
    color: var(--_ink-soft);
    font: 600 var(--_text-small) / var(--_text-small-line) var(--_font);
    white-space: nowrap;
  }
  .zw-pill:not([data-tone]) {
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .zw-pill[data-tone='good'] {
    background: var(--_good-tint);
    color: var(--_good);
  }
  .zw-pill[data-tone='warn'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .zw-pill[data-tone='bad'] {
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .zw-pill[data-tone='accent'] {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  button.zw-pill {
    cursor: pointer;
    transition: box-shadow var(--_ease);
  }
  button.zw-pill:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }

  @media (forced-colors: active) {
    .zw-pill {
      border: 1px solid ButtonText;
    }
  }
`;
