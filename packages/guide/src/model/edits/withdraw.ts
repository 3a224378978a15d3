import type { Refusal } from '@zhengwu/core';
import type { GuideIndex } from '../guide-index.js';
import type { NodeId, Reference } from '../node.js';
import { referencesInto, subtreeOf } from '../subtree.js';
import { refuse } from './refusals.js';
import type { TreeChange } from './tree-change.js';

/**
 * What becomes of references outside that lead into what goes. `refuse`: nothing goes then. `remove`: they go with it, and
 * their options lead nowhere. `keep`: what they lead to does not go, but moves to where the first of them stands.
 */
export type ReferencesIn = 'refuse' | 'remove' | 'keep';

/**
 * Takes nodes out with all that stands below them. What an option that stays leads to as well, in a faulty guide, stays with what stands below it.
 */
export function withdraw(change: TreeChange, roots: readonly NodeId[], references: ReferencesIn): Refusal | undefined {
  const gone = new Set<NodeId>();
  for (const root of roots) for (const id of subtreeOf(change.index, root)) if (!change.isRemoved(id)) gone.add(id);
  spareShared(change, roots, gone);
  return withdrawNodes(change, gone, references);
}

/** Leaves out of what goes what an option that stays leads to, but for the roots, which are meant to go. */
export function spareShared(change: TreeChange, roots: readonly NodeId[], gone: Set<NodeId>): void {
  const meant = new Set(roots);
  const open = change.guide.nodes.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
  // A list that grows while it is walked is walked to its end.
  for (const id of open) {
    const node = change.node(id);
    if (node?.kind !== 'question') continue;
    for (const { next } of node.options) {
      if (next === null || meant.has(next) || !gone.delete(next)) continue;
      open.push(next);
    }
  }
}

/** Takes out exactly these nodes: whole subtrees, or subtrees without a part that has been given another place. */
export function withdrawNodes(change: TreeChange, gone: Set<NodeId>, references: ReferencesIn): Refusal | undefined {
  const outside = referencesNow(change, gone);
  const [first] = outside;
  if (first !== undefined && references === 'refuse') return refuse('guide/referenced', { id: first.to, references: outside.map(({ id }) => id) });
  if (references === 'remove') for (const { id } of outside) gone.add(id);
  if (references !== 'keep' || first === undefined) {
    change.remove(gone);
    return undefined;
  }
  const kept = keptBy(change, gone);
  // What goes is no place any more, of what stays or of a reference to it.
  change.remove([...gone].filter((id) => !kept.nodes.has(id)));
  const places = placesOf(change, gone, kept);
  if (places === undefined) return refuse('guide/referenced', { id: first.to, references: outside.map(({ id }) => id) });
  for (const [id, reference] of places) change.takePlaceOf(reference, id);
  return undefined;
}

/** The references outside that lead in, as they are by now. */
function referencesNow(change: TreeChange, gone: ReadonlySet<NodeId>): readonly Reference[] {
  return referencesInto(change.index, gone)
    .map(({ id }) => change.node(id))
    .filter((node): node is Reference => node?.kind === 'reference' && gone.has(node.to));
}

interface Kept {
  readonly nodes: ReadonlySet<NodeId>;
  /** What of them is referred to, and by which references. */
  readonly calls: ReadonlyMap<NodeId, readonly Reference[]>;
}

/** What has to stay because what stays refers to it, again and again: a part that stays may itself refer to another. */
function keptBy(change: TreeChange, gone: ReadonlySet<NodeId>): Kept {
  const { index } = change;
  const nodes = new Set<NodeId>();
  const calls = new Map<NodeId, Reference[]>();
  const open: Reference[] = [...referencesNow(change, gone)];
  for (let reference = open.shift(); reference !== undefined; reference = open.shift()) {
    const former = calls.get(reference.to);
    if (former !== undefined) {
      former.push(reference);
      continue;
    }
    calls.set(reference.to, [reference]);
    for (const id of within(index, reference.to, gone)) {
      if (nodes.has(id)) continue;
      nodes.add(id);
      const node = change.node(id);
      if (node?.kind === 'reference' && gone.has(node.to)) open.push(node);
    }
  }
  return { nodes, calls };
}

/**
 * What stays and stands nowhere any more, with the reference whose place it takes: each topmost part that of a reference outside it, one that stands
 * somewhere if there is one. `undefined` where there is none: the guide runs in a circle.
 */
function placesOf(change: TreeChange, gone: ReadonlySet<NodeId>, { nodes, calls }: Kept): ReadonlyMap<NodeId, Reference> | undefined {
  const { index } = change;
  const places = new Map<NodeId, Reference>();
  for (const [id, references] of calls) {
    const owner = index.owner(id)?.question.id;
    if (owner !== undefined && nodes.has(owner)) continue;
    const below = within(index, id, gone);
    const outside = references.filter((each) => !below.has(each.id));
    const reference = outside.find((each) => change.under(each.id) !== undefined) ?? outside[0];
    if (reference === undefined) return undefined;
    places.set(id, reference);
  }
  return isTree(index, places, gone) ? places : undefined;
}

function within(index: GuideIndex, root: NodeId, gone: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  return new Set([...subtreeOf(index, root)].filter((id) => gone.has(id)));
}

/** Whether no part is to stand, through others, inside itself: from each place one comes out of what goes. */
function isTree(index: GuideIndex, places: ReadonlyMap<NodeId, Reference>, gone: ReadonlySet<NodeId>): boolean {
  const partOf = new Map<NodeId, NodeId>();
  for (const part of places.keys()) for (const id of within(index, part, gone)) partOf.set(id, part);
  for (const part of places.keys()) {
    const passed = new Set<NodeId>();
    for (let at: NodeId | undefined = part; at !== undefined; ) {
      if (passed.has(at)) return false;
      passed.add(at);
      const reference: Reference | undefined = places.get(at);
      at = reference === undefined ? undefined : partOf.get(reference.id);
    }
  }
  return true;
}
