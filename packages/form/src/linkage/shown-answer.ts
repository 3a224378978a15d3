import { isIsoDate, type FieldType, type Lang } from '@zhengwu/core';
import { linkageWordsIn } from '../messages/linkage.js';

/** An answer as the operator knows it: 个体工商户, 300 平方米, 未填写. */
export function shownAnswer(type: FieldType, value: unknown, lang: Lang = 'zh-CN', unit?: string): string {
  const words = linkageWordsIn(lang);
  if (value === null || value === undefined) return words.notAnswered;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    if (type.kind !== 'choices') return words.rows(value.length);
    return value.length === 0 ? words.noneChosen : words.joined((value as readonly unknown[]).map((each) => labelled(type, each)));
  }
  if (type.kind === 'date' && isIsoDate(value)) return words.day(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
  if (typeof value === 'number') return unit === undefined ? String(value) : `${String(value)} ${unit}`;
  if (value === '') return words.emptyText;
  return labelled(type, value);
}

function labelled(type: FieldType, value: unknown): string {
  const options = type.kind === 'choice' || type.kind === 'choices' ? type.options : [];
  return options.find((option) => option.value === value)?.label ?? String(value);
}
