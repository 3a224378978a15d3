import type { Lang } from '@zhengwu/core';
import { lookupWordsEn } from '../messages/lookup.en.js';
import { lookupWordsZhCn, type LookupWords } from '../messages/lookup.zh-CN.js';
import { shownWordsEn } from '../messages/shown.en.js';
import { shownWordsZhCn, type ShownWords } from '../messages/shown.zh-CN.js';
import type { Guard } from '../model/guard.js';
import type { Guide } from '../model/guide.js';
import { guardsOn, type AnswerSpace, type Axis } from '../space/answer-space.js';
import type { Dimension } from '../space/dimension.js';
import { shownSet, shownValue } from '../space/shown.js';
import type { ValueSet } from '../space/value-set.js';
import type { SparseBox } from './sparse-box.js';

/** A box in the operator's words, in the order of `places`: 新办 且 餐饮服务 且 经营面积 300 平方米 及以上. */
export function boxWords(guide: Guide, space: AnswerSpace, box: SparseBox, places: readonly number[], lang: Lang = 'zh-CN'): string {
  const words = lang === 'en' ? lookupWordsEn : lookupWordsZhCn;
  const shown = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  const parts = places.flatMap((place) => {
    const [axis, set] = [space.axes[place], box.get(place)];
    return axis === undefined || set === undefined ? [] : [setWords(guide, axis, set, words, shown)];
  });
  return parts.length === 0 ? words.everybody : parts.join(words.and);
}

function setWords(guide: Guide, { variable, dimension }: Axis, set: ValueSet, words: LookupWords, shown: ShownWords): string {
  const { domain, name } = variable;
  switch (domain.kind) {
    case 'yesNo':
      return words.fact(name, shownSet(dimension, set, shown));
    case 'number':
    case 'date':
      return words.amount(name, shownSet(dimension, set, shown));
    case 'choice':
    case 'region': {
      // 单位食堂以外 says more at a glance than a list of all the others.
      const rest = dimension.all.minus(set);
      const isMost = rest.weight * 2n < set.weight && rest.weight <= 2n;
      const named = optionNames(guide, variable.id, dimension, isMost ? rest : set) ?? (isMost ? dimension.samples(rest, 2).map((value) => shownValue(domain, value, shown)) : [shownSet(dimension, set, shown)]);
      return isMost ? words.except(named) : shown.joined(named);
    }
    case 'choices': {
      const near = guardsOn(guide, variable.id);
      const guard = near.find((each) => dimension.setOf(each) === set) ?? dimension.guardOf(set, near);
      if (guard?.kind === 'members') return memberWords(guard, (id) => shownValue(domain, [id], shown), words);
      const named = optionNames(guide, variable.id, dimension, set);
      return words.fact(name, named === undefined ? shownSet(dimension, set, shown) : shown.joined(named));
    }
  }
}

/** The names by which the guide's own options share out the set, where they do: their short words, as in situations' names. */
function optionNames({ nodes }: Guide, variableId: string, { none, setOf }: Dimension, set: ValueSet): readonly string[] | undefined {
  for (const node of nodes) {
    if (node.kind !== 'question' || node.variableId !== variableId) continue;
    const inside = node.options.filter(({ guard }) => !setOf(guard).isEmpty && set.covers(setOf(guard)));
    const names = inside.map(({ short, text }) => (short ?? text).trim());
    if (inside.length > 0 && !names.includes('') && inside.reduce((union, { guard }) => union.union(setOf(guard)), none) === set) return [...new Set(names)];
  }
  return undefined;
}

function memberWords({ all = [], any = [], none = [] }: Extract<Guard, { readonly kind: 'members' }>, nameOf: (id: string) => string, words: LookupWords): string {
  const parts: string[] = [];
  if (all.length > 0) parts.push(words.all(all.map(nameOf)));
  if (any.length === 1) parts.push(words.all(any.map(nameOf)));
  if (any.length > 1) parts.push(words.some(any.map(nameOf)));
  if (none.length > 0) parts.push(words.none(none.map(nameOf)));
  return parts.join(words.and);
}
