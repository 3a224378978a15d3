import type { ZwTree } from '@zhengwu/ui';
import { deepActiveElement } from '@zhengwu/ui/designer';
import type { ZwGuideCanvas } from '../canvas/index.js';

interface FollowProps {
  readonly selection: readonly string[];
  /** The row of the outline in which the selection is shown. */
  readonly row: string | undefined;
  readonly tree: ZwTree | null;
  readonly canvas: ZwGuideCanvas | null;
}

/** Brings outline and map to what is selected, wherever it was selected: not the one that the person is at, and the keyboard stays there. */
export class FollowSelection {
  /** The element to which they were last brought. */
  #shown: string | undefined;

  /** After each drawing. */
  drawn({ selection: [id], row, tree, canvas }: FollowProps): void {
    if (id === this.#shown) return;
    this.#shown = id;
    if (id === undefined) return;
    const from = deepActiveElement()?.getRootNode();
    if (row !== undefined && from !== tree?.shadowRoot) tree?.reveal(row);
    // What was just added is on the map after its next drawing.
    if (canvas !== null && from !== canvas.shadowRoot) void canvas.updateComplete.then(() => canvas.reveal(id));
  }
}
