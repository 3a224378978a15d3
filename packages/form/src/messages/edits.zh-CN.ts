import type { EditTexts, RefusalTexts } from '@zhengwu/core';
import type { FormEdits } from '../model/edits/index.js';
import type { FormRefusals } from '../model/edits/refusals.js';
import type { EnumMember, FormNode } from '../model/form-node.js';
import { nodeTitle } from '../model/node-title.js';
import { optionLabel } from '../model/options.js';
import { componentName as nameIn } from './component-name.js';
import { componentWordsZhCn } from './components.zh-CN.js';

/** So much of a text that it still fits a line of the undo menu. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 16 ? `${line.slice(0, 15)}…` : line;
}

const SOURCES = { licence: '电子证照', shared: '共享数据', account: '账号信息', form: '已填表单' };
const REVIEWS = { unconfirmed: '未确认', confirmed: '已确认', returned: '退回' };
/** What may be set, as people call it. A map: a host's names may be those of prototypes. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  title: '标题',
  description: '说明',
  required: '必填',
  default: '默认值',
  enum: '选项',
  type: '值的类型',
  'x-validator': '校验',
  'x-reactions': '脚本联动',
  'x-decorator': '外框',
  'x-decorator-props': '外框属性',
  'x-component-props': '控件属性',
  'x-display': '显示方式',
  'x-pattern': '交互方式',
  'x-content': '内容',
  placeholder: '占位提示',
  maxLength: '最多字数',
  tooltip: '提示',
  labelWidth: '标题宽度',
  labelAlign: '标题对齐',
  layout: '版式',
  colon: '标题后的冒号',
  gridSpan: '所占列数',
}));

const named = (name: string): string => `“${brief(NAMES.get(name) ?? name)}”`;
const componentName = (name: string): string => (name === '' ? '控件' : nameIn(componentWordsZhCn, name));
const nodeName = (node: FormNode): string => {
  const title = nodeTitle(node);
  return title === undefined ? componentName(node['x-component'] ?? '') : `“${brief(title)}”`;
};
const option = (member: EnumMember): string => `“${brief(optionLabel(member))}”`;
const these = (ids: readonly string[]): string => (ids.length > 1 ? ` ${String(ids.length)} 个控件` : '控件');

export const formEditTextsZhCn: EditTexts<FormEdits> = {
  'form/rename': ({ name }) => `表单改名为“${brief(name)}”`,
  'form/set-item': ({ itemId }) => (itemId === null ? '不再对应事项' : '选择对应的事项'),
  'form/set-setting': ({ name, value }) => (value === null ? `取消表单设置${named(name)}` : `修改表单设置${named(name)}`),
  'form/set-tables': ({ binding }) => (binding === null ? '表单不再对应数据表' : '设置表单对应的数据表'),
  'node/insert': ({ node }) => `添加${nodeName(node)}`,
  'node/move': ({ ids }) => `移动${these(ids)}`,
  'node/remove': ({ ids }) => `删除${these(ids)}`,
  'node/wrap': ({ ids, node }) => `把${these(ids)}放入${nodeName(node)}`,
  'node/unwrap': () => '拆除布局，保留其中的控件',
  'node/set-key': ({ key }) => `字段名改为“${brief(key)}”`,
  'node/set': ({ name, value }) => (name === 'title' && typeof value === 'string' ? `标题改为“${brief(value)}”` : name === 'required' && typeof value === 'boolean' ? (value ? '设为必填' : '设为选填') : value === null ? `清除${named(name)}` : typeof value === 'number' ? `${named(name)}改为 ${String(value)}` : `修改${named(name)}`),
  'node/set-prop': ({ name, value }) => (value === null ? `清除${named(name)}` : `修改${named(name)}`),
  'node/set-decorator-prop': ({ name, value }) => (value === null ? `清除${named(name)}` : `修改${named(name)}`),
  'node/set-component': ({ component }) => `换成${componentName(component)}`,
  'node/set-column': ({ span }) => `占 ${String(span ?? 1)} 列`,
  'node/replace': ({ node }) => `替换为${nodeName(node)}`,
  'option/insert': (args) => `添加选项${option(args.option)}`,
  'option/set': (args) => `选项改为${option(args.option)}`,
  'option/move': () => '移动选项',
  'option/remove': () => '删除选项',
  'linkage/insert': () => '添加联动',
  'linkage/set': () => '修改联动',
  'linkage/remove': () => '删除联动',
  'linkage/move': () => '调整联动次序',
  'binding/set': ({ binding }) => (binding === null ? '取消绑定' : '修改绑定'),
  'binding/add-column': ({ column }) => `绑定到字段“${brief(`${column.table}.${column.column}`)}”`,
  'binding/remove-column': ({ table, column }) => `解除与字段“${brief(`${table}.${column}`)}”的绑定`,
  'binding/set-element': ({ element }) => (element === null ? '取消关联数据元' : `关联数据元“${brief(element.name)}”`),
  'binding/set-review': ({ review }) => (review === null ? '撤回数据元关系确认' : `数据元关系：${REVIEWS[review.state]}`),
  'binding/set-prefill': ({ prefill }) => (prefill === null ? '取消预填' : `从${SOURCES[prefill.source]}预填`),
  'fragment/paste': ({ fragment }) => (fragment.nodes.length > 1 ? `粘贴 ${String(fragment.nodes.length)} 个控件` : fragment.nodes[0] === undefined ? '粘贴' : `粘贴${nodeName(fragment.nodes[0].node)}`),
  'text/replace': ({ find, replacement }) => `把“${brief(find)}”替换为“${brief(replacement)}”`,
  'waiver/add': () => '豁免检查结果',
  'waiver/remove': () => '取消豁免',
};

export const formRefusalTextsZhCn: RefusalTexts<FormRefusals> = {
  'form/gone': () => '要修改的内容已经被删除。',
  'form/duplicate-id': () => '表单中已经有同一个内容。',
  'form/no-such-position': () => '不能放到这个位置。',
  'form/key-taken': ({ key }) => `字段名“${key}”已经有别的控件在用。请换一个字段名。`,
  'form/bad-key': ({ key }) => (key.trim() === '' ? '请填写字段名。' : `字段名“${brief(key)}”中有不能使用的符号。请只用字母、数字、汉字和下划线。`),
  'form/not-contained': ({ parent, child }) => (parent === '' ? `${componentName(child)}不能单独放在这里。` : `${componentName(parent)}里不能放${componentName(child)}。`),
  'form/takes-nothing': () => '这个控件里不能再放别的控件。',
  'form/inside-itself': () => '不能移到自己里面。',
  'form/too-deep': ({ most }) => `嵌套不能超过 ${String(most)} 层。`,
  'form/too-many': ({ most }) => `一张表单最多 ${String(most)} 个控件。`,
  'form/fixed': () => '表单本身和表格的行不能这样修改。',
  'form/not-siblings': () => '只能把同一处的控件一起放入布局。',
  'form/no-layout': () => '这里没有可以拆除的布局。',
  'form/has-children': () => '里面还有控件，不能换成这种控件。请先把里面的控件移走。',
  'form/no-options': () => '这个控件没有可以修改的选项。',
  'form/value-taken': ({ value }) => `已经有值为“${value}”的选项。`,
  'form/protected-name': ({ name }) => `“${name}”不能直接修改。`,
  'form/bad-value': ({ name }) => `${named(name)}不能是这样的值。`,
  'form/no-script': () => '绑定中不能写脚本。',
  'form/already-bound': ({ table, column }) => `已经绑定到字段“${table}.${column}”。`,
  'form/not-found': ({ find }) => `没有找到“${find}”。`,
  'form/nothing-to-find': () => '请输入要查找的文字。',
  'waiver/no-reason': () => '请写明豁免的理由。',
  'waiver/nobody': () => '请写明由谁负责豁免。',
};
