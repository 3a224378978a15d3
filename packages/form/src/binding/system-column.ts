import type { Column, DataTable } from '@zhengwu/core';

/** Why a column is the system's to fill: its key, a number it counts, who changed the row when, or the row above. */
export type SystemRole = 'key' | 'counter' | 'audit' | 'parent';

const COUNTER = /^(?:AUTO_INCREMENT|IDENTITY|(?:BIG|SMALL)?SERIAL[248]?|\(?nextval\(|\(?(?:sys_guid|uuid|newid|gen_random_uuid|uuid_generate_v\d)\b)/i;
/** As frameworks (若依, JeecgBoot, MyBatis-Plus) and 拼音 habits name them. */
const AUDIT_NAME =
  /^(?:create(?:d)?_?(?:time|at|date|on|by|user|dept|dt|id|name)?|creator(?:_?id|_?name)?|update(?:d)?_?(?:time|at|date|on|by|user|dt|id|name)?|updater|modif(?:y|ied|ier)_?(?:time|at|date|on|by|user)?|gmt_(?:create|modified)|insert_?time|del_?flag|deleted|is_?del(?:eted)?|delete_?(?:time|flag|by)|revision|row_?version|version|tenant_?id|sys_?org_?code|cjsj|cjr|cjrid|cjbm|xgsj|xgr|gxsj|gxr|scbz|sjgxsj|lrsj|lrr|sort_?(?:no|order)?|order_?num)$/i;
const AUDIT_COMMENT = /^(?:记录|数据)?(?:创建|修改|更新|录入|入库|最后修改|最后更新)(?:人|者|用户|时间|日期|部门|单位|机构|人ID|人姓名|人编号)|^(?:是否)?(?:逻辑)?删除(?:标[志记识]|状态)?$|^是否删除|乐观锁|租户|^(?:数据)?版本号$|^时间戳$|^排序号?$/;

/** The number that an application gets when it is handed in: who fills in the form has none yet. */
const GIVEN_NUMBER = /^(?:(?:申请|申办|申报|受理|收件|办件|业务)(?:编号|单号|流水号|序号|号)|(?:系统)?流水号)$/;

/** Whether a column is the system's, and why; undefined for those that somebody fills in. */
export function systemRole(column: Column, table: DataTable, tables: readonly DataTable[] = []): SystemRole | undefined {
  if (isParentReference(column, table, tables)) return 'parent';
  if (column.isKey === true) return 'key';
  if (column.default !== undefined && COUNTER.test(column.default)) return 'counter';
  if (GIVEN_NUMBER.test(column.comment.trim())) return 'counter';
  const isAudit = AUDIT_NAME.test(column.name) || AUDIT_COMMENT.test(column.comment.trim());
  return isAudit ? 'audit' : undefined;
}

/** The column by which a row of a child table knows the row above: that one's key by name, or a text of its size that says so. */
function isParentReference(column: Column, table: DataTable, tables: readonly DataTable[]): boolean {
  const parent = tables.find(({ id }) => id === table.parentId);
  if (parent === undefined) return false;
  const keys = parent.columns.filter(({ isKey }) => isKey === true);
  const key = keys.find(({ type, length }) => type === column.type && length === column.length);
  if (key === undefined) return false;
  const name = column.name.toLowerCase();
  const stem = parent.name.toLowerCase().split('_').pop() ?? '';
  if (name === key.name.toLowerCase() && column.isKey !== true) return true;
  if (name === `${parent.name.toLowerCase()}_id` || name === `${stem}_id` || name === `${stem}_ref`) return true;
  return /^(?:所属|主表|父表|上级|关联)/.test(column.comment) || (/(?:主键|ID|编号)$/i.test(column.comment) && /(?:_id|_ref|id)$/.test(name) && !column.nullable);
}
