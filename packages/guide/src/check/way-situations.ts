import type { Finding, Fix, ServiceItem, Situation, SituationRole } from '@zhengwu/core';
import type { Outcome } from '../model/node.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import { at } from './guide-check.js';
import { ResultNotes, type DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { partOutside, WHOLE, WitnessMaker, type Case, type Part } from './way-part.js';
import type { Demand } from './way-demand.js';
import { outcomeName } from './outcome-name.js';
import { Tally } from './tally.js';

/** Of the situations of a 业务办理项 exactly one holds for each of these roles. That two hold is another rule's affair. */
const EXACTLY_ONE = ['main', 'route'] as const satisfies readonly SituationRole[];

interface Elsewhere {
  readonly situation: Situation;
  readonly adder: Adder;
  readonly reached: string;
  readonly case: Case;
}

interface Missing {
  readonly outcome: Outcome;
  readonly role: SituationRole;
  readonly handlingItemId: string;
  readonly candidates: readonly Situation[];
  readonly case: Case;
}

interface Note {
  readonly elsewhere: Map<string, Elsewhere>;
  readonly missing: Map<SituationRole, Missing>;
}

const UNDECIDED = 'undecided';

/** Which situations of the item hold on the ways: those of the 业务办理项 that is reached, and all that must. */
export function judgeSituations(item: ServiceItem): DemandJudge {
  const situations = new Map<string, Situation>();
  const byRole = new Map<string, Situation[]>();
  for (const situation of item.situations) {
    if (situations.has(situation.id)) continue;
    situations.set(situation.id, situation);
    const key = `${situation.handlingItemId} ${situation.role ?? 'main'}`;
    const group = byRole.get(key);
    if (group === undefined) byRole.set(key, [situation]);
    else group.push(situation);
  }
  const handlingItems = new Map<string, { readonly name: string; readonly candidates: ReadonlyMap<SituationRole, readonly Situation[]> }>();
  for (const { id, name } of item.handlingItems) {
    if (handlingItems.has(id)) continue;
    const candidates = EXACTLY_ONE.flatMap((role) => {
      const group = byRole.get(`${id} ${role}`);
      return group === undefined ? [] : [[role, group] as const];
    });
    handlingItems.set(id, { name, candidates: new Map(candidates) });
  }
  const notes = new ResultNotes<Note>();
  /** Adders and situations that somewhere hold rightly. */
  const fitting = new Tally();
  const held = new Tally();
  const reached = new Tally();
  const undecided = new Tally();
  const noteAt = (result: number): Note => notes.at(result, () => ({ elsewhere: new Map(), missing: new Map() }));

  /** Those in whom a situation of the 业务办理项 holds, by its role. */
  const lookAtHeld = (demand: Demand, handlingItemId: string): ReadonlyMap<SituationRole, readonly Part[]> => {
    const parts = new Map<SituationRole, Part[]>();
    for (const [id, holders] of demand.situations) {
      const situation = situations.get(id);
      if (situation === undefined) continue;
      held.note(demand.result, id);
      const isFitting = situation.handlingItemId === handlingItemId;
      const role = situation.role ?? 'main';
      for (const { adder, part, key } of holders) {
        if (isFitting) {
          fitting.note(demand.result, key);
          const list = parts.get(role);
          if (list === undefined) parts.set(role, [part]);
          else list.push(part);
        } else if (notes.of(demand.result)?.elsewhere.has(key) !== true) {
          noteAt(demand.result).elsewhere.set(key, { situation, adder, reached: handlingItemId, case: { way: demand.way, part } });
        }
      }
    }
    return parts;
  };
  const lookForMissing = (demand: Demand, handlingItemId: string, role: SituationRole, candidates: readonly Situation[], parts: readonly Part[]): void => {
    if (notes.of(demand.result)?.missing.has(role) === true || parts.some(({ size }) => size === 0)) return;
    const part = partOutside(demand.box, WHOLE, parts);
    if (part === 'undecided') undecided.note(demand.result, UNDECIDED);
    else if (part !== undefined) noteAt(demand.result).missing.set(role, { outcome: demand.outcome, role, handlingItemId, candidates, case: { way: demand.way, part } });
  };
  const nameOfHandling = (id: string): string => handlingItems.get(id)?.name ?? id;

  return {
    visit: (demand) => {
      const { handlingItemId } = demand.end;
      const handling = handlingItemId === null ? undefined : handlingItems.get(handlingItemId);
      if (handlingItemId === null || handling === undefined) return;
      reached.note(demand.result, handlingItemId);
      const parts = lookAtHeld(demand, handlingItemId);
      for (const [role, candidates] of handling.candidates) lookForMissing(demand, handlingItemId, role, candidates, parts.get(role) ?? []);
    },
    forget: (result) => {
      for (const each of [notes, fitting, held, reached, undecided]) each.forget(result);
    },
    renumber: (now) => {
      for (const each of [notes, fitting, held, reached, undecided]) each.renumber(now);
    },
    isUndecided: () => undecided.count(UNDECIDED) > 0,
    *findings({ graph, context, isComplete }): Iterable<Finding> {
      const witnesses = new WitnessMaker(graph);
      const inOrder = notes.inOrder();
      const said = new Set<string>();
      for (const [, { elsewhere }] of inOrder) {
        for (const [key, { situation, adder, reached: to, case: shown }] of elsewhere) {
          if (said.has(key)) continue;
          said.add(key);
          const params = { situation: situation.name, handlingItem: nameOfHandling(situation.handlingItemId), reached: nameOfHandling(to), on: namedAdder(adder, graph) };
          // Where it also holds rightly, taking it away would be another fault.
          const fixes = isComplete && fitting.count(key) === 0 ? without(adder, situation.id) : [];
          yield materialRules.finding('guide/situation-elsewhere', placeOfAdder(graph.guide, adder, 'situationIds'), params, { ...witnesses.of(shown), fixes });
        }
      }
      for (const [, { missing }] of inOrder) {
        for (const { outcome, role, handlingItemId, candidates, case: shown } of missing.values()) {
          const params = { outcome: outcomeName(graph.guide, outcome, context), role, handlingItem: nameOfHandling(handlingItemId) };
          const [only, other] = candidates;
          const { end } = outcome;
          const fixes =
            only !== undefined && other === undefined && end.kind === 'handle'
              ? [fix('situations/set', { on: outcome.id, situationIds: [...end.situationIds.filter((id) => id !== only.id), only.id] })]
              : [];
          yield materialRules.finding('guide/situation-missing', at(outcome.id, 'end/situationIds'), params, { ...witnesses.of(shown), fixes });
        }
      }
      if (!isComplete) return;
      for (const { id, name, handlingItemId } of situations.values()) {
        if (reached.count(handlingItemId) > 0 && held.count(id) === 0) yield materialRules.finding('guide/situation-never', at(id), { situation: name }, { related: [{ part: 'item', id }] });
      }
      for (const { id, name } of item.handlingItems) {
        if (reached.count(id) === 0) yield materialRules.finding('guide/handling-item-never', at(id), { handlingItem: name }, { related: [{ part: 'item', id }] });
      }
    },
  };
}

/** The fix that takes a situation away from an adder. */
export function without({ on, situationIds }: Adder, situationId: string): readonly Fix[] {
  return on === 'base' ? [] : [fix('situations/set', { on, situationIds: situationIds.filter((id) => id !== situationId) })];
}
