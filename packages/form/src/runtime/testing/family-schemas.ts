const item = { 'x-decorator': 'FormItem' } as const;
const form = (properties: Readonly<Record<string, unknown>>): object => ({ type: 'object', properties });
const options = [
  { label: '大型', value: 'large' },
  { label: '中型', value: 'medium' },
  { label: '小型', value: 'small', disabled: true },
];

/** A form a family of controls: in each of their states. */
export const familySchema = {
  text: form({
    plain: { ...item, type: 'string', title: '名称', required: true, 'x-component': 'Input', 'x-component-props': { allowClear: true, placeholder: '与营业执照一致' } },
    counted: { ...item, type: 'string', title: '字号', default: '很长很长的字号', 'x-component': 'Input', 'x-component-props': { maxLength: 5, showCount: true } },
    unit: { ...item, type: 'string', title: '编号', 'x-component': 'Input', 'x-decorator-props': { addonBefore: '第', addonAfter: '号' } },
    long: { ...item, type: 'string', title: '事由', 'x-component': 'Input.TextArea', 'x-component-props': { maxLength: 200, showCount: true, autoSize: true } },
    secret: { ...item, type: 'string', title: '查询密码', 'x-component': 'Password' },
    still: { ...item, type: 'string', title: '只读', default: '不能修改', 'x-read-only': true, 'x-component': 'Input' },
    off: { ...item, type: 'string', title: '停用', 'x-disabled': true, 'x-component': 'Input' },
    bare: { type: 'string', title: '没有外框', 'x-component': 'Input' },
  }),
  number: form({
    count: { ...item, type: 'number', title: '从业人数', required: true, minimum: 1, 'x-component': 'NumberPicker', 'x-component-props': { precision: 0 }, 'x-decorator-props': { addonAfter: '人' } },
    area: { ...item, type: 'number', title: '面积', default: 5, minimum: 10, 'x-component': 'NumberPicker', 'x-component-props': { controls: false }, 'x-decorator-props': { addonAfter: '平方米' } },
    money: { ...item, type: 'number', title: '注册资金', default: 1234.5, 'x-component': 'Money' },
    sum: { ...item, type: 'string', title: '投资总额', default: '98765432109876.50', 'x-component': 'Money' },
  }),
  choice: form({
    one: { ...item, type: 'string', title: '规模', required: true, enum: options, 'x-component': 'Select' },
    sought: { ...item, type: 'string', title: '镇街', enum: ['三埠街道', '长沙街道', '水口镇'], 'x-component': 'Select', 'x-component-props': { showSearch: true } },
    several: { ...item, type: 'array', title: '项目', enum: ['热食类', '冷食类', '糕点类'], default: ['热食类'], 'x-component': 'Select', 'x-component-props': { mode: 'multiple' } },
    radio: { ...item, type: 'string', title: '规模', required: true, enum: options, 'x-component': 'Radio.Group' },
    buttons: { ...item, type: 'string', title: '业态', enum: options, 'x-component': 'Radio.Group', 'x-component-props': { optionType: 'button' } },
    boxes: { ...item, type: 'array', title: '设施', required: true, enum: ['冷藏', '消毒', '排烟'], 'x-component': 'Checkbox.Group', 'x-component-props': { direction: 'vertical' } },
    agreed: { ...item, type: 'boolean', title: '承诺', required: true, 'x-component': 'Checkbox', 'x-component-props': { children: '以上内容属实' } },
    on: { ...item, type: 'boolean', title: '网络经营', 'x-component': 'Switch' },
  }),
  date: form({
    day: { ...item, type: 'string', title: '成立日期', required: true, 'x-component': 'DatePicker', 'x-component-props': { maxDate: 'today' } },
    written: { ...item, type: 'string', title: '发证日期', default: '2024年03月05日', 'x-component': 'DatePicker', 'x-component-props': { format: 'YYYY年MM月DD日' } },
    moment: { ...item, type: 'string', title: '检查时间', default: '2026-03-05 09:30:00', 'x-component': 'DatePicker', 'x-component-props': { showTime: true } },
    month: { ...item, type: 'string', title: '所属月份', 'x-component': 'DatePicker', 'x-component-props': { picker: 'month' } },
    year: { ...item, type: 'string', title: '年度', 'x-component': 'DatePicker', 'x-component-props': { picker: 'year' } },
    range: { ...item, type: 'array', title: '租赁期限', default: ['2026-03-05', '2026-01-01'], 'x-component': 'DatePicker.RangePicker' },
    time: { ...item, type: 'string', title: '营业时间', 'x-component': 'TimePicker', 'x-component-props': { format: 'HH:mm' } },
  }),
  identity: form({
    person: { ...item, type: 'string', title: '证件号', default: '11010519491231002X', 'x-component': 'IdCard', 'x-component-props': { sexField: 'sex', birthField: 'born' } },
    born: { ...item, type: 'string', title: '出生日期', 'x-component': 'DatePicker' },
    sex: { ...item, type: 'string', title: '性别', enum: [{ label: '男', value: '1' }, { label: '女', value: '2' }], 'x-component': 'Radio.Group' },
    code: { ...item, type: 'string', title: '统一社会信用代码', default: '91440783MA4UQ0M471', 'x-component': 'CreditCode' },
    mobile: { ...item, type: 'string', title: '联系电话', default: '12345', 'x-component': 'Mobile', 'x-component-props': { allowLandline: true } },
  }),
  layout: form({
    heading: { type: 'void', 'x-component': 'Text', 'x-component-props': { content: '申请人', mode: 'h1' } },
    note: { type: 'void', 'x-component': 'Text', 'x-component-props': { content: '请如实填写。' } },
    card: {
      type: 'void',
      title: '基本信息',
      'x-component': 'Card',
      properties: {
        grid: {
          type: 'void',
          'x-component': 'FormGrid',
          'x-component-props': { maxColumns: 3, minWidth: 200 },
          properties: {
            a: { ...item, type: 'string', title: '甲', 'x-component': 'Input' },
            b: { ...item, type: 'string', title: '乙', 'x-component': 'Input', 'x-decorator-props': { gridSpan: 2 } },
            column: { type: 'void', 'x-component': 'FormGrid.GridColumn', 'x-component-props': { gridSpan: 3 }, properties: { c: { ...item, type: 'string', title: '丙', 'x-component': 'Input' } } },
          },
        },
      },
    },
    line: { type: 'void', 'x-component': 'Divider', 'x-component-props': { children: '联系方式' } },
    above: { type: 'void', 'x-component': 'FormLayout', 'x-component-props': { layout: 'vertical' }, properties: { d: { ...item, type: 'string', title: '标签在上', 'x-component': 'Input', 'x-decorator-props': { tooltip: '标签在控件上面。' } } } },
    row: { type: 'void', 'x-component': 'Space', properties: { e: { ...item, type: 'string', title: '戊', 'x-component': 'Input' }, f: { ...item, type: 'string', title: '己', 'x-component': 'Input' } } },
  }),
  prefill: form({
    name: { ...item, type: 'string', title: '名称', 'x-component': 'Input', 'x-binding': { prefill: { source: 'licence', label: '营业执照 · 名称', path: 'licence.name', isEditable: true } } },
    mobile: { ...item, type: 'string', title: '手机', 'x-component': 'Mobile', 'x-binding': { prefill: { source: 'account', label: '申请人账号 · 手机', path: 'account.mobile', isEditable: false } } },
  }),
  unknown: form({
    code: { ...item, type: 'string', title: '代码', 'x-component': 'Monaco' },
    frame: { type: 'void', title: '外框', 'x-component': 'Wizard', properties: { name: { ...item, type: 'string', title: '名称', 'x-component': 'Input' } } },
  }),
};
