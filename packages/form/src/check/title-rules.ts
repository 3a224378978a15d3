import { defineRules, rule, type WordingKind } from '@zhengwu/core';

/** What can be wrong with how fields are called. */
export const titleRules = defineRules({
  /** `control`: its key, for it has no title. */
  'form/title-missing': rule<{ control: string; what: 'control' | 'pane' | 'column' }>({ severity: 'error', basis: 'WCAG 2.2, 3.3.2' }),
  'form/title-repeated': rule<{ title: string; group: string }>({ severity: 'error', basis: 'WCAG 2.2, 2.4.6' }),
  'form/vague-title': rule<{ title: string; word: string; kind: WordingKind | 'empty' }>({ severity: 'warning' }),
});
