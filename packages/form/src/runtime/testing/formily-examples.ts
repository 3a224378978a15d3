/**
 * What the documentation of Formily 2 shows, written anew: the forms that lie in the supported subset, as JSON Schema. Names of
 * components, keys of reactions and relative paths are those of the documentation.
 */
const item = { 'x-decorator': 'FormItem' } as const;
const form = (properties: Readonly<Record<string, unknown>>): object => ({ type: 'object', properties });
const input = (title: string, more: object = {}): object => ({ ...item, type: 'string', title, 'x-component': 'Input', ...more });
const number = (title: string, more: object = {}): object => ({ ...item, type: 'number', title, 'x-component': 'NumberPicker', ...more });
const box = (component: string, properties: object, props: object = {}, more: object = {}): object => ({ type: 'void', 'x-component': component, 'x-component-props': props, properties, ...more });
const select = (title: string, options: readonly unknown[], more: object = {}): object => ({ ...item, type: 'string', title, enum: options, 'x-component': 'Select', ...more });
const part = (name: string): object => ({ type: 'void', 'x-component': name });

export const formilyExamples = {
  /** Required, formats, bounds, patterns, and rules with messages of their own. */
  validators: form({
    must: input('必填项', { required: true }),
    url: input('网址', { format: 'url' }),
    mail: input('邮箱', { 'x-validator': 'email' }),
    count: number('数量', { minimum: 2, exclusiveMaximum: 5 }),
    code: input('编码', { pattern: '^[A-Z]\\d{3}$' }),
    short: input('简称', { maxLength: 4, minLength: 2 }),
    own: input('自定提示', { 'x-validator': [{ required: true, message: '这里不能空着' }, { pattern: '^甲', message: '要以甲开头' }] }),
    warn: input('提醒', { 'x-validator': { min: 3, message: '太短了' } }),
  }),

  /** One field shows another: told by itself (active), or listening (passive). */
  linkages: form({
    kind: select('类型', [{ label: '显示', value: 'visible' }, { label: '隐藏', value: 'none' }, { label: '只隐藏界面', value: 'hidden' }], {
      default: 'visible',
      'x-reactions': { target: 'active', fulfill: { state: { display: '{{$self.value}}' } } },
    }),
    active: input('主动联动'),
    passive: input('被动联动', { 'x-reactions': { dependencies: ['kind'], fulfill: { state: { display: '{{$deps[0]}}' } } } }),
    named: input('具名依赖', { 'x-reactions': { dependencies: { kind: 'kind' }, when: "{{$deps.kind === 'visible'}}", fulfill: { schema: { 'x-component-props.placeholder': '可见时的提示' } }, otherwise: { schema: { 'x-component-props.placeholder': '其余时的提示' } } } }),
  }),

  /** A chain: each shows the next. */
  chain: form({
    first: select('第一级', ['是', '否']),
    second: select('第二级', ['是', '否'], { 'x-reactions': { dependencies: ['first'], fulfill: { state: { visible: "{{$deps[0] === '是'}}" } } } }),
    third: input('第三级', { 'x-reactions': { dependencies: ['second'], fulfill: { state: { visible: "{{$deps[0] === '是'}}" } } } }),
  }),

  /** Three that compute each other: what is typed last gives the third. */
  loop: form({
    price: number('单价', { 'x-reactions': { dependencies: ['total', 'count'], when: '{{$deps[0] && $deps[1]}}', fulfill: { state: { value: '{{$deps[0] / $deps[1]}}' } } } }),
    count: number('数量'),
    total: number('总价'),
  }),

  /** Two fields that must agree, each judged again when the other changes. */
  agreeing: form({
    one: number('起', { 'x-reactions': { dependencies: ['other'], fulfill: { state: { selfErrors: "{{$deps[0] && $self.value > $deps[0] ? ['不能大于止'] : []}}" } } } }),
    other: number('止'),
  }),

  /** Options that depend on another choice. */
  options: form({
    level: select('级别', ['省', '市']),
    office: select('单位', [], { 'x-reactions': { dependencies: ['level'], fulfill: { state: { dataSource: "{{$deps[0] === '省' ? [$self.title, '省厅'] : ['市局', '区局']}}" } } } }),
  }),

  /** A range whose two ends are two values. */
  range: form({ '[start,end]': { ...item, type: 'string', title: '起止日期', 'x-component': 'DatePicker.RangePicker' } }),

  /** Rows that compute, cells that find each other. */
  arrayTable: form({
    orders: {
      ...item,
      type: 'array',
      title: '订单',
      'x-component': 'ArrayTable',
      items: {
        type: 'object',
        properties: {
          c0: box('ArrayTable.Column', { sort: part('ArrayTable.SortHandle'), index: part('ArrayTable.Index') }, { title: '序号' }),
          c1: box('ArrayTable.Column', { price: number('', { required: true }) }, { title: '单价' }),
          c2: box('ArrayTable.Column', { count: number('') }, { title: '数量' }),
          c3: box('ArrayTable.Column', { total: number('', { 'x-pattern': 'readPretty', 'x-reactions': { dependencies: ['.price', '.count'], when: '{{$deps[0] && $deps[1]}}', fulfill: { state: { value: '{{$deps[0] * $deps[1]}}' } } } }) }, { title: '小计' }),
          c4: box('ArrayTable.Column', { remove: part('ArrayTable.Remove'), up: part('ArrayTable.MoveUp'), down: part('ArrayTable.MoveDown') }, { title: '操作', dataIndex: 'operations' }),
        },
      },
      properties: { add: { type: 'void', title: '添加条目', 'x-component': 'ArrayTable.Addition' } },
    },
  }),

  /** Cards and lists; a list of plain texts, whose rows are layout alone. */
  arrays: form({
    people: {
      ...item,
      type: 'array',
      title: '成员',
      'x-component': 'ArrayCards',
      'x-component-props': { title: '成员' },
      items: { type: 'object', properties: { index: part('ArrayCards.Index'), name: input('姓名', { required: true }), remove: part('ArrayCards.Remove') } },
      properties: { add: { type: 'void', title: '添加成员', 'x-component': 'ArrayCards.Addition' } },
    },
    tags: {
      ...item,
      type: 'array',
      title: '标签',
      'x-component': 'ArrayItems',
      items: box('Space', { sort: part('ArrayItems.SortHandle'), tag: input('', {}), remove: part('ArrayItems.Remove') }),
      properties: { add: { type: 'void', title: '添加标签', 'x-component': 'ArrayItems.Addition' } },
    },
  }),

  formTab: form({ tabs: box('FormTab', { one: box('FormTab.TabPane', { a: input('甲', { required: true }) }, { tab: '第一页' }), two: box('FormTab.TabPane', { b: input('乙', { required: true }) }, { tab: '第二页' }) }) }),
  formStep: form({ step: box('FormStep', { one: box('FormStep.StepPane', { a: input('甲', { required: true }) }, { title: '第一步' }), two: box('FormStep.StepPane', { b: input('乙', { required: true }) }, { title: '第二步' }), three: box('FormStep.StepPane', { c: input('丙') }, { title: '第三步' }) }) }),
  formCollapse: form({ parts: box('FormCollapse', { one: box('FormCollapse.CollapsePanel', { a: input('甲', { required: true }) }, { header: '第一段' }), two: box('FormCollapse.CollapsePanel', { b: input('乙', { required: true }) }, { header: '第二段' }) }, { accordion: true }) }),

  /** Columns, and one that spans two. */
  formGrid: form({ grid: box('FormGrid', { a: input('甲'), b: input('乙', { 'x-decorator-props': { gridSpan: 2 } }), c: input('丙'), column: box('FormGrid.GridColumn', { d: input('丁') }, { gridSpan: 2 }) }, { maxColumns: 3, minWidth: 100 }) }),

  /** Labels above, beside, in a line. */
  formLayout: form({ layout: box('FormLayout', { a: input('甲'), inner: box('FormLayout', { b: input('乙') }, { layout: 'vertical' }) }, { labelCol: 6, wrapperCol: 10 }) }),

  /** Shown as text: one field, a part, what is changed only when asked. */
  readPretty: form({
    shown: input('只读文字', { default: '甲', 'x-pattern': 'readPretty' }),
    choice: select('只读选项', [{ label: '选项一', value: '1' }], { default: '1', 'x-read-pretty': true }),
    preview: { ...item, type: 'string', title: '预览', default: '乙', 'x-component': 'PreviewText.Input' },
    editable: { type: 'string', title: '可编辑', default: '丙', 'x-component': 'Input', 'x-decorator': 'Editable' },
    object: box('Card', { deep: input('深处', { default: '丁' }) }, { title: '卡片' }, { 'x-pattern': 'readPretty' }),
  }),

  /** What runs code: refused, and the rest goes on. */
  refused: form({
    code: input('代码', { 'x-reactions': { fulfill: { run: "$self.setValue('x')" } } }),
    arrow: input('函数', { 'x-validator': "{{(value) => value ? '' : '空'}}" }),
    reduce: number('合计', { 'x-reactions': { dependencies: ['rows'], fulfill: { state: { value: '{{$deps[0].reduce((sum, row) => sum + row.n, 0)}}' } } } }),
    fine: input('其余', { default: '照常' }),
  }),
} as const;
