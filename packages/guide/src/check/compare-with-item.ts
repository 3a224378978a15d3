import type { Finding, Fix, Id, Place } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Outcome } from '../model/node.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import { at } from './guide-check.js';
import type { DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { usualUse, type ItemDemand, type Wanted } from './item-demand.js';
import { materialRules } from './material-rules.js';
import { SharedOption } from './shared-option.js';
import { bothParts, partOutside, WHOLE, WitnessMaker, type Case, type Part } from './way-part.js';
import type { Demand, Held } from './way-demand.js';
import { outcomeName } from './outcome-name.js';

/** The item asks for a material that the guide does not ask of some. */
interface NotAsked {
  readonly wanted: Wanted;
  readonly handlingItemId: string;
  readonly case: Case;
  /** Because it is 必交: then the ways tell where it is best asked for. Else the adder of the situation that asks for it. */
  readonly by: { readonly kind: 'always'; readonly lacking: SharedOption; readonly outcomes: Map<Id<'out'>, Outcome> } | { readonly kind: 'situation'; readonly situationId: string; readonly adder: Adder; readonly outcome: Outcome };
}

/** The guide asks for a material that the item does not ask of some. */
interface Beyond {
  readonly held: Held<MaterialUse>;
  readonly handlingItemId: string;
  readonly why: 'handlingItem' | 'situation';
  readonly case: Case;
}

const MOST_RELATED = 20;

/** What the guide asks against what the item asks, in both directions, for everybody on every way. */
export function compareWithItem(graph: GuideGraph, context: GuideContext, demandOf: ItemDemand): DemandJudge {
  const { item } = demandOf;
  const witnesses = new WitnessMaker(graph);
  const situationName = new Map(item.situations.map(({ id, name }) => [id as string, name]));
  const handlingName = new Map(item.handlingItems.map(({ id, name }) => [id as string, name]));
  const mainCount = new Map<string, number>();
  for (const { handlingItemId, role } of item.situations) if ((role ?? 'main') === 'main') mainCount.set(handlingItemId, (mainCount.get(handlingItemId) ?? 0) + 1);
  const notAsked = new Map<string, NotAsked>();
  const beyond = new Map<string, Beyond>();
  /** Adder and material that somewhere the item asks for too. */
  const justified = new Set<string>();
  const asked = new Set<string>();
  const ways = new Map<string, number>();
  const waysAsked = new Map<string, number>();
  let isUndecided = false;

  const outside = (demand: Demand, part: Part, others: readonly Part[]): Part | undefined => {
    const rest = partOutside(demand.box, part, others);
    if (rest !== 'undecided') return rest;
    isUndecided = true;
    return undefined;
  };
  const noteNotAsked = (demand: Demand, wanted: Wanted, handlingItemId: string, part: Part, trigger: Held<string> | undefined): void => {
    const key = `${wanted.material.id} ${trigger === undefined ? handlingItemId : trigger.adder.on}`;
    let found = notAsked.get(key);
    if (found === undefined) {
      const by: NotAsked['by'] =
        trigger === undefined
          ? { kind: 'always', lacking: new SharedOption(), outcomes: new Map() }
          : { kind: 'situation', situationId: trigger.what, adder: trigger.adder, outcome: demand.outcome };
      found = { wanted, handlingItemId, case: witnesses.of(demand, part), by };
      notAsked.set(key, found);
    }
    if (found.by.kind === 'always') {
      found.by.outcomes.set(demand.outcome.id, demand.outcome);
      found.by.lacking.pass(demand.steps);
    }
  };
  const compareOne = (demand: Demand, handlingItemId: string, wanted: Wanted): void => {
    const triggers: Held<string>[] = [];
    if (!wanted.isAlways) for (const [id, holders] of demand.situations) if (wanted.situationIds.has(id)) triggers.push(...holders);
    const held = demand.uses.get(wanted.material.id) ?? [];
    const parts = held.map(({ part }) => part);
    if (parts.some(({ size }) => size === 0) || (parts.length > 0 && outside(demand, WHOLE, parts) === undefined)) {
      const key = `${wanted.material.id} ${handlingItemId}`;
      waysAsked.set(key, (waysAsked.get(key) ?? 0) + 1);
    }
    if (wanted.isAlways) {
      const rest = outside(demand, WHOLE, parts);
      if (rest !== undefined) noteNotAsked(demand, wanted, handlingItemId, rest, undefined);
    } else {
      for (const trigger of triggers) {
        // Said already: how many more there are is of no use.
        if (notAsked.has(`${wanted.material.id} ${trigger.adder.on}`)) continue;
        const rest = outside(demand, trigger.part, parts);
        if (rest !== undefined) noteNotAsked(demand, wanted, handlingItemId, rest, trigger);
      }
    }
    const allowed = wanted.isAlways ? [WHOLE] : triggers.map(({ part }) => part);
    for (const each of held) noteBeyond(demand, handlingItemId, each, allowed, 'situation');
  };
  const noteBeyond = (demand: Demand, handlingItemId: string, held: Held<MaterialUse>, allowed: readonly Part[], why: Beyond['why']): void => {
    const use = `${held.adder.on} ${held.what.materialId}`;
    const key = `${use} ${why}`;
    const rest = outside(demand, held.part, allowed);
    if (allowed.some((part) => bothParts(part, held.part) !== undefined)) justified.add(use);
    if (rest !== undefined && !beyond.has(key)) beyond.set(key, { held, handlingItemId, why, case: witnesses.of(demand, rest) });
  };

  return {
    visit: (demand) => {
      for (const id of demand.uses.keys()) asked.add(id);
      const { handlingItemId } = demand.end;
      if (handlingItemId === null || !handlingName.has(handlingItemId)) return;
      ways.set(handlingItemId, (ways.get(handlingItemId) ?? 0) + 1);
      const { all, always, bySituation } = demandOf.wantedIn(handlingItemId);
      const relevant = new Set(always);
      for (const id of demand.situations.keys()) for (const wanted of bySituation.get(id) ?? []) relevant.add(wanted);
      for (const id of demand.uses.keys()) {
        const wanted = all.get(id);
        if (wanted !== undefined) relevant.add(wanted);
      }
      for (const wanted of relevant) compareOne(demand, handlingItemId, wanted);
      for (const [id, held] of demand.uses) {
        const material = all.has(id) ? undefined : demandOf.material(id);
        // What the item does not have, and what it asks for in no situation at all, other rules say.
        if (material === undefined || (material.necessity.kind === 'conditional' && material.necessity.situationIds.length === 0)) continue;
        for (const each of held) noteBeyond(demand, handlingItemId, each, [], 'handlingItem');
      }
    },
    isUndecided: () => isUndecided,
    *findings({ isComplete }) {
      const always = isComplete ? new Set(alwaysButConditional()) : new Set<string>();
      for (const found of notAsked.values()) yield notAskedFinding(found);
      for (const { held, handlingItemId, why, case: shown } of beyond.values()) {
        const { what, adder } = held;
        if (always.has(what.materialId) && why === 'situation') continue;
        const material = demandOf.material(what.materialId);
        if (material === undefined) continue;
        const situations = material.necessity.kind === 'conditional' ? material.necessity.situationIds.map((id) => situationName.get(id) ?? id) : [];
        const params = { material: material.name, on: namedAdder(adder), why, handlingItem: handlingName.get(handlingItemId) ?? handlingItemId, situations };
        const fixes = isComplete && !justified.has(`${adder.on} ${what.materialId}`) ? [fix('use/remove', { on: adder.on, materialId: what.materialId })] : [];
        yield materialRules.finding('guide/material-beyond-item', placeOfAdder(graph.guide, adder, 'uses'), params, { ...shown, fixes, related: [itemPlace(material.id)] });
      }
      if (!isComplete) return;
      for (const id of always) {
        const material = demandOf.material(id);
        if (material === undefined) continue;
        const handlingItems = handlingOfConditional(id).map((each) => handlingName.get(each) ?? each);
        yield materialRules.finding('guide/always-but-conditional', at(id), { material: material.name, handlingItems }, { related: [itemPlace(id)] });
      }
      for (const { id, name } of item.materials) {
        const isReached = [...ways.keys()].some((handling) => demandOf.wantedIn(handling).all.has(id));
        if (isReached && !asked.has(id)) yield materialRules.finding('guide/material-never', at(id), { material: name }, { related: [itemPlace(id)] });
      }
    },
  };

  function handlingOfConditional(materialId: string): readonly string[] {
    return [...handlingName.keys()].filter((handling) => demandOf.wantedIn(handling).all.get(materialId)?.isAlways === false);
  }

  /**
   * 非必交 materials that everybody is asked for in each 业务办理项 in which the item knows a situation for them. Where a
   * 业务办理项 has but one main situation, that situation only says which 业务办理项 is meant.
   */
  function* alwaysButConditional(): Iterable<string> {
    for (const { id, necessity } of item.materials) {
      if (necessity.kind !== 'conditional') continue;
      const handling = handlingOfConditional(id);
      if (handling.length > 0 && handling.every((each) => (ways.get(each) ?? 0) > 0 && waysAsked.get(`${id} ${each}`) === ways.get(each)) && handling.some((each) => (mainCount.get(each) ?? 0) > 1)) yield id;
    }
  }

  function notAskedFinding({ wanted: { material }, handlingItemId, case: shown, by }: NotAsked): Finding {
    const use = usualUse(material);
    if (by.kind === 'situation') {
      const { adder, outcome, situationId } = by;
      const because = { kind: 'situation', situation: situationName.get(situationId) ?? situationId, on: namedAdder(adder) } as const;
      const params = { material: material.name, because, outcome: outcomeName(graph.guide, outcome, context), count: 1 };
      return materialRules.finding('guide/material-not-asked', placeOfAdder(graph.guide, adder, 'uses'), params, { ...shown, related: [itemPlace(material.id)], fixes: [fix('use/set', { on: adder.on, use })] });
    }
    const outcomes = [...by.outcomes.values()];
    const [first] = outcomes;
    const on = bestPlace(by, isLackedByAll(material.id), handlingItemId);
    const because = { kind: 'always', handlingItem: handlingName.get(handlingItemId) ?? handlingItemId } as const;
    const params = { material: material.name, because, outcome: first === undefined ? '' : outcomeName(graph.guide, first, context), count: outcomes.length };
    const related: Place[] = [itemPlace(material.id), ...outcomes.slice(1, MOST_RELATED).map(({ id }) => at(id, 'end/uses'))];
    const fixes: Fix[] = on === undefined ? [] : [fix('use/set', { on, use })];
    return materialRules.finding('guide/material-not-asked', at(first?.id ?? '', 'end/uses'), params, { ...shown, related, fixes });
  }

  /** Whether nobody at all is asked for it, whatever the 业务办理项. */
  function isLackedByAll(materialId: string): boolean {
    return [...ways].every(([handling, count]) => {
      const found = notAsked.get(`${materialId} ${handling}`);
      return found?.by.kind === 'always' && found.by.lacking.count === count;
    });
  }

  /** Where one use mends it: for everybody, at the option that all go who lack it and nobody else, or at the one outcome. */
  function bestPlace(by: Extract<NotAsked['by'], { readonly kind: 'always' }>, isEverybody: boolean, handlingItemId: string): 'base' | Id<'opt'> | Id<'out'> | undefined {
    const [first] = by.outcomes.keys();
    if (by.outcomes.size === 1) return first;
    if (isEverybody) return 'base';
    return by.lacking.exactOption(graph, handlingItemId) ?? first;
  }
}

function itemPlace(materialId: string): Place {
  return { part: 'item', id: materialId, path: 'necessity' };
}
