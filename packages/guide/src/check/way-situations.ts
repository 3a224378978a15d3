import type { Finding, Fix, ServiceItem, Situation, SituationRole } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Outcome } from '../model/node.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import { at } from './guide-check.js';
import type { DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { partOutside, WHOLE, WitnessMaker, type Case, type Part } from './way-part.js';
import type { Demand } from './way-demand.js';
import { outcomeName } from './outcome-name.js';

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

/** Which situations of the item hold on the ways: those of the 业务办理项 that is reached, and all that must. */
export function judgeSituations(graph: GuideGraph, context: GuideContext, item: ServiceItem): DemandJudge {
  const witnesses = new WitnessMaker(graph);
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
  const elsewhere = new Map<string, Elsewhere>();
  const fitting = new Set<string>();
  const missing = new Map<string, Missing>();
  const held = new Set<string>();
  const reached = new Set<string>();
  let isUndecided = false;

  const lookElsewhere = (demand: Demand, handlingItemId: string): void => {
    for (const [id, holders] of demand.situations) {
      const situation = situations.get(id);
      if (situation === undefined) continue;
      held.add(id);
      for (const { adder, part } of holders) {
        const key = `${adder.on} ${id}`;
        if (situation.handlingItemId === handlingItemId) fitting.add(key);
        else if (!elsewhere.has(key)) elsewhere.set(key, { situation, adder, reached: handlingItemId, case: witnesses.of(demand, part) });
      }
    }
  };
  const lookMissing = (demand: Demand, handlingItemId: string): void => {
    for (const role of EXACTLY_ONE) {
      const candidates = byRole.get(`${handlingItemId} ${role}`);
      const key = `${demand.outcome.id} ${role}`;
      if (candidates === undefined || missing.has(key)) continue;
      const parts: Part[] = [];
      for (const [id, holders] of demand.situations) {
        const situation = situations.get(id);
        if (situation?.handlingItemId !== handlingItemId || (situation.role ?? 'main') !== role) continue;
        for (const { part } of holders) parts.push(part);
      }
      if (parts.some(({ size }) => size === 0)) continue;
      const without = partOutside(demand.box, WHOLE, parts);
      if (without === 'undecided') isUndecided = true;
      else if (without !== undefined) {
        missing.set(key, { outcome: demand.outcome, role, handlingItemId, candidates, case: witnesses.of(demand, without) });
      }
    }
  };
  const nameOfHandling = (id: string): string => item.handlingItems.find((each) => each.id === id)?.name ?? id;

  return {
    visit: (demand) => {
      const { handlingItemId } = demand.end;
      if (handlingItemId === null || !item.handlingItems.some(({ id }) => id === handlingItemId)) return;
      reached.add(handlingItemId);
      lookElsewhere(demand, handlingItemId);
      lookMissing(demand, handlingItemId);
    },
    isUndecided: () => isUndecided,
    *findings({ isComplete }): Iterable<Finding> {
      for (const [key, { situation, adder, reached: to, case: shown }] of elsewhere) {
        const params = { situation: situation.name, handlingItem: nameOfHandling(situation.handlingItemId), reached: nameOfHandling(to), on: namedAdder(adder) };
        // Where it also holds rightly, taking it away would be another fault.
        const fixes = isComplete && !fitting.has(key) ? without(adder, situation.id) : [];
        yield materialRules.finding('guide/situation-elsewhere', placeOfAdder(graph.guide, adder, 'situationIds'), params, { ...shown, fixes });
      }
      for (const { outcome, role, handlingItemId, candidates, case: shown } of missing.values()) {
        const params = { outcome: outcomeName(graph.guide, outcome, context), role, handlingItem: nameOfHandling(handlingItemId) };
        const [only, other] = candidates;
        const { end } = outcome;
        const fixes =
          only !== undefined && other === undefined && end.kind === 'handle'
            ? [fix('situations/set', { on: outcome.id, situationIds: [...end.situationIds.filter((id) => id !== only.id), only.id] })]
            : [];
        yield materialRules.finding('guide/situation-missing', at(outcome.id, 'end/situationIds'), params, { ...shown, fixes });
      }
      if (!isComplete) return;
      for (const { id, name, handlingItemId } of situations.values()) {
        if (reached.has(handlingItemId) && !held.has(id)) yield materialRules.finding('guide/situation-never', at(id), { situation: name }, { related: [{ part: 'item', id }] });
      }
      for (const { id, name } of item.handlingItems) {
        if (!reached.has(id)) yield materialRules.finding('guide/handling-item-never', at(id), { handlingItem: name }, { related: [{ part: 'item', id }] });
      }
    },
  };
}

/** The fix that takes a situation away from an adder. */
export function without({ on, situationIds }: Adder, situationId: string): readonly Fix[] {
  return on === 'base' ? [] : [fix('situations/set', { on, situationIds: situationIds.filter((id) => id !== situationId) })];
}
