import type { Binding, FormNode } from '@zhengwu/form';

import { added, changeNode, nodeOf, spoilt, without, withNode, type Fault } from './fault.js';

const MAIN = 'fs_record';
const to = (table: string, column: string) => ({ 'x-binding': { columns: [{ table, column }] } });
const only = { kind: 'compare', operator: '=', left: { kind: 'field', id: 'nod_grid_business_form' }, right: { kind: 'literal', value: '1' } } as const;
const text = (id: `nod_${string}`, title: string, parts: Partial<FormNode>): FormNode => ({ 'x-id': id, type: 'string', title, 'x-component': 'Input', 'x-decorator': 'FormItem', maxLength: 50, ...parts });

/** What can be wrong with where an answer goes. */
export const columnFaults: readonly Fault[] = [
  {
    rule: 'form/unbound',
    harm: '群众填了，提交以后却没有存下来。',
    remedy: '绑定一列；只用来计算、不保存的，写明不绑定的原因。',
    ...spoilt('nod_grid_note', (node) => without(node, 'x-binding')),
  },
  {
    rule: 'form/unknown-table',
    harm: '数据表里没有这张表，提交时存不进去。',
    remedy: '多半是改了名：选提示里最像的那一张。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, ...to('fs_recrod', 'note') })),
  },
  {
    rule: 'form/unknown-column',
    harm: '表里没有这一列，这一项存不进去。',
    remedy: '多半是列改了名：选提示里最像的那一列。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, ...to(MAIN, 'notes') })),
  },
  {
    rule: 'form/required-column-missing',
    harm: '库里不许为空的列，表单里没有地方填，每一份都存不进去。',
    remedy: '把那一列拖上去；可以一键加在它该在的位置。',
    spoil: (form) => changeNode(form, 'nod_grid', ({ properties: { applied_on: _gone, ...properties } = {}, ...node }) => ({ ...node, properties, 'x-order': Object.keys(properties) })),
    mend: [{ edit: 'node/replace', args: { id: 'nod_grid', node: nodeOf('nod_grid') } }],
  },
  {
    rule: 'form/required-column-hidden',
    harm: '不是“食品销售”的看不到经营面积，可是库里不许为空，存不进去。',
    remedy: '去掉联动，或者请库里改成可以为空。',
    ...spoilt('nod_grid_site_area', (node) => ({ ...node, 'x-rules': [{ id: 'lnk_area', when: only, effects: [{ kind: 'show' }] }] })),
  },
  {
    rule: 'form/column-bound-twice',
    harm: '两个框写同一列，后写的盖掉先写的，群众白填一个。',
    remedy: '删掉一个，或者给其中一个换一列。',
    ...added('nod_grid', 'again', text('nod_again', '经营情况说明', to(MAIN, 'note'))),
  },
];

/** What can be wrong with tables of rows. */
export const rowFaults: readonly Fault[] = [
  {
    rule: 'form/table-bound-twice',
    harm: '同一张子表在页面上有两张表格，同一个人可能填两遍。',
    remedy: '合成一张；一定要分开的，各用各的子表。',
    spoil: (form) => withNode(form, 'nod_root', 'more', rows(nodeOf('nod_staff'))),
    mend: [{ edit: 'node/remove', args: { ids: ['nod_more_staff'] } }],
  },
  {
    rule: 'form/outside-rows',
    harm: '子表的列放在表格外面，一份申请只能填一个人，也不知道写进哪一行。',
    remedy: '移进子表的表格里。',
    ...added('nod_grid', 'job', text('nod_outside', '负责人工种', to('fs_record_staff', 'job'))),
  },
  {
    rule: 'form/other-table',
    harm: '表格的每一行都去写主表的同一格，最后一行盖掉前面的。',
    remedy: '绑定子表的列，或者移到表格外面。',
    ...spoilt('nod_staff_items_column_job_job', (node) => ({ ...node, ...to(MAIN, 'note') })),
  },
  {
    rule: 'form/rows-astray',
    harm: '表格绑定了主表，一行就成了一份新的申请。',
    remedy: '绑定它自己的子表。',
    ...spoilt('nod_staff', (node) => ({ ...node, 'x-binding': { table: MAIN } })),
  },
];

/** The same rows once more, under ids of their own. */
function rows(staff: FormNode): FormNode {
  return JSON.parse(JSON.stringify({ ...staff, title: '管理人员' }).replaceAll('"nod_staff', '"nod_more_staff')) as FormNode; // the same, but for the ids
}

/** What the columns of the form would hold of what is typed. */
export const fitFaults: readonly Fault[] = [
  {
    rule: 'form/misfit-type',
    harm: '框里写的是文字，列里只能存日期：“年底前”存不进去。',
    remedy: '换成日期控件。',
    ...spoilt('nod_grid_applied_on', (node) => ({ ...without(node, 'x-component-props'), 'x-component': 'Input', maxLength: 20 })),
  },
  {
    rule: 'form/misfit-length',
    harm: '可以写 200 个字，列里只有 50 个字的位置，后面的被截掉。',
    remedy: '最多字数改成 50；可以一键改好。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, maxLength: 200, 'x-component-props': { maxLength: 200 } })),
  },
  {
    rule: 'form/misfit-precision',
    harm: '可以填四位小数，列里只留两位，存下来的和填的不一样。',
    remedy: '小数位数改成两位。',
    ...spoilt('nod_grid_site_area', (node) => ({ ...node, 'x-component-props': { ...node['x-component-props'], precision: 4 } })),
  },
  {
    rule: 'form/misfit-required',
    harm: '列不许为空，控件却可以不填：不填的人提交时才报错。',
    remedy: '改成必填；可以一键改好。',
    ...spoilt('nod_grid_contact_phone', (node) => without(node, 'required')),
  },
  {
    rule: 'form/misfit-codes',
    harm: '选项里有“机关食堂”，数据表的代码里没有，选了就存不进去。',
    remedy: '去掉它，或者请库里加一个代码。',
    ...spoilt('nod_grid_business_form', (node) => ({ ...node, enum: [...(node.enum as readonly object[]), { label: '机关食堂', value: '4' }] })), // the lesson's options are a list
  },
  {
    rule: 'form/misfit-date-format',
    harm: '这一列只有八个字的位置，“2030-12-31”有十个，存不进去。',
    remedy: '日期的格式改成八位数字，或者请库里加长这一列。',
    ...spoilt('nod_grid_licence_until', (node) => ({ ...node, 'x-component-props': { format: 'YYYY-MM-DD' } })),
  },
  {
    rule: 'form/misfit-default',
    harm: '默认写好的话比列还长，一字不改也存不进去。',
    remedy: '把默认值写短，或者不设默认值。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, maxLength: 60, default: '本人承诺所填内容真实、准确、完整，对其真实性负责；如有虚假，愿意承担由此引起的一切法律责任，并接受处理。' })),
  },
  {
    rule: 'form/drift',
    harm: '绑定以后列改短了，控件还是照旧的长度收。',
    remedy: '照现在的列改控件，再点“已处理，以现在的为准”。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, 'x-binding': { columns: [{ table: MAIN, column: 'note', facts: { type: 'text', length: 80, nullable: true } }] } })),
  },
];

function unfilled({ prefill: _prefill, ...binding }: Binding = {}): Binding {
  return binding;
}

/** The contact's telephone once more, in a part of its own. */
const again: FormNode = {
  'x-id': 'nod_part',
  type: 'void',
  'x-component': 'Card',
  'x-component-props': { title: '核对' },
  properties: { again: { ...nodeOf('nod_grid_contact_phone'), 'x-id': 'nod_twice', 'x-binding': { ...columnless(nodeOf('nod_grid_contact_phone')['x-binding']), unboundReason: '只供窗口核对' } } },
};

function columnless({ columns: _columns, ...binding }: Binding = {}): Binding {
  return binding;
}

const relation = (state: 'unconfirmed' | 'returned', note?: string) => (node: FormNode): FormNode => ({ ...node, 'x-binding': { ...node['x-binding'], review: { state, ...(note === undefined ? {} : { note }) } } });

/** What can be wrong with what an answer means, and with asking for it at all. */
export const elementFaults: readonly Fault[] = [
  {
    rule: 'form/unknown-element',
    harm: '目录里没有这个数据元，别的系统认不出这一项。',
    remedy: '重新选一个公共数据元。',
    ...spoilt('nod_grid_operator_name', (node) => ({ ...node, 'x-binding': { ...node['x-binding'], element: { id: 'elm_mingcheng', name: '经营单位名称' } } })),
  },
  {
    rule: 'form/relation-unconfirmed',
    harm: '是不是同一个意思还没有人核对过，数据共享出去可能是错的。',
    remedy: '部门核对以后选“已确认”。',
    ...spoilt('nod_grid_contact_phone', relation('unconfirmed')),
  },
  {
    rule: 'form/relation-returned',
    harm: '部门退回了这个关系，还照旧用着。',
    remedy: '看退回的原因，换一个数据元，再请部门确认。',
    ...spoilt('nod_grid_contact_phone', relation('returned', '这是联系人的电话，不是单位的')),
  },
  {
    rule: 'form/asked-twice',
    harm: '同一样东西问了两遍，群众以为是两样。',
    remedy: '删掉一处，或者让后一处自动取前一处的值。',
    spoil: (form) => withNode(form, 'nod_root', 'part', again),
    mend: [{ edit: 'node/remove', args: { ids: ['nod_part'] } }],
  },
  {
    rule: 'form/prefillable',
    harm: '营业执照上有的，还要群众再打一遍字。',
    remedy: '写上预填的来源；可以一键设好。',
    ...spoilt('nod_grid_operator_name', (node) => ({ ...node, 'x-binding': unfilled(node['x-binding']) })),
  },
];
