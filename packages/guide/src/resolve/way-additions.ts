import type { Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { MaterialUse, UseKind } from '../model/material-use.js';
import type { Outcome } from '../model/node.js';
import type { Because, ResolvedUse, Step } from './resolution.js';

/** What of a step adds anything. */
export type AddingStep = Pick<Step, 'question' | 'option' | 'extras'>;

// 必交 before 容缺 before 告知承诺 before 免提交. Not from `USE_KINDS`: its file brings the reader of documents along.
const STRICTNESS: Readonly<Record<UseKind, number>> = { required: 3, deferred: 2, pledged: 1, exempt: 0 };

/**
 * The materials of a way: everybody's, then what the answers and the outcome add. One that several add is wanted once, as
 * the strictest of them says and as often as the most demanding says. An end that is no application needs nothing.
 */
export function usesOfWay(guide: Guide, steps: readonly AddingStep[], outcome: Outcome): readonly ResolvedUse[] {
  if (outcome.end.kind !== 'handle') return [];
  const uses = new Map<string, ResolvedUse>();
  const add = (use: MaterialUse, because: Because): void => {
    const former = uses.get(use.materialId);
    uses.set(use.materialId, former === undefined ? { ...use, because: [because] } : { ...joinedUse(former, use), because: [...former.because, because] });
  };
  for (const use of guide.base) add(use, { from: 'base' });
  for (const { question, option, extras } of steps) {
    for (const use of option.uses ?? []) add(use, { from: 'option', questionId: question.id, optionId: option.id });
    for (const extra of extras) for (const use of extra.uses ?? []) add(use, { from: 'extra', questionId: question.id, extraId: extra.id });
  }
  for (const use of outcome.end.uses) add(use, { from: 'outcome', outcomeId: outcome.id });
  return [...uses.values()];
}

/** Two uses of one material as one: the stricter, as often as the more demanding says. */
export function joinedUse(former: MaterialUse, use: MaterialUse): MaterialUse {
  // What the stricter leaves unsaid, the other may say; a reason for exemption only where it stays exempt.
  const isStricter = STRICTNESS[use.kind] > STRICTNESS[former.kind];
  const { reason, copies, ...said } = isStricter ? { ...former, ...use } : { ...use, ...former };
  const most = mostCopies(former.copies, use.copies) ?? copies;
  return { ...said, ...(reason !== undefined && said.kind === 'exempt' ? { reason } : {}), ...(most === undefined ? {} : { copies: most }) };
}

function mostCopies(a: MaterialUse['copies'], b: MaterialUse['copies']): MaterialUse['copies'] {
  if (a === undefined || b === undefined) return a ?? b;
  return { original: Math.max(a.original, b.original), copy: Math.max(a.copy, b.copy) };
}

/** The situations of the item that hold on a way: the outcome's own, then what the answers add. None where nothing is applied for. */
export function situationsOfWay(steps: readonly AddingStep[], outcome: Outcome): readonly Id<'sit'>[] {
  if (outcome.end.kind !== 'handle') return [];
  const ids = new Set(outcome.end.situationIds);
  for (const { option, extras } of steps) {
    for (const id of option.situationIds ?? []) ids.add(id);
    for (const extra of extras) for (const id of extra.situationIds ?? []) ids.add(id);
  }
  return [...ids];
}
