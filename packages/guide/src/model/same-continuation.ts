import { equalJson, type Id } from '@zhengwu/core';
import type { GuideIndex } from './guide-index.js';
import type { MaterialUse } from './material-use.js';
import type { Additions, GuideNode, NodeId, Option, Outcome, Question } from './node.js';

/**
 * Whether what follows two nodes leads everybody to the same: the same variables asked in the same order, the same answers
 * with the same additions, the same ends. Words do not count, references are followed. If so, for each node of the first the
 * node of the second that stands for it; `undefined` if not.
 */
export function sameContinuation(index: GuideIndex, a: NodeId | null, b: NodeId | null): ReadonlyMap<NodeId, NodeId> | undefined {
  const standsFor = new Map<NodeId, NodeId>();
  const passed = new Set<string>();
  const open: (readonly [NodeId | null, NodeId | null])[] = [[a, b]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [mine, theirs] = [targetOf(index, pair[0]), targetOf(index, pair[1])];
    if (mine === undefined || theirs === undefined) {
      // Nothing, or nothing that exists, is only like itself.
      if (pair[0] !== pair[1]) return undefined;
      continue;
    }
    const key = `${mine.id} ${theirs.id}`;
    if (passed.has(key)) continue;
    passed.add(key);
    if (!standsFor.has(mine.id)) standsFor.set(mine.id, theirs.id);
    if (mine.id === theirs.id) continue;
    const next = sameNode(mine, theirs);
    if (next === undefined) return undefined;
    open.push(...next);
  }
  return standsFor;
}

function targetOf(index: GuideIndex, id: NodeId | null): Exclude<GuideNode, { kind: 'reference' }> | undefined {
  const node = id === null ? undefined : index.node(id);
  const target = node?.kind === 'reference' ? index.node(node.to) : node;
  return target?.kind === 'reference' ? undefined : target;
}

/** The pairs that must be the same as well; `undefined` if the two themselves differ. */
function sameNode(a: Question | Outcome, b: Question | Outcome): readonly (readonly [NodeId | null, NodeId | null])[] | undefined {
  if (a.kind === 'outcome' || b.kind === 'outcome') return a.kind === 'outcome' && b.kind === 'outcome' && isSameEnd(a, b) ? [] : undefined;
  if (a.variableId !== b.variableId || a.ask !== b.ask || a.isUsedOutside !== b.isUsedOutside || a.options.length !== b.options.length) return undefined;
  const [extras, others] = [a.extras ?? [], b.extras ?? []];
  if (extras.length !== others.length || !extras.every((extra, at) => isSameAnswer(extra, others[at]))) return undefined;
  if (!a.options.every((option, at) => isSameAnswer(option, b.options[at]))) return undefined;
  return a.options.map((option, at) => [option.next, b.options[at]?.next ?? null]);
}

function isSameEnd(a: Outcome, b: Outcome): boolean {
  if (a.end.kind !== 'handle' || b.end.kind !== 'handle') return equalJson(a.end, b.end);
  return (
    equalJson({ ...a.end, uses: [], situationIds: [] }, { ...b.end, uses: [], situationIds: [] }) && haveSameAdditions(a.end, b.end)
  );
}

function isSameAnswer(a: Pick<Option, 'guard' | 'when'> & Additions, b: (Pick<Option, 'guard' | 'when'> & Additions) | undefined): boolean {
  return b !== undefined && equalJson(a.guard, b.guard) && equalJson(a.when ?? [], b.when ?? []) && haveSameAdditions(a, b);
}

/** Whether two add the same materials and situations, in whatever order. */
export function haveSameAdditions(a: Additions, b: Additions): boolean {
  return equalJson(inOrder(a.uses), inOrder(b.uses)) && equalJson(sorted(a.situationIds), sorted(b.situationIds));
}

function inOrder(uses: readonly MaterialUse[] = []): readonly MaterialUse[] {
  return [...uses].sort((a, b) => (a.materialId < b.materialId ? -1 : a.materialId > b.materialId ? 1 : 0));
}

function sorted(ids: readonly Id<'sit'>[] = []): readonly string[] {
  return [...new Set(ids)].sort();
}
