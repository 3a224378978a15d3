import { earliest, latest, type Moment } from './moment.js';
import type { Visit } from './read-progress.js';

/**
 * One visit of each step that several people sign (会签, 或签, 依次会签): engines keep one for each of them. Takes and gives visits by when they
 * began.
 */
export function joinSigners(visits: readonly Visit[]): readonly Visit[] {
  const joined: Visit[] = [];
  for (const visit of visits) {
    const place = joined.map(({ node }) => node).lastIndexOf(visit.node);
    const former = joined[place];
    if (former !== undefined && isSigned(visit) && isSameRound(former, visit)) joined[place] = together(former, visit);
    else joined.push(visit);
  }
  return joined;
}

function isSigned({ node: { step, loop } }: Visit): boolean {
  return loop !== undefined || (step !== undefined && step.sign !== 'claim');
}

/** Whether one began before the other was over; after somebody sent the case back, a new round begins. */
function isSameRound({ until, state, outcome }: Visit, { from }: Visit): boolean {
  if (outcome === 'returned') return false;
  const isOpen = state === 'current' || state === 'suspended';
  if (until === undefined || from === undefined) return isOpen;
  return earliest(from) <= latest(until);
}

function together(one: Visit, other: Visit): Visit {
  const states = [one.state, other.state];
  const state = (['current', 'suspended', 'done', 'cancelled'] as const).find((each) => states.includes(each)) ?? one.state;
  const isOpen = state === 'current' || state === 'suspended';
  const { until: _until, ...begun } = one;
  const until = isOpen ? undefined : later(one.until, other.until);
  return { ...begun, ...(other.outcome === undefined ? {} : { outcome: other.outcome }), state, by: [...new Set([...one.by, ...other.by])], ...(until === undefined ? {} : { until }) };
}

function later(one: Moment | undefined, other: Moment | undefined): Moment | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return latest(other) > latest(one) ? other : one;
}
