import { calendarRules, knownYears, type Finding, type TimeLimit } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { ProcessView } from '../model/process-view.js';
import { flowTimeline } from '../timeline/flow-timeline.js';
import type { StageTime, Timeline } from '../timeline/timeline.js';
import { proceduresOf } from '../model/special-procedures.js';
import { approvalCheck, at, nameIn, nameOf } from './flow-check.js';
import { fix } from './flow-fix.js';
import { timeRules } from './time-rules.js';

/** The longest way against promise and law. */
export const checkTime = approvalCheck('flow/time', timeRules, function* (view, context) {
  const timeline = flowTimeline(view.process, context);
  yield* limits(view, timeline);
  yield* stepLimits(view, timeline);
  yield* loops(view, timeline);
  yield* procedures(view, context);
  const { dates } = timeline;
  if (dates?.unknownYear !== undefined && context.calendar !== undefined) {
    // Nothing is wrong with the flow: of its dates, some cannot be told yet.
    yield calendarRules.finding('calendar/unknown-year', at(view.process), { year: dates.unknownYear, known: knownYears(context.calendar) }, { severity: 'undecided' });
  }
});

function* limits(view: ProcessView, { stages, verdicts }: Timeline): Iterable<Finding> {
  // Where the item does not say it, the law does.
  const cases = [
    ['flow/over-promise', undefined, verdicts.promised, stages.handling],
    ['flow/over-statute', 'flow/decision-over-20', verdicts.statutory, stages.handling],
    ['flow/over-acceptance', 'flow/acceptance-over-5', verdicts.acceptance, stages.acceptance],
    ['flow/over-delivery', 'flow/delivery-over-10', verdicts.delivery, stages.delivery],
  ] as const;
  for (const [rule, lawful, verdict, stage] of cases) {
    if (verdict?.state !== 'over') continue;
    const related = stage.critical.map((id) => at(id));
    if (verdict.source === 'law' && lawful !== undefined) yield timeRules.finding(lawful, at(view.process), { takes: taken(stage) }, { related });
    else yield timeRules.finding(rule, at(view.process), { takes: taken(stage), limit: verdict.limit, steps: names(view, stage.critical) }, { related });
  }
}

/** Steps that nobody can add up: what is promised of the whole cannot be proved then. Only where something is promised. */
function* stepLimits({ index }: ProcessView, { stages, verdicts }: Timeline): Iterable<Finding> {
  const judged = [
    [stages.handling, verdicts.promised ?? verdicts.statutory],
    [stages.acceptance, verdicts.acceptance],
    [stages.delivery, verdicts.delivery],
  ] as const;
  for (const [stage, verdict] of judged) {
    if (verdict === undefined) continue;
    for (const id of stage.missing) {
      const node = index.node(id);
      if (node !== undefined) yield timeRules.finding('flow/step-without-limit', at(id, 'limit'), { step: nameIn(index, node) });
    }
    // Where all steps are in one unit and the limit is in another, it is theirs that is said.
    for (const id of verdict.reason === 'limitUnit' ? stage.critical : stage.mixed) {
      const node = index.node(id);
      const limit = node?.step?.limit;
      if (node !== undefined && limit !== undefined) yield timeRules.finding('flow/step-unit', at(id, 'limit'), { step: nameOf(node), limit: plain(limit), wanted: verdict.limit.unit });
    }
  }
}

/** Only where something is promised: what has no limit cannot exceed it. */
function* loops({ index }: ProcessView, { loops: back, stages, verdicts }: Timeline): Iterable<Finding> {
  if (verdicts.promised === undefined && verdicts.statutory === undefined) return;
  for (const { fromId, toId, edgeId, round, isOpen } of back) {
    const [from, to] = [index.node(fromId), index.node(toId)];
    if (from === undefined || to === undefined || (round === 0 && !isOpen)) continue;
    yield timeRules.finding('flow/loop-unbounded', at(edgeId ?? fromId), { from: nameIn(index, from), to: nameIn(index, to), round: isOpen ? null : { amount: round, unit: stages.handling.unit } }, { related: [at(from), at(to)] });
  }
}

/** A special procedure, or 现场核查, has a limit of its own in the item: the step keeps within it. */
function* procedures({ process }: ProcessView, { item }: FlowContext): Iterable<Finding> {
  const known = proceduresOf(item);
  for (const node of process.nodes) {
    const takes = node.step?.limit;
    const procedure = known.find(({ id }) => id === node.step?.procedureId);
    if (takes === undefined || procedure === undefined) continue;
    const isOverIt = takes.amount > procedure.limit.amount && (takes.unit === procedure.limit.unit || (takes.unit === 'workingDay' && procedure.limit.unit === 'day'));
    if (isOverIt) yield timeRules.finding('flow/procedure-over-limit', at(node, 'limit'), { step: nameOf(node), takes: plain(takes), limit: plain(procedure.limit) }, { fixes: [fix('flow/set-limit', { id: node.id, limit: plain(procedure.limit) })] });
    else if (takes.unit !== procedure.limit.unit && takes.amount > 0) yield timeRules.finding('flow/step-unit', at(node, 'limit'), { step: nameOf(node), limit: plain(takes), wanted: procedure.limit.unit });
  }
}

function names({ index }: ProcessView, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const node = index.node(id);
    return node === undefined ? [] : [nameOf(node)];
  });
}

function taken({ amount, unit }: StageTime): TimeLimit {
  return { amount, unit };
}

function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
