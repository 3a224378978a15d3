import { isRefusal, type Refusal } from '@zhengwu/core';
import { textAt, type ModdleElement } from '../../model/moddle/moddle-element.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import { refuse, type EditTools } from './edit-tools.js';

/** What is drawn of an id, or that it is gone. */
export function elementOf({ service }: EditTools, id: string): DiagramElement | Refusal {
  return service('elementRegistry').get(id) ?? refuse('flow/gone', { id });
}

/** A task, or why there is none of that id. */
export function taskOf(tools: EditTools, id: string): DiagramElement | Refusal {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  return element.businessObject.$instanceOf('bpmn:Task') ? element : refuse('flow/no-step', { name: nameOf(element.businessObject) });
}

/** A sequence flow, or why there is none of that id. */
export function wayOf(tools: EditTools, id: string): DiagramElement | Refusal {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  return element.businessObject.$instanceOf('bpmn:SequenceFlow') ? element : refuse('flow/no-way', { name: nameOf(element.businessObject) });
}

export function nameOf(element: ModdleElement): string {
  return textAt(element, 'name') ?? element.id ?? '';
}
