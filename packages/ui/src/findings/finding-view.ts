import { applyWaivers, ruleTitle, type Finding, type Lang, type MessageBook, type Severity, type SortedFindings, type Waiver } from '@zhengwu/core';

/** What the finding list shows: sorted findings and how fresh they are. */
export interface FindingView extends SortedFindings {
  /** Whether they speak of the document as it is now. */
  readonly isCurrent: boolean;
  /** Whether there has been a result at all. */
  readonly isKnown: boolean;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
}

export const NO_FINDINGS: FindingView = { open: [], waived: [], expired: [], idle: [], isCurrent: false, isKnown: false, progress: undefined };

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, undecided: 2 };

/** Findings with those that are answered for set aside, the graver ones first, else in the order of the checks. */
export function sortFindings(findings: readonly Finding[], waivers: readonly Waiver[], today: string): SortedFindings {
  const sorted = applyWaivers(findings, waivers, today);
  const open = sorted.open.map((finding, index) => ({ finding, index }));
  open.sort((a, b) => GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] || a.index - b.index);
  return { ...sorted, open: open.map(({ finding }) => finding) };
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, undecided: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Tells findings apart from one result to the next: the same rule at the same place is the same finding. */
export function findingKey({ rule, at: { part, id, path } }: Finding): string {
  return `${rule} ${part} ${id} ${path ?? ''}`;
}

/** The keys of all findings of a list; those of one rule at one place are numbered, so that each has its own. */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key} #${String(nth)}`;
  });
}

/** Each rule that occurs, with its name and how often, the most frequent first. */
export function rulesOf(findings: readonly Finding[], book: MessageBook, lang: Lang): readonly { readonly rule: string; readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, title: ruleTitle(book, lang, rule), count })).sort((a, b) => b.count - a.count);
}

/**
 * The finding to go to from the current one: round and round. -1 if there is none.
 * @param gap where the current one stood that is listed no more: what followed it stands there now
 */
export function nextIndex(keys: readonly string[], current: string | undefined, step: 1 | -1, gap?: number): number {
  if (keys.length === 0) return -1;
  const at = current === undefined ? -1 : keys.indexOf(current);
  if (at < 0 && gap !== undefined) return (gap + (step > 0 ? 0 : -1) + keys.length) % keys.length;
  if (at < 0) return step > 0 ? 0 : keys.length - 1;
  return (at + step + keys.length) % keys.length;
}
