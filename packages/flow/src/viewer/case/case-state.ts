import type { Outcome } from '../../model/outcome.js';
import { viewOf } from '../../model/process-view.js';
import type { CaseState } from './case-view.js';
import type { ReadProgress, Visit } from './read-progress.js';
import { isSilent, nextSteps } from './silent-path.js';

/** Where a case stands. It has ended if the platform says so, or if nobody has it and nothing but an end follows what was done last. */
export function caseState({ visits, ended }: ReadProgress): CaseState {
  const outcome = lastOutcome(visits);
  if (ended !== undefined) return { kind: 'ended', ...(outcome === undefined ? {} : { outcome }), ...(ended.on === undefined ? {} : { on: ended.on.day }) };
  const idsOf = (filter: (visit: Visit) => boolean): readonly string[] => [...new Set(visits.filter(filter).map(({ node }) => node.id))];
  const open = visits.filter(({ state }) => state === 'current');
  if (open.length > 0) {
    const stepIds = idsOf(({ state }) => state === 'current');
    return open.every(({ node }) => node.step?.kind === 'correction') ? { kind: 'applicant', stepIds } : { kind: 'underWay', stepIds };
  }
  const held = idsOf(({ state }) => state === 'suspended');
  if (held.length > 0) return { kind: 'suspended', stepIds: held };
  const last = visits[visits.length - 1];
  if (last === undefined) return { kind: 'notBegun' };
  const { steps, ends } = nextSteps(viewOf(last.process).walk, last.node, last.outcome);
  const isAtEnd = isSilent(last.node) ? last.node.type === 'endEvent' : steps.size === 0 && ends.size > 0;
  if (!isAtEnd) return { kind: 'between', stepId: last.node.id };
  const on = last.until ?? last.from;
  return { kind: 'ended', ...(outcome === undefined ? {} : { outcome }), ...(on === undefined ? {} : { on: on.day }) };
}

const FINAL: readonly (Outcome | undefined)[] = ['granted', 'refused', 'notAccepted', 'notRequired', 'withdrawn'];

/** What became of a case: the last of those outcomes that end one, or that decide it. */
function lastOutcome(visits: readonly Visit[]): Outcome | undefined {
  return [...visits].reverse().find(({ outcome }) => FINAL.includes(outcome))?.outcome;
}
