import { equalJson, merge3, takeTheirs, type Conflict, type Merge } from '@zhengwu/core';
import { indexGuide, type GuideIndex, type Owner } from './guide-index.js';
import type { Guide } from './guide.js';
import { mendValues, takeTheirValues } from './merge-values.js';
import type { NodeId } from './node.js';
import { subtreeOf } from './subtree.js';
import { mendTree, type Slot } from './tree-mend.js';
import type { Variable } from './variable.js';

/**
 * Three-way merge of guides. Beyond core's `merge3`, which merges element by element, the result is a tree where both sides
 * are: a branch that both moved, a node that one took out and the other uses, two moves that together make a circle; a guard
 * that names a value which the other took out. There mine stands, and a conflict names the place, to be decided by `takeTheirsInGuide`.
 *
 * Laws: those of `merge3`; and if the three are whole, so is the result, before and after each decision.
 */
export function mergeGuides(base: Guide, mine: Guide, theirs: Guide): Merge<Guide> {
  const { merged, conflicts } = merge3(base, mine, theirs);
  if (equalJson(merged, mine) || equalJson(merged, theirs)) return { merged, conflicts };
  const [own, placed, others] = [indexGuide(mine), placedIn(mine), placedIn(theirs)];
  const mended = mendTree(merged, {
    source: mine,
    isFirst: (slot, next) => standsIn(mine, own, slot, next),
    isKept: (id) => placed.has(id),
    isLoose: (id) => (own.node(id) !== undefined && !placed.has(id)) || (indexGuide(theirs).node(id) !== undefined && !others.has(id)),
  });
  const { guide: asked, variables } = withVariables(mended.guide, [mine, theirs]);
  const { guide, conflicts: values } = mendValues(asked, { base, mine, theirs });
  const found: Conflict[] = [
    ...mended.displaced.map(([question, option]) => ({
      path: ['nodes', question, 'options', option.id],
      kind: 'removed' as const,
      base: indexGuide(base).option(option.id)?.option,
      mine: undefined,
      theirs: option,
      behind: idsBefore(indexGuide(theirs).option(option.id)),
    })),
    ...mended.rejected.filter(([slot]) => slot === null || indexGuide(guide).option(slot) !== undefined).map(([slot, next]) => ({ path: pathOf(slot, [guide, merged, mine, theirs]), kind: 'changed' as const, base: nextAt(base, slot), mine: nextAt(guide, slot), theirs: next })),
    ...mended.restored.map((id) => ({ path: ['nodes', id], kind: 'removed' as const, base: indexGuide(base).node(id), mine: own.node(id), theirs: undefined })),
    ...variables.map((variable) => ({
      path: ['variables', variable.id],
      kind: 'removed' as const,
      base: indexGuide(base).variable(variable.id),
      mine: own.variable(variable.id),
      theirs: indexGuide(theirs).variable(variable.id),
    })),
    ...values,
  ];
  return { merged: guide, conflicts: [...conflicts, ...withoutRepeats(found, conflicts)] };
}

/**
 * The merge with one conflict decided for the other side. What theirs needs to stand there comes with it; what stood there
 * and finds no place any more goes.
 */
export function takeTheirsInGuide(merged: Guide, conflict: Conflict, theirs: Guide): Guide {
  const taken = takeTheirs(merged, conflict);
  if (equalJson(taken, merged)) return merged;
  const [, id] = conflict.path[0] === 'nodes' ? conflict.path : [];
  const placed = placedIn(merged);
  const mended = mendTree(taken, {
    source: theirs,
    isFirst: (slot) => isWithin(pathOf(slot, [taken]), conflict.path),
    isKept: (each) => each === id,
    isLoose: (each) => indexGuide(merged).node(each) !== undefined && !placed.has(each),
  });
  return takeTheirValues(withVariables(mended.guide, [merged, theirs]).guide, conflict, merged, theirs);
}

function placedIn(guide: Guide): ReadonlySet<NodeId> {
  return guide.rootId === null ? new Set() : subtreeOf(indexGuide(guide), guide.rootId);
}

function standsIn(guide: Guide, index: GuideIndex, slot: Slot, next: NodeId): boolean {
  return slot === null ? guide.rootId === next : index.option(slot)?.option.next === next;
}

function nextAt(guide: Guide, slot: Slot): NodeId | null | undefined {
  return slot === null ? guide.rootId : indexGuide(guide).option(slot)?.option.next;
}

/** The options before this one, for it to come back in its place. */
function idsBefore(owner: Owner | undefined): readonly string[] {
  return owner?.question.options.slice(0, owner.index).map(({ id }) => id) ?? [];
}

/** Where a slot stands, in the first of the guides that has it. */
function pathOf(slot: Slot, guides: readonly Guide[]): readonly string[] {
  if (slot === null) return ['rootId'];
  for (const guide of guides) {
    const owner = indexGuide(guide).option(slot);
    if (owner !== undefined) return ['nodes', owner.question.id, 'options', slot, 'next'];
  }
  return ['nodes'];
}

function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.length <= path.length && outer.every((key, at) => path[at] === key);
}

/** One conflict a place: the first, and none where core has found one already. */
function withoutRepeats(found: readonly Conflict[], known: readonly Conflict[]): readonly Conflict[] {
  const paths = new Set(known.map(({ path }) => path.join('/')));
  return found.filter(({ path, mine, theirs }) => {
    const place = path.join('/');
    if (paths.has(place) || equalJson(mine, theirs)) return false;
    paths.add(place);
    return true;
  });
}

/** The guide with the variables that it asks for and reads, from whoever has them. */
function withVariables(guide: Guide, sources: readonly Guide[]): { readonly guide: Guide; readonly variables: readonly Variable[] } {
  const missing = new Set<string>();
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    missing.add(node.variableId);
    for (const { when = [] } of [...node.options, ...(node.extras ?? [])]) for (const { variableId } of when) missing.add(variableId);
  }
  for (const { id } of guide.variables) missing.delete(id);
  const variables = [...missing].flatMap((id) => sources.map((source) => indexGuide(source).variable(id)).find((variable) => variable !== undefined) ?? []);
  return { guide: variables.length === 0 ? guide : { ...guide, variables: [...guide.variables, ...variables] }, variables };
}

