import type { Version, VersionPage } from '../../api/index.js';

/** The versions that are known, newest first and without a gap, and where older ones begin. */
export interface VersionList {
  readonly versions: readonly Version[];
  /** `before` of the next page; null where all are known. */
  readonly next: number | null;
}

export const NO_VERSIONS: VersionList = { versions: [], next: null };

/** The list with an older page put behind it. */
export function withOlder({ versions }: VersionList, page: VersionPage): VersionList {
  const oldest = versions[versions.length - 1]?.number ?? Infinity;
  return { versions: [...versions, ...page.versions.filter(({ number }) => number < oldest)], next: page.next };
}

/**
 * The list with a version that was just saved. `undefined` where there is a gap before it: something was missed, and the
 * list has to be read again. A version that is known already is replaced: its milestone may be another.
 */
export function withNewer({ versions, next }: VersionList, version: Version): VersionList | undefined {
  const newest = versions[0]?.number ?? 0;
  if (version.number > newest + 1) return undefined;
  if (version.number === newest + 1) return { versions: [version, ...versions], next };
  return { versions: versions.map((each) => (each.number === version.number ? version : each)), next };
}

export function withMilestone({ versions, next }: VersionList, number: number, milestone: string | null): VersionList {
  return { versions: versions.map((each) => (each.number === number ? { ...each, milestone } : each)), next };
}

/** Two may be chosen: a third takes the place of the one that was chosen first. */
export function withChoice(chosen: readonly number[], number: number): readonly number[] {
  return chosen.includes(number) ? chosen.filter((each) => each !== number) : [...chosen, number].slice(-2);
}

/** What is compared: the two, the older one before; of one alone what it changed in the one before it. */
export function pairOf(chosen: readonly number[]): { readonly from: number; readonly to: number } | undefined {
  const [one, other] = chosen;
  if (one === undefined) return undefined;
  if (other === undefined) return one > 1 ? { from: one - 1, to: one } : undefined;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
