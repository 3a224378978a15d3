import type { Lang } from '@zhengwu/core';
import type { Guard } from '../model/guard.js';
import type { Variable } from '../model/variable.js';
import { dimensionOf, shownSet, shownValue } from '../space/index.js';
import { draftWords } from '../messages/draft.js';
import { shownWordsEn } from '../messages/shown.en.js';
import { shownWordsZhCn } from '../messages/shown.zh-CN.js';

/** Which answers a guard takes, for someone who knows the question but not the tool: 选了 生食类、冷荤类 中的一项或几项，没选 热食类. */
export function guardWords({ domain }: Variable, guard: Guard, lang: Lang): string {
  const words = draftWords[lang].guard;
  const shown = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  const named = (values: readonly string[]): string => shown.joined(values.map((value) => shownValue(domain, domain.kind === 'choices' ? [value] : value, shown)));
  switch (guard.kind) {
    case 'any':
      return words.any;
    case 'values':
      return named(guard.values);
    case 'ranges': {
      const dimension = dimensionOf(domain);
      return shownSet(dimension, dimension.setOf(guard), shown);
    }
    case 'members': {
      const { all = [], any = [], none = [] } = guard;
      const parts = [
        ...(all.length === 0 ? [] : [words.all(named(all))]),
        ...(any.length === 0 ? [] : [any.length === 1 ? words.all(named(any)) : words.some(named(any))]),
        ...(none.length === 0 ? [] : [words.none(named(none))]),
      ];
      return parts.length === 0 ? words.any : parts.join(words.and);
    }
  }
}
