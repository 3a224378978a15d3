/** A form with each of the usual controls, as Formily writes one. */
const item = { 'x-decorator': 'FormItem' } as const;

export const usualSchema = {
  type: 'object',
  properties: {
    basic: {
      type: 'void',
      'x-component': 'Card',
      'x-component-props': { title: '基本信息' },
      properties: {
        grid: {
          type: 'void',
          'x-component': 'FormGrid',
          'x-component-props': { maxColumns: 2 },
          properties: {
            name: { ...item, type: 'string', title: '经营者名称', required: true, description: '与营业执照上的名称一致', 'x-component': 'Input', 'x-component-props': { maxLength: 20, showCount: true } },
            code: { ...item, type: 'string', title: '统一社会信用代码', required: true, 'x-component': 'CreditCode' },
            person: { ...item, type: 'string', title: '负责人证件号', 'x-component': 'IdCard' },
            mobile: { ...item, type: 'string', title: '联系手机', 'x-component': 'Mobile', 'x-decorator-props': { tooltip: '办理进度会发到这个号码。' } },
            area: { ...item, type: 'number', title: '经营面积', minimum: 10, 'x-component': 'NumberPicker', 'x-component-props': { precision: 2 }, 'x-decorator-props': { addonAfter: '平方米' } },
            capital: { ...item, type: 'number', title: '注册资金', 'x-component': 'Money' },
            kind: { ...item, type: 'string', title: '主体业态', required: true, enum: [{ label: '食品销售经营者', value: 'sale' }, { label: '餐饮服务经营者', value: 'catering' }, { label: '集中用餐单位食堂', value: 'canteen' }], 'x-component': 'Select' },
            founded: { ...item, type: 'string', title: '成立日期', 'x-component': 'DatePicker' },
            opens: { ...item, type: 'string', title: '营业时间', 'x-component': 'TimePicker', 'x-component-props': { format: 'HH:mm' } },
            term: { ...item, type: 'array', title: '租赁期限', 'x-component': 'DatePicker.RangePicker', 'x-decorator-props': { gridSpan: 2 } },
          },
        },
      },
    },
    line: { type: 'void', 'x-component': 'Divider', 'x-component-props': { children: '经营情况', orientation: 'left' } },
    scale: { ...item, type: 'string', title: '经营规模', required: true, enum: [{ label: '大型', value: 'large' }, { label: '中型', value: 'medium' }, { label: '小型', value: 'small' }], 'x-component': 'Radio.Group' },
    items: { ...item, type: 'array', title: '经营项目', enum: [{ label: '热食类', value: 'hot' }, { label: '冷食类', value: 'cold' }, { label: '糕点类', value: 'cake' }], 'x-component': 'Checkbox.Group' },
    online: { ...item, type: 'boolean', title: '网络经营', 'x-component': 'Switch' },
    site: { ...item, type: 'string', title: '网站地址', format: 'url', 'x-component': 'Input' },
    reason: { ...item, type: 'string', title: '申请事由', 'x-component': 'Input.TextArea', 'x-component-props': { maxLength: 50, showCount: true } },
    pin: { ...item, type: 'string', title: '查询密码', 'x-component': 'Password' },
    agreed: { ...item, type: 'boolean', title: '承诺', required: true, 'x-component': 'Checkbox', 'x-component-props': { children: '以上内容属实' } },
  },
};
