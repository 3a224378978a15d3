import { css } from 'lit';

export const menuButtonStyles = css`
  :host {
    position: relative;
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }
  .button {
    max-width: 100%;
  }
  .word {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chevron {
    display: inline-flex;
    margin: 0 -4px 0 -2px;
    opacity: 0.8;
  }
  .button[aria-expanded='true']:not([data-kind='primary']) {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .button[aria-expanded='true'][data-kind='quiet'],
  .zw-icon-button[aria-expanded='true'] {
    border-color: transparent;
  }
`;
