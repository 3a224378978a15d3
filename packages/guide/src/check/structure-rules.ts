import { defineRules, rule } from '@zhengwu/core';

/** A question by its text, or what it is called without one. */
type InQuestion = Readonly<{ question: string }>;
type InOption = InQuestion & Readonly<{ option: string }>;
type OfVariable = Readonly<{ variable: string }>;

/** Where a guard stands: on an option, on an extra, in a history condition, or in what shared data gives. */
export type GuardRole = 'option' | 'extra' | 'condition' | 'prefill';
type InGuard = OfVariable & Readonly<{ role: GuardRole; owner: string }>;

/** What can be wrong with a guide's shape, its variables and the form of its guards, whatever is answered. */
export const structureRules = defineRules({
  'guide/no-root': rule({ severity: 'error' }),
  'guide/duplicate-id': rule<{ element: 'node' | 'option' | 'extra' | 'variable' | 'value' | 'region'; id: string; name: string }>({ severity: 'error' }),
  'guide/two-owners': rule<{ name: string }>({ severity: 'error' }),
  'guide/dangling': rule<{ what: 'root' | 'next' | 'reference' | 'variable' | 'condition' | 'exclusive' | 'parent'; id: string; owner: string }>({ severity: 'error' }),
  'guide/dead-end': rule<InOption>({ severity: 'error' }),
  'guide/unreachable': rule<{ kind: 'question' | 'outcome' | 'reference'; name: string; why: 'structure' | 'history'; count: number }>({ severity: 'error' }),
  'guide/cycle': rule<{ names: readonly string[] }>({ severity: 'error' }),
  'guide/few-options': rule<InQuestion & { count: number }>({ severity: 'error' }),
  'guide/too-many-options': rule<InQuestion & { count: number; most: number }>({ severity: 'warning', basis: 'Miller 1956; Hick 1952' }),
  'guide/too-deep': rule<InQuestion & { depth: number; most: number }>({ severity: 'warning' }),

  'guide/variable-unused': rule<OfVariable>({ severity: 'warning' }),
  'guide/domain-empty': rule<OfVariable & { why: 'noValues' | 'reversed' | 'step' | 'notDays' | 'tooFine' | 'bounds' | 'circle' }>({ severity: 'error' }),
  'guide/domain-uneven': rule<OfVariable & { max: number; last: number }>({ severity: 'warning' }),
  'guide/bounds-beyond-values': rule<OfVariable & { max: number; count: number }>({ severity: 'warning' }),
  'guide/exclusive-never': rule<OfVariable & { value: string; min: number }>({ severity: 'error' }),
  'guide/exclusive-not-marked': rule<OfVariable & { value: string }>({ severity: 'warning' }),

  'guide/guard-misfit': rule<InGuard & { what: 'kind' | 'end'; end?: string }>({ severity: 'error' }),
  'guide/guard-unknown-value': rule<InGuard & { id: string }>({ severity: 'error' }),
  'guide/guard-empty': rule<InGuard>({ severity: 'error' }),
  'guide/range-reversed': rule<InGuard & { from: string; to: string }>({ severity: 'error' }),
  'guide/end-outside': rule<InGuard & { end: string; domain: string }>({ severity: 'warning' }),
  'guide/end-off-grid': rule<InGuard & { end: string; step: string }>({ severity: 'warning' }),
});
