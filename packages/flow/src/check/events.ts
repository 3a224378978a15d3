import type { Finding } from '@zhengwu/core';
import type { ProcessIndex } from '../model/flow-index.js';
import type { FlowNode } from '../model/flow.js';
import { forksOf } from '../model/parallel-branches.js';
import { isActivity, isGateway } from '../model/node-kind.js';
import { at, nameIn, nameOf, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';
import { structureRules } from './structure-rules.js';

/** What events wait for and throw, and what may stand in an ad-hoc sub-process. */
export const checkEvents = processCheck('flow/events', structureRules, function* ({ process, index, walk }) {
  for (const node of process.nodes) {
    const trigger = node.event?.trigger;
    if (trigger === 'link') yield* link(index, node);
    if (trigger === 'multiple') yield structureRules.finding('flow/several-triggers', at(node), { node: nameIn(index, node) });
    // A throwing timer does not exist; one that waits for nothing never goes off, or at once.
    if (trigger === 'timer' && (node.event?.timer?.text ?? '').trim() === '') yield structureRules.finding('flow/timer-missing', at(node), { node: nameIn(index, node) });
    if (trigger === 'message' || trigger === 'signal' || trigger === 'error' || trigger === 'escalation') {
      // An event at an edge that names no error catches each; so does an escalation.
      const catchesAny = node.type === 'boundaryEvent' && (trigger === 'error' || trigger === 'escalation');
      if (!catchesAny && (node.event?.ref ?? '').trim() === '') yield structureRules.finding('flow/event-without-ref', at(node), { node: nameIn(index, node), trigger });
    }
    if (trigger === 'terminate' && !canRunBeside(index, walk, node)) {
      yield structureRules.finding('flow/superfluous-terminate', at(node), { node: nameIn(index, node) }, { fixes: [fix('flow/set-trigger', { id: node.id, trigger: 'none' })] });
    }
    if (node.type === 'adHocSubProcess') yield* adHoc(index, node);
  }
});

function* link(index: ProcessIndex, node: FlowNode): Iterable<Finding> {
  const ref = (node.event?.ref ?? '').trim();
  if (ref === '') {
    yield structureRules.finding('flow/link-unmatched', at(node), { node: nameIn(index, node), why: 'unnamed' });
    return;
  }
  const twins = index.childrenOf(node.parentId).filter((each) => each !== node && each.event?.trigger === 'link' && each.event.ref?.trim() === ref);
  const catches = twins.filter(({ type }) => type === 'intermediateCatchEvent');
  const isThrow = node.type === 'intermediateThrowEvent';
  const why = isThrow ? (catches.length === 0 ? 'noCatch' : catches.length > 1 ? 'severalCatch' : undefined) : twins.some(({ type }) => type === 'intermediateThrowEvent') ? undefined : 'noThrow';
  if (why !== undefined) yield structureRules.finding('flow/link-unmatched', at(node), { node: nameIn(index, node), why }, { related: catches.map((each) => at(each)) });
}

/** What ends all: nothing else runs, unless it lies on a branch of a fork, or in a scope where one is. */
function canRunBeside(index: ProcessIndex, walk: Parameters<typeof forksOf>[0], node: FlowNode): boolean {
  if (index.process.nodes.some(({ isTriggeredByEvent, parentId }) => isTriggeredByEvent === true && parentId === node.parentId)) return true;
  return forksOf(walk).some(({ branches }) => branches.some((branch) => branch.has(node)));
}

/** What stands in it is done in any order: it has no start and no end, and what waits there leads on. */
function* adHoc(index: ProcessIndex, scope: FlowNode): Iterable<Finding> {
  for (const node of index.childrenOf(scope.id)) {
    const isOut = node.type === 'startEvent' || node.type === 'endEvent' || (!isActivity(node) && !isGateway(node) && node.type !== 'boundaryEvent' && index.outgoing(node).length === 0);
    if (isOut) yield structureRules.finding('flow/ad-hoc', at(node), { node: nameIn(index, node), scope: nameOf(scope) }, { fixes: [fix('flow/remove', { ids: [node.id] })] });
  }
}
