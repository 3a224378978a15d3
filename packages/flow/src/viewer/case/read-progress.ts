import { isIsoDate, type IsoDate } from '@zhengwu/core/calendar';
import { indexProcess } from '../../model/flow-index.js';
import type { Flow, FlowNode, Process } from '../../model/flow.js';
import { OUTCOMES, type Outcome } from '../../model/outcome.js';
import { VISIT_STATES, type ProgressNote, type VisitState } from './case-progress.js';
import { earliest, latest, readMoment, type Moment } from './moment.js';
import { joinSigners } from './signers.js';

/** A visit whose node is known and whose times can be compared. */
export interface Visit {
  readonly node: FlowNode;
  readonly process: Process;
  readonly state: VisitState;
  readonly by: readonly string[];
  readonly from?: Moment;
  readonly until?: Moment;
  readonly outcome?: Outcome;
  readonly dueBy?: IsoDate;
}

/** What could be read of a progress. */
export interface ReadProgress {
  /** By when they began; of what has no time, by its place in the list. */
  readonly visits: readonly Visit[];
  /** Ways that the platform told of itself. */
  readonly wayIds: ReadonlySet<string>;
  readonly dueBy?: IsoDate;
  readonly ended?: { readonly on?: Moment };
  readonly notes: readonly ProgressNote[];
}

/** A case has hundreds of visits at the most; a host's mistake may have millions. */
const MOST = 5000;

/** Reads what a host says has happened. Never throws: what does not fit is left out and noted. */
export function readProgress(input: unknown, flow: Flow, today: IsoDate): ReadProgress {
  const notes: ProgressNote[] = [];
  const given = isRecord(input) ? input : {};
  const list: unknown = given['visits'];
  if (!Array.isArray(list)) return { visits: [], wayIds: new Set(), notes: [{ kind: 'unreadable' }] };
  const wayIds = new Set<string>();
  const visits: Placed[] = [];
  let order = -Infinity;
  for (const [index, each] of (list as readonly unknown[]).slice(0, MOST).entries()) {
    const stepId: unknown = isRecord(each) ? each['stepId'] : undefined;
    const state = isRecord(each) ? VISIT_STATES.find((known) => known === each['state']) : undefined;
    if (!isRecord(each) || typeof stepId !== 'string' || state === undefined) {
      notes.push({ kind: 'unreadable', at: index + 1 });
      continue;
    }
    const process = flow.processes.find((one) => indexProcess(one).node(stepId) !== undefined || indexProcess(one).edge(stepId) !== undefined);
    const node = process === undefined ? undefined : indexProcess(process).node(stepId);
    if (process === undefined) notes.push({ kind: 'unknownStep', stepId });
    else if (node === undefined) wayIds.add(stepId);
    else {
      const visit = readVisit(each, { node, process, state }, today, notes);
      if (visit.from !== undefined) order = earliest(visit.from);
      visits.push({ visit, order });
    }
  }
  visits.sort(inTime);
  const dueBy = readDay(given['dueBy'], '', 'dueBy', notes);
  const endedOn = readTime(given['endedOn'], '', 'endedOn', notes);
  const hasEnded = endedOn !== undefined || typeof given['endedOn'] === 'string';
  return { visits: joinSigners(visits.map(({ visit }) => visit)), wayIds, ...(dueBy === undefined ? {} : { dueBy }), ...(hasEnded ? { ended: endedOn === undefined ? {} : { on: endedOn } } : {}), notes };
}

interface Placed {
  readonly visit: Visit;
  /** When it began; of what has no time, when the one before it in the list did. */
  readonly order: number;
}

/** What began at once, or on a day without more, stands by when it was over. */
function inTime(a: Placed, b: Placed): number {
  const over = ({ visit: { until } }: Placed): number => (until === undefined ? Infinity : latest(until));
  if (a.order !== b.order) return a.order - b.order;
  return over(a) === over(b) ? 0 : over(a) - over(b);
}

function readVisit(given: Readonly<Record<string, unknown>>, known: Pick<Visit, 'node' | 'process' | 'state'>, today: IsoDate, notes: ProgressNote[]): Visit {
  const stepId = known.node.id;
  const from = readTime(given['from'], stepId, 'from', notes);
  let until = readTime(given['until'], stepId, 'until', notes);
  const isOpen = known.state === 'current' || known.state === 'suspended';
  for (const moment of [from, until]) if (moment !== undefined && moment.day > today) notes.push({ kind: 'future', stepId, day: moment.day });
  if (from !== undefined && until !== undefined && latest(until) < earliest(from)) {
    notes.push({ kind: 'endsBeforeItBegins', stepId, from: from.day, until: until.day });
    until = undefined;
  }
  if (isOpen && until !== undefined) {
    notes.push({ kind: 'openWithEnd', stepId, until: until.day });
    until = undefined;
  }
  const outcome = OUTCOMES.find((each) => each === given['outcome']);
  const dueBy = readDay(given['dueBy'], stepId, 'dueBy', notes);
  return {
    ...known,
    by: names(given['by']),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(dueBy === undefined ? {} : { dueBy }),
  };
}

function readTime(value: unknown, stepId: string, field: 'from' | 'until' | 'endedOn', notes: ProgressNote[]): Moment | undefined {
  if (value === undefined || value === null) return undefined;
  const moment = typeof value === 'string' ? readMoment(value) : undefined;
  if (moment === undefined) notes.push({ kind: 'badTime', stepId, field, text: shortText(value) });
  return moment;
}

function readDay(value: unknown, stepId: string, field: 'dueBy', notes: ProgressNote[]): IsoDate | undefined {
  if (value === undefined || value === null || isIsoDate(value)) return value ?? undefined;
  const day = typeof value === 'string' ? readMoment(value)?.day : undefined;
  if (day === undefined) notes.push({ kind: 'badTime', stepId, field, text: shortText(value) });
  return day;
}

function names(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
  return list.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

function shortText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
