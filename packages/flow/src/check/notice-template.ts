import type { TemplateRef } from '@zhengwu/core';
import type { StepNotice } from '../model/step.js';
import type { NoticeNeed } from './approval-rules.js';

/** The words by which a template for it is found. The longer ones first: 受理 stands in 不予受理 too. */
const TEMPLATE_WORDS: Readonly<Record<NoticeNeed, readonly string[]>> = {
  accepted: ['受理通知', '受理决定', '受理'],
  correction: ['补正', '补齐'],
  notAccepted: ['不予受理'],
  notRequired: ['不需', '不受理'],
  granted: ['准予'],
  refused: ['不予许可', '不予行政许可', '不予'],
  specialProcedure: ['特别程序', '听证', '所需时间'],
  delivery: ['送达', '领取', '出件'],
};
/** What stands in the name of a template for something else: 不予受理 is neither 受理 nor the decision. */
const OTHER: Partial<Readonly<Record<NoticeNeed, string>>> = { accepted: '不', refused: '受理' };

/** A notice with the template that is meant for it, if one is. */
export function withTemplate(notice: StepNotice, need: NoticeNeed, templates: readonly TemplateRef[] | undefined): StepNotice {
  const fitting = (templates ?? []).filter(({ kind }) => fits(kind, notice.channel));
  const other = OTHER[need];
  for (const word of TEMPLATE_WORDS[need]) {
    const found = fitting.find(({ name }) => name.includes(word) && (other === undefined || !name.includes(other)));
    if (found !== undefined) return { ...notice, templateId: found.id };
  }
  return notice;
}

/** Whether a template can be sent that way. */
export function fits(kind: TemplateRef['kind'], channel: StepNotice['channel']): boolean {
  return channel === 'document' ? kind !== 'sms' : kind === 'sms' || channel === 'message';
}
