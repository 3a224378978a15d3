import type { CursorStep } from './tree-command.js';
import { isAnswerTo, isSameSelection, rangeOf, toggled } from './selection.js';
import { survivor } from './survivor.js';
import { hasChildren, isWithin, topmost, TreeIndex, type TreeEntry } from './tree-index.js';
import type { TreeNode } from './tree-node.js';
import { firstLevels, rowOf, shownFor, visibleRows } from './visible-rows.js';

/** What a person has done, for the owner to hear. */
export interface TreeTold {
  readonly select: (ids: readonly string[]) => void;
  readonly expand: (id: string, isExpanded: boolean) => void;
}

/** How a cursor that moves selects: the row alone, all from the anchor to it, nothing, or the row more or less. */
export type Selecting = 'it' | 'to-it' | 'nothing' | 'toggle';

/**
 * What a tree knows beside its nodes: which branches are open, where the cursor is, from where a selection reaches.
 * The selection is the owner's: the model asks for another and takes what it is given.
 */
export class TreeModel {
  multiple = false;

  #index = new TreeIndex([]);
  #rows: readonly TreeEntry[] | undefined;
  #expanded: ReadonlySet<string> = new Set();
  #isExpandedSet = false;
  #selected: readonly string[] = [];
  #selectedSet: ReadonlySet<string> = new Set();
  #asked: readonly string[] | undefined;
  #active: string | undefined;
  #anchor: string | undefined;

  constructor(private readonly told: TreeTold) {}

  get index(): TreeIndex {
    return this.#index;
  }

  set nodes(nodes: readonly TreeNode[]) {
    const before = this.#index;
    this.#index = new TreeIndex(nodes);
    this.#rows = undefined;
    const isOther = nodes.every(({ id }) => before.get(id) === undefined);
    if (isOther && !this.#isExpandedSet) this.#expanded = firstLevels(this.#index);
    if (this.#active !== undefined) this.#active = survivor(before, this.#index, this.#active);
  }

  get expanded(): ReadonlySet<string> {
    return this.#expanded;
  }

  set expanded(ids: ReadonlySet<string>) {
    this.#isExpandedSet = true;
    this.#setExpanded(ids);
  }

  get selected(): readonly string[] {
    return this.#selected;
  }

  /** The cursor follows a selection that comes from elsewhere: a canvas, a finding. */
  set selected(ids: readonly string[]) {
    const isOwn = this.#asked === undefined ? isSameSelection(ids, this.#selected) : isAnswerTo(this.#asked, ids);
    this.#asked = undefined;
    this.#selected = ids;
    this.#selectedSet = new Set(ids);
    if (isOwn || (this.#active !== undefined && this.#selectedSet.has(this.#active))) return;
    const [first] = ids;
    if (first !== undefined && this.#index.get(first) !== undefined) this.#active = first;
    this.#anchor = this.#active;
  }

  isSelected(id: string): boolean {
    return this.#selectedSet.has(id);
  }

  get rows(): readonly TreeEntry[] {
    this.#rows ??= visibleRows(this.#index, this.#expanded);
    return this.#rows;
  }

  /** Where the cursor stands: the first selected, or the first row, until it has been moved. */
  get active(): TreeEntry | undefined {
    const known = this.#index.get(this.#active) ?? this.#index.get(this.#selected[0]);
    return shownFor(this.rows, known) ?? this.rows[0];
  }

  get activeRow(): number {
    return rowOf(this.rows, this.active);
  }

  /** What a command is about: all that is selected if the cursor is on it, else what the cursor is on. */
  get subject(): readonly string[] {
    const id = this.active?.node.id;
    if (id === undefined) return [];
    return topmost(this.#index, this.isSelected(id) ? this.#selected : [id]);
  }

  goTo(row: number, selecting: Selecting): void {
    const from = this.active?.node.id;
    const id = this.rows[row]?.node.id;
    if (id === undefined) return;
    this.#active = id;
    if (selecting === 'nothing') return;
    if (selecting === 'to-it' && this.multiple) {
      this.#anchor ??= from;
      const anchor = rowOf(this.rows, shownFor(this.rows, this.#index.get(this.#anchor)));
      return this.#select(rangeOf(this.rows, anchor < 0 ? row : anchor, row));
    }
    this.#anchor = id;
    this.#select(selecting === 'toggle' && this.multiple ? toggled(this.#selected, id) : [id]);
  }

  /** @param page rows that are seen at once */
  step(to: CursorStep, page: number, selecting: Selecting): void {
    const last = this.rows.length - 1;
    const from = this.activeRow;
    const target: Readonly<Record<CursorStep, number>> = {
      previous: from - 1,
      next: from + 1,
      'page-up': from - Math.max(1, page - 1),
      'page-down': from + Math.max(1, page - 1),
      first: 0,
      last,
    };
    this.goTo(Math.min(Math.max(target[to], 0), last), selecting);
  }

  /** Arrow right: opens a branch; of an open one, to its first child. */
  open(): void {
    const { active } = this;
    if (active === undefined || !hasChildren(active.node)) return;
    if (this.#expanded.has(active.node.id)) this.goTo(this.activeRow + 1, 'it');
    else this.setOpen(active.node.id, true);
  }

  /** Arrow left: closes an open branch; else to the parent. */
  close(): void {
    const { active } = this;
    if (active === undefined) return;
    if (hasChildren(active.node) && this.#expanded.has(active.node.id)) this.setOpen(active.node.id, false);
    else if (active.parent !== undefined) this.goTo(rowOf(this.rows, active.parent), 'it');
  }

  openSiblings(): void {
    for (const sibling of this.active?.siblings ?? []) if (hasChildren(sibling)) this.setOpen(sibling.id, true);
  }

  setOpen(id: string, isOpen: boolean): void {
    if (this.#expanded.has(id) === isOpen) return;
    const entry = this.#index.get(id);
    const active = this.#index.get(this.#active);
    // The cursor does not stay behind a closed door.
    if (!isOpen && entry !== undefined && active !== undefined && active !== entry && isWithin(entry, active)) this.#active = id;
    const expanded = new Set(this.#expanded);
    if (isOpen) expanded.add(id);
    else expanded.delete(id);
    this.#setExpanded(expanded);
    this.told.expand(id, isOpen);
  }

  /** Opens all around a node, so that it has a row. */
  reveal(id: string): void {
    const around: string[] = [];
    for (let at = this.#index.get(id)?.parent; at !== undefined; at = at.parent) around.unshift(at.node.id);
    for (const each of around) this.setOpen(each, true);
  }

  setActive(id: string): void {
    if (this.#index.get(id) !== undefined) this.#active = id;
  }

  selectAll(): void {
    if (this.multiple) this.#select(this.rows.map(({ node }) => node.id));
  }

  #setExpanded(ids: ReadonlySet<string>): void {
    this.#expanded = ids;
    this.#rows = undefined;
  }

  #select(ids: readonly string[]): void {
    if (isSameSelection(ids, this.#selected)) return;
    this.#asked = ids;
    this.told.select(ids);
  }
}
