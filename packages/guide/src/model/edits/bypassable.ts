import { joinedUse } from '../../resolve/way-additions.js';
import { indexGuide, type GuideIndex } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { MaterialUse } from '../material-use.js';
import type { Additions, NodeId, Option, Question } from '../node.js';
import { reachableFrom } from '../subtree.js';

// Whether a question can be taken out so that who took one option is told the same as before. Asked by the edit, and by
// checks before they offer it.

/** Whether nothing that the question adds, and no condition further on, is lost without its answer. */
export function isBypassable(guide: Guide, question: Question, option: Option): boolean {
  const index = indexGuide(guide);
  return unconditional(question, option) !== undefined && (readersOf(index, question, option.next).length === 0 || isAskedAbove(index, question, guide.rootId));
}

/** What everybody adds who takes the option; `undefined` if an addition depends on more than that. */
export function unconditional({ extras = [] }: Question, option: Option): Additions | undefined {
  const adding = extras.filter(({ uses = [], situationIds = [] }) => uses.length + situationIds.length > 0);
  if (adding.some(({ guard, when = [] }) => guard.kind !== 'any' || when.length > 0)) return undefined;
  return adding.reduce<Additions>((sum, extra) => sumOf(sum, extra), { uses: option.uses ?? [], situationIds: option.situationIds ?? [] });
}

/** Everything that either adds, each material once. */
export function sumOf(a: Additions, b: Additions): Additions {
  const uses = new Map<string, MaterialUse>((a.uses ?? []).map((use) => [use.materialId, use]));
  for (const use of b.uses ?? []) {
    const former = uses.get(use.materialId);
    uses.set(use.materialId, former === undefined ? use : joinedUse(former, use));
  }
  return { uses: [...uses.values()], situationIds: [...new Set([...(a.situationIds ?? []), ...(b.situationIds ?? [])])] };
}

/** The questions below that read the variable in their conditions. */
export function readersOf(index: GuideIndex, { id, variableId }: Question, from: NodeId | null): readonly string[] {
  const readers: string[] = [];
  for (const each of from === null ? [] : reachableFrom(index, from)) {
    const node = index.node(each);
    if (node?.kind !== 'question' || node.id === id) continue;
    if ([...node.options, ...(node.extras ?? [])].some(({ when }) => when?.some((condition) => condition.variableId === variableId))) readers.push(node.id);
  }
  return readers;
}

/** Whether every way to the question has asked for its variable before. */
export function isAskedAbove(index: GuideIndex, question: Question, rootId: NodeId | null): boolean {
  const passed = new Set<NodeId>([question.id]);
  const open: NodeId[] = [question.id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const owners = [at, ...index.referencesTo(at)].map((each) => index.owner(each)?.question);
    // At the root begins everybody, whatever leads back to it.
    if (at === rootId || owners.every((owner) => owner === undefined)) return false;
    for (const owner of owners) {
      if (owner === undefined || owner.variableId === question.variableId || passed.has(owner.id)) continue;
      passed.add(owner.id);
      open.push(owner.id);
    }
  }
  return true;
}
