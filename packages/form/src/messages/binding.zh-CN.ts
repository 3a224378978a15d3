import type { ValueKind } from '../components/component-spec.js';
import type { Drift } from '../binding/drift-of.js';
import type { MisfitFault, MisfitKind } from '../binding/fits/misfit.js';
import type { Meaning, Recognition } from '../binding/recognise.js';
import type { SuggestionReason } from '../binding/suggest/suggestion.js';
import type { SystemRole } from '../binding/system-column.js';
import type { ColumnFacts } from '../model/binding.js';

const KINDS: Readonly<Record<ValueKind, string>> = { text: '文本', number: '数字', boolean: '是或否', choice: '选项', choices: '多个选项', date: '日期', dateTime: '日期时间', dateRange: '起止日期', time: '时间', files: '文件', image: '图片', rows: '多行记录', object: '一组值', none: '无' };
const TYPES: Readonly<Record<ColumnFacts['type'], string>> = { text: '文本', integer: '整数', decimal: '小数', date: '日期', dateTime: '日期时间', boolean: '是或否', file: '文件' };
const MEANINGS: Readonly<Record<Meaning, string>> = { residentId: '身份证号', documentNumber: '证件号码', creditCode: '统一社会信用代码', mobile: '手机号', phone: '电话', money: '金额', division: '行政区划', address: '地址', email: '电子邮箱', postalCode: '邮政编码', date: '日期', longText: '长文本' };
const FACTS: Readonly<Record<keyof ColumnFacts, string>> = { type: '类型', length: '长度', precision: '总位数', scale: '小数位数', nullable: '可空', codes: '代码' };

const listed = (values: readonly string[], most = 6): string => values.slice(0, most).join('、') + (values.length > most ? ` 等 ${String(values.length)} 个` : '');
const fact = (value: ColumnFacts[keyof ColumnFacts]): string => {
  if (value === undefined) return '未注明';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? TYPES[value] : listed(value);
};

type Fault<Kind extends MisfitKind> = Extract<MisfitFault, { readonly kind: Kind }>;

/** What is said of a control and what it is bound to. */
export const bindingWordsZhCn = {
  kinds: KINDS,
  types: TYPES,
  meanings: MEANINGS,
  misfits: {
    type: ({ is, wants }: Fault<'type'>): string => `控件给出${KINDS[is]}，字段是${TYPES[wants]}`,
    length: ({ most, room }: Fault<'length'>): string => (most === Infinity ? `没有限制长度，字段只能容纳 ${String(room)} 个字符` : `最长 ${String(most)} 个字符，字段只能容纳 ${String(room)} 个`),
    precision: ({ room, end }: Fault<'precision'>): string => `${end === 'maximum' ? '没有足够小的最大值' : '没有足够大的最小值'}，字段的整数部分只有 ${String(room)} 位`,
    scale: ({ room }: Fault<'scale'>): string => (room === 0 ? '可以填小数，字段只能存整数' : `可以填更多的小数，字段只存 ${String(room)} 位小数`),
    required: (_fault: Fault<'required'>): string => '字段不可为空，控件却不是必填',
    foreignOptions: ({ values }: Fault<'foreignOptions'>): string => `选项 ${listed(values)} 不在字段的代码表中`,
    missingOptions: ({ values }: Fault<'missingOptions'>): string => `没有提供代码 ${listed(values)}`,
    freeText: ({ codes }: Fault<'freeText'>): string => `可以随意填写，字段只能取 ${listed(codes)}`,
    dateFormat: ({ is, wants }: Fault<'dateFormat'>): string => `日期写成 ${is}，应当是 ${wants}`,
    nothingFits: ({ least, room }: Fault<'nothingFits'>): string => `控件至少要 ${String(least)}，字段最多容纳 ${String(room)}，填什么都存不下`,
    default: (_fault: Fault<'default'>): string => '默认值存不进字段',
  },
  drift: {
    gone: (_drift: Extract<Drift, { readonly kind: 'gone' }>): string => '字段已经不在表中',
    changed: ({ name, before, after, added, removed }: Extract<Drift, { readonly kind: 'changed' }>): string =>
      name === 'codes' && before !== undefined && after !== undefined
        ? [...((added ?? []).length > 0 ? [`新增代码 ${listed(added ?? [])}`] : []), ...((removed ?? []).length > 0 ? [`取消代码 ${listed(removed ?? [])}`] : [])].join('，')
        : `${FACTS[name]}由 ${fact(before)} 改为 ${fact(after)}`,
  },
  recognised: ({ meaning, by, shown }: Recognition): string => `按${MEANINGS[meaning]}处理：${{ element: `数据元“${shown}”`, domain: `值域“${shown}”`, comment: `注释中有“${shown}”`, name: `字段名是“${shown}”`, length: shown === '∞' ? '长度不限' : `长度或格式为 ${shown}` }[by]}`,
  system: { key: '主键', counter: '由数据库编号', audit: '由系统记录', parent: '指向主表' } satisfies Record<SystemRole, string>,
  reasons: {
    label: ({ words }: SuggestionReason): string => `名称相同：“${words}”`,
    synonym: ({ label, words }: SuggestionReason): string => `“${label}”与“${words}”是同一个意思`,
    part: ({ label, words }: SuggestionReason): string => `“${label}”与“${words}”相近`,
    pinyin: ({ label, words }: SuggestionReason): string => `字段名“${words}”是“${label}”的拼音`,
    key: ({ words }: SuggestionReason): string => `控件的标识就是字段名（${words}）`,
    column: ({ words }: SuggestionReason): string => `绑定的字段 ${words} 对应这个数据元`,
    kind: ({ label, words }: SuggestionReason): string => `“${label}”属于“${words}”`,
  },
};

export type BindingWords = typeof bindingWordsZhCn;
