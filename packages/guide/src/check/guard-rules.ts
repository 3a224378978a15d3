import { defineRules, rule } from '@zhengwu/core';

type InQuestion = Readonly<{ question: string }>;
type Between = InQuestion & Readonly<{ first: string; second: string; shown: string }>;

const CALVANESE = 'Calvanese et al. 2016 (arXiv 1603.07466): overlapping and missing rules';

/** What can be wrong with how a question's options share out the answers that reach it. Every finding shows an answer. */
export const guardRules = defineRules({
  'guide/gap': rule<InQuestion & { shown: string; isAskedBefore: boolean }>({ severity: 'error', basis: CALVANESE }),
  'guide/overlap': rule<Between>({ severity: 'error', basis: CALVANESE }),
  'guide/boundary-twice': rule<Between>({ severity: 'error', basis: '民法典 第一千二百五十九条: 以上、以下包括本数，不满、超过不包括本数' }),
  'guide/more-overlaps': rule<InQuestion & { listed: number }>({ severity: 'error' }),
  'guide/dead-option': rule<InQuestion & { option: string; lost: number }>({ severity: 'error' }),
  'guide/condition-not-asked': rule<InQuestion & { owner: string; variable: string }>({ severity: 'error' }),
  'guide/undecided': rule<{ what: 'ways' | 'question' | 'variable' | 'situations' | 'prefill'; name: string }>({ severity: 'undecided' }),
});
