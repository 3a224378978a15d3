import type { Finding } from '@zhengwu/core';
import type { FlowNode } from '../model/flow.js';
import { branchesAround } from '../model/parallel-branches.js';
import type { ProcessView } from '../model/process-view.js';
import { crossingBetween, firstStep, previousSteps, stepsBefore } from '../model/return-targets.js';
import { approvalRules } from './approval-rules.js';
import { approvalCheck, at, nameIn, nameOf, trace } from './flow-check.js';
import { fix } from './flow-fix.js';

/**
 * 退回 moves one token and leaves the others where they are: into a branch from outside, and the join waits for ever for its sisters;
 * out of a branch, and the sisters are done twice (flowable-engine#1641).
 */
export const checkReturns = approvalCheck('flow/returns', approvalRules, function* (view) {
  for (const node of view.process.nodes) {
    const returns = node.step?.returns;
    if (returns === undefined) continue;
    yield undefined; // in a large flow, a place to pause
    const before = stepsBefore(view, node);
    if (before.length === 0) {
      yield approvalRules.finding('flow/return-nowhere', at(node, 'returns'), { step: nameOf(node) }, { fixes: [setReturns(node, undefined)] });
      continue;
    }
    switch (returns.to) {
      case 'step': {
        const target = view.index.node(returns.stepId);
        if (target === undefined) continue; // an id that names nothing is said with the others
        if (!before.includes(target)) yield forward(view, node, target, before);
        else yield* across(view, node, target, before);
        break;
      }
      case 'previous':
        for (const target of previousSteps(view, node)) yield* across(view, node, target, before);
        break;
      case 'start': {
        const first = firstStep(view, before);
        if (first !== undefined) yield* across(view, node, first, before);
        break;
      }
      case 'chosen': {
        const astray = before.filter((target) => crossingBetween(view, node, target) !== undefined);
        if (astray.length > 0) yield approvalRules.finding('flow/return-choice-across-branch', at(node, 'returns'), { step: nameOf(node), steps: astray.map(nameOf) }, { related: astray.map((each) => at(each)), fixes: safeReturns(view, node, before) });
      }
    }
  }
  yield* drawn(view);
});

function forward(view: ProcessView, node: FlowNode, target: FlowNode, before: readonly FlowNode[]): Finding {
  return approvalRules.finding('flow/return-forward', at(node, 'returns'), { step: nameOf(node), to: nameOf(target) }, { related: [at(target)], fixes: safeReturns(view, node, before) });
}

function* across(view: ProcessView, node: FlowNode, target: FlowNode, before: readonly FlowNode[]): Iterable<Finding> {
  const why = crossingBetween(view, node, target);
  if (why === undefined) return;
  const forth = view.walk.path([target], (each) => each === node);
  yield approvalRules.finding('flow/return-across-branch', at(node, 'returns'), { step: nameOf(node), to: nameOf(target), why }, { related: [at(target)], fixes: safeReturns(view, node, before), ...(forth === undefined ? {} : { witness: trace(view.walk, [...forth, target]) }) });
}

/** Ways that are drawn as 退回 jump just the same. */
function* drawn(view: ProcessView): Iterable<Finding> {
  for (const edge of view.process.edges) {
    if (edge.outcome !== 'returned') continue;
    const [from, to] = [view.index.node(edge.from), view.index.node(edge.to)];
    if (from === undefined || to === undefined) continue;
    const why = crossingBetween(view, from, to);
    const forth = view.walk.path([to], (each) => each === from);
    if (why !== undefined) yield approvalRules.finding('flow/return-across-branch', at(edge), { step: nameIn(view.index, from), to: nameIn(view.index, to), why }, { related: [at(from), at(to)], ...(forth === undefined ? {} : { witness: trace(view.walk, [...forth, to]) }) });
  }
}

/** Steps to which a case may be sent back from here, the nearest last two; or not to send it back at all. */
function safeReturns(view: ProcessView, node: FlowNode, before: readonly FlowNode[]): ReturnType<typeof setReturns>[] {
  const around = branchesAround(view.walk, node);
  const safe = around === undefined ? [] : before.filter((target) => crossingBetween(view, node, target) === undefined && branchesAround(view.walk, target) !== undefined);
  return [...safe.slice(-2).reverse().map((target) => setReturns(node, target)), setReturns(node, undefined)];
}

function setReturns(node: FlowNode, target: FlowNode | undefined): ReturnType<typeof fix> {
  return fix('flow/set-returns', { id: node.id, returns: target === undefined ? null : { to: 'step', stepId: target.id }, shown: target === undefined ? '' : nameOf(target) });
}
