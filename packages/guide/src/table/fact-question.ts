import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { dimensionOf, type ValueSet } from '../space/index.js';
import { factWords } from './fact-words.js';
import type { Fact } from './situation-table.js';

/** What is asked for a fact: in the table's words, else in a plain sentence that the operator will want to better. */
export function questionText({ text, variable: { name, domain } }: Fact): string {
  if (text !== undefined && text !== '') return text;
  switch (domain.kind) {
    case 'yesNo':
      return /^(?:是否|有无|有没有|能否|可否)/.test(name) ? `${name}？` : `是否${name}？`;
    case 'choice':
      return `${name}是哪一种？`;
    case 'choices':
      return `${name}有哪些？`;
    case 'number':
      return `${name}是多少？`;
    case 'date':
      return `${name}是哪一天？`;
    case 'region':
      return `${name}在哪里？`;
  }
}

/** What an option says: 是, 企业、个体工商户, 300平方米以上. One that takes everything says so. */
export function optionText(domain: Domain, set: ValueSet, near: readonly Guard[]): string {
  const dimension = dimensionOf(domain);
  if (set === dimension.all) return domain.kind === 'choices' ? '已选好' : '以上任何一种';
  if (domain.kind === 'yesNo') return set === dimension.setOfValue('yes') ? '是' : '否';
  return factWords(domain, set, near);
}

/** The word that situations are named by. Of 是 and 否 the fact itself: 是否委托代理 names 委托代理 and 不委托代理. */
export function optionShort({ variable: { name, domain } }: Fact, set: ValueSet): string | undefined {
  const dimension = dimensionOf(domain);
  if (set === dimension.all) return '';
  if (domain.kind !== 'yesNo') return undefined;
  const [, lead = '', fact = name] = /^(是否|有无|有没有)?(.+)$/.exec(name) ?? [];
  const isYes = set === dimension.setOfValue('yes');
  if (lead === '有无' || lead === '有没有') return `${isYes ? '有' : '无'}${fact}`;
  return isYes ? fact : lead === '' ? `非${fact}` : `不${fact}`;
}
