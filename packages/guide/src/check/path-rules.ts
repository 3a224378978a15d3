import { defineRules, rule, type SituationRole } from '@zhengwu/core';

type InQuestion = Readonly<{ question: string }>;

/** What can be wrong with a whole way through the guide, though each question by itself is sound. */
export const pathRules = defineRules({
  'guide/already-answered': rule<InQuestion & { earlier: string; option: string }>({ severity: 'warning' }),
  'guide/asked-twice': rule<InQuestion & { earlier: string; variable: string }>({ severity: 'warning' }),
  'guide/asked-too-coarsely': rule<InQuestion & { option: string; variable: string; later: string }>({ severity: 'warning' }),
  'guide/changes-nothing': rule<InQuestion>({ severity: 'warning', basis: 'Bryant 1986: reduction of decision diagrams' }),
  'guide/dependent': rule<InQuestion & { variables: readonly string[] }>({ severity: 'warning', basis: 'arXiv 2502.08522: reduction of questionnaires' }),
  'guide/options-alike': rule<InQuestion & { first: string; second: string }>({ severity: 'warning' }),
  'guide/duplicate-outcome': rule<{ name: string; other: string }>({ severity: 'warning' }),
  'guide/two-situations': rule<{ first: string; second: string; role: SituationRole; handlingItem: string }>({ severity: 'error' }),
  'guide/prefill-excludes': rule<{ variable: string; names: readonly string[]; count: number }>({ severity: 'warning' }),
});
