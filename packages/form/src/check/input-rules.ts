import { defineRules, rule } from '@zhengwu/core';
import type { ScriptFaultReason } from '../script/script-fault.js';

type OfControl = Readonly<{ control: string }>;

/** Which bounds contradict each other. */
export type BoundPair = 'length' | 'number' | 'rows';

/** What can be wrong with a component by itself: what it is, what it lets through, what it offers. */
export const inputRules = defineRules({
  'form/unknown-component': rule<OfControl & { component: string; nearest: readonly string[] }>({ severity: 'error' }),
  'form/no-component': rule<OfControl>({ severity: 'error' }),
  'form/misplaced': rule<OfControl & { component: string; parent: string }>({ severity: 'error' }),
  'form/script-not-run': rule<OfControl & { path: string; script: string; reason: ScriptFaultReason; shown: string }>({ severity: 'error' }),

  'form/bounds-reversed': rule<OfControl & { pair: BoundPair; least: number; most: number }>({ severity: 'error' }),
  'form/bad-pattern': rule<OfControl & { pattern: string }>({ severity: 'error' }),
  'form/slow-pattern': rule<OfControl & { pattern: string }>({ severity: 'warning' }),
  'form/options-refused': rule<OfControl & { pattern: string; options: readonly string[]; isAll: boolean }>({ severity: 'error' }),
  'form/default-refused': rule<OfControl & { value: string; why: 'option' | 'length' | 'number' | 'pattern' }>({ severity: 'error' }),

  'form/no-options': rule<OfControl>({ severity: 'error' }),
  'form/option-doubled': rule<OfControl & { value: string; labels: readonly string[] }>({ severity: 'error' }),
  'form/option-label-repeated': rule<OfControl & { label: string; values: readonly string[] }>({ severity: 'error' }),
});
