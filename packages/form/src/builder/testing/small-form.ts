import type { Form, FormNode, FormRoot } from '../../model/index.js';
import { ordered } from '../../model/walk-nodes.js';

function input(id: string, title: string): FormNode {
  return { 'x-id': `nod_${id}`, type: 'string', title, 'x-decorator': 'FormItem', 'x-component': 'Input' };
}

/** Two fields, a grid with three more, a table, and tabs. */
export const smallForm: Form = {
  format: 'zhengwu/form',
  formatVersion: 1,
  id: 'frm_small',
  name: '小表单',
  settings: {},
  schema: ordered<FormRoot>({
    'x-id': 'nod_root',
    type: 'object',
    properties: {
      name: input('name', '名称'),
      note: input('note', '备注说明'),
      grid: {
        'x-id': 'nod_grid',
        type: 'void',
        'x-component': 'FormGrid',
        'x-component-props': { maxColumns: 2, minColumns: 2, minWidth: 100 },
        properties: { one: input('one', '甲'), two: input('two', '乙'), three: input('three', '丙') },
      },
      staff: {
        'x-id': 'nod_staff',
        type: 'array',
        title: '从业人员',
        'x-decorator': 'FormItem',
        'x-component': 'ArrayTable',
        items: {
          'x-id': 'nod_row',
          type: 'object',
          properties: { column: { 'x-id': 'nod_column', type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '姓名' }, properties: { person: { 'x-id': 'nod_person', type: 'string', 'x-decorator': 'FormItem', 'x-component': 'Input' } } } },
        },
        properties: { add: { 'x-id': 'nod_add', type: 'void', 'x-component': 'ArrayTable.Addition', title: '添加人员' } },
      },
      tabs: {
        'x-id': 'nod_tabs',
        type: 'void',
        'x-component': 'FormTab',
        properties: {
          first: { 'x-id': 'nod_first', type: 'void', 'x-component': 'FormTab.TabPane', 'x-component-props': { tab: '第一页' }, properties: { left: input('left', '左') } },
          second: { 'x-id': 'nod_second', type: 'void', 'x-component': 'FormTab.TabPane', 'x-component-props': { tab: '第二页' }, properties: { right: input('right', '右') } },
        },
      },
    },
  }),
  waivers: [],
};
