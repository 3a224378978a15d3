import type { RowField } from './row.js';

/**
 * How dictionaries head their columns, the usual name first: those of the 电子政务 data dictionaries (序号, 字段名称,
 * 中文名称 …), of PowerDesigner's and Navicat's exports, and of information_schema and Oracle's ALL_TAB_COLUMNS.
 */
export const HEADERS: Readonly<Record<RowField, readonly string[]>> = {
  table: ['表名', '表英文名', '英文表名', '数据表名', '数据表', '所属表', '物理表名', '表代码', '表名（英文）', '库表名', '表', 'TABLE_NAME', 'tableName'],
  tableComment: ['表中文名', '表中文名称', '中文表名', '表名称', '表说明', '表注释', '表描述', 'TABLE_COMMENT', 'tableComment', 'TAB_COMMENTS'],
  parent: ['父表', '主表', '上级表', '所属主表', '关联主表', 'parentTable', 'REFERENCED_TABLE_NAME'],
  name: ['字段名', '字段英文名', '字段英文名称', '英文字段名', '列名', '字段', '英文名', '英文名称', '字段代码', '物理字段名', '字段标识', '数据库字段', '字段名（英文）', '英文简称', '列英文名', 'COLUMN_NAME', 'columnName', 'field', 'Field', 'Name', 'name', 'Code', '字段名称'],
  comment: ['中文名', '中文名称', '字段中文名', '字段中文名称', '中文字段名', '字段名称', '字段注释', '注释', '字段说明', '字段描述', '说明', '描述', '数据项', '数据项名称', '信息项', '信息项名称', '列中文名', '含义', '字段含义', '名称', 'COLUMN_COMMENT', 'comment', 'COMMENTS', 'Comment', 'label', 'title', 'remarks', 'description'],
  type: ['类型', '数据类型', '字段类型', '列类型', 'COLUMN_TYPE', 'DATA_TYPE', 'columnType', 'dataType', 'udt_name', 'type', 'Type'],
  length: ['长度', '字段长度', '数据长度', '最大长度', '字符长度', 'CHARACTER_MAXIMUM_LENGTH', 'CHAR_LENGTH', 'DATA_LENGTH', 'maxLength', 'length', 'Length', 'size'],
  precision: ['精度', '数值精度', '总位数', 'NUMERIC_PRECISION', 'DATA_PRECISION', 'precision', 'Precision'],
  scale: ['小数位', '小数位数', '标度', '小数', 'NUMERIC_SCALE', 'DATA_SCALE', 'scale', 'Scale'],
  required: ['是否必填', '必填', '是否必须', '必填项', '是否非空', '非空', '必选', '约束', '是否必输', '不为空', '不是 null', 'required', 'mandatory', 'notNull', 'Mandatory'],
  nullable: ['可空', '是否可空', '允许空', '允许为空', '是否允许为空', '是否为空', '可为空', '允许空值', '空值', '能否为空', 'IS_NULLABLE', 'isNullable', 'nullable', 'Null'],
  key: ['主键', '是否主键', '键', '主外键', 'PK', 'COLUMN_KEY', 'columnKey', 'isPrimaryKey', 'primaryKey', 'isKey', 'Key', 'Primary'],
  default: ['默认值', '缺省值', '默认', '缺省', 'COLUMN_DEFAULT', 'DATA_DEFAULT', 'columnDefault', 'defaultValue', 'default', 'Default'],
  codes: ['代码表', '值域', '字典', '取值范围', '代码', '枚举值', '枚举', '代码集', '可选值', '值域代码', '选项', '字典项', '引用代码', 'codes', 'enum', 'options', 'values'],
  element: ['数据元', '对应数据元', '公共数据元', '数据元标识符', '数据元标识', '内部标识符', '数据元名称', '关联数据元', 'element', 'elementCode', 'elementId'],
  remark: ['备注', '其他说明', 'remark', 'note'],
};

/** What is in every dictionary and says nothing of columns. */
export const IGNORED_HEADERS: readonly string[] = ['序号', '编号', '行号', 'No', 'ORDINAL_POSITION', '版本', '更新时间', '是否索引', '索引'];
