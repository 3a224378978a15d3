import { isRefusal } from '@zhengwu/core';
import type { StepKind } from '../../model/step.js';
import { isTemplate, stepOfTemplate } from '../canvas/step-templates.js';
import { freshStep } from '../../model/step.js';
import { stepProperties } from '../../model/write/step-properties.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import { reconnectStart } from './reconnect.js';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** A new step of a kind on the way out of a node, before what follows it. */
export const appendStep: FlowEdit<{ readonly id: string; readonly kind: StepKind }> = (tools, { id, kind }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const following = element.outgoing.filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'));
  const shape = tools.service('elementFactory').createShape({ type: 'bpmn:UserTask' });
  const task = shape.businessObject;
  task.set('name', tools.words.stepNames[kind]);
  for (const [name, value] of Object.entries(stepProperties(task, isTemplate(kind) ? stepOfTemplate(kind) : freshStep(kind)))) task.set(name, value);
  const placed = tools.service('autoPlace').append(element, shape) as DiagramElement; // the shape itself
  for (const way of following) reconnectStart(tools, way, placed);
  return undefined;
};
