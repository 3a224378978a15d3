import { css } from 'lit';

import { tokens } from './tokens.js';

/**
 * What every shadow root of ours starts from: tokens, the box model, our own text style whatever is inherited
 * from the host's page, the focus ring, and text for screen readers alone.
 */
export const base = [
  tokens,
  css`
    :host {
      box-sizing: border-box;
      color: var(--_ink);
      font: 400 var(--_text) / var(--_text-line) var(--_font);
      font-variant: normal;
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      text-shadow: none;
      white-space: normal;
      word-break: normal;
      overflow-wrap: anywhere;
      cursor: auto;
      visibility: visible;
      user-select: auto;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    :focus {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
    :focus:not(:focus-visible) {
      outline: 0;
    }
    .zw-unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .zw-icon {
      flex: none;
      width: var(--_icon);
      height: var(--_icon);
      vertical-align: -3px;
    }
  `,
];
