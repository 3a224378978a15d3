import { isIsoDate, type LimitUnit, type TimeLimit } from '@zhengwu/core';
import { behindFollowUp, stagesOf } from '../model/case-stages.js';
import type { FlowContext } from '../model/context.js';
import type { FlowNode, Process } from '../model/flow.js';
import { isActivity } from '../model/node-kind.js';
import { viewOf } from '../model/process-view.js';
import { dateStages, type DatedStages } from './dates.js';
import { criticalPath, forwardGraph, longestTimes, type BackHop, type ForwardGraph } from './forward-graph.js';
import { stageLimits, type LimitName, type StageLimit } from './stage-limits.js';
import { stepLimit } from './step-limit.js';
import { isApplicants, timeOf, timeStageOf, type NodeTime, type TimeStage } from './step-time.js';
import { COUNTED_STAGES, type CountedStage, type StageTime, type Timeline, type TimelineLoop, type TimelineStep } from './timeline.js';
import { verdictOn, type Verdict } from './verdict.js';

/** How long a case takes at the longest, from filing to delivery, stage by stage, and whether that keeps what was promised. */
export function flowTimeline(process: Process, context: FlowContext): Timeline {
  const view = viewOf(process);
  const graph = forwardGraph(view.walk);
  const positions = stagesOf(view);
  const afterwards = behindFollowUp(view);
  const stageOf = (node: FlowNode): TimeStage => timeStageOf(node, afterwards.has(node) ? 'afterwards' : positions.get(node));
  const limits = stageLimits(context.item);
  const wanted: Readonly<Record<CountedStage, StageLimit | undefined>> = { acceptance: limits.acceptance, handling: limits.promised ?? limits.statutory, delivery: limits.delivery };

  const nodes = graph.order.map((node) => ({ node, stage: stageOf(node), time: timeOf(node) }));
  const timed = new Map(nodes.map((each) => [each.node, each] as const));
  const counts = ({ node, stage }: Timed): boolean => stage !== 'handling' || (node.step?.clock ?? 'run') === 'run';
  const isFilled = (stage: CountedStage): boolean => nodes.some((each) => each.stage === stage && (isActivity(each.node) || each.time.kind !== 'none'));
  const hasUnsaid = nodes.some((each) => COUNTED_STAGES.some((stage) => stage === each.stage) && counts(each) && each.time.kind === 'unsaid');
  // Somebody has to decide, unless it is done at once; and whatever has no time yet may belong where nothing stands.
  const isUnfilled = (stage: CountedStage): boolean => !isFilled(stage) && (hasUnsaid || (stage === 'handling' && context.item?.handling !== 'immediate'));
  const measured = COUNTED_STAGES.map((stage) => {
    const members = nodes.filter((each) => each.stage === stage && counts(each));
    return measure(stage, graph, timed, members, unitFor(wanted[stage]?.limit, members), isUnfilled(stage));
  });
  const [acceptance, handling, delivery] = measured as [Measured, Measured, Measured]; // one for each of three

  const stages = { acceptance: acceptance.time, handling: handling.time, delivery: delivery.time };
  const { calendar, today } = context;
  const dated = calendar === undefined || !isIsoDate(today) ? undefined : dateStages(stages, today, calendar);
  const steps = nodes.flatMap(({ node, stage, time }) => {
    if (node.step === undefined && time.kind === 'none') return [];
    const within = measured.find((each) => each.time.stage === stage);
    const waits = time.kind === 'limit' ? time.limit : undefined;
    return [stepOf(node, stage, node.step === undefined ? waits : stepLimit(view.index, node), within, dated)];
  });
  const setAside = nodes.filter(({ node, stage }) => stage === 'handling' && node.step?.clock === 'pause').map(({ node }) => ({ id: node.id, ...limitOf(node) }));
  const verdicts = {
    ...judged('promised', limits, stages.handling),
    ...judged('statutory', limits, stages.handling),
    ...judged('acceptance', limits, stages.acceptance),
    ...judged('delivery', limits, stages.delivery),
  };
  return { processId: process.id, steps, stages, setAside, loops: graph.back.map((hop) => loopOf(hop, graph, handling)), verdicts, hasItem: context.item !== undefined, ...(dated === undefined ? {} : { dates: dated.dates }) };
}

interface Timed {
  readonly node: FlowNode;
  readonly stage: TimeStage;
  readonly time: NodeTime;
}

interface Measured {
  readonly time: StageTime;
  readonly amountOf: (node: FlowNode) => number;
  readonly isOpen: (node: FlowNode) => boolean;
  readonly begins: ReadonlyMap<FlowNode, number>;
  readonly ends: ReadonlyMap<FlowNode, number>;
  /** What comes after a step at which the stage's time is counted anew. */
  readonly restarted: ReadonlySet<FlowNode>;
}

function measure(stage: CountedStage, graph: ForwardGraph, timed: ReadonlyMap<FlowNode, Timed>, members: readonly Timed[], unit: LimitUnit, isUnfilled: boolean): Measured {
  const counted = new Set(members.map(({ node }) => node));
  const limitIn = (node: FlowNode): TimeLimit | undefined => {
    const time = counted.has(node) ? timed.get(node)?.time : undefined;
    return time?.kind === 'limit' ? time.limit : undefined;
  };
  const amountOf = (node: FlowNode): number => {
    const limit = limitIn(node);
    return limit?.unit === unit ? limit.amount : 0;
  };
  const missing = members.filter(({ time }) => time.kind === 'unsaid').map(({ node }) => node.id);
  const mixed = members.filter(({ node }) => isOtherUnit(limitIn(node), unit)).map(({ node }) => node.id);
  // What is handed in after 补正 is looked at anew: the five days of 第三十二条 begin again with it.
  const restartsAt = ({ step }: FlowNode): boolean => stage === 'acceptance' && step?.kind === 'correction';
  const times = longestTimes(graph, amountOf, { restartsAt });
  const restarted = new Set(graph.order.filter(restartsAt));
  for (const node of restarted) for (const each of graph.next.get(node) ?? []) restarted.add(each);
  const amount = Math.max(0, ...times.ends.values());
  const critical = criticalPath(graph, times).map(({ id }) => id);
  const open = new Set([...missing, ...mixed]);
  return { time: { stage, unit, amount, critical, missing, mixed, isUnfilled }, amountOf, isOpen: ({ id }) => open.has(id), begins: times.begins, ends: times.ends, restarted };
}

function isOtherUnit(limit: TimeLimit | undefined, unit: LimitUnit): boolean {
  return limit !== undefined && limit.unit !== unit && limit.amount > 0;
}

/** The unit in which the limit is given, unless every step is in another. */
function unitFor(limit: TimeLimit | undefined, members: readonly Timed[]): LimitUnit {
  const units = members.flatMap(({ time }) => (time.kind === 'limit' && time.limit.amount > 0 ? [time.limit.unit] : []));
  const wanted = limit === undefined || limit.amount === 0 ? undefined : limit.unit;
  const [first = wanted ?? 'workingDay'] = units;
  return wanted !== undefined && (units.includes(wanted) || units.some((unit) => unit !== first)) ? wanted : first;
}

function stepOf(node: FlowNode, stage: TimeStage, limit: TimeLimit | undefined, within: Measured | undefined, dated: DatedStages | undefined): TimelineStep {
  const begins = within?.begins.get(node) ?? 0;
  const ends = within?.ends.get(node) ?? begins;
  const endsBy = within === undefined || within.restarted.has(node) ? undefined : dated?.dayIn(within.time.stage, ends);
  return {
    id: node.id,
    name: node.name,
    kind: node.step?.kind ?? (node.type === 'intermediateCatchEvent' ? 'timer' : 'other'),
    stage,
    clock: node.step?.clock ?? 'run',
    isApplicants: isApplicants(node),
    ...(limit === undefined ? {} : { limit: plain(limit) }),
    begins,
    ends,
    isCritical: within?.time.critical.includes(node.id) ?? false,
    ...(endsBy === undefined ? {} : { endsBy }),
  };
}

function loopOf(hop: BackHop, graph: ForwardGraph, handling: Measured): TimelineLoop {
  const inside = nodesBetween(graph, hop.to, hop.from);
  const round = Math.max(0, ...longestTimes(graph, handling.amountOf, { part: inside }).ends.values());
  return { fromId: hop.from.id, toId: hop.to.id, ...(hop.edge === undefined ? {} : { edgeId: hop.edge.id }), round, isOpen: inside.some(handling.isOpen) };
}

/** What lies on a forward way from one node to another, both included, in order. */
function nodesBetween({ next, order, placeOf }: ForwardGraph, first: FlowNode, last: FlowNode): readonly FlowNode[] {
  const [from = 0, to = 0] = [placeOf.get(first), placeOf.get(last)];
  const stretch = order.slice(from, to + 1);
  const after = new Set([first]);
  for (const node of stretch) if (after.has(node)) for (const each of next.get(node) ?? []) after.add(each);
  const between = new Set([last]);
  for (const node of [...stretch].reverse()) if (after.has(node) && (next.get(node) ?? []).some((each) => between.has(each))) between.add(node);
  return stretch.filter((node) => between.has(node));
}

function judged(name: LimitName, limits: Readonly<Partial<Record<LimitName, StageLimit>>>, time: StageTime): Partial<Record<LimitName, Verdict>> {
  const limit = limits[name];
  return limit === undefined ? {} : { [name]: verdictOn(time, limit) };
}

function limitOf({ step }: FlowNode): { readonly limit?: TimeLimit } {
  return step?.limit === undefined ? {} : { limit: plain(step.limit) };
}

function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
