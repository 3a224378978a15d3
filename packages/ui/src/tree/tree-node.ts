import type { IconNode } from '../icon/icon.js';

/** A thing in the tree. The owner makes it anew when something changes; the tree never writes into it. */
export interface TreeNode {
  /** Unique in the whole tree. */
  readonly id: string;
  readonly label: string;
  /** An empty list is a branch that holds nothing yet; none at all is a leaf. */
  readonly children?: readonly TreeNode[];
  /** A short sign before the label: the number of a question, 情 for a situation. */
  readonly badge?: TreeBadge | undefined;
  readonly icon?: IconNode;
  /** A hint at the end of the row: 18 情形. */
  readonly note?: string | undefined;
  /** A round dot at the end: something is wrong, or to be looked at, in or under this node. */
  readonly mark?: 'error' | 'warning' | undefined;
  /** Drawn faintly: not in use, inherited, left out. */
  readonly isMuted?: boolean;
  /** Its label can be changed with F2. */
  readonly isEditable?: boolean;
  /** Told by the pointer that stays on the row, and to screen readers. */
  readonly description?: string | undefined;
}

export interface TreeBadge {
  readonly text: string;
  readonly tone: 'accent' | 'good' | 'quiet';
}

/** A place among siblings. */
export interface TreePlace {
  /** `null`: at the top. */
  readonly parentId: string | null;
  /** Counted without the nodes that are moved there. */
  readonly index: number;
}
