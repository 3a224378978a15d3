import type { Lang } from '@zhengwu/core';
import type { Drift } from '../binding/drift-of.js';
import type { Misfit } from '../binding/fits/misfit.js';
import type { SuggestionReason } from '../binding/suggest/suggestion.js';
import { bindingWordsEn } from './binding.en.js';
import { bindingWordsZhCn, type BindingWords } from './binding.zh-CN.js';

/** The words for bindings in a language. */
export function bindingWordsIn(lang: Lang): BindingWords {
  return lang === 'en' ? bindingWordsEn : bindingWordsZhCn;
}

/** A misfit as a clause, without its witness. */
export function misfitText(lang: Lang, { fault }: Pick<Misfit, 'fault'>): string {
  // The table ties each kind to its fault.
  return (bindingWordsIn(lang).misfits[fault.kind] as (fault: Misfit['fault']) => string)(fault);
}

/** A difference between two editions of a column. */
export function driftText(lang: Lang, drift: Drift): string {
  const { gone, changed } = bindingWordsIn(lang).drift;
  return drift.kind === 'gone' ? gone(drift) : changed(drift);
}

/** Why something is suggested. */
export function reasonText(lang: Lang, reason: SuggestionReason): string {
  return bindingWordsIn(lang).reasons[reason.by](reason);
}
