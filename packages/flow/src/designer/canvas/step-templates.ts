import type { ModdleElement } from '../../model/moddle/moddle-element.js';
import { freshStep, type Step, type StepKind } from '../../model/step.js';
import { stepProperties } from '../../model/write/step-properties.js';

/** What the palette offers as a step: a kind, and in some cases more. */
export const STEP_TEMPLATES = [
  'collection',
  'acceptance',
  'correction',
  'review',
  'inspection',
  'approval',
  'decision',
  'countersign',
  'anySign',
  'specialProcedure',
  'certification',
  'delivery',
  'completion',
  'pledgeReview',
  'followUp',
] as const;
export type StepTemplate = (typeof STEP_TEMPLATES)[number];

/** The step that a template makes. 会签 is an approval that all sign, 或签 one in which the first word counts; 补正 is the applicant's; of 现场核查 all who go sign (行政许可法 第三十四条第三款). */
export function stepOfTemplate(template: StepTemplate): Step {
  if (template === 'countersign') return { ...freshStep('approval'), sign: 'all' };
  if (template === 'anySign') return { ...freshStep('approval'), sign: 'any' };
  const step = freshStep(template satisfies StepKind);
  if (template === 'correction') return { ...step, approvers: [{ kind: 'initiator' }] };
  return template === 'inspection' ? { ...step, sign: 'all' } : step;
}

export function isTemplate(kind: StepKind): kind is StepKind & StepTemplate {
  return kind !== 'other';
}

/** Makes a task that was just created, and that nobody has seen, the step of a template. */
export function dressTask(task: ModdleElement, template: StepTemplate, name: string): void {
  task.set('name', name);
  for (const [property, value] of Object.entries(stepProperties(task, stepOfTemplate(template)))) task.set(property, value);
}
