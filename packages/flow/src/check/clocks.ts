import type { Finding, ServiceItem, SpecialProcedure } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { FlowNode } from '../model/flow.js';
import { isUncounted, proceduresOf } from '../model/special-procedures.js';
import { clockOf } from '../model/step.js';
import { approvalRules } from './approval-rules.js';
import { stagesOf, type Stage } from '../model/case-stages.js';
import { approvalCheck, at, nameOf } from './flow-check.js';
import { fix } from './flow-fix.js';

/**
 * The clock runs from acceptance to decision (第四十二条) and stands still for the eight procedures of 第四十五条 alone: 现场核查 is none of them.
 */
export const checkClocks = approvalCheck('flow/clocks', approvalRules, function* (view, context) {
  const stages = stagesOf(view);
  for (const node of view.process.nodes) {
    if (node.step === undefined) continue;
    if (node.step.clock === 'pause') yield* paused(node, stages.get(node), context);
    yield* elsewhere(node, stages.get(node));
  }
});

function* paused(node: FlowNode, stage: Stage | undefined, { item }: FlowContext): Iterable<Finding> {
  const { step } = node;
  if (step === undefined) return;
  const clock = step.kind === 'specialProcedure' || clockOf(step.kind) === 'run' ? (stage === 'before' || stage === 'after' ? 'stop' : 'run') : 'stop';
  const fixes = [fix('flow/set-clock', { id: node.id, clock })];
  if (step.kind === 'inspection' || step.kind === 'correction') {
    yield approvalRules.finding('flow/pause-unlawful', at(node, 'clock'), { step: nameOf(node), what: step.kind }, { fixes });
  } else if (step.kind !== 'specialProcedure') {
    yield approvalRules.finding('flow/pause-unlawful', at(node, 'clock'), { step: nameOf(node), what: 'other' }, { fixes });
  } else if (step.procedureId === undefined) {
    const choices = lawfulProcedures(item).map(({ id, name }) => fix('flow/set-procedure', { id: node.id, procedureId: id, shown: name }));
    yield approvalRules.finding('flow/procedure-unknown', at(node, 'procedureId'), { step: nameOf(node) }, { fixes: choices });
  } else {
    const procedure = proceduresOf(item).find(({ id }) => id === step.procedureId);
    if (procedure !== undefined && !isUncounted(procedure)) yield approvalRules.finding('flow/pause-unlawful', at(node, 'clock'), { step: nameOf(node), what: 'procedure' }, { fixes });
  }
}

/** A clock that stands still where it should run hides time; one that runs outside counts what nobody promised. */
function* elsewhere(node: FlowNode, stage: Stage | undefined): Iterable<Finding> {
  const { step } = node;
  if (step === undefined || stage === undefined || step.kind === 'correction') return;
  if (stage === 'within' && step.clock === 'stop') {
    yield approvalRules.finding('flow/clock-hidden', at(node, 'clock'), { step: nameOf(node) }, { fixes: [fix('flow/set-clock', { id: node.id, clock: 'run' })] });
  }
  // A pledge is accepted and decided at once: its step stands before whatever is accepted, and its clock runs.
  if (stage !== 'within' && step.clock !== 'stop' && step.kind !== 'pledgeReview') {
    yield approvalRules.finding('flow/clock-astray', at(node, 'clock'), { step: nameOf(node), clock: step.clock, when: stage }, { fixes: [fix('flow/set-clock', { id: node.id, clock: 'stop' })] });
  }
}

function lawfulProcedures(item: ServiceItem | undefined): readonly SpecialProcedure[] {
  return proceduresOf(item).filter(isUncounted);
}
