import type { Finding } from './finding.js';

/**
 * A finding that a person answers for: a fault that only the province can mend, a wording that the
 * department insists on. It names one rule at one element, never a rule everywhere, and never what the law demands without exception.
 */
export interface Waiver {
  readonly id: `wav_${string}`;
  readonly rule: string;
  readonly part: string;
  readonly elementId: string;
  readonly reason: string;
  /** Who answers for it: a person's name and office. */
  readonly by: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers that have run out but whose finding is still there: they need a new word. */
  readonly expired: readonly Waiver[];
  /** Waivers whose finding is gone, cannot be waived, or is answered for by a newer one: they may be deleted. */
  readonly idle: readonly Waiver[];
}

/** Sets aside the findings that a valid waiver answers for on the given day (`YYYY-MM-DD`). */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], today: string): SortedFindings {
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const expired = new Set<Waiver>();
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const matching = waivers.filter((waiver) => answersFor(waiver, finding));
    const valid = matching.find((waiver) => waiver.until >= today);
    if (valid !== undefined) {
      used.add(valid);
      waived.push({ finding, waiver: valid });
      continue;
    }
    for (const waiver of matching) {
      used.add(waiver);
      expired.add(waiver);
    }
    open.push(finding);
  }
  return { open, waived, expired: [...expired], idle: waivers.filter((waiver) => !used.has(waiver)) };
}

function answersFor(waiver: Waiver, finding: Finding): boolean {
  return finding.isDuty !== true && waiver.rule === finding.rule && waiver.part === finding.at.part && waiver.elementId === finding.at.id;
}
