import type { DragPayload } from '../drag/drag-payload.js';
import type { InPlaceEdited } from '../in-place/in-place-editor.js';
import type { TreePlace } from './tree-node.js';

/** `detail` of `zw-select`, `zw-remove`, `zw-cut`, `zw-copy`. */
export interface TreeIds {
  /** `zw-select`: as chosen, the last one last; the others: in the order of the tree, none below another. */
  readonly ids: readonly string[];
}

/** `detail` of `zw-expand`. */
export interface TreeExpand {
  readonly id: string;
  readonly isExpanded: boolean;
}

/** `detail` of `zw-rename`. */
export interface TreeRename {
  readonly id: string;
  /** Not empty, and another than before. */
  readonly label: string;
}

/** `detail` of `zw-move`; `moveNodes` does it. */
export interface TreeMove extends TreePlace {
  /** In the order of the tree, none below another. */
  readonly ids: readonly string[];
}

/** `detail` of `zw-insert`: a new node is wanted beside this one or below it; `null`: in an empty tree. */
export interface TreeInsert {
  readonly id: string | null;
  readonly as: 'sibling' | 'child';
}

/** `detail` of `zw-edited`: the field in a row is gone, by which key, or because the keyboard went elsewhere; `zw-rename` told before whether there is a new label. */
export type TreeEdited = InPlaceEdited;

/** `detail` of `zw-activate`. */
export interface TreeActivate {
  readonly id: string;
}

/** `detail` of `zw-menu`: on which node, or on the empty ground, and where on the window, in px. */
export interface TreeMenu {
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
}

/** `detail` of `zw-paste`: the node that the cursor is on. */
export interface TreePaste {
  readonly id: string | null;
}

/** `detail` of `zw-drop`: something from elsewhere, let go at a place that `canTake` has offered. */
export interface TreeDrop extends TreePlace {
  readonly payload: DragPayload;
}
