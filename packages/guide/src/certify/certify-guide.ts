import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { situationName } from '../resolve/situation-name.js';
import { answerSpace, DiagramOverflow } from '../space/index.js';
import { CERTIFICATE_FORMAT, CERTIFICATE_VERSION, guideHash, shareOf, type Certificate } from './certificate.js';
import { certificateRules } from './rules.js';
import { situationCounts, type SituationCounts } from './situation-counts.js';

export type Certification =
  | { readonly kind: 'certified'; readonly certificate: Certificate }
  /** Some answers lead nowhere, or to more than one end: the findings say which. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'undecided'; readonly findings: readonly Finding[] };

/**
 * Certifies that every combination of answers leads to exactly one end, and how many lead to each. The day is `context.today`.
 * Whether the materials are right is the checks' word, not the certificate's.
 *
 * @example
 * const certification = certifyGuide(guide, { today: '2026-11-27', item });
 */
export function certifyGuide(guide: Guide, context: GuideContext): Certification {
  const { counts, faults } = countsOf(guide);
  if (faults.length > 0) return { kind: faults.some(({ severity }) => severity === 'undecided') ? 'undecided' : 'refused', findings: faults };
  const space = answerSpace(guide);
  const sum = [...counts.values()].reduce((total, count) => total + count, 0n);
  const outcomes = guide.nodes.filter((node) => node.kind === 'outcome' && counts.has(node.id));
  return {
    kind: 'certified',
    certificate: {
      format: CERTIFICATE_FORMAT,
      formatVersion: CERTIFICATE_VERSION,
      guideId: guide.id,
      guideName: guide.name,
      hash: guideHash(guide),
      variables: space.axes.map(({ variable: { id, name }, dimension }) => ({ id, name, size: String(dimension.size) })),
      size: String(space.size),
      situations: outcomes.flatMap((node) => {
        const count = node.kind === 'outcome' ? counts.get(node.id) : undefined;
        if (node.kind !== 'outcome' || count === undefined) return [];
        return [{ outcomeId: node.id, name: situationName(guide, node.id, context), count: String(count), share: shareOf(count, space.size) }];
      }),
      sum: String(sum),
      gaps: String(space.size - sum),
      isComplete: true,
      isExclusive: true,
      madeOn: context.today,
      method: 'flow-over-dag',
    },
  };
}

function countsOf(guide: Guide): SituationCounts {
  try {
    return situationCounts(guide);
  } catch (error) {
    if (!(error instanceof DiagramOverflow)) throw error;
    return { counts: new Map(), faults: [certificateRules.finding('certificate/undecided', { part: 'guide', id: '' }, { limit: 0 })] };
  }
}
