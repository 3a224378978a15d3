import { isRefusal } from '@zhengwu/core';
import type { Outcome } from '../../model/outcome.js';
import { readWaySettings } from '../../model/read/read-way.js';
import { wayProperties } from '../../model/write/way-properties.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import { dressTask } from '../canvas/step-templates.js';
import { refuse, type EditTools, type FlowEdit } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';
import { reconnectEnd } from './reconnect.js';

/** px from the middle of the 补正 down to the new step, and from one new shape to the next. */
const BELOW = 140;
const BESIDE = 140;

/**
 * A 补正 that comes back to where it was asked is led to a new 受理 step instead, from which `accepted` leads to where the former step's does
 * and `withdrawn` to an end: nothing can be asked again (行政许可法 第三十二条: 一次告知).
 */
export const checkCorrectionOnce: FlowEdit<{ readonly id: string; readonly acceptanceId: string }> = (tools, { id, acceptanceId }) => {
  const [correction, acceptance] = [elementOf(tools, id), elementOf(tools, acceptanceId)];
  if (isRefusal(correction)) return correction;
  if (isRefusal(acceptance)) return acceptance;
  const accepted = acceptedTarget(acceptance);
  const [back, ...others] = correction.outgoing;
  const { parent } = correction;
  if (accepted === undefined || back === undefined || others.length > 0 || parent === undefined) return refuse('flow/cannot-connect', { name: nameOf(correction.businessObject) });
  const modeling = tools.service('modeling');
  const factory = tools.service('elementFactory');
  const task = factory.createShape({ type: 'bpmn:UserTask' });
  dressTask(task.businessObject, 'acceptance', nameOf(acceptance.businessObject));
  const middle = { x: correction.x + correction.width / 2, y: correction.y + correction.height / 2 + BELOW };
  const again = modeling.createShape(task, middle, parent);
  reconnectEnd(tools, back, again);
  const gateway = modeling.createShape({ type: 'bpmn:ExclusiveGateway' }, { x: middle.x + BESIDE, y: middle.y }, parent);
  modeling.connect(again, gateway);
  connectAs(tools, gateway, accepted, 'accepted');
  const end = factory.createShape({ type: 'bpmn:EndEvent' });
  end.businessObject.set('name', tools.words.outcomeNames.withdrawn);
  connectAs(tools, gateway, modeling.createShape(end, { x: middle.x + 2 * BESIDE, y: middle.y }, parent), 'withdrawn');
  return undefined;
};

/** Where a step's way of the outcome `accepted` leads, from itself or from the gateway behind it. */
function acceptedTarget(step: DiagramElement): DiagramElement | undefined {
  const ways = step.outgoing.flatMap((way) => [way, ...(way.target?.businessObject.$instanceOf('bpmn:Gateway') === true ? way.target.outgoing : [])]);
  return ways.find(({ businessObject }) => readWaySettings(businessObject).outcome === 'accepted')?.target;
}

function connectAs(tools: EditTools, source: DiagramElement, target: DiagramElement, outcome: Outcome): void {
  const modeling = tools.service('modeling');
  const way = modeling.connect(source, target);
  modeling.updateProperties(way, wayProperties(way.businessObject, { outcome }, tools.context.fields ?? []).properties);
  modeling.updateLabel(way, tools.words.outcomeNames[outcome]);
}
