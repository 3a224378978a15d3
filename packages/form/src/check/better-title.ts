import { lintWording, wordingKey, type Fix } from '@zhengwu/core';
import { titleOfColumn } from '../binding/title-of-column.js';
import type { FormContext } from '../model/context.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import { bindingOf, type NodeEntry } from './controls.js';
import { fix } from './form-fix.js';
import { knownTables } from '../binding/known-tables.js';

/** How the columns or the data element to which a control is bound call it, the best first; none that says as little as it does now. */
export function titlesMeant(entry: NodeEntry, context: FormContext): readonly string[] {
  const { columns = [], table, element } = bindingOf(entry);
  const known = knownTables(context);
  const ofTable = table === undefined ? undefined : known.table(table)?.comment.replace(/(?:信息)?(?:子|明细)?表$/, '').trim();
  const titles = [
    ...columns.flatMap((bound) => {
      const column = known.column(bound.table, bound.column);
      return column === undefined || column.comment === '' ? [] : [titleOfColumn(column).title];
    }),
    ...(ofTable === undefined || ofTable === '' ? [] : [ofTable]),
    ...(element === undefined ? [] : [element.name]),
  ];
  return [...new Map(titles.filter((title) => title !== '' && lintWording(title).length === 0 && !isEmptyTitle(title)).map((title) => [wordingKey(title), title])).values()];
}

/** Gives a control a title where its title stands: at itself, or at its table's column. */
export function retitle({ node, parent, id }: NodeEntry, title: string): Fix {
  const isInColumn = parent?.node['x-component'] === 'ArrayTable.Column' && parent.children.length === 1;
  if (!isInColumn || isTitled(node)) return fix('node/set', { id, name: 'title', value: title });
  return isTitled(parent.node) ? fix('node/set', { id: parent.id, name: 'title', value: title }) : fix('node/set-prop', { id: parent.id, name: 'title', value: title });
}

function isTitled({ title }: FormNode | FormRoot): boolean {
  return typeof title === 'string' && title.trim() !== '';
}

/** Titles that a control has before anybody thought of one, or that would be right for any. */
const EMPTY =
  /^(?:信息|数据|(?:相关|有关)(?:信息|资料|数据|情况|事项|内容)|(?:单行|多行)(?:文字|文本|输入)框?|(?:文本|输入|(?:级联|树形|下拉)?选择)框?|(?:下拉|单选|多选|复选|勾选)框?|数字|开关|上传|表格|卡片组|列表|字段|控件|标题|未命名|untitled|field|label|title)[\d_ -]*$/i;

export function isEmptyTitle(title: string): boolean {
  return EMPTY.test(title.trim());
}
