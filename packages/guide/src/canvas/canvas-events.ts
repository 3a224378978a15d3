import type { DragPayload } from '@zhengwu/ui';

/** `detail` of `zw-select` and `zw-remove`: ids of nodes and options. */
export interface CanvasIds {
  readonly ids: readonly string[];
}

/** `detail` of `zw-collapse`. */
export interface CanvasCollapse {
  readonly id: string;
  readonly isCollapsed: boolean;
}

/** `detail` of `zw-edit-text`: a question, an option or an outcome has another text; not empty, and another than before. */
export interface CanvasEditText {
  readonly id: string;
  readonly text: string;
}

/** What is wanted behind an option. `option`: one more of a question. */
export type InsertKind = 'question' | 'outcome' | 'reference' | 'option';

/**
 * `detail` of `zw-insert`. `id` is the option behind which it goes, the question that gets an option, or null for the first
 * of all. A question behind an option that leads on already goes between.
 */
export interface CanvasInsert {
  readonly id: string | null;
  readonly kind: InsertKind;
}

/** `detail` of `zw-move`: a node, with all that is below it, goes behind an option. */
export interface CanvasMove {
  readonly id: string;
  readonly optionId: string;
}

/** `detail` of `zw-menu`: on what, or null for the empty ground, and where on the browser's window, in px. */
export interface CanvasMenu {
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
}

/** `detail` of `zw-drop`: something from elsewhere, let go on a node or an option that `canTake` has offered. */
export interface CanvasDrop {
  readonly id: string;
  readonly payload: DragPayload;
}
