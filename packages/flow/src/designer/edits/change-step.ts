import { equalJson, isRefusal, type Refusal } from '@zhengwu/core';
import { readStep } from '../../model/read/read-step.js';
import { freshStep, type Step } from '../../model/step.js';
import { stepProperties } from '../../model/write/step-properties.js';
import type { EditTools } from './edit-tools.js';
import { taskOf } from './find.js';

/** Makes a task another step than it was, our settings and the engine's attributes in one command. What stays as it was is no change. */
export function changeStep(tools: EditTools, id: string, change: (step: Step) => Step): Refusal | undefined {
  const task = taskOf(tools, id);
  if (isRefusal(task)) return task;
  const before = readStep(task.businessObject) ?? freshStep('other');
  const step = change(before);
  if (!equalJson(before, step)) tools.service('modeling').updateProperties(task, stepProperties(task.businessObject, step));
  return undefined;
}

/** A step without one of the things that it may lack. */
export function without(step: Step, name: 'limit' | 'procedureId' | 'returns' | 'escalation'): Step {
  const { [name]: _gone, ...others } = step;
  return others;
}
