import { equalJson, type Id } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { End, Outcome } from '../model/node.js';
import { situationName } from '../resolve/situation-name.js';
import { situationsOfWay, usesOfWay } from '../resolve/way-additions.js';
import type { StuckReason } from '../resolve/resolution.js';
import type { AnswerWay } from './answer-ways.js';

/** What an applicant is told at the end of a way. */
export interface ResultFacts {
  /** Absent where the way is stuck, and then `stuck` says why. */
  readonly outcomeId?: Outcome['id'];
  readonly stuck?: StuckReason;
  /** The situation's name, its own or by rule. */
  readonly name: string;
  readonly note: string;
  /** The end without what is said apart: materials, situations, limit, form. */
  readonly end: End | null;
  readonly situationIds: readonly Id<'sit'>[];
  readonly uses: readonly MaterialUse[];
}

/** In what two results differ. `name` alone is no other result if it is the same outcome. */
export const CHANGES = ['outcome', 'situations', 'materials', 'limit', 'form', 'note'] as const;
export type Change = (typeof CHANGES)[number];

export function resultFacts(guide: Guide, way: AnswerWay, context: GuideContext): ResultFacts {
  if (way.end.kind === 'stuck') return { stuck: way.end.why, name: '', note: '', end: null, situationIds: [], uses: [] };
  const { outcome } = way.end;
  return {
    outcomeId: outcome.id,
    name: situationName(guide, outcome.id, context),
    note: outcome.note ?? '',
    end: outcome.end,
    situationIds: [...situationsOfWay(way.steps, outcome)].sort(),
    uses: usesOfWay(guide, way.steps, outcome)
      .map(({ because: _because, ...use }) => use)
      .sort((a, b) => (a.materialId < b.materialId ? -1 : 1)),
  };
}

/** In what the results differ; nothing where they are the same to an applicant. An outcome is the same by id, else by name. */
export function changesBetween(before: ResultFacts, after: ResultFacts): readonly Change[] {
  const changes: Change[] = [];
  const isSameOutcome = before.outcomeId === after.outcomeId || before.name === after.name;
  if (before.stuck !== after.stuck || !isSameOutcome || !isSameEnd(before.end, after.end)) changes.push('outcome');
  if (before.end === null || after.end === null) return changes;
  if (!equalJson(before.situationIds, after.situationIds)) changes.push('situations');
  if (materialChanges(before.uses, after.uses).length > 0) changes.push('materials');
  const [a, b] = [before.end, after.end];
  const limitOf = (end: End) => (end.kind === 'handle' ? end.limit : undefined);
  const formOf = (end: End) => (end.kind === 'handle' ? end.formId : undefined);
  if (limitOf(a)?.amount !== limitOf(b)?.amount || limitOf(a)?.unit !== limitOf(b)?.unit) changes.push('limit');
  if (formOf(a) !== formOf(b)) changes.push('form');
  if (before.note !== after.note) changes.push('note');
  return changes;
}

function isSameEnd(a: End | null, b: End | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'handle' && b.kind === 'handle') return a.handlingItemId === b.handlingItemId;
  return a.kind !== 'handle' && b.kind !== 'handle' && equalJson(a, b);
}

/** One material that is wanted otherwise than before. */
export interface MaterialChange {
  readonly materialId: Id<'mat'>;
  /** Absent where it was not wanted. */
  readonly before?: MaterialUse;
  /** Absent where it is not wanted any more. */
  readonly after?: MaterialUse;
}

/** Materials that came, went, or are wanted in another way. Why they are wanted is a text: not compared here. */
export function materialChanges(before: readonly MaterialUse[], after: readonly MaterialUse[]): readonly MaterialChange[] {
  const former = new Map(before.map((use) => [use.materialId, use]));
  const changes: MaterialChange[] = [];
  for (const use of after) {
    const known = former.get(use.materialId);
    former.delete(use.materialId);
    if (known === undefined) changes.push({ materialId: use.materialId, after: use });
    else if (!equalJson(withoutWhy(known), withoutWhy(use))) changes.push({ materialId: use.materialId, before: known, after: use });
  }
  for (const use of former.values()) changes.push({ materialId: use.materialId, before: use });
  return changes;
}

function withoutWhy({ why: _why, ...use }: MaterialUse): Omit<MaterialUse, 'why'> {
  return use;
}
