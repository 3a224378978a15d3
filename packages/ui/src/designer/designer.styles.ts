import { css } from 'lit';

import { errorViewStyles } from './error-view.js';
import { keySheetStyles } from './key-sheet.js';
import { unreadListStyles } from './unread-list.js';

export const designerStyles = [
  css`
    :host {
      display: block;
      height: 100%;
      min-height: 0;
    }
    .fills {
      height: 100%;
      min-height: 0;
    }
    .tools {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .instead {
      height: 100%;
    }
    .instead > .zw-empty {
      height: 100%;
      margin: 0;
    }
    /* Word for word what a host gave, in the error view and in the list of what was left out. */
    .original {
      max-height: calc(320px * var(--_scale));
      margin: 8px 0 0;
      padding: 8px 12px;
      overflow: auto;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-sunk);
      font: 400 var(--_text-small) / calc(20px * var(--_scale)) var(--_mono);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .task {
      padding: 6px 16px;
      border-bottom: 1px solid var(--_line);
      background: var(--_surface);
    }
    .banner {
      margin: 0;
      padding: 5px 16px;
      border-bottom: 1px solid var(--_line);
      background: var(--_warn-tint);
      color: var(--_warn);
      font-size: var(--_text-compact);
      line-height: var(--_text-compact-line);
    }
  `,
  errorViewStyles,
  keySheetStyles,
  unreadListStyles,
];
