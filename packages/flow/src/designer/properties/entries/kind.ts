import type { TemplateResult } from 'lit';
import { STEP_KINDS, type Step, type StepKind } from '../../../model/step.js';
import type { FlowDesk } from '../../flow-desk.js';
import { choiceField } from '../choice-field.js';

/** 环节. */
export function kindEntry(desk: FlowDesk, id: string, step: Step): TemplateResult {
  const { words, texts, isReadonly } = desk;
  return choiceField({
    id: 'kind',
    path: 'kind',
    label: texts.properties.kind,
    value: step.kind,
    options: STEP_KINDS.map((kind) => ({ value: kind, label: words.stepKind[kind] })),
    isReadonly,
    onChoice: (value) => desk.apply('flow/set-kind', { id, kind: value as StepKind }), // one of the options
  });
}
