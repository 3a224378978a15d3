import type { Id } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { End } from '../model/node.js';
import type { Resolution, StuckReason } from '../resolve/resolution.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { situationName } from '../resolve/situation-name.js';
import type { GuideCases, TestCase } from './guide-cases.js';

/** In what a case came out otherwise than expected; a message table makes a sentence of it. */
export type CaseDifference =
  /** The answers do not do any more: something else is asked. */
  | { readonly kind: 'asked'; readonly questionId: Id<'q'>; readonly question: string }
  | { readonly kind: 'stuck'; readonly why: StuckReason; readonly nodeId: string | null }
  | { readonly kind: 'end'; readonly expected: End['kind']; readonly found: End['kind'] }
  /** `expected` is empty where that outcome is no more. */
  | { readonly kind: 'outcome'; readonly expected: string; readonly found: string }
  /** Wanted and not expected, or expected and not wanted. */
  | { readonly kind: 'unexpectedMaterials' | 'missingMaterials'; readonly materials: readonly string[] };

export interface CaseResult {
  readonly caseId: Id<'tst'>;
  readonly isPassed: boolean;
  readonly differences: readonly CaseDifference[];
}

/** Tries every case against the guide as it is. */
export function runCases(guide: Guide, context: Pick<GuideContext, 'item'>, { cases }: GuideCases): readonly CaseResult[] {
  return cases.map((each) => {
    const differences = [...differencesOf(guide, context, each, resolveGuide(guide, each.answers))];
    return { caseId: each.id, isPassed: differences.length === 0, differences };
  });
}

function* differencesOf(guide: Guide, context: Pick<GuideContext, 'item'>, { expects }: TestCase, resolution: Resolution): Iterable<CaseDifference> {
  switch (resolution.kind) {
    case 'question':
      yield { kind: 'asked', questionId: resolution.question.id, question: resolution.question.text };
      return;
    case 'stuck':
      yield { kind: 'stuck', why: resolution.why, nodeId: resolution.nodeId };
      return;
    case 'outcome': {
      const { outcome, uses } = resolution;
      if (outcome.end.kind !== expects.end) yield { kind: 'end', expected: expects.end, found: outcome.end.kind };
      else if (expects.outcomeId !== null && outcome.id !== expects.outcomeId) {
        const name = (id: typeof outcome.id) => (indexGuide(guide).node(id) === undefined ? '' : situationName(guide, id, context) || id);
        yield { kind: 'outcome', expected: name(expects.outcomeId), found: name(outcome.id) };
      }
      const [expected, found] = [new Set(expects.materialIds), new Set(uses.map(({ materialId }) => materialId))];
      const names = (ids: Iterable<Id<'mat'>>) => [...ids].map((id) => context.item?.materials.find((material) => material.id === id)?.name ?? id);
      const unexpected = names([...found].filter((id) => !expected.has(id)));
      const missing = names([...expected].filter((id) => !found.has(id)));
      if (unexpected.length > 0) yield { kind: 'unexpectedMaterials', materials: unexpected };
      if (missing.length > 0) yield { kind: 'missingMaterials', materials: missing };
    }
  }
}
