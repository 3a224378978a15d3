import type { Finding, Fix, Id, Place } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';
import type { Outcome } from '../model/node.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import { at } from './guide-check.js';
import { ResultNotes, type DemandJudge, type DemandScene } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { usualUse, type ItemDemand, type Wanted } from './item-demand.js';
import { materialRules } from './material-rules.js';
import { outcomeName } from './outcome-name.js';
import { SharedOption } from './shared-option.js';
import { Tally } from './tally.js';
import { bothParts, partOutside, WHOLE, WitnessMaker, type Case, type Part } from './way-part.js';
import type { Demand, Held } from './way-demand.js';

/** The item asks for a 必交 material that the guide does not ask of some. The ways tell where it is best asked for. */
interface AlwaysLacking {
  readonly wanted: Wanted;
  readonly handlingItemId: string;
  readonly case: Case;
  readonly ways: SharedOption;
  readonly outcomes: readonly Outcome[];
}

/** The item asks for a material in a situation, and whoever is in it by this adder is not asked for it. */
interface SituationLacking {
  readonly wanted: Wanted;
  readonly case: Case;
  readonly situationId: string;
  readonly adder: Adder;
  readonly outcome: Outcome;
}

/** The guide asks for a material that the item does not ask of some. */
interface Beyond {
  readonly held: Held<MaterialUse>;
  readonly handlingItemId: string;
  readonly why: 'handlingItem' | 'situation';
  readonly case: Case;
}

interface Note {
  /** By material; all of the result's own 业务办理项. */
  readonly always: Map<string, AlwaysLacking>;
  /** By material and adder. */
  readonly situation: Map<string, SituationLacking>;
  /** By adder, material and reason. */
  readonly beyond: Map<string, Beyond>;
}

const MOST_RELATED = 20;
const UNDECIDED = 'undecided';
const NONE: readonly never[] = [];

/** What the guide asks against what the item asks, in both directions, for everybody on every way. */
export function compareWithItem(demandOf: ItemDemand): DemandJudge {
  const { item } = demandOf;
  const situationName = new Map(item.situations.map(({ id, name }) => [id as string, name]));
  const handlingName = new Map(item.handlingItems.map(({ id, name }) => [id as string, name]));
  const mainCount = new Map<string, number>();
  for (const { handlingItemId, role } of item.situations) if ((role ?? 'main') === 'main') mainCount.set(handlingItemId, (mainCount.get(handlingItemId) ?? 0) + 1);
  const notes = new ResultNotes<Note>();
  const noteAt = (result: number): Note => notes.at(result, () => ({ always: new Map(), situation: new Map(), beyond: new Map() }));
  /** Adders and materials that somewhere the item asks for too. */
  const justified = new Tally();
  const asked = new Tally();
  /** By 业务办理项; and of these ways, by material, those on which all are asked for it. */
  const ways = new Tally();
  const waysAsked = new Tally();
  const undecided = new Tally();

  const outside = ({ result, box }: Demand, part: Part, others: readonly Part[]): Part | undefined => {
    const rest = partOutside(box, part, others);
    if (rest !== 'undecided') return rest;
    undecided.note(result, UNDECIDED);
    return undefined;
  };
  const noteAlways = ({ result, way, steps, outcome }: Demand, wanted: Wanted, handlingItemId: string, part: Part): void => {
    const { always } = noteAt(result);
    const key = wanted.material.id;
    const found = always.get(key) ?? { wanted, handlingItemId, case: { way, part }, ways: new SharedOption(), outcomes: [outcome] };
    always.set(key, found);
    found.ways.pass(steps);
  };
  const noteSituation = (demand: Demand, wanted: Wanted, trigger: Held<string>, parts: readonly Part[]): void => {
    const key = `${wanted.material.id} ${trigger.adder.on}`;
    // Said already: how many more there are is of no use.
    if (notes.of(demand.result)?.situation.has(key) === true) return;
    const part = outside(demand, trigger.part, parts);
    if (part === undefined) return;
    noteAt(demand.result).situation.set(key, { wanted, case: { way: demand.way, part }, situationId: trigger.what, adder: trigger.adder, outcome: demand.outcome });
  };
  const noteBeyond = (demand: Demand, handlingItemId: string, held: Held<MaterialUse>, allowed: readonly Part[], why: Beyond['why']): void => {
    const { result, way } = demand;
    const key = `${held.key} ${why}`;
    const isSaid = notes.of(result)?.beyond.has(key) === true;
    const part = outside(demand, held.part, allowed);
    if (allowed.some((each) => bothParts(each, held.part) !== undefined)) justified.note(result, held.key);
    if (part !== undefined && !isSaid) noteAt(result).beyond.set(key, { held, handlingItemId, why, case: { way, part } });
  };
  const compareOne = (demand: Demand, handlingItemId: string, wanted: Wanted, triggers: readonly Held<string>[]): void => {
    const held = demand.uses.get(wanted.material.id) ?? NONE;
    const isAskedOfAll = held.some(isWhole);
    const parts = isAskedOfAll ? NONE : held.map(({ part }) => part);
    const lacking = isAskedOfAll || (held.length === 0 && !wanted.isAlways) ? undefined : outside(demand, WHOLE, parts);
    if (isAskedOfAll || (held.length > 0 && lacking === undefined)) waysAsked.note(demand.result, `${wanted.material.id} ${handlingItemId}`);
    if (wanted.isAlways) {
      if (lacking !== undefined) noteAlways(demand, wanted, handlingItemId, lacking);
    } else if (!isAskedOfAll) for (const trigger of triggers) noteSituation(demand, wanted, trigger, parts);
    if (held.length === 0) return;
    // The usual case first: the item asks all on the way.
    if (wanted.isAlways || triggers.some(isWhole)) {
      for (const { key } of held) justified.note(demand.result, key);
      return;
    }
    const allowed = triggers.map(({ part }) => part);
    for (const each of held) noteBeyond(demand, handlingItemId, each, allowed, 'situation');
  };

  return {
    visit: (demand) => {
      const { result, uses } = demand;
      for (const id of uses.keys()) asked.note(result, id);
      const { handlingItemId } = demand.end;
      if (handlingItemId === null || !handlingName.has(handlingItemId)) return;
      ways.note(result, handlingItemId);
      const { all, always, bySituation } = demandOf.wantedIn(handlingItemId);
      const triggers = new Map<Wanted, Held<string>[]>();
      for (const wanted of always) triggers.set(wanted, []);
      for (const [id, holders] of demand.situations) {
        for (const wanted of bySituation.get(id) ?? NONE) {
          const list = triggers.get(wanted);
          if (list === undefined) triggers.set(wanted, [...holders]);
          else list.push(...holders);
        }
      }
      for (const [id, held] of uses) {
        const wanted = all.get(id);
        if (wanted !== undefined) {
          if (!triggers.has(wanted)) triggers.set(wanted, []);
          continue;
        }
        const material = demandOf.material(id);
        // What the item does not have, and what it asks for in no situation at all, other rules say.
        if (material === undefined || (material.necessity.kind === 'conditional' && material.necessity.situationIds.length === 0)) continue;
        for (const each of held) noteBeyond(demand, handlingItemId, each, NONE, 'handlingItem');
      }
      for (const [wanted, holders] of triggers) compareOne(demand, handlingItemId, wanted, holders);
    },
    forget: (result) => {
      for (const each of [notes, justified, asked, ways, waysAsked, undecided]) each.forget(result);
    },
    renumber: (now) => {
      for (const each of [notes, justified, asked, ways, waysAsked, undecided]) each.renumber(now);
    },
    isUndecided: () => undecided.count(UNDECIDED) > 0,
    *findings(scene) {
      const { graph, isComplete } = scene;
      const witnesses = new WitnessMaker(graph);
      const joint = joinNotes(notes.inOrder().map(([, note]) => note));
      const everybodys = isComplete ? new Set(alwaysButConditional()) : new Set<string>();
      for (const found of joint.always.values()) yield alwaysFinding(scene, witnesses, found, joint.always);
      for (const found of joint.situation.values()) yield situationFinding(scene, witnesses, found);
      for (const { held, handlingItemId, why, case: shown } of joint.beyond.values()) {
        const { what, adder, key } = held;
        if (everybodys.has(what.materialId) && why === 'situation') continue;
        const material = demandOf.material(what.materialId);
        if (material === undefined) continue;
        const situations = material.necessity.kind === 'conditional' ? material.necessity.situationIds.map((id) => situationName.get(id) ?? id) : [];
        const params = { material: material.name, on: namedAdder(adder, graph), why, handlingItem: handlingName.get(handlingItemId) ?? handlingItemId, situations };
        const fixes = isComplete && justified.count(key) === 0 ? [fix('use/remove', { on: adder.on, materialId: what.materialId })] : [];
        yield materialRules.finding('guide/material-beyond-item', placeOfAdder(graph.guide, adder, 'uses'), params, { ...witnesses.of(shown), fixes, related: [itemPlace(material.id)] });
      }
      if (!isComplete) return;
      for (const id of everybodys) {
        const material = demandOf.material(id);
        if (material === undefined) continue;
        const handlingItems = handlingOfConditional(id).map((each) => handlingName.get(each) ?? each);
        yield materialRules.finding('guide/always-but-conditional', at(id), { material: material.name, handlingItems }, { related: [itemPlace(id)] });
      }
      const reached = [...handlingName.keys()].filter((id) => ways.count(id) > 0);
      for (const { id, name } of item.materials) {
        const isReached = reached.some((handling) => demandOf.wantedIn(handling).all.has(id));
        if (isReached && asked.count(id) === 0) yield materialRules.finding('guide/material-never', at(id), { material: name }, { related: [itemPlace(id)] });
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
      const isEverybodys = (each: string): boolean => ways.count(each) > 0 && waysAsked.count(`${id} ${each}`) === ways.count(each);
      if (handling.length > 0 && handling.every(isEverybodys) && handling.some((each) => (mainCount.get(each) ?? 0) > 1)) yield id;
    }
  }

  function situationFinding({ graph, context }: DemandScene, witnesses: WitnessMaker, { wanted: { material }, adder, outcome, situationId, case: shown }: SituationLacking): Finding {
    const because = { kind: 'situation', situation: situationName.get(situationId) ?? situationId, on: namedAdder(adder, graph) } as const;
    const params = { material: material.name, because, outcome: outcomeName(graph.guide, outcome, context), count: 1 };
    const fixes = [fix('use/set', { on: adder.on, use: usualUse(material) })];
    return materialRules.finding('guide/material-not-asked', placeOfAdder(graph.guide, adder, 'uses'), params, { ...witnesses.of(shown), related: [itemPlace(material.id)], fixes });
  }

  function alwaysFinding({ graph, context }: DemandScene, witnesses: WitnessMaker, found: AlwaysLacking, others: ReadonlyMap<string, AlwaysLacking>): Finding {
    const { wanted: { material }, handlingItemId, outcomes, case: shown } = found;
    const [first] = outcomes;
    const on = bestPlace(graph, found, isLackedByAll(material.id, others));
    const because = { kind: 'always', handlingItem: handlingName.get(handlingItemId) ?? handlingItemId } as const;
    const params = { material: material.name, because, outcome: first === undefined ? '' : outcomeName(graph.guide, first, context), count: outcomes.length };
    const related: Place[] = [itemPlace(material.id), ...outcomes.slice(1, MOST_RELATED).map(({ id }) => at(id, 'end/uses'))];
    const fixes: Fix[] = on === undefined ? [] : [fix('use/set', { on, use: usualUse(material) })];
    return materialRules.finding('guide/material-not-asked', at(first?.id ?? '', 'end/uses'), params, { ...witnesses.of(shown), related, fixes });
  }

  /** Whether nobody at all is asked for it, whatever the 业务办理项. */
  function isLackedByAll(materialId: string, others: ReadonlyMap<string, AlwaysLacking>): boolean {
    return [...handlingName.keys()].every((handling) => ways.count(handling) === 0 || others.get(`${materialId} ${handling}`)?.ways.count === ways.count(handling));
  }
}

/** Where one use mends it: for everybody, at the option that all go who lack it and nobody else, or at the one outcome. */
function bestPlace(graph: GuideGraph, { outcomes, ways, handlingItemId }: AlwaysLacking, isEverybody: boolean): 'base' | Id<'opt'> | Id<'out'> | undefined {
  const [first] = outcomes;
  if (outcomes.length === 1) return first?.id;
  if (isEverybody) return 'base';
  return ways.exactOption(graph, handlingItemId) ?? first?.id;
}

interface JointNotes {
  /** By material and 业务办理项. */
  readonly always: ReadonlyMap<string, AlwaysLacking>;
  readonly situation: ReadonlyMap<string, SituationLacking>;
  readonly beyond: ReadonlyMap<string, Beyond>;
}

/** What is noted of all results as one: of the same thing the first counts, and who lack a 必交 material are gathered. */
function joinNotes(notes: readonly Note[]): JointNotes {
  const [always, situation, beyond] = [new Map<string, AlwaysLacking & { readonly outcomes: Outcome[] }>(), new Map<string, SituationLacking>(), new Map<string, Beyond>()];
  for (const note of notes) {
    for (const [materialId, each] of note.always) {
      const key = `${materialId} ${each.handlingItemId}`;
      const former = always.get(key);
      const found = former ?? { ...each, ways: new SharedOption(), outcomes: [] };
      if (former === undefined) always.set(key, found);
      found.ways.join(each.ways);
      found.outcomes.push(...each.outcomes);
    }
    for (const [key, each] of note.situation) if (!situation.has(key)) situation.set(key, each);
    for (const [key, each] of note.beyond) if (!beyond.has(key)) beyond.set(key, each);
  }
  return { always, situation, beyond };
}

function isWhole({ part }: Held<unknown>): boolean {
  return part.size === 0;
}

function itemPlace(materialId: string): Place {
  return { part: 'item', id: materialId, path: 'necessity' };
}
