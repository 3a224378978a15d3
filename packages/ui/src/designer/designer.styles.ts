import { css } from 'lit';

import { errorViewStyles } from '../error-view/error-view.js';
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
