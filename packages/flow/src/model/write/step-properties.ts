import { equalJson } from '@zhengwu/core';
import { dueDateOf, limitOf } from '../engine-words.js';
import { textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readStep } from '../read/read-step.js';
import type { Step } from '../step.js';
import { withExtensions } from './extension-elements.js';
import { peopleProperties, type Properties } from './engine-people.js';
import { ownStep } from './own-step.js';

/**
 * The properties of a task that make it this step: our own element and, derived from it, the engine's attributes. Nothing is set: a designer
 * gives them to `modeling.updateProperties`, as one command that can be undone. What of the engine's attributes the step does not change is left
 * as it is written, and so is what we could not read. Without a step, the task is one of no step again; its engine attributes stay.
 */
export function stepProperties(task: ModdleElement, step: Step | undefined): Properties {
  const extensionElements = withExtensions(task, 'zw:Step', step === undefined ? [] : [ownStep(task, step)]);
  if (step === undefined || !task.$instanceOf('bpmn:UserTask')) return { extensionElements };
  const before = readStep(task);
  const arePeopleSame = before?.sign === step.sign && equalJson(before.approvers, step.approvers);
  return {
    extensionElements,
    ...(arePeopleSame ? {} : peopleProperties(task, step)),
    ...(equalJson(before?.limit, step.limit) ? {} : limitProperties(task, step)),
  };
}

function limitProperties(task: ModdleElement, { limit }: Step): Properties {
  if (limit !== undefined) {
    const { dueDate, calendar } = dueDateOf(limit);
    return { 'flowable:dueDate': dueDate, 'flowable:businessCalendarName': calendar };
  }
  const isOurs = limitOf(textAt(task, 'flowable:dueDate'), textAt(task, 'flowable:businessCalendarName')) !== undefined;
  return isOurs ? { 'flowable:dueDate': undefined, 'flowable:businessCalendarName': undefined } : {};
}
