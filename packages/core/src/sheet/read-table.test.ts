import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Column } from './column.js';
import { readSheet } from './read-sheet.js';
import { readTable } from './read-table.js';
import { sheetOf, type Written } from './testing/sheet-of.js';

const NAME = { key: 'name', headers: ['材料名称', '名称'], kind: 'text', required: true } as const;
const COPIES = { key: 'copies', headers: ['份数'], kind: 'number' } as const;
const CODE = { key: 'code', headers: ['材料编码'], kind: 'code', unique: true } as const;

function read(rows: readonly (readonly Written[])[], columns: readonly Column[] = [NAME, COPIES], merges: readonly string[] = []) {
  const { rows: values, findings, unread } = readTable(sheetOf(rows, { merges }), columns);
  return { values: values.map((row) => row.values), rows: values.map(({ row }) => row), findings, unread, rules: findings.map(({ rule, at }) => `${rule} ${at.path ?? ''}`) };
}

it('types the values by their columns', () => {
  const { rows } = readTable(sheetOf([['材料名称', '份数'], ['申请表', 1]]), [
    NAME,
    COPIES,
    { key: 'need', headers: ['必要性'], kind: 'choice', choices: [{ value: 'must', words: ['必交'] }, { value: 'may', words: ['非必交'] }] },
    { key: 'forms', headers: ['形式'], kind: 'list' },
    { key: 'shared', headers: ['共享'], kind: 'yesNo' },
  ]);
  expectTypeOf(rows[0]!.values).toEqualTypeOf<{
    readonly name?: string;
    readonly copies?: number;
    readonly need?: 'must' | 'may';
    readonly forms?: readonly string[];
    readonly shared?: boolean;
  }>();
  expect(rows).toEqual([{ row: 2, values: { name: '申请表', copies: 1 } }]);
});

describe('a real list', () => {
  const columns = [
    { key: 'name', headers: ['事项名称'], kind: 'text', required: true },
    { key: 'code', headers: ['实施编码'], kind: 'code', required: true, unique: true },
    { key: 'legal', headers: ['法定时限', '法定'], kind: 'number' },
    { key: 'promised', headers: ['办理时限承诺'], kind: 'number', units: ['个工作日'] },
    { key: 'from', headers: ['生效日期'], kind: 'date' },
    { key: 'fee', headers: ['是否收费'], kind: 'yesNo' },
    { key: 'type', headers: ['办件类型'], kind: 'choice', choices: [{ value: 'instant', words: ['即办件'] }, { value: 'promised', words: ['承诺件'] }] },
    { key: 'materials', headers: ['申请材料'], kind: 'list' },
  ] as const;

  it.each(['implementation-list.xlsx', 'implementation-list-libreoffice.xlsx'])('%s is read as it was meant', async (name) => {
    const { sheets } = await readSheet(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
    const { rows, findings, unread } = readTable(sheets[0]!, columns);
    const shared = { name: '食品经营许可', legal: 20, promised: 10, from: '2024-01-01', fee: false, type: 'promised' };
    expect(rows).toEqual([
      { row: 5, values: { ...shared, code: '11440783MB2C00001A4440117001002', materials: ['申请表', '营业执照（正、副本）'] } },
      { row: 6, values: { ...shared, code: '11440783MB2C00001A4440117001003', materials: ['申请表', '身份证明'] } },
      { row: 7, values: { name: '公共场所卫生许可', code: '11440783MB2C00002B4440123002000', legal: 20, promised: 5, from: '2024-03-01', fee: false, materials: ['申请表', '身份证明'] } },
      { row: 8, values: { name: '高龄津贴', code: '11440783MB2C00003C4440700001000', legal: 20, promised: 10, fee: true, type: 'instant', materials: ['申请表', '户口簿'] } },
      { row: 9, values: { code: '11440783MB2C00002B4440123002000', from: '2024-04-01', fee: false, type: 'promised' } },
    ]);
    expect(findings.map(({ rule, at }) => `${rule} ${at.path ?? ''}`)).toEqual([
      'sheet/unknown-column J4',
      'sheet/unknown-choice H7',
      'sheet/not-date F8',
      'sheet/required-empty B9',
      'sheet/duplicate C9',
      'sheet/not-number D9',
      'sheet/note-row A10',
    ]);
    expect(unread).toContainEqual({ kind: 'row', row: 10, text: '注：本表由各部门填报。' });
  });
});

describe('the header', () => {
  it.each<[string, readonly (readonly Written[])[], readonly string[]]>([
    ['in the first row', [['材料名称', '份数'], ['a', 1]], []],
    ['below titles', [['开平市材料清单', null], [], ['填表说明', '略'], ['材料名称', '份数'], ['a', 1]], ['A1:B1']],
    ['with marks, spaces and notes', [['*材 料\n名称（必填）', '份数：'], ['a', 1]], []],
    ['under another of its names', [['名称', '份数'], ['a', 1]], []],
    ['merged over two rows', [['材料名称', '份数'], [null, null], ['a', 1]], ['A1:A2', 'B1:B2']],
    ['grouped', [['基本信息', null], ['材料名称', '份数'], ['a', 1]], ['A1:B1']],
    ['grouped in part', [['材料名称', '数量', null], [null, '份数', '页数'], ['a', 1]], ['A1:A2', 'B1:C1']],
    ['wider than its column', [['材料名称', null, '份数'], ['a', null, 1]], ['A1:B1', 'A2:B2']],
    ['repeated on the next page', [['材料名称', '份数'], ['a', 1], ['材料名称', '份数']], []],
  ])('%s', (_, rows, merges) => {
    const { values, findings } = read(rows, [NAME, COPIES], merges);
    expect(values).toEqual([{ name: 'a', copies: 1 }]);
    expect(findings).toEqual([]);
  });

  it('takes 材料名称 before 名称 where a sheet has both', () => {
    expect(read([['名称', '材料名称', '份数'], ['x', 'a', 1]])).toMatchObject({ values: [{ name: 'a', copies: 1 }], rules: ['sheet/unknown-column A1'] });
  });

  it('is told with its columns, and named without the title that lies merged above it', () => {
    const table = readTable(sheetOf([['开平市材料清单', null], ['材料名称', '份数'], ['a', '一']], { merges: ['A1:B1'] }), [NAME, COPIES]);
    expect(table.header).toEqual({ row: 2, columns: [{ key: 'name', label: '材料名称', column: 1 }, { key: 'copies', label: '份数', column: 2 }] });
    expect(table.findings).toMatchObject([{ at: { path: 'B3' }, params: { header: '份数' } }]);
  });

  it('is looked for in vain', () => {
    expect(read([['姓名', '电话'], ['甲', 1]])).toMatchObject({ values: [], findings: [{ rule: 'sheet/no-header', params: { wanted: ['材料名称', '份数'] } }] });
    expect(read([])).toMatchObject({ values: [], rules: ['sheet/no-header '] });
  });

  it('lacks a column, or names it otherwise', () => {
    expect(read([['材料编码', '份数', '材料的名称'], ['1', 1, 'a']], [NAME, COPIES, CODE]).findings).toMatchObject([
      { rule: 'sheet/missing-column', params: { header: '材料名称', nearest: '材料的名称' } },
      { rule: 'sheet/unknown-column', params: { column: 'C', nearest: '材料名称' } },
    ]);
    expect(read([['材料名称', '材料编码'], ['a', '1']], [NAME, COPIES, CODE]).findings).toEqual([]); // 份数 may be absent
  });

  it('has a column twice, or columns of which nobody knows', () => {
    const { findings, unread } = read([['材料名称', '份数', '份数', '备注', null, '序号', '空'], ['a', 1, 2, '  x\ny', '无头', 1]]);
    expect(findings.map(({ rule, params }) => [rule, params])).toEqual([
      ['sheet/repeated-column', { column: 'C', header: '份数', first: 'B' }],
      ['sheet/unknown-column', { column: 'D', header: '备注' }],
      ['sheet/unknown-column', { column: 'E', header: '' }],
    ]);
    expect(unread).toContainEqual({ kind: 'column', column: 'D', header: '备注', cells: [{ row: 2, text: '  x\ny' }] });
    expect(unread).toHaveLength(4);
  });
});

describe('同上 in a column that nobody asked for', () => {
  it('is left as it is', () => {
    expect(read([['材料名称', '备注', '份数'], ['a', '同上', 1]])).toMatchObject({ values: [{ name: 'a', copies: 1 }], rules: ['sheet/unknown-column B1'] });
  });
});

describe('the rows', () => {
  it('need not be without gaps, and keep their numbers', () => {
    expect(read([['材料名称', '份数'], ['a', 1], [], [], ['b', 2]])).toMatchObject({ rows: [2, 5], findings: [] });
  });

  it('that are two high count once', () => {
    expect(read([['材料名称', '份数'], ['a', 1], [null, null], ['b', 2]], [NAME, COPIES], ['A2:A3', 'B2:B3'])).toMatchObject({ rows: [2, 4], findings: [] });
  });

  it('that are notes are kept apart', () => {
    const { rows, unread, rules } = read(
      [['材料名称', '份数'], ['一、主要材料', null], ['a', 1], ['注：略', null], ['备注栏', 3]],
      [NAME, COPIES],
      ['A2:B2'],
    );
    expect(rows).toEqual([3, 5]);
    expect(unread).toEqual([{ kind: 'row', row: 2, text: '一、主要材料' }, { kind: 'row', row: 4, text: '注：略' }]);
    expect(rules).toEqual(['sheet/note-row A2', 'sheet/note-row A4']);
  });

  it('take a dash or a slash for nothing', () => {
    expect(read([['材料名称', '份数'], ['a', '/'], ['—', 2]])).toMatchObject({ values: [{ name: 'a' }, { copies: 2 }], rules: ['sheet/required-empty A3'] });
  });

  it('leave out what an error cell would have held, which the reader of the file has reported', () => {
    expect(read([['材料名称', '份数'], [{ type: 'error', value: '#N/A' }, 1]])).toMatchObject({ values: [{ copies: 1 }], findings: [] });
  });

  it('may not share a value that is to be unique; codes are compared as they are meant', () => {
    const { findings } = read([['材料名称', '材料编码'], ['a', 'M１'], ['b', 'M2'], ['c', ' M1']], [NAME, CODE]);
    expect(findings).toMatchObject([
      { rule: 'sheet/duplicate', at: { path: 'B4' }, params: { row: 4, first: 2, value: 'M1' }, related: [{ part: 'table', id: '表', path: 'B2' }] },
    ]);
  });

  it('fill 同上 below the header, save in columns that want it as it is written', () => {
    const remark = { key: 'remark', headers: ['备注'], kind: 'text', ditto: false } as const;
    expect(read([['材料名称', '备注'], ['同上', '同上'], ['a', 'x'], ['同上', '同']], [NAME, remark])).toMatchObject({
      values: [{ remark: '同上' }, { name: 'a', remark: 'x' }, { name: 'a', remark: '同' }],
      rules: ['sheet/nothing-above A2', 'sheet/required-empty A2'],
    });
  });

  it('are missing altogether', () => {
    expect(read([['材料名称', '份数']])).toMatchObject({ values: [], rules: ['sheet/no-rows '] });
  });

  it('with more faults than anyone reads are counted', () => {
    const sheet = sheetOf([['材料名称', '份数'], ...Array.from({ length: 30 }, () => ['a', 'x'])]);
    const { findings } = readTable(sheet, [NAME, COPIES], { findings: 10 });
    expect(findings).toHaveLength(11);
    expect(findings[10]).toMatchObject({ rule: 'sheet/and-more', params: { sheet: '表', count: 20 } });
  });
});
