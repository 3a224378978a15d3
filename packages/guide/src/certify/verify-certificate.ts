import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { guideHash, isCertificate, shareOf, type Certificate } from './certificate.js';
import { overlappingBoxes, unfoldGuide, volumeOf, type UnfoldedGuide } from './unfolded-boxes.js';

/** One thing in which a certificate and a guide do not agree. */
export type Difference =
  | { readonly kind: 'noCertificate' }
  | { readonly kind: 'otherGuide'; readonly certified: string; readonly found: string }
  /** The guide is not the one that was certified: something in it has changed. */
  | { readonly kind: 'hash'; readonly certified: string; readonly found: string }
  | { readonly kind: 'name'; readonly certified: string; readonly found: string }
  | { readonly kind: 'size' | 'sum'; readonly certified: string; readonly found: string }
  | { readonly kind: 'variable'; readonly id: string; readonly name: string; readonly certified: string | null; readonly found: string | null }
  | { readonly kind: 'situation'; readonly outcomeId: string; readonly name: string; readonly certified: string | null; readonly found: string | null }
  | { readonly kind: 'share'; readonly outcomeId: string; readonly certified: number; readonly found: number }
  /** Two ways share an answer. */
  | { readonly kind: 'overlap'; readonly first: string; readonly second: string }
  /** So many answers lead nowhere. */
  | { readonly kind: 'gap'; readonly count: string };

export interface Verification {
  /** Undefined: the guide has more ways than are written out. */
  readonly isValid: boolean | undefined;
  readonly differences: readonly Difference[];
  /** Boxes that were compared. */
  readonly boxes: number;
}

/**
 * Recomputes a certificate from the guide alone, by another way than it was made: all ways are written out as boxes, with an
 * own reading of the guards; no two may share an answer, and their volumes must add up to all answers there are. Says in what
 * certificate and guide differ. What it is given may be anything.
 */
export function verifyCertificate(certificate: unknown, guide: Guide): Verification {
  if (!isCertificate(certificate)) return { isValid: false, differences: [{ kind: 'noCertificate' }], boxes: 0 };
  const differences: Difference[] = [...identity(certificate, guide)];
  const unfolded = unfoldGuide(guide);
  if (unfolded === undefined) return { isValid: differences.length > 0 ? false : undefined, differences, boxes: 0 };
  differences.push(...counts(certificate, unfolded));
  return { isValid: differences.length === 0, differences, boxes: unfolded.boxes.length };
}

function* identity(certificate: Certificate, guide: Guide): Iterable<Difference> {
  if (certificate.guideId !== guide.id) yield { kind: 'otherGuide', certified: certificate.guideId, found: guide.id };
  const found = guideHash(guide);
  if (certificate.hash !== found) yield { kind: 'hash', certified: certificate.hash, found };
  if (certificate.guideName !== guide.name) yield { kind: 'name', certified: certificate.guideName, found: guide.name };
}

function* counts(certificate: Certificate, unfolded: UnfoldedGuide): Iterable<Difference> {
  const { size, boxes, variables } = unfolded;
  const certified = new Map<string, { readonly name: string; readonly size: string }>(certificate.variables.map((each) => [each.id, each]));
  for (const { variable, domain } of variables) {
    const found = String(domain.weights.reduce((sum, weight) => sum + weight, 0n));
    const said = certified.get(variable.id);
    certified.delete(variable.id);
    if (said?.size !== found) yield { kind: 'variable', id: variable.id, name: variable.name, certified: said?.size ?? null, found };
  }
  for (const [id, { name, size: said }] of certified) yield { kind: 'variable', id, name, certified: said, found: null };
  if (certificate.size !== String(size)) yield { kind: 'size', certified: certificate.size, found: String(size) };

  const overlap = overlappingBoxes(unfolded);
  if (overlap !== undefined) yield { kind: 'overlap', first: overlap[0].outcomeId, second: overlap[1].outcomeId };
  const found = new Map<Outcome['id'], bigint>();
  for (const box of boxes) found.set(box.outcomeId, (found.get(box.outcomeId) ?? 0n) + volumeOf(unfolded, box));
  const sum = [...found.values()].reduce((total, count) => total + count, 0n);
  if (overlap === undefined && sum !== size) yield { kind: 'gap', count: String(size - sum) };
  if (certificate.sum !== String(sum)) yield { kind: 'sum', certified: certificate.sum, found: String(sum) };
  if (certificate.gaps !== '0') yield { kind: 'gap', count: certificate.gaps };
  yield* situations(certificate, found, size);
}

function* situations(certificate: Certificate, found: ReadonlyMap<Outcome['id'], bigint>, size: bigint): Iterable<Difference> {
  const seen = new Set<string>();
  for (const { outcomeId, name, count, share } of certificate.situations) {
    const own = found.get(outcomeId);
    const isRepeated = seen.has(outcomeId);
    seen.add(outcomeId);
    if (isRepeated || own === undefined || String(own) !== count) yield { kind: 'situation', outcomeId, name, certified: count, found: own === undefined ? null : String(own) };
    else if (share !== shareOf(own, size)) yield { kind: 'share', outcomeId, certified: share, found: shareOf(own, size) };
  }
  for (const [outcomeId, count] of found) if (!seen.has(outcomeId)) yield { kind: 'situation', outcomeId, name: '', certified: null, found: String(count) };
}
