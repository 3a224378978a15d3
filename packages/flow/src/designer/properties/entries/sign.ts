import type { TemplateResult } from 'lit';
import { SIGN_MODES, type SignMode } from '../../../model/approver.js';
import type { Step } from '../../../model/step.js';
import type { FlowDesk } from '../../flow-desk.js';
import { choiceField } from '../choice-field.js';

/** 会签, 或签 and the like. */
export function signEntry(desk: FlowDesk, id: string, step: Step): TemplateResult {
  const { words, texts, isReadonly } = desk;
  return choiceField({
    id: 'sign',
    path: 'sign',
    label: texts.properties.sign,
    value: step.sign,
    options: SIGN_MODES.map((mode) => ({ value: mode, label: words.sign[mode] })),
    isReadonly,
    onChoice: (value) => desk.apply('flow/set-sign', { id, sign: value as SignMode }), // one of the options
  });
}
