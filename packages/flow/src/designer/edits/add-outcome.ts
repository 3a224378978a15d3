import { isRefusal } from '@zhengwu/core';
import type { Outcome } from '../../model/outcome.js';
import { wayProperties } from '../../model/write/way-properties.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import { refuse, type FlowEdit } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';

/** A way of this outcome out of a step, through the gateway behind it if there is one, to a new end event of the outcome's name. */
export const addOutcome: FlowEdit<{ readonly id: string; readonly outcome: Outcome }> = (tools, { id, outcome }) => {
  const step = elementOf(tools, id);
  if (isRefusal(step)) return step;
  const source = gatewayBehind(step) ?? step;
  const shape = tools.service('elementFactory').createShape({ type: 'bpmn:EndEvent' });
  shape.businessObject.set('name', tools.words.outcomeNames[outcome]);
  const end = tools.service('autoPlace').append(source, shape) as DiagramElement; // the shape itself
  const [way] = end.incoming;
  if (way === undefined) return refuse('flow/cannot-connect', { name: nameOf(source.businessObject) });
  const modeling = tools.service('modeling');
  modeling.updateProperties(way, wayProperties(way.businessObject, { outcome }, tools.context.fields ?? []).properties);
  modeling.updateLabel(way, tools.words.outcomeNames[outcome]);
  return undefined;
};

/** The exclusive gateway that the only way out of a step leads to. */
function gatewayBehind(step: DiagramElement): DiagramElement | undefined {
  const [way, ...others] = step.outgoing;
  return others.length === 0 && way?.target?.businessObject.$instanceOf('bpmn:ExclusiveGateway') === true ? way.target : undefined;
}
