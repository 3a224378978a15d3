import type { Finding } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { Flow, FlowNode } from '../model/flow.js';
import type { Hop } from '../model/walk.js';
import { approvalRules } from './approval-rules.js';
import { afterAcceptance, outcomeWays, processWithout, stepsOf } from '../model/case-stages.js';
import type { ProcessView } from '../model/process-view.js';
import { approvalCheck, at, nameOf, trace } from './flow-check.js';
import { fix } from './flow-fix.js';

/**
 * What may come of an application before it is accepted (第三十二条). Needed are 受理, 补正 (not every defect can be mended on the spot, so
 * 当场更正 does not stand for it) and 不予受理, which 不需许可 may share: of both the applicant is told that nothing is accepted.
 */
const NEEDED = ['accepted', 'correction', 'notAccepted'] as const;

/** 受理: its lawful outcomes, and 补正 before it, asked once and with an end. */
export const checkAcceptance = approvalCheck('flow/acceptance', approvalRules, function* (view, context, flow) {
  yield* outcomes(view, context, flow);
  yield* incompleteRefused(view);
  yield* lateCorrections(view);
  yield* askedAgain(view);
  yield* endless(view);
});

function* outcomes(view: ProcessView, { item }: FlowContext, flow: Flow): Iterable<Finding> {
  const isImmediate = item?.handling === 'immediate';
  const steps = stepsOf(view, 'acceptance');
  if (steps.length === 0) {
    // Decided on the spot, by the window or on a pledge: accepted and decided are one.
    if (!isImmediate && processWithout(flow, 'acceptance', 'pledgeReview') === view.process) yield approvalRules.finding('flow/no-acceptance', at(view.process), {});
    return;
  }
  const { walk } = view;
  const front = walk.reachable(walk.roots, (_hop, from) => from.step?.kind !== 'acceptance');
  const first = steps.filter((step) => front.has(step));
  const ways = [...first, ...stepsOf(view, 'collection')].flatMap((step) => outcomeWays(view, step));
  const [step] = first;
  if (step === undefined) return; // not to be reached: said as such
  for (const outcome of NEEDED) {
    if (ways.some((way) => way.outcome === outcome)) continue;
    const [only, ...others] = view.index.outgoing(step);
    // Of a way that says nothing, its outcome is said; else a way is added.
    const isSilent = outcome === 'accepted' && only !== undefined && others.length === 0 && ways.length === 0;
    const fixes = [isSilent ? fix('flow/set-outcome', { id: only.id, outcome }) : fix('flow/add-outcome', { id: step.id, outcome })];
    yield approvalRules.finding('flow/acceptance-outcome', at(step), { step: nameOf(step), outcome }, { fixes, ...(isImmediate ? { severity: 'warning' } : {}) });
  }
}

/** Material that is still incomplete after 补正 is no reason for 不予受理: that is for what is out of the body's remit. */
function* incompleteRefused(view: ProcessView): Iterable<Finding> {
  for (const step of stepsOf(view, 'correction')) {
    for (const { edge, outcome } of outcomeWays(view, step)) {
      if (outcome !== 'notAccepted') continue;
      yield approvalRules.finding('flow/incomplete-refused', at(edge, 'outcome'), { step: nameOf(step) }, { related: [at(step)], fixes: [fix('flow/set-outcome', { id: edge.id, outcome: 'withdrawn' })] });
    }
  }
}

/** What is asked for after a case was accepted: the clock runs, and the applicant was told that all is there. */
function* lateCorrections(view: ProcessView): Iterable<Finding> {
  const { walk } = view;
  const accepted = afterAcceptance(view);
  const isBefore = ({ to }: Hop): boolean => to.step?.kind === 'acceptance' || to.step?.kind === 'collection';
  for (const step of stepsOf(view, 'correction')) {
    const way = walk.path(accepted, (node) => node === step, (hop) => !isBefore(hop));
    if (way === undefined) continue;
    const after = [...way].reverse().find((node) => node !== step && node.step !== undefined);
    yield approvalRules.finding('flow/correction-late', at(step), { step: nameOf(step), after: after === undefined ? '' : nameOf(after) }, { witness: trace(walk, way) });
  }
}

/** 一次告知: from where defects are told, the case must not come back to where they may be told again. */
function* askedAgain(view: ProcessView): Iterable<Finding> {
  const { walk, index } = view;
  for (const asker of stepsOf(view, 'collection', 'acceptance')) {
    for (const { edge } of outcomeWays(view, asker).filter(({ outcome }) => outcome === 'correction')) {
      const to = index.node(edge.to);
      const back = to === undefined ? undefined : walk.path([to], (node) => node === asker);
      if (back === undefined) continue;
      const forth = walk.path([asker], (node) => node === to) ?? [asker];
      const correction = back.find(({ step }) => step?.kind === 'correction');
      const fixes = correction === undefined ? [] : [fix('flow/check-correction-once', { id: correction.id, acceptanceId: asker.id })];
      const place = correction ?? edge;
      yield approvalRules.finding('flow/correction-again', at(place), { step: correction === undefined ? nameOf(asker) : nameOf(correction), asks: nameOf(asker) }, { witness: trace(walk, [...forth, ...back.slice(1)]), related: [at(edge)], fixes });
    }
  }
}

/** Whoever never mends his papers must not keep the case open for ever: beside coming back, 补正 has an end. */
function* endless(view: ProcessView): Iterable<Finding> {
  const { walk } = view;
  for (const step of stepsOf(view, 'correction')) {
    const hops = walk.hops(step).filter((hop) => !isChecked(hop.to));
    const exit = walk.path(hops.map(({ to }) => to), ({ type }) => type === 'endEvent', ({ to }) => !isChecked(to));
    if (exit === undefined) yield approvalRules.finding('flow/correction-endless', at(step), { step: nameOf(step) }, { fixes: [fix('flow/add-outcome', { id: step.id, outcome: 'withdrawn' })] });
  }
}

function isChecked({ step }: FlowNode): boolean {
  return step?.kind === 'acceptance' || step?.kind === 'collection' || step?.kind === 'review';
}

