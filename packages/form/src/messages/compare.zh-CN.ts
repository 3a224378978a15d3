import type { BoundColumn } from '../model/binding.js';
import type { ChangeKind, ChangeOf, NodeName } from '../compare/form-change.js';
import { componentName as nameIn } from './component-name.js';
import { componentWordsZhCn } from './components.zh-CN.js';

/** A sentence for each kind of change. */
export type ChangeTexts = { readonly [Kind in ChangeKind]: (change: ChangeOf<Kind>) => string };

const REVIEWS = { unconfirmed: '未确认', confirmed: '已确认', returned: '退回' };
const VALIDATORS: Readonly<Record<string, string>> = {
  'x-validator': '校验规则',
  format: '格式',
  pattern: '正则',
  minLength: '最少字数',
  maxLength: '最多字数',
  minimum: '最小值',
  maximum: '最大值',
  minItems: '最少行数',
  maxItems: '最多行数',
};

const component = (name: string): string => (name === '' ? '无控件' : nameIn(componentWordsZhCn, name));
const node = ({ title, component: name, key }: NodeName): string => (title !== undefined ? `“${title}”` : name !== '' ? `${component(name)}${key === '' || key === 'items' ? '' : `“${key}”`}` : key === '' ? '表单' : key === 'items' ? '表格的行' : `“${key}”`);
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('、');
const column = ({ table, column: name, part }: BoundColumn): string => `${table}.${name}${part === undefined ? '' : `（${part}）`}`;
const columns = (list: readonly BoundColumn[]): string => list.map(column).join('、');
const value = (given: unknown): string => (given === undefined ? '无' : typeof given === 'string' ? `“${given}”` : JSON.stringify(given));
const count = (number: number): string => (number > 1 ? `（含 ${String(number)} 个控件）` : '');
const listed = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join('，');

export const changeTextsZhCn: ChangeTexts = {
  name: ({ before, after }) => `表单名称由${value(before)}改为${value(after)}。`,
  item: ({ after }) => (after === undefined ? '表单不再对应事项。' : '表单改为对应另一事项。'),
  setting: ({ name, before, after }) => `表单设置“${name}”由${value(before)}改为${value(after)}。`,
  tables: ({ before, after }) => `主表由${value(before)}改为${value(after)}。`,
  added: ({ at, within, count: number }) => `在${node(within)}中添加了${node(at)}${count(number)}。`,
  removed: ({ at, within, count: number }) => `从${node(within)}中删除了${node(at)}${count(number)}。`,
  moved: ({ at, from, to }) => `${node(at)}从${node(from)}移到了${node(to)}。`,
  reordered: ({ at, within }) => `${node(at)}在${node(within)}中换了位置。`,
  key: ({ at, before, after }) => `${node(at)}的字段名由“${before}”改为“${after}”。`,
  title: ({ at, before, after }) => `${node(at)}的标题由“${before}”改为“${after}”。`,
  description: ({ at, before, after }) => (after === '' ? `${node(at)}的说明删去了。` : before === '' ? `${node(at)}添加了说明“${after}”。` : `${node(at)}的说明由“${before}”改为“${after}”。`),
  component: ({ at, before, after }) => `${node(at)}的控件由“${component(before)}”换成“${component(after)}”。`,
  type: ({ at, before, after }) => `${node(at)}的值类型由“${before}”改为“${after}”。`,
  required: ({ at, isRequired }) => `${node(at)}改为${isRequired ? '必填' : '选填'}。`,
  options: ({ at, added, removed, renamed, revalued, isReordered }) =>
    `${node(at)}的选项：${listed([
      added.length > 0 && `添加了${quoted(added)}`,
      removed.length > 0 && `删除了${quoted(removed)}`,
      renamed.length > 0 && renamed.map(({ before, after }) => `“${before}”改为“${after}”`).join('、'),
      revalued.length > 0 && revalued.map(({ of, before, after }) => `“${of}”的值由 ${before} 改为 ${after}`).join('、'),
      isReordered && '换了次序',
    ])}。`,
  columns: ({ at, added, removed }) => `${node(at)}的绑定：${listed([added.length > 0 && `绑定到 ${columns(added)}`, removed.length > 0 && `不再绑定 ${columns(removed)}`])}。`,
  childTable: ({ at, before, after }) => `${node(at)}对应的子表由${value(before)}改为${value(after)}。`,
  element: ({ at, before, after }) => `${node(at)}关联的数据元由${value(before?.name)}改为${value(after?.name)}。`,
  review: ({ at, after }) => `${node(at)}的数据元关系：${REVIEWS[after?.state ?? 'unconfirmed']}。`,
  prefill: ({ at, after }) => (after === undefined ? `${node(at)}不再预填。` : `${node(at)}改为由“${after.label}”预填。`),
  linkages: ({ at, added, removed, changed, isReordered }) =>
    `${node(at)}的联动：${listed([added.length > 0 && `添加 ${String(added.length)} 条`, removed.length > 0 && `删除 ${String(removed.length)} 条`, changed.length > 0 && `修改 ${String(changed.length)} 条`, isReordered && '换了次序'])}。`,
  validators: ({ at, names }) => `${node(at)}的校验有修改：${names.map((name) => VALIDATORS[name] ?? name).join('、')}。`,
  prop: ({ at, name, before, after }) => `${node(at)}的“${propName(name)}”由${value(before)}改为${value(after)}。`,
  span: ({ at, before, after }) => `${node(at)}由占 ${String(before)} 列改为占 ${String(after)} 列。`,
  other: ({ at, names }) => `${node(at)}的其他属性有修改：${names.join('、')}。`,
};

function propName(name: string): string {
  const words: Readonly<Record<string, { readonly label: string } | undefined>> = componentWordsZhCn.props;
  return words[name]?.label ?? name;
}
