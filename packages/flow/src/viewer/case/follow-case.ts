import { beijingDate, isIsoDate, type IsoDate } from '@zhengwu/core/calendar';
import { stagesOf } from '../../model/case-stages.js';
import { stepLimit } from '../../timeline/step-limit.js';
import { isApplicants } from '../../timeline/step-time.js';
import type { CaseContext } from './case-context.js';
import type { Flow, FlowNode, Process } from '../../model/flow.js';
import { isHuman } from '../../model/node-kind.js';
import { viewOf, type ProcessView } from '../../model/process-view.js';
import { nodesTold } from '../../model/reading.js';
import { entriesOf } from '../../model/walk.js';
import { aheadOf, type Ahead } from './ahead.js';
import { caseClock, decidedIn, milestonesOf } from './case-clock.js';
import { caseState } from './case-state.js';
import type { ProgressNote } from './case-progress.js';
import type { CaseRow, CaseView, RowState } from './case-view.js';
import { readProgress, type Visit } from './read-progress.js';
import { rowWays } from './row-ways.js';
import { nextSteps } from './silent-path.js';
import { dueOf, type DueAt } from './step-due.js';
import { trailOf } from './trail.js';

/**
 * A flow with what has happened to one case: the steps in the order of the case, how each stands, and how many days are left. Without a progress,
 * the flow by itself. Never throws for what a progress may say: what does not fit the flow is among the notes.
 *
 * @param progress a `CaseProgress`, from anywhere
 */
export function followCase(flow: Flow, progress: unknown, context: CaseContext): CaseView {
  const rows = flow.processes.map((process) => ({ process, view: viewOf(process), steps: nodesTold(process).filter(({ node }) => isStep(node)) }));
  if (progress === undefined || progress === null) {
    return { rows: rows.flatMap(({ process, view, steps }) => steps.map(({ node, number }) => ({ ...rowOf(node, process, view), ...(number === undefined ? {} : { number }) }))), passed: new Set(), ahead: new Set(), notes: [] };
  }
  const today: IsoDate = isIsoDate(context.today) ? context.today : beijingDate(Date.now());
  const read = readProgress(progress, flow, today);
  const notes: ProgressNote[] = [...read.notes];
  const unknownYears = new Set<number>();
  const at: DueAt = { today, ...(context.calendar === undefined ? {} : { calendar: context.calendar }), onUnknownYear: (year) => unknownYears.add(year) };
  const passed = new Set<string>();
  const lying = new Set<string>();
  const shown: CaseRow[] = [];
  const later: CaseRow[] = [];
  const past: CaseRow[] = [];
  const state = caseState(read);
  for (const { process, view, steps } of rows) {
    const visits = read.visits.filter((visit) => visit.process === process);
    const trail = trailOf(view, visits, read.wayIds);
    notes.push(...trail.notes);
    for (const { id } of [...trail.nodes, ...trail.ways]) passed.add(id);
    const ahead = state.kind === 'ended' ? undefined : aheadOf(view.walk, standsOf(view, visits));
    for (const id of idsAhead(process, ahead)) lying.add(id);
    for (const visit of visits) if (isStep(visit.node)) shown.push(visitRow(visit, visits, view, at));
    const visited = new Set(visits.map(({ node }) => node));
    for (const { node } of steps) {
      if (visited.has(node)) continue;
      const how = stateAhead(node, ahead);
      (how === 'notTaken' ? past : later).push({ ...rowOf(node, process, view), state: how });
    }
  }
  const order = new Map(read.visits.map((visit, place) => [visit, place] as const));
  shown.sort((a, b) => placeOf(a, order) - placeOf(b, order));
  if (state.kind === 'ended') for (const { node, state: how } of read.visits) if (how === 'current' || how === 'suspended') notes.push({ kind: 'openAfterEnd', stepId: node.id });
  const within = new Set(flow.processes.flatMap((process) => [...stagesOf(viewOf(process))].flatMap(([node, stage]) => (stage === 'before' ? [] : [node]))));
  const props = { visits: read.visits, milestones: milestonesOf(read.visits, ({ node }) => within.has(node)), context, today, toldDue: read.dueBy };
  const clock = state.kind === 'ended' || state.kind === 'notBegun' ? undefined : caseClock(props);
  if (clock?.stand.kind === 'unknown') unknownYears.add(clock.stand.year);
  const decided = decidedIn(props);
  for (const year of unknownYears) notes.push({ kind: 'unknownYear', year });
  return { rows: [...shown, ...later, ...past], state, ...(clock === undefined ? {} : { clock }), ...(decided === undefined ? {} : { decided }), passed, ahead: lying, notes };
}

/** What people do: the 环节, and tasks of people that nobody has said more of. */
function isStep(node: FlowNode): boolean {
  return node.step !== undefined || isHuman(node);
}

function rowOf(node: FlowNode, { id: processId }: Process, view: ProcessView): CaseRow {
  const limit = stepLimit(view.index, node);
  return { id: node.id, node, processId, kind: node.step?.kind ?? 'other', clock: node.step?.clock ?? 'run', isApplicants: isApplicants(node), ...(limit === undefined ? {} : { limit }), ways: rowWays(view, node) };
}

function visitRow(visit: Visit, visits: readonly Visit[], view: ProcessView, at: DueAt): CaseRow {
  const same = visits.filter(({ node }) => node === visit.node);
  const due = dueOf(visit, stepLimit(view.index, visit.node), at);
  return {
    ...rowOf(visit.node, visit.process, view),
    state: visit.state,
    visit,
    ...(same.length > 1 ? { round: same.indexOf(visit) + 1 } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

/** From where a process goes on: the steps at work; where none is, what follows the last that was done; at first, its beginning. */
function standsOf({ walk, index }: ProcessView, visits: readonly Visit[]): readonly FlowNode[] {
  const open = visits.filter(({ state }) => state === 'current' || state === 'suspended').map(({ node }) => node);
  if (open.length > 0) return open;
  const last = visits[visits.length - 1];
  if (last === undefined) return entriesOf(index, undefined);
  return [...nextSteps(walk, last.node, last.outcome).steps];
}

/** What the case may come to, and the ways to it. */
function idsAhead({ edges }: Process, ahead: Ahead | undefined): readonly string[] {
  if (ahead === undefined) return [];
  const ids = new Set([...ahead.possible].map(({ id }) => id));
  return [...ids, ...edges.filter(({ from, to, outcome }) => outcome !== 'returned' && ids.has(from) && ids.has(to)).map(({ id }) => id)];
}

function stateAhead(node: FlowNode, ahead: Ahead | undefined): RowState {
  if (ahead?.expected.has(node) === true) return 'expected';
  return ahead?.possible.has(node) === true ? 'possible' : 'notTaken';
}

function placeOf({ visit }: CaseRow, order: ReadonlyMap<Visit, number>): number {
  return visit === undefined ? Infinity : (order.get(visit) ?? Infinity);
}
