import { isIsoDate } from '@zhengwu/core';
import type { Domain } from '../model/variable.js';
import { shownWordsZhCn, type ShownWords } from '../messages/shown.zh-CN.js';
import type { AnswerValue } from '../resolve/answers.js';
import type { Axis } from './answer-space.js';
import type { Dimension } from './dimension.js';
import type { ValueSet } from './value-set.js';

/** A value as the operator knows it: 300 平方米, 2026年3月1日, 生食类、冷荤类. What is not of the domain shows as it is stored. */
export function shownValue(domain: Domain, value: AnswerValue, words: ShownWords = shownWordsZhCn): string {
  switch (domain.kind) {
    case 'yesNo':
      return value === 'yes' ? words.yes : value === 'no' ? words.no : plain(value);
    case 'choice':
      return labelOf(domain, value);
    case 'choices': {
      const chosen = typeof value === 'object' ? value : [value];
      return chosen.length === 0 ? words.nothingChosen : words.joined(chosen.map((id) => labelOf(domain, id)));
    }
    case 'number':
      return words.amount(plain(value), domain.unit ?? '');
    case 'date':
      return isIsoDate(value) ? words.day(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))) : plain(value);
    case 'region':
      return domain.regions.find(({ code }) => code === value)?.name ?? plain(value);
  }
}

function labelOf(domain: Extract<Domain, { readonly kind: 'choice' | 'choices' }>, value: AnswerValue): string {
  return domain.values.find(({ id }) => id === value)?.label ?? plain(value);
}

function plain(value: AnswerValue): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}

/** Ranges or values of a set that are named one by one; of more, how many there are. */
const MOST_NAMED = 6;

/** A set as the operator knows it: 100 至 299 平方米、500 平方米 及以上; 企业、个体工商户. */
export function shownSet(dimension: Dimension, set: ValueSet, words: ShownWords = shownWordsZhCn): string {
  const { domain } = dimension;
  if (set.isEmpty) return words.none;
  if (set === dimension.all) return words.any;
  if (domain.kind === 'number' || domain.kind === 'date') return shownRanges(dimension, set, words);
  const samples = dimension.samples(set, MOST_NAMED);
  if (domain.kind === 'choices') {
    const example = shownValue(domain, samples[0] ?? [], words);
    return set.weight === 1n ? example : words.several(example, String(set.weight));
  }
  const guard = domain.kind === 'region' ? dimension.guardOf(set) : undefined;
  const values = guard?.kind === 'values' ? guard.values : samples;
  const named = words.joined(values.slice(0, MOST_NAMED).map((value) => shownValue(domain, value, words)));
  return set.weight > BigInt(MOST_NAMED) && values.length >= MOST_NAMED ? `${named}${words.more(Number(set.weight))}` : named;
}

/** Which answers of a variable are meant: 面积 = 300 平方米, 面积为 100 至 299 平方米, 申请人选择 企业. */
export function shownCase({ variable, dimension }: Axis, set: ValueSet, words: ShownWords = shownWordsZhCn): string {
  const shown = shownSet(dimension, set, words);
  const { kind } = variable.domain;
  if (kind === 'choice' || kind === 'choices' || kind === 'region') return words.isChosen(variable.name, shown);
  return set.weight === 1n ? words.is(variable.name, shown) : words.isWithin(variable.name, shown);
}

function shownRanges(dimension: Dimension, set: ValueSet, words: ShownWords): string {
  const { domain } = dimension;
  const guard = dimension.guardOf(set);
  if (guard?.kind !== 'ranges') return words.any;
  const show = (value: number | string): string => shownValue(domain, value, words);
  // `guardOf` without guards near it closes every end.
  const parts = guard.ranges.slice(0, MOST_NAMED).map(({ from, to }) => {
    if (from === undefined) return to === undefined ? words.any : words.below(show(to));
    if (to === undefined) return words.above(show(from));
    // The unit is said once: 100 至 299 平方米.
    return from === to ? show(from) : words.span(domain.kind === 'number' ? String(from) : show(from), show(to));
  });
  return guard.ranges.length > MOST_NAMED ? `${words.joined(parts)}${words.more(guard.ranges.length)}` : words.joined(parts);
}
