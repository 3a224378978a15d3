import type { TemplateResult } from 'lit';

import type { IconNode } from '../icon/icon.js';

/** One of several ways to look at the same document: 大纲, 画布, 群众预览. */
export interface View {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconNode;
}

/** What stands above a pane; its content comes by the slot of the same name. */
export interface PaneHead {
  readonly label: string;
  /** Beside the label, faint: 23 问 · 41 情形. */
  readonly hint?: string;
  /** Whether it is not needed for now: then the middle has the room, until the pane is asked for. Of properties. */
  readonly isFolded?: boolean;
  /** px until a person chooses another width. Of an outline. */
  readonly width?: number;
}

export interface Pane extends PaneHead {
  readonly content: TemplateResult;
}

/** What a button of the history says and whether it can. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The step in words: 材料改名为“营业执照”. */
  readonly undoes: string;
  readonly redoes: string;
}

export const NO_HISTORY: HistoryState = { canUndo: false, canRedo: false, undoes: '', redoes: '' };

/** What a document looks like before, while and instead of being open. */
export type OpenState = 'empty' | 'opening' | 'open' | 'failed';
