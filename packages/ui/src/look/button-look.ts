import { css } from 'lit';

/** Buttons and icon buttons. See `controls`. */
export const buttonLook = css`
  .zw-button,
  .zw-icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--_control-small);
    min-height: var(--_control-small);
    margin: 0;
    padding: 2px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-align: center;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color var(--_ease), border-color var(--_ease), color var(--_ease);
  }
  .zw-button:hover,
  .zw-icon-button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .zw-button:active,
  .zw-icon-button:active {
    background: var(--_accent-tint);
  }
  .zw-button[data-size='small'] {
    min-height: calc(24px * var(--_scale));
    padding: 0 8px;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .zw-button[data-kind='primary'] {
    padding-inline-start: 14px;
    padding-inline-end: 14px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .zw-button[data-kind='primary']:hover,
  .zw-button[data-kind='primary']:active {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
    color: var(--_on-accent);
  }
  .zw-button[data-kind='danger'] {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .zw-button[data-kind='danger']:hover,
  .zw-button[data-kind='danger']:active {
    background: var(--_bad-tint);
  }
  .zw-button[data-kind='quiet'],
  .zw-icon-button {
    border-color: transparent;
    background: none;
  }
  .zw-icon-button {
    width: var(--_control-small);
    padding: 0;
    color: var(--_ink-soft);
  }
  .zw-button[data-kind='quiet']:hover,
  .zw-icon-button:hover {
    border-color: transparent;
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .zw-button[data-kind='link'] {
    min-width: 0;
    min-height: calc(24px * var(--_scale));
    padding: 0 4px;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-align: start;
    white-space: normal;
  }
  .zw-button[data-kind='link']:hover {
    text-decoration: underline;
  }
  .zw-button[aria-pressed='true'],
  .zw-icon-button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent-strong);
  }
  /*
   * aria-disabled keeps a button in the order of the Tab key, so that its reason can be read. The class stands
   * twice: no kind's hover may win.
   */
  .zw-button.zw-button:disabled,
  .zw-button.zw-button[aria-disabled='true'],
  .zw-icon-button.zw-icon-button:disabled,
  .zw-icon-button.zw-icon-button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-faint);
    text-decoration: none;
    cursor: default;
  }
  .zw-button.zw-button[data-kind='quiet']:disabled,
  .zw-button.zw-button[data-kind='quiet'][aria-disabled='true'],
  .zw-button.zw-button[data-kind='link']:disabled,
  .zw-button.zw-button[data-kind='link'][aria-disabled='true'],
  .zw-icon-button.zw-icon-button:disabled,
  .zw-icon-button.zw-icon-button[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
  .zw-icon-button:disabled .zw-icon,
  .zw-icon-button[aria-disabled='true'] .zw-icon {
    opacity: 0.45;
  }

  @media (forced-colors: active) {
    .zw-button,
    .zw-icon-button {
      border: 1px solid ButtonText;
    }
    .zw-button[data-kind='primary'],
    .zw-button[aria-pressed='true'],
    .zw-icon-button[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
    .zw-button.zw-button:disabled,
    .zw-button.zw-button[aria-disabled='true'],
    .zw-icon-button.zw-icon-button:disabled,
    .zw-icon-button.zw-icon-button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
