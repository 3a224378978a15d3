import type { Lang } from '@zhengwu/core';
import { shownWordsEn } from '../../messages/shown.en.js';
import { shownWordsZhCn } from '../../messages/shown.zh-CN.js';
import { indexGuide, type Guide } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';
import { shownValue } from '../../space/shown.js';

/** Answers in a line: 主体业态 = 餐饮服务，经营面积 = 300 平方米. */
export function answersWords(guide: Guide, answers: Answers, lang: Lang): string {
  const index = indexGuide(guide);
  const words = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  return Object.entries(answers)
    .flatMap(([id, answer]) => {
      if (answer === undefined) return [];
      const variable = index.variable(id);
      const said = 'option' in answer ? (index.option(answer.option)?.option.text ?? answer.option) : variable === undefined ? String(answer.value) : shownValue(variable.domain, answer.value, words);
      return [`${variable?.name ?? id} = ${said}`];
    })
    .join(lang === 'en' ? ', ' : '，');
}
