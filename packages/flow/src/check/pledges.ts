import { approvalRules } from './approval-rules.js';
import { processWithout, stepsOf } from '../model/case-stages.js';
import { approvalCheck, at, nameOf, trace } from './flow-check.js';
import { fix } from './flow-fix.js';

/** 告知承诺: who was believed is looked at afterwards, and a route that the item offers is drawn. */
export const checkPledges = approvalCheck('flow/pledges', approvalRules, function* (view, { item }, flow) {
  const { walk } = view;
  const pledges = stepsOf(view, 'pledgeReview');
  if (item?.pledgeRoute !== undefined && processWithout(flow, 'pledgeReview') === view.process) yield approvalRules.finding('flow/pledge-route-missing', at(view.process), {});
  const followUps = new Set(stepsOf(view, 'followUp'));
  for (const step of pledges) {
    // Whoever is granted must be followed up on each way; who is refused, or goes the ordinary way, need not.
    const granted = view.index.outgoing(step).length === 0 ? [] : [step];
    const unseen = walk.path(granted, ({ type }) => type === 'endEvent', ({ edge, to }) => !followUps.has(to) && edge?.outcome !== 'refused' && edge?.outcome !== 'returned' && edge?.outcome !== 'withdrawn' && edge?.outcome !== 'passed' && to.type !== 'boundaryEvent');
    if (unseen === undefined) continue;
    // A branch that runs beside may hold it.
    if ([...walk.reachable([step])].some((node) => followUps.has(node)) && unseen.some(({ type }) => type === 'parallelGateway')) continue;
    const last = [...unseen].reverse().find((node) => node.step !== undefined) ?? step;
    yield approvalRules.finding('flow/pledge-without-follow-up', at(step), { step: nameOf(step) }, { witness: trace(walk, unseen), fixes: [fix('flow/append-step', { id: last.id, kind: 'followUp' })] });
  }
});
