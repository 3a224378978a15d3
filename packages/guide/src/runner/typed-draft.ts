import { parseDate } from '@zhengwu/core';
import type { RunnerWords } from '../messages/runner.js';
import { isValueOf } from '../resolve/answer-sets.js';
import type { Answer } from '../resolve/answers.js';
import { dayText, valueText } from './answer-text.js';
import type { Draft, DraftReading, TypedDomain } from './draft.js';
import { readNumber } from './read-number.js';
import { levelName, pathTo, regionLevels } from './region-path.js';

type Of<Kind> = Extract<TypedDomain, { kind: Kind }>;

/** What stands in the fields for an earlier answer. */
export function typedDraft(domain: TypedDomain, answer: Answer): Draft {
  if ('option' in answer) return {};
  const text = String(answer.value);
  if (domain.kind === 'number') return { text };
  if (domain.kind === 'region') return { regions: pathTo(domain.regions, text) };
  const [year = '', month = '', day = ''] = text.split('-');
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

/** Reads what was typed. What cannot be taken is told with what can. */
export function readTyped(domain: TypedDomain, draft: Draft, words: RunnerWords): DraftReading {
  switch (domain.kind) {
    case 'number':
      return readNumberField(domain, draft, words);
    case 'date':
      return readDayFields(domain, draft, words);
    case 'region': {
      const levels = regionLevels(domain.regions, draft.regions ?? []);
      const last = levels[levels.length - 1];
      if (last?.chosen !== undefined) return { answer: { value: last.chosen } };
      return { problem: words.regionMissing({ level: levelName(last?.regions[0]?.code, words) }) };
    }
  }
}

function readNumberField(domain: Of<'number'>, { text = '' }: Draft, words: RunnerWords): DraftReading {
  const typed = text.trim();
  if (typed === '') return { problem: words.numberMissing };
  const value = readNumber(typed, domain.unit);
  if (value === undefined) return { problem: words.notNumber({ text: typed }) };
  if (isValueOf(domain, value)) return { answer: { value } };
  const { min, max, step } = domain;
  const said = (number: number): string => valueText(domain, number, words);
  if (value < min || value > max) return { problem: words.outOfRange({ value: said(value), min: said(min), max: said(max) }) };
  const below = min + Math.floor((value - min) / step) * step;
  // Ten places: 0.1 + 0.2 is shown as 0.3.
  const near = [below, below + step].map((each) => Number(each.toFixed(10))).filter((each) => isValueOf(domain, each));
  return { problem: words.offStep({ value: said(value), near: near.map(said) }) };
}

function readDayFields(domain: Of<'date'>, draft: Draft, words: RunnerWords): DraftReading {
  const [year, month, day] = [draft.year ?? '', draft.month ?? '', draft.day ?? ''].map((part) => part.trim()) as [string, string, string]; // three in, three out
  // A whole day that was typed or pasted into the first field.
  const isWhole = month === '' && day === '' && !/^[\d０-９]{0,4}年?$/.test(year);
  if (!isWhole && [year, month, day].includes('')) return { problem: words.dateMissing };
  const typed = isWhole ? year : `${year}年${month}月${day}日`;
  const value = parseDate(typed);
  if (value === undefined) return { problem: words.noSuchDay({ text: typed }) };
  if (isValueOf(domain, value)) return { answer: { value } };
  return { problem: words.outOfRange({ value: dayText(value, words), min: dayText(domain.from, words), max: dayText(domain.to, words) }) };
}
