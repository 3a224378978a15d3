import { around, type Box } from './box.js';

/** The boxes of nodes on the canvas that take no room themselves. */
export class Marks {
  /** @param root in which the nodes are drawn */
  constructor(private readonly root: () => ParentNode | null) {}

  of(id: string): HTMLElement | undefined {
    // Ids from outside may hold signs that a selector would have to escape.
    return this.root()?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** Where a node is on the window; `undefined` where nothing of it is seen. */
  boxOf(id: string): Box | undefined {
    const mark = this.of(id);
    return mark === undefined ? undefined : around([...boxesIn(mark), ...cellBoxes(mark)]);
  }

  /** The innermost node at an element of the canvas. */
  idAt(element: Element | null): string | undefined {
    return element?.closest<HTMLElement>('[data-node]')?.dataset['node'];
  }
}

/** A table's column is its cell and its head. */
function cellBoxes(mark: Element): readonly Box[] {
  const cell = mark.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || mark.previousElementSibling !== null || mark.nextElementSibling !== null) return [];
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  return [cell, head].flatMap((each) => (each === undefined || each.getClientRects().length === 0 ? [] : [each.getBoundingClientRect()]));
}

/** The first thing of a node that takes room. */
export function firstBox(mark: Element): Element | undefined {
  for (const child of mark.children) {
    const found = child.classList.contains('mark') ? firstBox(child) : child;
    if (found !== undefined) return found;
  }
  return undefined;
}

function boxesIn(element: Element): readonly Box[] {
  const boxes: Box[] = [];
  for (const child of element.children) {
    if (child.classList.contains('mark')) boxes.push(...boxesIn(child));
    else {
      const { left, top, width, height } = child.getBoundingClientRect();
      if (width > 0 || height > 0) boxes.push({ left, top, width, height });
    }
  }
  return boxes;
}
