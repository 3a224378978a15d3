/** Words of values that core has none for, by the key they stand at. */
export const valuesZhCn = {
  weight: { main: '主要材料，不容缺', minor: '次要材料，可容缺' },
  onFailure: { submitByHand: '人工提交', sendBack: '退回补正' },
  'verifications/state': { unconfirmed: '未确认', confirmed: '已确认', returned: '退回' },
  media: { paper: '纸质', electronic: '电子' },
  does: { receive: '收件', accept: '受理', decide: '审批', issue: '出件' },
  'controls/kind': { files: '材料格式', period: '申报时间', quota: '申报数量', repeat: '重复申报', precondition: '前置条件' },
  per: { day: '每天', applicantYear: '每个申请人每年' },
  'accounts/state': { active: '在岗', away: '离岗', disabled: '停用' },
  'templates/kind': { print: '打印', sms: '短信', document: '出件文书' },
  'unified/level': { provincial: '省级统一', municipal: '市级统一' },
  ask: { options: '选一个选项', value: '填写或者勾选' },
  'uses/kind': { required: '必交', deferred: '容缺', pledged: '告知承诺', exempt: '免提交' },
  'base/kind': { required: '必交', deferred: '容缺', pledged: '告知承诺', exempt: '免提交' },
  'nodes/kind': { question: '问题', outcome: '结果', reference: '跳转' },
  'end/kind': { handle: '办理', notNeeded: '不需许可', otherItem: '另一事项', refused: '不予办理', staff: '转人工' },
  'domain/kind': { yesNo: '是或否', choice: '单选', choices: '多选', number: '数字', date: '日期', region: '区域' },
  'guard/kind': { any: '任何回答', values: '这些值', ranges: '这些范围', members: '这样的组合' },
  'gives/kind': { any: '任何回答', values: '这些值', ranges: '这些范围', members: '这样的组合' },
  'guard/values': { yes: '是', no: '否' },
  'cases/origin': { generated: '自动生成', written: '人工编写' },
  'review/state': { unconfirmed: '未确认', confirmed: '已确认', returned: '退回' },
  'prefill/source': { licence: '电子证照', shared: '共享数据目录', account: '申请人的账号', form: '已填过的表单' },
  'formNodes/type': { string: '文字', number: '数字', boolean: '是否', object: '对象', array: '多行', void: '布局', date: '日期', datetime: '日期时间' },
  dataType: { text: '文字', number: '数字', integer: '整数', decimal: '小数', date: '日期', dateTime: '日期时间', boolean: '是否', code: '代码', file: '文件' },
} as const;

export type ValueWords = { readonly [Table in keyof typeof valuesZhCn]: { readonly [Value in keyof (typeof valuesZhCn)[Table]]: string } };
