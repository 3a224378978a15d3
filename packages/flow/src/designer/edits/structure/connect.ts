import { isRefusal, type Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import type { Outcome } from '../../../model/outcome.js';
import { wayProperties } from '../../../model/write/way-properties.js';
import { refuse, type EditTools, type FlowEdit } from '../edit-tools.js';
import { elementOf, nameOf, wayOf } from '../find.js';
import { reconnectEnd } from '../reconnect.js';

/** One more way from a node to another that is there already. */
export const connect: FlowEdit<{ readonly from: string; readonly to: string }> = (tools, { from, to }) => {
  const [source, target] = [elementOf(tools, from), elementOf(tools, to)];
  if (isRefusal(source)) return source;
  if (isRefusal(target)) return target;
  const way = join(tools, source, target);
  return isRefusal(way) ? way : undefined;
};

/** Lets a way end at another node. */
export const redirect: FlowEdit<{ readonly id: string; readonly to: string }> = (tools, { id, to }) => {
  const [way, target] = [wayOf(tools, id), elementOf(tools, to)];
  if (isRefusal(way)) return way;
  if (isRefusal(target)) return target;
  if (target.businessObject.$instanceOf('bpmn:StartEvent') || way.source === target) return refuse('flow/cannot-lead-to', { name: nameOf(target.businessObject) });
  reconnectEnd(tools, way, target);
  return undefined;
};

/** A way between two nodes, which may stand for an outcome. BPMN does not allow all: nothing leads to a start, or across the border of a sub-process. */
export function join(tools: EditTools, source: DiagramElement, target: DiagramElement, outcome?: Outcome): DiagramElement | Refusal {
  const modeling = tools.service('modeling');
  const way = modeling.connect(source, target) as DiagramElement | undefined; // none where its rules forbid it
  if (way?.businessObject.$instanceOf('bpmn:SequenceFlow') !== true) return refuse('flow/cannot-lead-to', { name: nameOf(target.businessObject) });
  if (outcome !== undefined) giveOutcome(tools, way, outcome);
  return way;
}

/** Says what a way stands for, in its name too. */
export function giveOutcome(tools: EditTools, way: DiagramElement, outcome: Outcome): void {
  const modeling = tools.service('modeling');
  modeling.updateProperties(way, wayProperties(way.businessObject, { outcome }, tools.context.fields ?? []).properties);
  modeling.updateLabel(way, tools.words.outcomeNames[outcome]);
}
