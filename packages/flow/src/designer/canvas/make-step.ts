import type { CanvasWords } from './canvas-words.js';
import type { DiagramElement, ElementFactory } from '../../drawing/diagram-types.js';
import { dressTask, type StepTemplate } from './step-templates.js';

/** What can be put on the canvas from palette and menus. */
export type Piece = StepTemplate | (typeof PLAIN_PIECES)[number]['id'];

/** What is no step, with bpmn-js's sign for it. */
export const PLAIN_PIECES = [
  { id: 'startEvent', group: 'event', type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none' },
  { id: 'endEvent', group: 'event', type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none' },
  { id: 'timer', group: 'event', type: 'bpmn:IntermediateCatchEvent', icon: 'bpmn-icon-intermediate-event-catch-timer', eventDefinitionType: 'bpmn:TimerEventDefinition' },
  { id: 'exclusiveGateway', group: 'gateway', type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor' },
  { id: 'parallelGateway', group: 'gateway', type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel' },
  { id: 'inclusiveGateway', group: 'gateway', type: 'bpmn:InclusiveGateway', icon: 'bpmn-icon-gateway-or' },
  { id: 'serviceTask', group: 'other', type: 'bpmn:ServiceTask', icon: 'bpmn-icon-service-task' },
  { id: 'subProcess', group: 'other', type: 'bpmn:SubProcess', icon: 'bpmn-icon-subprocess-expanded', isExpanded: true },
  { id: 'participant', group: 'other', type: 'bpmn:Participant', icon: 'bpmn-icon-participant' },
  { id: 'annotation', group: 'other', type: 'bpmn:TextAnnotation', icon: 'bpmn-icon-text-annotation' },
] as const;

/** A shape that is not on the canvas yet. */
export function shapeOfPiece(piece: Piece, factory: ElementFactory & { createParticipantShape(): DiagramElement }, words: CanvasWords): DiagramElement {
  const plain = PLAIN_PIECES.find(({ id }) => id === piece);
  if (plain === undefined) {
    const shape = factory.createShape({ type: 'bpmn:UserTask' });
    // Of the pieces that are not plain all are steps.
    dressTask(shape.businessObject, piece as StepTemplate, words.texts.pieces[piece]);
    return shape;
  }
  if (plain.type === 'bpmn:Participant') return factory.createParticipantShape();
  const { id: _id, group: _group, icon: _icon, ...attributes } = plain;
  return factory.createShape(attributes);
}
