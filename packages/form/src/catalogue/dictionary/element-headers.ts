/** How catalogues of data elements head their columns (GB/T 19488.1 命名的属性, and what departments write). */
export const ELEMENT_HEADERS = {
  code: ['标识符', '内部标识符', '数据元标识符', '数据元标识', '标识', '数据元编码', '数据元代码', '编码', 'identifier', 'code'],
  name: ['名称', '中文名称', '数据元名称', '数据元中文名称', '数据元', '中文名', 'name'],
  definition: ['定义', '数据元定义', '说明', '描述', '业务定义', 'definition', 'description'],
  type: ['数据类型', '数据元值的数据类型', '类型', '值类型', 'dataType', 'type'],
  format: ['表示格式', '数据元值的表示格式', '数据格式', '格式', '数据元格式', 'format'],
  domain: ['值域', '数据元允许值', '允许值', '值域代码', '代码集', '值域标识符', '代码表', 'domain', 'valueDomain'],
  source: ['来源', '标准来源', '依据', '引用标准', '出处'],
  note: ['备注', '注释'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
