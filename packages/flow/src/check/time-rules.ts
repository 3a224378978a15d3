import { defineRules, rule, type ItemType, type TimeLimit } from '@zhengwu/core';

type OfStep = Readonly<{ step: string }>;
const LICENCE: readonly ItemType[] = ['licence'];

/** Which limit of the item something is compared with. */
export type LimitName = 'promised' | 'statutory' | 'acceptance' | 'delivery';

/** Whether a flow can be done in the time that was promised, and that the law gives. */
export const timeRules = defineRules({
  'flow/over-promise': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error' }),
  'flow/over-statute': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error' }),
  'flow/over-acceptance': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error' }),
  'flow/over-delivery': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error' }),
  'flow/step-without-limit': rule<OfStep>({ severity: 'warning' }),
  'flow/step-unit': rule<OfStep & { limit: TimeLimit; wanted: TimeLimit['unit'] }>({ severity: 'warning' }),
  'flow/loop-unbounded': rule<{ from: string; to: string; round: TimeLimit | null }>({ severity: 'warning' }),
  'flow/procedure-over-limit': rule<OfStep & { takes: TimeLimit; limit: TimeLimit }>({ severity: 'error' }),
  'flow/acceptance-over-5': rule<{ takes: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第三十二条' }),
  'flow/delivery-over-10': rule<{ takes: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第四十四条' }),
});
