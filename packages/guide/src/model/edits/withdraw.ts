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

/** Takes nodes out with all that stands below them. */
export function withdraw(change: TreeChange, roots: readonly NodeId[], references: ReferencesIn): Refusal | undefined {
  const gone = new Set<NodeId>();
  for (const root of roots) for (const id of subtreeOf(change.index, root)) if (!change.isRemoved(id)) gone.add(id);
  return withdrawNodes(change, gone, references);
}

/** Takes out exactly these nodes: whole subtrees, or subtrees without a part that has been given another place. */
export function withdrawNodes(change: TreeChange, gone: Set<NodeId>, references: ReferencesIn): Refusal | undefined {
  const outside = referencesNow(change, gone);
  const [first] = outside;
  if (first !== undefined && references === 'refuse') return refuse('guide/referenced', { id: first.to, references: outside.map(({ id }) => id) });
  if (references === 'remove') for (const { id } of outside) gone.add(id);
  if (references === 'keep' && first !== undefined) {
    const kept = keptPlaces(change, gone);
    if (kept === undefined) return refuse('guide/referenced', { id: first.to, references: outside.map(({ id }) => id) });
    for (const id of kept.nodes) gone.delete(id);
    // A place is looked up while its reference still stands there.
    for (const [id, reference] of kept.places) change.takePlaceOf(reference, id);
  }
  change.remove(gone);
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
  /** What stays and stands nowhere any more, with the reference whose place it takes. */
  readonly places: ReadonlyMap<NodeId, Reference>;
}

/**
 * What has to stay because what stays refers to it, again and again: a part that stays may itself refer to another. Each
 * topmost part takes the place of a reference outside it. `undefined` where there is none: the guide runs in a circle.
 */
function keptPlaces(change: TreeChange, gone: ReadonlySet<NodeId>): Kept | undefined {
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
  const places = new Map<NodeId, Reference>();
  for (const [id, references] of calls) {
    const owner = index.owner(id)?.question.id;
    if (owner !== undefined && nodes.has(owner)) continue;
    const below = within(index, id, gone);
    const reference = references.find((each) => !below.has(each.id));
    if (reference === undefined) return undefined;
    places.set(id, reference);
  }
  return isTree(index, places, gone) ? { nodes, places } : undefined;
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
