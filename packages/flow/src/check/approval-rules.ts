import { defineRules, rule, type ItemType } from '@zhengwu/core';
import type { Outcome } from '../model/outcome.js';
import type { NoticeEvent, StepClock, StepKind } from '../model/step.js';
import type { Relation } from './directory.js';

type OfStep = Readonly<{ step: string }>;

/** 行政许可法 speaks of 行政许可 alone. */
const LICENCE: readonly ItemType[] = ['licence'];

/** What a notice is missing for: an outcome, the beginning of a step, or what is delivered. */
export type NoticeNeed = 'accepted' | 'correction' | 'notAccepted' | 'notRequired' | 'granted' | 'refused' | 'specialProcedure' | 'delivery';

/**
 * What the law and good order say of how a case is handled. They hold for flows of the kind `approval` alone. A duty without exception is what the flow
 * itself does against 行政许可法: a case that goes this way is unlawful. What it only does not show, acceptance, decision or a notice that another system
 * may see to, can be answered for.
 */
export const approvalRules = defineRules({
  // 受理
  'flow/no-acceptance': rule({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第三十二条' }),
  'flow/acceptance-outcome': rule<OfStep & { outcome: 'accepted' | 'correction' | 'notAccepted' }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十二条' }),
  'flow/incomplete-refused': rule<OfStep>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十二条第一款第四项' }),
  'flow/correction-late': rule<OfStep & { after: string }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十二条第一款第四项' }),
  'flow/correction-again': rule<OfStep & { asks: string }>({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第三十二条第一款第四项' }),
  'flow/correction-endless': rule<OfStep>({ severity: 'error' }),

  // 审查与决定
  'flow/no-decision': rule({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第三十八条' }),
  'flow/decision-outcome': rule<OfStep & { outcome: 'granted' | 'refused' }>({ severity: 'error', duty: LICENCE, basis: '行政许可法 第三十八条' }),
  'flow/decision-bypassed': rule<{ end: string }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十八条' }),
  'flow/outcome-foreign': rule<OfStep & { outcome: Outcome; kind: StepKind }>({ severity: 'warning' }),
  'flow/kind-missing': rule<OfStep>({ severity: 'warning' }),
  'flow/inspection-alone': rule<OfStep & { why: 'few' | 'oneSigns'; people: number }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十四条第三款' }),
  'flow/accepts-and-decides': rule<{ accepts: string; decides: string; person: string; relation: Relation | null }>({ severity: 'warning' }),

  // 时钟
  'flow/pause-unlawful': rule<OfStep & { what: 'inspection' | 'correction' | 'procedure' | 'other' }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第四十五条' }),
  'flow/procedure-unknown': rule<OfStep>({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第四十五条' }),
  'flow/clock-hidden': rule<OfStep>({ severity: 'error', duty: LICENCE, basis: '行政许可法 第四十二条、第四十五条' }),
  'flow/clock-astray': rule<OfStep & { clock: StepClock; when: 'before' | 'after' }>({ severity: 'warning', basis: '行政许可法 第四十二条' }),

  // 通知
  'flow/legal-notice': rule<OfStep & { need: NoticeNeed; has: 'nothing' | 'unwritten' }>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第三十二条、第三十八条、第四十五条' }),
  'flow/notice-missing': rule<OfStep & { need: NoticeNeed }>({ severity: 'warning' }),
  'flow/notice-no-template': rule<OfStep & { on: NoticeEvent; channel: 'sms' | 'document' | 'message' }>({ severity: 'warning' }),
  'flow/notice-template-kind': rule<OfStep & { template: string; channel: 'sms' | 'document' | 'message' }>({ severity: 'error' }),

  // 退回
  'flow/return-across-branch': rule<OfStep & { to: string; why: 'into' | 'outOf' }>({ severity: 'error', basis: 'flowable-engine#1641' }),
  'flow/return-choice-across-branch': rule<OfStep & { steps: readonly string[] }>({ severity: 'warning', basis: 'flowable-engine#1641' }),
  'flow/return-forward': rule<OfStep & { to: string }>({ severity: 'error' }),
  'flow/return-nowhere': rule<OfStep>({ severity: 'warning' }),

  // 告知承诺
  /** A warning until somebody has read the article: only the title and the number of the document were confirmed. */
  'flow/pledge-without-follow-up': rule<OfStep>({ severity: 'warning', basis: '国办发〔2020〕42号（条文未核）' }),
  'flow/pledge-route-missing': rule({ severity: 'warning' }),
});
