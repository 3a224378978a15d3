import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Variable } from '../model/variable.js';
import type { AnswerValue } from '../resolve/answers.js';
import type { Step } from '../resolve/resolution.js';
import type { RunnerWords } from '../messages/runner.js';

/** What was asked and said; the option is absent where none takes the answer. */
export type Said = Pick<Step, 'question' | 'answer'> & { readonly option?: Step['option'] };

/** An answer as the person would say it: the option that he picked, else the value: 320 平方米, 2026年3月5日. */
export function answerText(guide: Guide, { question, answer, option }: Said, words: RunnerWords): string {
  if ('option' in answer) return indexGuide(guide).option(answer.option)?.option.text ?? option?.text ?? '';
  const variable = indexGuide(guide).variable(question.variableId);
  return variable === undefined ? (option?.text ?? '') : valueText(variable.domain, answer.value, words);
}

export function valueText(domain: Variable['domain'], value: AnswerValue, words: RunnerWords): string {
  switch (domain.kind) {
    case 'yesNo':
      return value === 'yes' ? words.yes : words.no;
    case 'choice':
      return domain.values.find(({ id }) => id === value)?.label ?? String(value);
    case 'choices': {
      const ids: readonly unknown[] = Array.isArray(value) ? value : [];
      return ids.length === 0 ? words.none : domain.values.filter(({ id }) => ids.includes(id)).map(({ label }) => label).join('、');
    }
    case 'number':
      return domain.unit === undefined ? String(value) : `${String(value)} ${domain.unit}`;
    case 'date':
      return dayText(String(value), words);
    case 'region':
      return domain.regions.find(({ code }) => code === value)?.name ?? String(value);
  }
}

/** A day as people write it; a text that is none as it stands. */
export function dayText(day: string, words: RunnerWords): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : words.date({ year: Number(year), month: Number(month), day: Number(date) });
}
