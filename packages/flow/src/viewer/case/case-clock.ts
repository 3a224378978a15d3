import { addDays, clockState, dueDate, UnknownYearError, workingDaysBetween, type IsoDate, type OpenPause, type TimeLimit, type WorkingCalendar } from '@zhengwu/core/calendar';
import type { CaseContext } from './case-context.js';
import type { CountedStage } from '../../timeline/timeline.js';
import { stageLimits } from '../../timeline/stage-limits.js';
import type { Visit } from './read-progress.js';
import { stand } from './step-due.js';

/** Which of an item's limits counts now: 受理期限, 承诺 or 法定办结时限, 送达期限. */
export type CountedLimit = 'acceptance' | 'promised' | 'statutory' | 'delivery';

/** How a case stands with the limit of its stage. Days are working days. */
export type ClockStand =
  | { readonly kind: 'running'; readonly by: IsoDate; readonly left: number }
  | { readonly kind: 'overdue'; readonly by: IsoDate; readonly over: number }
  /** A special procedure stops it (行政许可法 第四十五条), or it waits for the applicant. */
  | { readonly kind: 'paused'; readonly since?: IsoDate; readonly stepId?: string }
  /** The days off of a year that it reaches into are not known. */
  | { readonly kind: 'unknown'; readonly year: number };

export interface CaseClock {
  readonly stage: CountedStage;
  readonly counted: CountedLimit;
  /** Absent where the platform told the last day. */
  readonly limit?: TimeLimit;
  /** The day on which it began, which does not count. */
  readonly start: IsoDate;
  readonly stand: ClockStand;
}

/** How long the decision took, once there is one. */
export interface DecidedIn {
  readonly on: IsoDate;
  /** Working days from acceptance, paused ones set aside. */
  readonly used: number;
  /** Working days behind the last day; absent where it was in time or nothing was promised. */
  readonly over?: number;
}

/** The days on which a case came from one stage into the next. */
export interface Milestones {
  readonly filedOn?: IsoDate;
  readonly acceptedOn?: IsoDate;
  readonly decidedOn?: IsoDate;
}

/** Acceptance and decision as the visits tell them: by outcome, and of an acceptance without one, by what came after it. */
export function milestonesOf(visits: readonly Visit[], isAccepted: (visit: Visit) => boolean): Milestones {
  const done = visits.filter(({ state }) => state === 'done');
  const [first] = visits;
  const lastOf = (kinds: readonly string[], filter: (visit: Visit) => boolean): IsoDate | undefined =>
    [...done].reverse().find((visit) => kinds.includes(visit.node.step?.kind ?? '') && filter(visit))?.until?.day;
  const acceptedOn = lastOf(['acceptance'], ({ outcome }) => outcome === 'accepted') ?? (visits.some(isAccepted) ? lastOf(['acceptance'], ({ outcome }) => outcome === undefined) : undefined);
  const decidedOn = lastOf(['decision', 'pledgeReview'], ({ outcome }) => outcome !== 'returned');
  return {
    ...(first?.from === undefined ? {} : { filedOn: first.from.day }),
    ...(acceptedOn === undefined ? {} : { acceptedOn }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
  };
}

export interface ClockProps {
  readonly visits: readonly Visit[];
  readonly milestones: Milestones;
  readonly context: CaseContext;
  readonly today: IsoDate;
  /** The last day of the decision as the platform has it. */
  readonly toldDue: IsoDate | undefined;
}

/** The clock that a case in hand is under; undefined where nothing is promised, or the days on which it began are not told. */
export function caseClock({ visits, milestones: { filedOn, acceptedOn, decidedOn }, context: { item, calendar }, today, toldDue }: ClockProps): CaseClock | undefined {
  if (calendar === undefined) return undefined;
  const { acceptance, delivery } = stageLimits(item);
  const open = visits.filter(({ state }) => state === 'current');
  if (acceptedOn === undefined) {
    const corrected = [...visits].reverse().find(({ node, state }) => node.step?.kind === 'correction' && state === 'done')?.until?.day;
    const start = corrected ?? filedOn;
    const waits = open.find(({ node }) => node.step?.kind === 'correction');
    if (start === undefined || acceptance === undefined) return undefined;
    const clock = { stage: 'acceptance', counted: 'acceptance', limit: acceptance.limit, start } as const;
    return { ...clock, stand: waits === undefined ? standOf(start, clock.limit, [], today, calendar) : pausedBy(waits) };
  }
  if (decidedOn !== undefined) {
    if (delivery === undefined) return undefined;
    const { limit } = delivery;
    return { stage: 'delivery', counted: 'delivery', limit, start: decidedOn, stand: standOf(decidedOn, limit, [], today, calendar) };
  }
  // The twenty days of 第四十二条 are not counted here: another law may set more, and a case that keeps that is not late.
  const promise = item?.limits.promised ?? item?.limits.statutory ?? undefined;
  const counted = (item?.limits.promised ?? null) === null ? 'statutory' : 'promised';
  const stops = open.find(({ node }) => node.step?.clock === 'pause');
  const clock = { stage: 'handling', counted, start: acceptedOn } as const;
  if (toldDue !== undefined) return { ...clock, stand: stops === undefined ? guarded(() => stand(toldDue, today, calendar)) : pausedBy(stops) };
  if (promise === undefined) return undefined;
  const found = standOf(acceptedOn, promise, pausesIn(visits), today, calendar);
  return { ...clock, limit: plain(promise), stand: found.kind === 'paused' && stops !== undefined ? pausedBy(stops) : found };
}

/** How long the decision took, and whether that was in time. */
export function decidedIn({ visits, milestones: { acceptedOn, decidedOn }, context: { item, calendar }, toldDue }: Omit<ClockProps, 'today'>): DecidedIn | undefined {
  if (acceptedOn === undefined || decidedOn === undefined || calendar === undefined || decidedOn < acceptedOn) return undefined;
  const limit = item?.limits.promised ?? item?.limits.statutory ?? undefined;
  const pauses = pausesIn(visits);
  try {
    const inPause = (day: IsoDate): boolean => pauses.some(({ from, to }) => from <= day && (to === undefined || day <= to));
    let used = 0;
    for (let day = acceptedOn; day < decidedOn; ) {
      const next = addDays(day, 1);
      if (!inPause(next)) used += workingDaysBetween(day, next, calendar);
      day = next;
    }
    const by = toldDue ?? (limit === undefined ? undefined : dueDate({ start: acceptedOn, limit, pauses: pauses.filter((each): each is { from: IsoDate; to: IsoDate } => each.to !== undefined) }, calendar));
    return { on: decidedOn, used, ...(by === undefined || decidedOn <= by ? {} : { over: workingDaysBetween(by, decidedOn, calendar) }) };
  } catch (error) {
    if (error instanceof UnknownYearError) return undefined;
    throw error;
  }
}

/** The visits of steps that stop the clock. */
function pausesIn(visits: readonly Visit[]): readonly OpenPause[] {
  return visits.flatMap(({ node, from, until, state }): readonly OpenPause[] => {
    if (node.step?.clock !== 'pause' || from === undefined) return [];
    if (until !== undefined) return [{ from: from.day, to: until.day }];
    return state === 'current' ? [{ from: from.day }] : [];
  });
}

function standOf(start: IsoDate, limit: TimeLimit, pauses: readonly OpenPause[], today: IsoDate, calendar: WorkingCalendar): ClockStand {
  return guarded(() => {
    const state = clockState({ start, limit, pauses }, today, calendar);
    switch (state.state) {
      case 'running':
        return { kind: 'running', by: state.due, left: state.left };
      case 'overdue':
        return { kind: 'overdue', by: state.due, over: state.over };
      case 'paused':
        return { kind: 'paused', since: state.since };
    }
  });
}

function guarded(compute: () => ClockStand): ClockStand {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UnknownYearError) return { kind: 'unknown', year: error.year };
    throw error;
  }
}

function pausedBy({ node, from }: Visit): ClockStand {
  return { kind: 'paused', ...(from === undefined ? {} : { since: from.day }), stepId: node.id };
}

function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
