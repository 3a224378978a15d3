import type { StepInfo } from '@zhengwu/core';
import { textAt } from '../model/moddle/moddle-element.js';
import { elementsOfCommand, type TopCommand } from './canvas/guarded-command-stack.js';

/** What a gesture on the canvas did, for the history's words. */
export const CANVAS_ACTS = ['create', 'move', 'remove', 'connect', 'reconnect', 'route', 'resize', 'rename', 'replace', 'colour', 'arrange', 'change'] as const;
export type CanvasAct = (typeof CANVAS_ACTS)[number];

export interface CanvasStepArgs {
  readonly act: CanvasAct;
  /** The name of the one element that it was done to; empty for one without a name, or several. */
  readonly name: string;
  readonly count: number;
}

const ACTS: Readonly<Record<string, CanvasAct>> = {
  'shape.create': 'create',
  'shape.append': 'create',
  'elements.create': 'create',
  'lane.add': 'create',
  'lane.split': 'create',
  'shape.move': 'move',
  'elements.move': 'move',
  'shape.delete': 'remove',
  'connection.delete': 'remove',
  'elements.delete': 'remove',
  'connection.create': 'connect',
  'connection.reconnect': 'reconnect',
  'connection.layout': 'route',
  'connection.move': 'route',
  'connection.updateWaypoints': 'route',
  'shape.resize': 'resize',
  'lane.resize': 'resize',
  'element.updateLabel': 'rename',
  'shape.replace': 'replace',
  'shape.toggleCollapse': 'replace',
  'element.setColor': 'colour',
  'elements.align': 'arrange',
  'elements.distribute': 'arrange',
  spaceTool: 'arrange',
};

/** The step that a command of bpmn-js's makes. */
export function canvasStep(command: TopCommand): StepInfo {
  const elements = elementsOfCommand(command).filter((element, index, all) => all.indexOf(element) === index && element.labelTarget === undefined);
  const [only, ...others] = elements;
  const named = only !== undefined && others.length === 0 ? (textAt(only.businessObject, 'name') ?? '') : '';
  const args: CanvasStepArgs = { act: ACTS[command.name] ?? 'change', name: named, count: elements.length };
  return { edit: 'flow/canvas', args };
}
