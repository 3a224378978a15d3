import type { Check, Finding, Id, ServiceItem, Situation } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Additions } from '../model/node.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import type { Box } from '../space/answer-space.js';
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
  const known = clashes.get(graph.results);
  let found = known;
  if (known?.item !== item) {
    found = carriersOf(graph, exclusive) ? yield* clashesOnWays(graph, item, exclusive) : clashesAtOutcomes(graph, item, exclusive);
    clashes.set(graph.results, found);
  }
  for (const { outcomeId, pair, way } of found?.clashes ?? []) {
    const { box, places } = way ?? {};
    yield { ...finding(item, outcomeId, pair), ...(box === undefined ? {} : { witness: witnessOf(graph.space, box, places ?? []) }) };
  }
  if (found?.isComplete === false) yield guardRules.finding('guide/undecided', at(guide.id), { what: 'situations', name: guide.name });
});

/** Two situations that hold at one outcome; somebody on whose way they do, where additions or options name them. */
interface Clash {
  readonly outcomeId: string;
  readonly pair: readonly [Conflict, Conflict];
  readonly way?: { readonly box: Box; readonly places: ReadonlySet<number> };
}

interface Clashes {
  readonly item: ServiceItem;
  readonly clashes: readonly Clash[];
  readonly isComplete: boolean;
}

/** Looked for once for revisions that differ in texts alone. */
const clashes = new WeakMap<object, Clashes>();

/** Most guides name them at outcomes alone: nothing has to be walked then. */
function clashesAtOutcomes({ nodes }: GuideGraph, item: ServiceItem, exclusive: ReadonlyMap<string, Situation>): Clashes {
  const found = nodes.flatMap((node): readonly Clash[] => {
    if (node.kind !== 'outcome' || node.node.end.kind !== 'handle' || node.node.end.situationIds.length < 2) return [];
    const held = node.node.end.situationIds.map((id): Held => ({ id, sets: new Map() }));
    return [...conflicts(exclusive, held)].map((pair) => ({ outcomeId: node.node.id, pair }));
  });
  return { item, clashes: found, isComplete: true };
}

function* clashesOnWays(graph: GuideGraph, item: ServiceItem, exclusive: ReadonlyMap<string, Situation>): Generator<undefined, Clashes> {
  const said = new Set<string>();
  const found: Clash[] = [];
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
          found.push({ outcomeId: node.node.id, pair, way: { box: together, places } });
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
  return { item, clashes: found, isComplete: end === 'complete' };
}

/** A situation that holds on a way where these variables, for an addition, are in these sets. */
interface Held {
  readonly id: Id<'sit'>;
  readonly sets: ReadonlyMap<number, ValueSet>;
}

interface Conflict {
  readonly situation: Situation;
  readonly held: Held;
}

const exclusives = new WeakMap<ServiceItem, ReadonlyMap<string, Situation>>();

function exclusiveSituations(item: ServiceItem): ReadonlyMap<string, Situation> {
  const former = exclusives.get(item);
  if (former !== undefined) return former;
  const exclusive = new Map<string, Situation>(item.situations.filter(({ role }) => role !== 'extra').map((situation) => [situation.id, situation]));
  exclusives.set(item, exclusive);
  return exclusive;
}

/** Whether options or additions, not outcomes alone, name such situations. */
function carriersOf(graph: GuideGraph, exclusive: ReadonlyMap<string, Situation>): boolean {
  const isCarrier = ({ part }: { readonly part: Additions }): boolean => part.situationIds?.some((id) => exclusive.has(id)) === true;
  return graph.nodes.some((node) => node.kind === 'question' && (node.options.some(isCarrier) || node.extras.some(isCarrier)));
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
