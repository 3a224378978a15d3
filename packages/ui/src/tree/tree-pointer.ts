import { emit } from '../element/emit.js';
import type { TreeActivate, TreeMenu } from './tree-events.js';
import { pressedRow } from './pressed-row.js';
import type { TreeModel } from './tree-model.js';

/** Clicks on rows: selecting, opening, menus; and the full text of what is cut off. */
export class TreePointer {
  #isMenuByKey = false;

  constructor(
    private readonly tree: HTMLElement,
    private readonly model: TreeModel,
    private readonly changed: (isActiveToShow: boolean) => void,
  ) {}

  readonly onClick = (event: MouseEvent): void => {
    const branch = this.#branchAt(event);
    if (branch !== undefined) {
      this.model.setOpen(branch, !this.model.expanded.has(branch));
      return this.changed(false);
    }
    const row = pressedRow(event);
    if (row === undefined) return;
    this.model.goTo(row, event.shiftKey ? 'to-it' : event.ctrlKey || event.metaKey ? 'toggle' : 'it');
    this.changed(true);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const id = this.model.rows[pressedRow(event) ?? -1]?.node.id;
    if (id !== undefined) emit(this.tree, 'zw-activate', { id } satisfies TreeActivate);
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    // The menu key makes this event too, on some systems when it goes down, on others when it comes up.
    if (this.#isMenuByKey) this.#isMenuByKey = false;
    else this.askMenu(pressedRow(event) ?? -1, event.clientX, event.clientY);
  };

  /** A label that does not fit tells itself in full. */
  readonly onOver = (event: Event): void => {
    const label = event.composedPath()[0];
    if (!(label instanceof HTMLElement) || !label.matches('.label, .note')) return;
    const isCut = label.scrollWidth > label.clientWidth;
    if (isCut) label.title = label.textContent;
    else label.removeAttribute('title');
  };

  /** Asks for the menu of a row, which is selected if it was not; beyond the rows, for that of the tree. */
  askMenu(row: number, x: number, y: number): void {
    const id = this.model.rows[row]?.node.id;
    if (id !== undefined) this.model.goTo(row, this.model.isSelected(id) ? 'nothing' : 'it');
    this.changed(false);
    emit(this.tree, 'zw-menu', { id: id ?? null, x, y } satisfies TreeMenu);
  }

  /** The same by key: below the cursor's row, or at the corner of an empty tree. */
  askMenuAt(row: Element | null, viewport: Element): void {
    this.#isMenuByKey = true;
    // Long enough for the event that the same key makes, too short for a hand.
    setTimeout(() => (this.#isMenuByKey = false), 200);
    const box = (row?.querySelector('.label') ?? row ?? viewport).getBoundingClientRect();
    this.askMenu(this.model.activeRow, box.left, row === null ? box.top : box.bottom);
  }

  #branchAt(event: Event): string | undefined {
    const path = event.composedPath();
    const isTwisty = path.some((each) => each instanceof Element && each.matches('.twisty[data-branch]'));
    const row = path.find((each): each is HTMLElement => each instanceof HTMLElement && each.classList.contains('row'));
    return isTwisty && row !== undefined ? this.model.rows[Number(row.dataset['row'])]?.node.id : undefined;
  }
}
