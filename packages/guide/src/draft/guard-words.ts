import type { Lang } from '@zhengwu/core';
import { draftWords } from '../messages/draft.js';
import { shownWordsEn } from '../messages/shown.en.js';
import { shownWordsZhCn } from '../messages/shown.zh-CN.js';
import type { Guard } from '../model/guard.js';
import type { Variable } from '../model/variable.js';
import { guardWords as said } from '../ranges/guard-words.js';
import { dimensionOf, shownSet, shownValue } from '../space/index.js';

/** Which answers a guard takes, for someone who knows the question but not the tool: 选了 生食类、冷荤类 中的一项或几项，没选 热食类. */
export function guardWords({ domain }: Variable, guard: Guard, lang: Lang): string {
  const shown = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  return said(guard, {
    ...draftWords[lang].guard,
    nothing: shown.none,
    named: (values) => shown.joined(values.map((value) => shownValue(domain, domain.kind === 'choices' ? [value] : value, shown))),
    ranges: (ranges) => {
      const dimension = dimensionOf(domain);
      return shownSet(dimension, dimension.setOf(ranges), shown);
    },
  });
}
