import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import { STEP_KINDS, type Step, type StepKind } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';

/** 环节. */
export function kindEntry({ words, says, isReadonly, apply }: PanelDesk, id: string, step: Step): TemplateResult {
  return choiceField({
    id: 'kind',
    path: 'kind',
    label: says.step.kind,
    value: step.kind,
    options: STEP_KINDS.map((kind) => ({ value: kind, label: words.stepKind[kind] })),
    isReadonly,
    onChoice: (value) => apply('flow/set-kind', { id, kind: value as StepKind }), // one of the options
  });
}
