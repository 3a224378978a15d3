import { defineRules, rule } from '@zhengwu/core';

/** What a text is: of which part of the guide. */
export type TextKind = 'question' | 'option' | 'value' | 'outcome' | 'variable' | 'term';

type InQuestion = Readonly<{ question: string }>;
type OfText = Readonly<{ what: TextKind; text: string }>;
type WithWord = OfText & Readonly<{ word: string }>;

const TENDER = '采购需求 2.1.2.4: 导办问题互斥独立、清晰可选';
const CIVIL_CODE = '民法典 第一千二百五十九条';

/** What can be wrong with the words that citizens read: that they say nothing, the same twice, two things, or not what counts. */
export const wordingRules = defineRules({
  'guide/text-missing': rule<{ what: TextKind | 'reason' | 'otherItem'; name: string }>({ severity: 'error' }),
  'guide/text-long': rule<OfText & { length: number; most: number }>({ severity: 'warning' }),
  'guide/same-texts': rule<{ what: 'option' | 'value'; name: string; text: string }>({ severity: 'error', basis: TENDER }),
  'guide/near-texts': rule<{ what: 'option' | 'value'; name: string; first: string; second: string }>({ severity: 'warning', basis: TENDER }),
  'guide/same-names': rule<{ name: string }>({ severity: 'warning' }),
  'guide/catch-all': rule<WithWord & { isComplement: boolean }>({ severity: 'error', basis: TENDER }),
  'guide/vague': rule<WithWord & { isComplement: boolean }>({ severity: 'error', basis: TENDER }),
  'guide/vague-question': rule<InQuestion & { word: string; kind: 'catchAll' | 'vague' }>({ severity: 'warning', basis: TENDER }),
  'guide/two-questions': rule<InQuestion & { word: string }>({ severity: 'warning', basis: TENDER }),
  'guide/negated-question': rule<InQuestion & { word: string }>({ severity: 'warning' }),
  'guide/double-negative': rule<WithWord>({ severity: 'warning' }),
  'guide/unclear-bound': rule<WithWord>({ severity: 'warning', basis: CIVIL_CODE }),
  'guide/text-against-guard': rule<{ option: string; said: string; variable: string; taken: string; value: string; isSaid: boolean }>({ severity: 'warning', basis: CIVIL_CODE }),
  'guide/term-unexplained': rule<{ word: string; text: string; count: number }>({ severity: 'warning' }),
  'guide/unit-missing': rule<InQuestion & { variable: string }>({ severity: 'warning' }),
});
