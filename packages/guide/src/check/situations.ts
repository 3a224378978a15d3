import type { Check, Finding, Id, ServiceItem, Situation } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import type { ValueSet } from '../space/value-set.js';
import { walkWays, type WayStep } from '../space/ways.js';
import { witnessOf } from '../space/witness.js';
import { at, guideCheck } from './guide-check.js';
import { guardRules } from './guard-rules.js';
import { pathRules } from './path-rules.js';

/**
 * Of one 业务办理项 exactly one main situation holds, and one route beside it: no answers may come to two. Situations are
 * gathered along the way, from options, from additions whose conditions can hold together, and from the outcome.
 */
export const checkSituations: Check<Guide, GuideContext> = guideCheck('guide/situations', function* (guide, { item }) {
  if (item === undefined) return;
  const exclusive = exclusiveSituations(item);
  const graph = guideGraph(guide);
  const carriers = carriersOf(graph, exclusive);
  // Most guides name them at outcomes alone: nothing has to be walked then.
  if (!carriers) {
    for (const node of graph.nodes) {
      if (node.kind !== 'outcome' || node.node.end.kind !== 'handle') continue;
      const held = node.node.end.situationIds.map((id): Held => ({ id, sets: new Map() }));
      for (const pair of conflicts(exclusive, held)) yield finding(item, node.node.id, pair);
    }
    return;
  }
  const said = new Set<string>();
  const found: Finding[] = [];
  const walk = walkWays(
    graph,
    {
      outcome: (index, box, steps) => {
        const node = graph.nodes[index];
        if (node?.kind !== 'outcome' || node.node.end.kind !== 'handle') return;
        const held = [...heldOn(steps, box), ...node.node.end.situationIds.map((id): Held => ({ id, sets: new Map() }))].filter(({ id }) => exclusive.has(id));
        for (const pair of conflicts(exclusive, held)) {
          const key = [node.node.id, ...[pair[0].situation.id, pair[1].situation.id].sort()].join(' ');
          const together = jointBox(box, pair[0].held, pair[1].held);
          if (together === undefined || said.has(key)) continue;
          said.add(key);
          const places = new Set(steps.map(({ question }) => question.place));
          found.push({ ...finding(item, node.node.id, pair), witness: witnessOf(graph.space, together, places) });
        }
      },
    },
    { shares: false, budget: 50_000 },
  );
  let end: 'complete' | 'budget' = 'budget';
  try {
    end = yield* walk;
  } catch (error) {
    if (!(error instanceof DiagramOverflow)) throw error;
  }
  yield* found;
  if (end === 'budget') yield guardRules.finding('guide/undecided', at(guide.id), { what: 'situations', name: guide.name });
});

/** A situation that holds on a way where these variables, for an addition, are in these sets. */
interface Held {
  readonly id: Id<'sit'>;
  readonly sets: ReadonlyMap<number, ValueSet>;
}

interface Conflict {
  readonly situation: Situation;
  readonly held: Held;
}

function exclusiveSituations(item: ServiceItem): ReadonlyMap<string, Situation> {
  return new Map(item.situations.filter(({ role }) => role !== 'extra').map((situation) => [situation.id, situation]));
}

/** Whether options or additions, not outcomes alone, name such situations. */
function carriersOf(graph: GuideGraph, exclusive: ReadonlyMap<string, Situation>): boolean {
  return graph.nodes.some((node) => node.kind === 'question' && [...node.options, ...node.extras].some(({ part }) => part.situationIds?.some((id) => exclusive.has(id)) === true));
}

function* heldOn(steps: readonly WayStep[], box: readonly (ValueSet | undefined)[]): Iterable<Held> {
  const asked = new Set<number>();
  for (const { question, branch } of steps) {
    for (const id of branch.part.situationIds ?? []) yield { id, sets: new Map() };
    for (const { part, set, when, isNever } of question.extras) {
      if (isNever || (part.situationIds ?? []).length === 0) continue;
      const sets = new Map<number, ValueSet>();
      let canHold = when.every(({ place }) => asked.has(place));
      for (const each of [{ place: question.place, set }, ...when]) {
        const left = (sets.get(each.place) ?? box[each.place])?.intersect(each.set);
        if (left === undefined || left.isEmpty) canHold = false;
        else sets.set(each.place, left);
      }
      if (canHold) for (const id of part.situationIds ?? []) yield { id, sets };
    }
    asked.add(question.place);
  }
}

/** Pairs of different situations of one 业务办理项 and one role. */
function* conflicts(exclusive: ReadonlyMap<string, Situation>, held: readonly Held[]): Iterable<readonly [Conflict, Conflict]> {
  const groups = new Map<string, Conflict[]>();
  for (const each of held) {
    const situation = exclusive.get(each.id);
    if (situation === undefined) continue;
    const key = `${situation.handlingItemId} ${situation.role ?? 'main'}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    for (const other of group) if (other.situation !== situation) yield [other, { situation, held: each }];
    group.push({ situation, held: each });
  }
}

/** The way's box where both hold; `undefined` if they never do together. */
function jointBox(box: readonly (ValueSet | undefined)[], a: Held, b: Held): readonly (ValueSet | undefined)[] | undefined {
  const joint = [...box];
  for (const [place, set] of [...a.sets, ...b.sets]) {
    const left = joint[place]?.intersect(set);
    if (left === undefined || left.isEmpty) return undefined;
    joint[place] = left;
  }
  return joint;
}

function finding(item: ServiceItem, outcomeId: string, [a, b]: readonly [Conflict, Conflict]): Finding {
  const handlingItem = item.handlingItems.find(({ id }) => id === a.situation.handlingItemId)?.name ?? a.situation.handlingItemId;
  const params = { first: a.situation.name, second: b.situation.name, role: a.situation.role ?? 'main', handlingItem };
  return pathRules.finding('guide/two-situations', at(outcomeId, 'end/situationIds'), params);
}
