import type { TreeEntry } from './tree-index.js';

/** All rows from one to another, both included. */
export function rangeOf(rows: readonly TreeEntry[], from: number, to: number): readonly string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ node }) => node.id);
}

/** The selection with one more, or one less. */
export function toggled(selected: readonly string[], id: string): readonly string[] {
  return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
}

/** Whether two selections hold the same, in the same order. */
export function isSameSelection(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, nth) => id === other[nth]);
}

/** Whether an owner has done what was asked: all of it, or of it what can be selected, where a row is but a heading. */
export function isAnswerTo(asked: readonly string[], given: readonly string[]): boolean {
  const all = new Set(asked);
  return given.every((id) => all.has(id));
}
