import type { Finding } from '@zhengwu/core';
import { cellAddress, readCsv, readSheet, readTable, type Sheet } from '@zhengwu/core/sheet';
import type { DirectoryPerson, ReadPeople } from './directory-person.js';
import { directoryRules } from './rules.js';

const COLUMNS = [
  { kind: 'text', key: 'department', headers: ['部门', '所属部门', '部门名称', '单位', '所在单位', '科室', '股室', '处室', 'department'], required: true },
  { kind: 'text', key: 'parent', headers: ['上级部门', '上级单位', '主管部门', 'parent department'] },
  { kind: 'list', key: 'roles', headers: ['岗位', '岗位名称', '角色', '审批岗位', '审批角色', '办理岗位', 'role', 'post'] },
  { kind: 'text', key: 'name', headers: ['姓名', '人员', '人员姓名', '办理人', '审批人', '经办人', '工作人员', 'name'], required: true, ditto: false },
  {
    kind: 'choice',
    key: 'state',
    headers: ['状态', '在岗状态', '人员状态', 'state'],
    choices: [
      { value: 'active', words: ['在岗', '在职', '正常', '启用', 'active'] },
      { value: 'away', words: ['离岗', '请假', '休假', '外出', '借调', '学习', 'away'] },
      { value: 'disabled', words: ['停用', '禁用', '注销', '离职', '调离', '退休', 'disabled'] },
    ],
  },
  { kind: 'text', key: 'deputy', headers: ['B角', 'B岗', 'AB角', '代理人', '顶岗人', '替岗人', '代办人', 'deputy'], ditto: false },
] as const;

/** Without a table of its own in the file: the rest of the header says what it is. */
const UNSAID = new Set(['sheet/missing-column', 'sheet/note-row', 'sheet/no-header', 'sheet/no-rows']);

/** Reads 部门, 岗位 and 人员 from a spreadsheet with a line for each person, or for each of his posts. */
export async function peopleFromSheet(bytes: Uint8Array): Promise<ReadPeople> {
  const { sheets, findings } = await readSheet(bytes);
  return peopleIn(sheets, findings);
}

/** The same from CSV, or from rows as they are copied out of a spreadsheet. */
export function peopleFromCsv(text: string): ReadPeople {
  const { sheet, findings } = readCsv(text);
  return peopleIn([sheet], findings);
}

function peopleIn(sheets: readonly Sheet[], inFile: readonly Finding[]): ReadPeople {
  const findings: Finding[] = [...inFile];
  const skipped: string[] = [];
  const people = new Map<string, DirectoryPerson>();
  for (const sheet of sheets) {
    const { header, rows, findings: inTable } = readTable(sheet, COLUMNS);
    const columns = new Map(header?.columns.map(({ key, column }) => [key, column]));
    const nameColumn = columns.get('name');
    if (nameColumn === undefined || !columns.has('department')) {
      if (sheet.rows.length > 0) skipped.push(sheet.name);
      continue;
    }
    findings.push(...inTable.filter(({ rule }) => !UNSAID.has(rule)));
    for (const { row, values } of rows) {
      const { name, department, ...rest } = values;
      if (name === undefined || department === undefined) continue; // said by the reader of sheets
      const address = cellAddress(row, nameColumn);
      const person: DirectoryPerson = { name, department, ...rest, at: sheets.length > 1 ? `${sheet.name}!${address}` : address };
      const key = JSON.stringify([department, name]);
      people.set(key, alsoSaid(people.get(key), person));
    }
  }
  if (people.size > 0) findings.push(...skipped.map((sheet) => directoryRules.finding('directory/sheet-skipped', { part: 'table', id: sheet }, { sheet })));
  else if (!findings.some(({ severity }) => severity === 'error')) findings.unshift(directoryRules.finding('directory/nothing-found', { part: 'table', id: '' }, {}));
  return { people: [...people.values()], findings };
}

/** Who holds several posts often stands in a line for each. */
function alsoSaid(former: DirectoryPerson | undefined, person: DirectoryPerson): DirectoryPerson {
  if (former === undefined) return person;
  const roles = [...new Set([...(former.roles ?? []), ...(person.roles ?? [])])];
  return { ...former, ...person, ...(roles.length === 0 ? {} : { roles }), at: former.at };
}
