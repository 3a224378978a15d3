import { applyWaivers, checkServiceItem, parseServiceItem, type Finding, type ServiceItem, type Severity } from '@zhengwu/core';

/** What the checks find in an item's document as it stands. */
export interface ItemCheck {
  /** Absent where the document cannot be opened at all. */
  readonly item: ServiceItem | undefined;
  /** What could not be read of it: no designer mends that. */
  readonly unread: readonly Finding[];
  /** What is open in what was read, without what somebody answers for, the graver first. */
  readonly open: readonly Finding[];
  /** How many somebody answers for. */
  readonly waived: number;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, undecided: 2 };

/**
 * The same findings as the server counts for the list.
 * @param today `YYYY-MM-DD`, by the server's clock
 */
export function itemCheck(content: unknown, today: string): ItemCheck {
  const { value, findings } = parseServiceItem(content);
  if (value === undefined) return { item: undefined, unread: findings, open: [], waived: 0 };
  const { open, waived } = applyWaivers(checkServiceItem(value, { today }), value.waivers, today);
  return { item: value, unread: findings, open: byGravity(open), waived: waived.length };
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** In the order of the checks within each severity: sorting is stable. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => GRAVITY[one.severity] - GRAVITY[other.severity]);
}
