import { isRefusal, type Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import type { Outcome } from '../../../model/outcome.js';
import { readStep } from '../../../model/read/read-step.js';
import { readWaySettings } from '../../../model/read/read-way.js';
import { changeStep } from '../change-step.js';
import type { EditTools, FlowEdit } from '../edit-tools.js';
import { elementOf } from '../find.js';
import { reconnectStart } from '../reconnect.js';
import { giveOutcome, join } from './connect.js';
import { choiceName } from './made-names.js';
import { branchTo } from './outcome-branch.js';
import { withNotices } from './outcome-notices.js';
import { placeBehind } from './near.js';
import { put } from './put.js';
import { mainWayOf, waysIn, waysOut } from './spot.js';
import { ONWARD } from '../../../model/continuation.js';

/**
 * The outcomes of a step, each with where it leads: a choice behind the step, what follows it on the way by which the case goes on, and for each other outcome
 * what the law or good order wants. The applicant is told of those that he must be told of. Outcomes that are there already stay as they are.
 */
export const addChoice: FlowEdit<{ readonly id: string; readonly outcomes: readonly Outcome[] }> = (tools, { id, outcomes }) => {
  const step = elementOf(tools, id);
  if (isRefusal(step)) return step;
  const gateway = gatewayBehind(tools, step, outcomes);
  if (isRefusal(gateway)) return gateway;
  const had = new Set(waysOut(gateway).flatMap(({ businessObject }) => readWaySettings(businessObject).outcome ?? []));
  const missing = outcomes.filter((outcome) => !had.has(outcome));
  const [first] = missing;
  const free = waysOut(gateway).find(({ businessObject }) => readWaySettings(businessObject).outcome === undefined);
  // What follows already is where the case goes on: by the outcome that says so, or by default.
  const taken = free !== undefined && first !== undefined && ONWARD.includes(first) && mainWayOf(gateway) === undefined ? first : undefined;
  if (free !== undefined && taken !== undefined) giveOutcome(tools, free, taken);
  else if (free !== undefined && readWaySettings(free.businessObject).condition === undefined && gateway.businessObject.get('default') === undefined) {
    tools.service('modeling').updateProperties(gateway, { default: free.businessObject });
  }
  for (const outcome of missing) {
    if (outcome === taken) continue;
    const refusal = branchTo(tools, step, gateway, outcome);
    if (refusal !== undefined) return refusal;
  }
  return tellApplicant(tools, step, outcomes);
};

/** The exclusive gateway at which a step's ways part: the one that is there, or a new one. */
function gatewayBehind(tools: EditTools, step: DiagramElement, outcomes: readonly Outcome[]): DiagramElement | Refusal {
  const ways = waysOut(step);
  const [only, ...others] = ways;
  if (step.businessObject.$instanceOf('bpmn:ExclusiveGateway')) return step;
  if (others.length === 0 && only?.target?.businessObject.$instanceOf('bpmn:ExclusiveGateway') === true && waysIn(only.target).length === 1) return only.target;
  const shape = tools.service('elementFactory').createShape({ type: 'bpmn:ExclusiveGateway' });
  shape.businessObject.set('name', choiceName(outcomes[0]));
  const isPlain = only !== undefined && others.length === 0 && readWaySettings(only.businessObject).outcome === undefined;
  if (isPlain) return put(tools, shape, { kind: 'on', way: only });
  if (only === undefined) return put(tools, shape, { kind: 'behind', source: step });
  const { parent } = step;
  if (parent === undefined) return put(tools, shape, { kind: 'behind', source: step });
  const modeling = tools.service('modeling');
  const gateway = modeling.createShape(shape, placeBehind(tools, step, shape), parent);
  for (const way of ways) reconnectStart(tools, way, gateway);
  const way = join(tools, step, gateway);
  return isRefusal(way) ? way : gateway;
}

/** 行政许可法 第三十二条、第三十八条: in writing. */
function tellApplicant(tools: EditTools, step: DiagramElement, outcomes: readonly Outcome[]): Refusal | undefined {
  const kind = readStep(step.businessObject)?.kind;
  if (kind !== 'acceptance' && kind !== 'decision' && kind !== 'pledgeReview' && kind !== 'collection') return undefined;
  return changeStep(tools, step.id, (settings) => withNotices(tools, settings, outcomes));
}
