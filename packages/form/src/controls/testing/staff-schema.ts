const item = { 'x-decorator': 'FormItem' } as const;
const column = (title: string, properties: object, props: object = {}): object => ({ type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title, ...props }, properties });
const part = (family: string, name: string): object => ({ type: 'void', 'x-component': `${family}.${name}` });

/** 从业人员, as Formily's documentation writes a table, with everything that a row may have. */
export const staffTable = {
  type: 'array',
  title: '从业人员',
  'x-component': 'ArrayTable',
  'x-decorator': 'FormItem',
  maxItems: 500,
  items: {
    type: 'object',
    properties: {
      sort: column('排序', { sort: part('ArrayTable', 'SortHandle') }, { width: 60 }),
      no: column('序号', { index: part('ArrayTable', 'Index') }, { width: 60 }),
      c1: column('姓名', { name: { ...item, type: 'string', required: true, 'x-component': 'Input' } }, { width: 160 }),
      c2: column('岗位', { post: { ...item, type: 'string', enum: ['厨师', '服务员', '食品安全管理员'], 'x-component': 'Select' } }, { width: 160 }),
      c3: column('健康证号', { health: { ...item, type: 'string', 'x-component': 'Input' } }, { width: 160 }),
      tools: column('操作', { remove: part('ArrayTable', 'Remove'), up: part('ArrayTable', 'MoveUp'), down: part('ArrayTable', 'MoveDown'), copy: part('ArrayTable', 'Copy') }),
    },
  },
  properties: { add: { type: 'void', title: '添加人员', 'x-component': 'ArrayTable.Addition' } },
} as const;

export const warehouseCards = {
  type: 'array',
  title: '仓库',
  'x-component': 'ArrayCards',
  'x-decorator': 'FormItem',
  'x-component-props': { title: '仓库', maxItems: 3 },
  items: {
    type: 'object',
    properties: {
      index: part('ArrayCards', 'Index'),
      name: { ...item, type: 'string', title: '名称', required: true, 'x-component': 'Input' },
      area: { ...item, type: 'number', title: '面积', 'x-component': 'NumberPicker', 'x-decorator-props': { addonAfter: '平方米' } },
      remove: part('ArrayCards', 'Remove'),
      up: part('ArrayCards', 'MoveUp'),
      down: part('ArrayCards', 'MoveDown'),
    },
  },
  properties: { add: { type: 'void', title: '添加仓库', 'x-component': 'ArrayCards.Addition' } },
} as const;

/** Plain texts, one a line: the row is layout alone, the text lies in it. */
export const phoneItems = {
  type: 'array',
  title: '其他联系电话',
  'x-component': 'ArrayItems',
  'x-decorator': 'FormItem',
  items: {
    type: 'void',
    'x-component': 'Space',
    properties: {
      sort: part('ArrayItems', 'SortHandle'),
      phone: { ...item, type: 'string', 'x-component': 'Mobile', 'x-component-props': { allowLandline: true } },
      remove: part('ArrayItems', 'Remove'),
    },
  },
  properties: { add: { type: 'void', title: '添加电话', 'x-component': 'ArrayItems.Addition' } },
} as const;
