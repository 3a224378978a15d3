import type { Lang } from '@zhengwu/core';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import { shownWordsEn } from '../../messages/shown.en.js';
import { shownWordsZhCn } from '../../messages/shown.zh-CN.js';
import type { Domain, Guard } from '../../model/index.js';
import { guardWords as said } from '../../ranges/guard-words.js';
import { rangeSigns } from '../../ranges/range-signs.js';
import { shownValue } from '../../space/shown.js';

/** What a guard takes, as operators read and write it: “≥ 50 且 < 300”, “新办、变更”. */
export function guardWords(domain: Domain, guard: Guard, lang: Lang): string {
  const { guards } = guideDesignerTextsIn(lang);
  return said(guard, {
    ...guards,
    named: (values) => values.map((value) => valueWords(domain, value, lang)).join(guards.comma),
    ranges: ({ ranges }) => ranges.map((range) => rangeSigns(range, guards)).join(guards.or),
  });
}

/** A value as the operator knows it; what the domain does not know keeps its id. */
export function valueWords(domain: Domain, value: string | number, lang: Lang): string {
  return shownValue(domain, domain.kind === 'choices' ? [String(value)] : value, lang === 'en' ? shownWordsEn : shownWordsZhCn);
}
