import type { ServiceItem } from '@zhengwu/core';
import { slowlyTakes } from '../../model/testing/all-answers.js';
import type { Guide } from '../../model/guide.js';
import type { MaterialUse } from '../../model/material-use.js';
import type { Condition } from '../../model/guard.js';
import type { Outcome } from '../../model/node.js';
import type { AnswerValue } from '../../resolve/answers.js';

/** One applicant's answers, by variable id. */
export type Vector = ReadonlyMap<string, AnswerValue>;

interface Added<What> {
  readonly on: string;
  readonly what: What;
}

/** Where one applicant comes to, and what he has to hand in: added up, nothing else. */
export interface Arrived {
  readonly outcome: Outcome;
  readonly uses: readonly Added<MaterialUse>[];
  readonly situations: readonly Added<string>[];
}

/** Every application that the answers lead to; several where options overlap. */
export function slowlyArrive(guide: Guide, vector: Vector): readonly Arrived[] {
  const nodes = new Map([...guide.nodes].reverse().map((node) => [node.id as string, node]));
  const arrived: Arrived[] = [];
  const go = (id: string | null, passed: readonly string[], asked: readonly string[], uses: readonly Added<MaterialUse>[], situations: readonly Added<string>[]): void => {
    const node = id === null ? undefined : nodes.get(id);
    if (node === undefined || passed.includes(node.id)) return;
    const path = [...passed, node.id];
    if (node.kind === 'reference') {
      go(node.to, path, asked, uses, situations);
      return;
    }
    if (node.kind === 'outcome') {
      if (node.end.kind !== 'handle') return;
      arrived.push({
        outcome: node,
        uses: [...uses, ...node.end.uses.map((what) => ({ on: node.id, what }))],
        situations: [...situations, ...node.end.situationIds.map((what) => ({ on: node.id, what }))],
      });
      return;
    }
    const variable = guide.variables.find((each) => each.id === node.variableId);
    const value = vector.get(node.variableId);
    if (variable === undefined || value === undefined) return;
    const holds = (when: readonly Condition[] = []): boolean =>
      when.every(({ variableId, guard }) => {
        const other = guide.variables.find((each) => each.id === variableId);
        const known = vector.get(variableId);
        return other !== undefined && known !== undefined && asked.includes(variableId) && slowlyTakes(other.domain, guard, known);
      });
    const extras = (node.extras ?? []).filter(({ guard, when }) => slowlyTakes(variable.domain, guard, value) && holds(when));
    for (const option of node.options) {
      if (!slowlyTakes(variable.domain, option.guard, value) || !holds(option.when)) continue;
      const parts = [option, ...extras];
      go(
        option.next,
        path,
        [...asked, variable.id],
        [...uses, ...parts.flatMap((part) => (part.uses ?? []).map((what) => ({ on: part.id, what })))],
        [...situations, ...parts.flatMap((part) => (part.situationIds ?? []).map((what) => ({ on: part.id, what })))],
      );
    }
  };
  go(guide.rootId, [], [], guide.base.map((what) => ({ on: 'base', what })), []);
  return arrived;
}

/** What is wrong with one arrival, as keys: rule, then what it speaks of. */
export function slowFaults({ outcome, uses, situations }: Arrived, item: ServiceItem): readonly string[] {
  const faults: string[] = [];
  const { end } = outcome;
  if (end.kind !== 'handle') return faults;
  uses.forEach((b, second) => {
    for (const a of uses.slice(0, second)) {
      if (a.what.materialId !== b.what.materialId) continue;
      const key = `${a.what.materialId} ${a.on} ${b.on}`;
      if (a.what.kind !== b.what.kind) faults.push(`${a.what.kind === 'exempt' || b.what.kind === 'exempt' ? 'required-and-exempt' : 'kinds-differ'} ${key}`);
      if (a.what.copies !== undefined && b.what.copies !== undefined && JSON.stringify(a.what.copies) !== JSON.stringify(b.what.copies)) faults.push(`copies-differ ${key}`);
    }
  });
  if (end.needsNothing === true && uses.length > 0) faults.push(`needs-nothing-but-asks ${outcome.id}`);
  if (end.needsNothing !== true && uses.length === 0) faults.push(`no-materials ${outcome.id}`);
  const handling = item.handlingItems.find(({ id }) => id === end.handlingItemId);
  if (handling === undefined) return faults;

  const situationOf = (id: string): ServiceItem['situations'][number] | undefined => item.situations.find((each) => each.id === id);
  for (const { on, what } of situations) {
    const situation = situationOf(what);
    if (situation !== undefined && situation.handlingItemId !== handling.id) faults.push(`situation-elsewhere ${what} ${on}`);
  }
  for (const role of ['main', 'route'] as const) {
    const own = item.situations.filter((each) => each.handlingItemId === handling.id && (each.role ?? 'main') === role);
    if (own.length > 0 && !own.some(({ id }) => situations.some(({ what }) => what === id))) faults.push(`situation-missing ${outcome.id} ${role}`);
  }
  for (const material of item.materials) {
    const asked = uses.filter(({ what }) => what.materialId === material.id);
    const { necessity } = material;
    const isInScope = material.handlingItemIds?.includes(handling.id) !== false;
    const triggers = necessity.kind === 'required' ? [] : situations.filter(({ what }) => necessity.situationIds.some((id) => id === what) && situationOf(what)?.handlingItemId === handling.id);
    const isWanted = isInScope && (necessity.kind === 'required' || triggers.length > 0);
    if (isWanted && asked.length === 0) {
      for (const where of necessity.kind === 'required' ? [handling.id] : triggers.map(({ on }) => on)) faults.push(`material-not-asked ${material.id} ${where}`);
    }
    const hasSituation = necessity.kind === 'conditional' && necessity.situationIds.some((id) => situationOf(id)?.handlingItemId === handling.id);
    const saysNothing = necessity.kind === 'conditional' && necessity.situationIds.length === 0;
    if (!isWanted && !saysNothing) for (const { on } of asked) faults.push(`material-beyond-item ${material.id} ${on} ${isInScope && hasSituation ? 'situation' : 'handlingItem'}`);
  }
  return faults;
}
