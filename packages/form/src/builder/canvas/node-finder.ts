import { isRow, type FormEntry, type FormIndex } from '../../model/index.js';
import type { Marks } from './marks.js';

/** What opens the panes of tabs, steps and panels. */
export const PANE_HEADS = '[role="tab"], .step-button, .panel-head';

/** Which node is drawn at an element of the canvas. */
export class NodeFinder {
  constructor(
    private readonly marks: Marks,
    private readonly index: () => FormIndex | undefined,
  ) {}

  /** A row is no thing of its own: its table is. */
  at(element: Element | null): FormEntry | undefined {
    const id = this.marks.idAt(element);
    const entry = id === undefined ? undefined : this.index()?.byId(id);
    return entry !== undefined && isRow(entry) ? entry.parent : entry;
  }

  /** The pane that a tab, the head of a step or of a panel stands for. */
  paneAt(on: Element): FormEntry | undefined {
    const head = on.closest(PANE_HEADS);
    const holder = head === null ? undefined : this.at(head);
    if (head === null || holder === undefined) return undefined;
    const key = head.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (head.matches('.panel-head')) return holder.children.find((child) => child.key === key);
    const heads = [...(head.closest('[role="tablist"], .step-list')?.querySelectorAll(PANE_HEADS) ?? [])];
    return holder.children[heads.indexOf(head)];
  }
}
