import { defineRules, rule } from '@zhengwu/core';
import type { Outcome } from '../model/outcome.js';

type AtNode = Readonly<{ node: string }>;

/** What can be wrong with the conditions of ways, beyond what core says of an expression by itself. */
export const conditionRules = defineRules({
  'flow/condition-gap': rule<AtNode & { field: string; value: string }>({ severity: 'error' }),
  'flow/condition-overlap': rule<AtNode & { field: string; value: string; first: string; second: string }>({ severity: 'error' }),
  'flow/condition-never': rule<AtNode & { way: string }>({ severity: 'warning' }),
  'flow/outcome-doubled': rule<AtNode & { outcome: Outcome }>({ severity: 'error' }),
  'flow/idle-condition': rule<AtNode & { way: string }>({ severity: 'warning' }),
  'flow/engine-condition': rule<AtNode & { way: string; text: string }>({ severity: 'undecided' }),
});
