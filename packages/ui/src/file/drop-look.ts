import { css } from 'lit';

/**
 * The look of a place to drop files on: `<div class="zw-drop">` with words and a button. To stand in an element's styles
 * after `base`.
 */
export const dropLook = css`
  .zw-drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 20px 16px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    text-align: center;
    transition: background-color var(--_ease), border-color var(--_ease);
  }
  /* The outline takes no room: nothing moves under the file. */
  .zw-drop[data-dropping] {
    border-color: var(--_accent);
    border-style: solid;
    outline: 1px solid var(--_accent);
    background: var(--_accent-tint);
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    .zw-drop[data-dropping] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;
