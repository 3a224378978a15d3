import type { Lang } from '@zhengwu/core';
import { shownWordsEn } from '../../messages/shown.en.js';
import { shownWordsZhCn } from '../../messages/shown.zh-CN.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import { indexGuide, type Guide, type Variable } from '../../model/index.js';
import { isValueOf } from '../../resolve/answer-sets.js';
import type { Answer, Answers } from '../../resolve/answers.js';
import { shownValue } from '../../space/shown.js';

/**
 * Answers in a line: 主体业态 = 餐饮服务，经营面积 = 300 平方米. What was answered to a question that is no more has no words left;
 * how many there are is said.
 */
export function answersWords(guide: Guide, answers: Answers, lang: Lang): string {
  const index = indexGuide(guide);
  const words = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  const { cases } = guideDesignerTextsIn(lang);
  const said: string[] = [];
  let gone = 0;
  for (const [id, answer] of Object.entries(answers)) {
    const variable = index.variable(id);
    if (answer === undefined) continue;
    if (variable === undefined) gone += 1;
    else said.push(words.is(variable.name, answerWords(variable, answer) ?? cases.goneValue));
  }

  function answerWords({ domain }: Variable, answer: Answer): string | undefined {
    if ('option' in answer) return index.option(answer.option)?.option.text;
    return isValueOf(domain, answer.value) ? shownValue(domain, answer.value, words) : undefined;
  }

  return [...said, ...(gone === 0 ? [] : [cases.goneAnswers(gone)])].join(lang === 'en' ? ', ' : '，');
}
