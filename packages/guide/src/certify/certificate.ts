import { isPlainObject, type Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './sha256.js';

export const CERTIFICATE_FORMAT = 'zhengwu/guide-certificate';
export const CERTIFICATE_VERSION = 1;

/** One situation's share of the answers. */
export interface CertifiedSituation {
  readonly outcomeId: Outcome['id'];
  readonly name: string;
  /** How many answers lead here. Decimal. */
  readonly count: string;
  /** Of all, in per cent, rounded to four places: for people; the count is what is proved. */
  readonly share: number;
}

/**
 * That a guide's situations are disjoint and together everything: for every combination of answers exactly one holds. Plain
 * JSON, which anybody can recompute from the guide: count the answers of each situation, add up, compare with all there are.
 */
export interface Certificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly formatVersion: number;
  readonly guideId: Id<'gud'>;
  readonly guideName: string;
  /** SHA-256 of the guide's canonical JSON. */
  readonly hash: string;
  /** The facts that are asked for, and how many answers each has. Decimal. */
  readonly variables: readonly { readonly id: Id<'var'>; readonly name: string; readonly size: string }[];
  /** How many combinations of answers there are: the product of the sizes. Decimal. */
  readonly size: string;
  readonly situations: readonly CertifiedSituation[];
  /** What the counts add up to. Decimal. */
  readonly sum: string;
  /** Combinations that lead nowhere. Always 0 in a certificate. */
  readonly gaps: string;
  readonly isComplete: true;
  readonly isExclusive: true;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly method: 'flow-over-dag';
}

/** The hash by which a certificate knows its guide. */
export function guideHash(guide: Guide): string {
  return sha256(canonicalJson(guide));
}

/** In per cent, to four places. */
export function shareOf(count: bigint, size: bigint): number {
  return size === 0n ? 0 : Number((count * 1_000_000n + size / 2n) / size) / 10_000;
}

/** Whether a value has the form of a certificate: what it says may still be wrong. */
export function isCertificate(value: unknown): value is Certificate {
  if (!isPlainObject(value) || value['format'] !== CERTIFICATE_FORMAT) return false;
  const isDecimal = (number: unknown): boolean => typeof number === 'string' && /^\d{1,4000}$/.test(number);
  const { situations, variables } = value;
  return (
    typeof value['hash'] === 'string' &&
    typeof value['guideId'] === 'string' &&
    typeof value['guideName'] === 'string' &&
    typeof value['madeOn'] === 'string' &&
    [value['size'], value['sum'], value['gaps']].every(isDecimal) &&
    Array.isArray(situations) &&
    situations.every((each: unknown) => isPlainObject(each) && typeof each['outcomeId'] === 'string' && typeof each['name'] === 'string' && isDecimal(each['count']) && typeof each['share'] === 'number') &&
    Array.isArray(variables) &&
    variables.every((each: unknown) => isPlainObject(each) && typeof each['id'] === 'string' && typeof each['name'] === 'string' && isDecimal(each['size']))
  );
}
