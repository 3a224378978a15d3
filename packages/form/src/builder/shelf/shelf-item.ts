import type { DragLoad } from '@zhengwu/ui';

/** Something that is put into the form from beside it: a component, a column, a whole table, a data element. */
export interface ShelfItem {
  readonly id: string;
  readonly label: string;
  /** At the end of the row, faint: 文本 100. */
  readonly note?: string;
  /** Below the label, faint. */
  readonly detail?: string;
  /** The pointer that stays on it is told. */
  readonly hint?: string;
  /** What else it is found by. */
  readonly words?: readonly string[];
  readonly load: DragLoad;
  /** Where it is in the form already. */
  readonly usedIn?: readonly string[];
  /** It has to be in the form. */
  readonly isDue?: boolean;
}

export interface ShelfGroup {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly items: readonly ShelfItem[];
}
