import { css, unsafeCSS } from 'lit';

import { calm } from './calm.js';
import { COLOURS } from './token.js';

const colours = COLOURS.map((colour) => `--_${colour}: var(--zw-${colour}, ${calm[colour]});`).join('\n');

/**
 * The tokens, for every element of ours: colours from the host's `--zw-*` or our own, sizes in px that grow with
 * `--zw-text-scale` (1 … 2). No rem: hosts set the root's font size for reasons of their own.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(colours)}
    --_scale: var(--zw-text-scale, 1);
    --_font: var(--zw-font, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif);
    --_mono: var(--zw-font-mono, 'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace);
    --_text: calc(14px * var(--_scale));
    --_text-line: calc(22px * var(--_scale));
    --_text-small: calc(12px * var(--_scale));
    --_text-small-line: calc(18px * var(--_scale));
    --_text-compact: calc(13px * var(--_scale));
    --_text-compact-line: calc(20px * var(--_scale));
    --_text-title: calc(15px * var(--_scale));
    --_control: calc(32px * var(--_scale));
    --_control-small: calc(28px * var(--_scale));
    --_row: calc(28px * var(--_scale));
    --_icon: calc(16px * var(--_scale));
    --_radius: var(--zw-radius, 4px);
    --_float: 0 4px 16px rgba(22, 34, 51, 0.14), 0 0 1px rgba(22, 34, 51, 0.24);
    --_ease: 120ms ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_ease: 0s;
    }
  }
`;
