import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { dimensionOf, type ValueSet } from '../space/index.js';
import { factWords } from './fact-words.js';
import type { Fact } from './situation-table.js';

/** A column's name that asks already: 由谁来办, 许可证丢了吗, 是否委托代理, 距到期还有几天. */
const ASKS = /(?:[吗呢么？?]$)|是否|是不是|有无|有没有|能否|能不能|可否|要不要|谁|哪|什么|怎么|怎样|如何|多少|几[个家人种天年月份层项次]|何[时地种]/;
/** Nouns of which there are kinds. */
const HAS_KINDS = /(?:类型|类别|种类|品种|方式|形式|业态|性质|主体|原因|用途|来源|身份)$/;

/** What is asked for a fact: in the table's words, else in a plain sentence that the operator will want to better. */
export function questionText({ text, variable: { name, domain } }: Fact): string {
  if (text !== undefined && text !== '') return text;
  if (ASKS.test(name)) return `${name.replace(/[？?]+$/, '')}？`;
  switch (domain.kind) {
    case 'yesNo':
      return `是否${name}？`;
    case 'choice':
      return HAS_KINDS.test(name) ? `${name}是哪一种？` : `请选择：${name}`;
    case 'choices':
      return `${name}有哪些？`;
    case 'number':
      return `${name}是多少？`;
    case 'date':
      return `${name}是哪一天？`;
    case 'region':
      return /^所在|(?:地区|镇街|辖区|区域)$/.test(name) ? `${name}是哪里？` : `${name}在哪里？`;
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
