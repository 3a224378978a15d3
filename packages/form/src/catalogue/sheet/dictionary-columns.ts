import type { Column } from '@zhengwu/core/sheet';
import { HEADERS, IGNORED_HEADERS } from '../dictionary/headers.js';
import type { RowField } from '../dictionary/row.js';

// All as text: what a cell means depends on its neighbours, and a fault of one cell is told in the words of the dictionary.
const fields = Object.keys(HEADERS) as readonly RowField[]; // keys of a record over them

/** The columns of a dictionary, as `readTable` looks for them. */
export const dictionaryColumns: readonly Column[] = [
  ...fields.map((key): Column => ({ kind: 'text', key, headers: HEADERS[key], lines: key === 'codes', ...(key === 'table' || key === 'tableComment' ? {} : { ditto: true }) })),
  { kind: 'text', key: 'ignored', headers: IGNORED_HEADERS },
];

/** 代码表: a sheet of values and their meanings. */
export const codeColumns = [
  { kind: 'text', key: 'list', headers: ['代码表', '代码表名', '代码表名称', '代码集', '代码集名称', '字典', '字典名称', '字典类型', '字典名', '代码类别', '代码名', '所属字典', '值域'] },
  { kind: 'code', key: 'value', headers: ['代码', '代码值', '字典值', '值', '编码', '键值', '字典编码', '字典键值'] },
  { kind: 'text', key: 'label', headers: ['名称', '代码名称', '含义', '代码含义', '字典标签', '标签', '值含义', '说明', '字典项名称', '中文名称'] },
] as const satisfies readonly Column[];
