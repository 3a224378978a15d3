import { defineEdit, isRefusal, type Id, type Refusal } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { NodeId, Reference } from '../node.js';
import { sameContinuation } from '../same-continuation.js';
import { subtreeOf, wouldCircle } from '../subtree.js';
import { duplicateIdIn } from './fresh-ids.js';
import { redirect } from './redirect.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';
import { withdraw } from './withdraw.js';

/** An option that is to lead on by a reference, and the reference's id. */
export interface ReferencePlace {
  readonly under: Id<'opt'>;
  readonly referenceId: Id<'ref'>;
}

export interface ReplaceArgs {
  /** Where they all lead. */
  readonly to: Reference['to'];
  readonly places: readonly ReferencePlace[];
}

/**
 * Puts references in the place of what stands behind options, where what follows is the same as elsewhere: an outcome that
 * is there twice, a node that two options share. What stood there goes, unless it stands elsewhere as well; references that
 * led to it lead to its like. No answer leads elsewhere than before.
 */
export const replaceByReferences = defineEdit<Guide, ReplaceArgs>('reference/replace', (draft, { to, places }, guide) => {
  const change = new TreeChange(guide);
  if (change.node(to) === undefined) return refuse('guide/gone', { id: to });
  const references = places.map(({ referenceId }): Reference => ({ id: referenceId, kind: 'reference', to }));
  const duplicate = duplicateIdIn(guide, { nodes: references });
  if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
  const twice = places.find(({ under }, at) => places.findIndex((each) => each.under === under) < at);
  if (twice !== undefined) return refuse('guide/occupied', { optionId: twice.under, by: twice.referenceId });
  const standsFor = new Map<NodeId, NodeId>();
  for (const { under } of places) {
    const like = likeBehind(change, under, to);
    if (isRefusal(like)) return like;
    for (const [mine, theirs] of like) if (!standsFor.has(mine)) standsFor.set(mine, theirs);
  }
  const going = onlyBehind(change, places);
  if (going.some((root) => subtreeOf(change.index, root).has(to))) return refuse('guide/inside-itself', { id: to });
  redirect(change, going, standsFor);
  const refusal = withdraw(change, going, 'keep');
  if (refusal !== undefined) return refusal;
  places.forEach(({ under, referenceId }) => {
    change.put({ id: referenceId, kind: 'reference', to });
    change.lead(under, referenceId);
  });
  change.write(draft);
  return undefined;
});

/** For each node behind the option its like at the target; why a reference cannot take its place. */
function likeBehind({ index }: TreeChange, under: Id<'opt'>, to: Reference['to']): ReadonlyMap<NodeId, NodeId> | Refusal {
  const owner = index.option(under);
  if (owner === undefined) return refuse('guide/gone', { id: under });
  if (wouldCircle(index, to, under)) return refuse('guide/would-circle', { id: to });
  const like = owner.option.next === null ? undefined : sameContinuation(index, owner.option.next, to);
  return like ?? refuse('guide/continuations-differ', {});
}

/** What stands behind these options and nowhere else, each once. */
function onlyBehind({ guide, index }: TreeChange, places: readonly ReferencePlace[]): readonly NodeId[] {
  const under = new Set(places.map((place) => place.under));
  const behind = new Set<NodeId>();
  for (const id of under) {
    const next = index.option(id)?.option.next;
    if (next !== undefined && next !== null && index.node(next) !== undefined) behind.add(next);
  }
  for (const next of ownedOutside(guide, under)) behind.delete(next);
  return [...behind];
}

/** What the root and all other options lead to. */
function* ownedOutside({ rootId, nodes }: Guide, options: ReadonlySet<Id<'opt'>>): Iterable<NodeId> {
  if (rootId !== null) yield rootId;
  for (const node of nodes) {
    if (node.kind !== 'question') continue;
    for (const { id, next } of node.options) if (next !== null && !options.has(id)) yield next;
  }
}
