import { defineRules, rule, type ItemType, type TimeLimit } from '@zhengwu/core';

type OfStep = Readonly<{ step: string }>;
const LICENCE: readonly ItemType[] = ['licence'];

/**
 * Whether a flow can be done in the time that was promised, and that the law gives. Nobody can excuse that a limit of the law is exceeded: 法定办结时限 of any
 * item, and acceptance and delivery of a 行政许可, for which an item can name no more than the law or a regulation below it sets. A promise is the
 * department's own, and what another law may set aside is a warning.
 */
export const timeRules = defineRules({
  'flow/over-promise': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error' }),
  'flow/over-statute': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error', duty: 'all' }),
  'flow/over-acceptance': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error', duty: LICENCE }),
  'flow/over-delivery': rule<{ takes: TimeLimit; limit: TimeLimit; steps: readonly string[] }>({ severity: 'error', duty: LICENCE }),
  'flow/step-without-limit': rule<OfStep>({ severity: 'warning' }),
  'flow/step-unit': rule<OfStep & { limit: TimeLimit; wanted: TimeLimit['unit'] }>({ severity: 'warning' }),
  'flow/loop-unbounded': rule<{ from: string; to: string; round: TimeLimit | null }>({ severity: 'warning' }),
  'flow/procedure-over-limit': rule<OfStep & { takes: TimeLimit; limit: TimeLimit }>({ severity: 'error' }),
  'flow/decision-over-20': rule<{ takes: TimeLimit }>({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第四十二条' }),
  'flow/acceptance-over-5': rule<{ takes: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第三十二条' }),
  'flow/delivery-over-10': rule<{ takes: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, duty: LICENCE, basis: '行政许可法 第四十四条' }),
});
