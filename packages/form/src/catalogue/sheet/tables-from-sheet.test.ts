import { writeSheet, type BookSheet } from '@zhengwu/core/sheet';
import { describe, expect, it } from 'vitest';
import { brief, briefFinding } from '../testing/brief.js';
import { elementsFromCsv, elementsFromSheet } from './elements-from-sheet.js';
import { tablesFromSheet } from './tables-from-sheet.js';

async function read(...sheets: readonly BookSheet[]) {
  const { bytes } = await writeSheet({ sheets });
  const { tables, findings } = await tablesFromSheet(bytes);
  return { lines: tables.flatMap((table) => brief(table, tables)), findings: findings.map(briefFinding), rules: findings.map(({ rule }) => rule) };
}

describe('tablesFromSheet', () => {
  it('reads a sheet a table, named by the sheet', async () => {
    const { lines, findings } = await read(
      {
        name: '从业人员(food_staff)',
        rows: [
          ['序号', '字段名', '中文名称', '类型', '长度', '是否必填', '主键', '默认值', '代码表'],
          [1, 'row_id', '行主键', 'varchar', 32, '是', '是', null, null],
          [2, 'name', '姓名', '字符型', 100, '是', null, null, null],
          [3, 'sex', '性别', '字符型', 1, '否', null, "'1'", '1男 2女'],
          [4, 'age', '年龄', '整型', 3, '否', null, null, null],
          [5, 'pay', '工资', '数值型', '10,2', '否', null, 0, null],
          [6, 'born', '出生日期', '日期型', null, '√', null, null, null],
        ],
      },
      { name: 'food_device', rows: [['字段名', '字段类型', '说明', '允许空'], ['id', 'VARCHAR2(32)', '主键', '否'], ['num', 'NUMBER(5)', '数量', 'Y']] },
    );

    expect(findings).toEqual([]);
    expect(lines).toEqual([
      'food_staff 从业人员',
      '  row_id text(32) key · 行主键',
      '  name text(100) needed · 姓名',
      "  sex text(1) = '1' · 性别 [1:男 2:女]",
      '  age integer(3) · 年龄',
      '  pay decimal(10,2) = 0 · 工资',
      '  born date needed · 出生日期',
      'food_device',
      '  id text(32) needed · 主键',
      '  num integer(5) · 数量',
    ]);
  });

  it('reads one sheet with a column of table names, merged or written once, and 同上', async () => {
    const { lines, findings } = await read({
      name: '数据字典',
      merges: ['A3:A4', 'B3:B4'],
      rows: [
        ['某系统数据字典'],
        ['表名', '表中文名', '字段英文名', '字段中文名', '数据类型', '长度', '是否为空', '父表'],
        ['t_apply', '申请', 'apply_id', '申请编号', 'VARCHAR', 32, '否', null],
        [null, null, 'unit', '单位名称', '同上', 200, '否', null],
        ['t_staff', '人员', 'staff_id', '编号', 'VARCHAR', 32, '否', 't_apply'],
        [null, null, 'name', '姓名', 'VARCHAR', '同上', '是', null],
      ],
    });

    expect(findings).toEqual([]);
    expect(lines).toEqual([
      't_apply 申请',
      '  apply_id text(32) needed · 申请编号',
      '  unit text(200) needed · 单位名称',
      't_staff 人员 < t_apply',
      '  staff_id text(32) needed · 编号',
      '  name text(32) · 姓名',
    ]);
  });

  it('reads several tables on a sheet, each under its heading, the header repeated or not', async () => {
    const { lines, findings } = await read({
      name: '表结构',
      merges: ['A1:D1', 'A5:D5', 'A8:D8'],
      rows: [
        ['表1 申请表（t_apply）'],
        ['字段名称', '中文名称', '数据类型', '备注'],
        ['apply_id', '申请编号', 'an32', '主键'],
        ['area', '面积', 'n..10,2', null],
        ['表2 人员表 t_staff'],
        ['字段名称', '中文名称', '数据类型', '备注'],
        ['name', '姓名', 'c..50', null],
        ['表名：t_device'],
        ['num', '数量', 'int', null],
      ],
    });

    expect(findings).toEqual([]);
    expect(lines).toEqual(['t_apply 申请表', '  apply_id text(32) · 申请编号', '  area decimal(10,2) · 面积', 't_staff 人员表', '  name text(50) · 姓名', 't_device', '  num integer · 数量']);
  });

  it('takes the Latin column for the names, whatever the headers say', async () => {
    const { lines } = await read({ name: 't_a', rows: [['字段名', '字段名称', '类型'], ['申请编号', 'apply_id', 'varchar(32)'], ['姓名', 'name', 'varchar(50)']] });

    expect(lines).toEqual(['t_a', '  apply_id text(32) · 申请编号', '  name text(50) · 姓名']);
  });

  it('takes code lists from a sheet of their own', async () => {
    const { lines, findings } = await read(
      { name: 't_a', rows: [['字段名', '中文名', '类型', '代码表'], ['kind', '类型', 'varchar(10)', '主体类型'], ['sex', '性别', 'char(1)', 'GB/T 2261.1'], ['ok', '是否', 'char(1)', '是、否']] },
      { name: '代码表', rows: [['代码表名称', '代码', '含义'], ['主体类型', 'qy', '企业'], [null, 'gt', '个体工商户'], ['其他', '01', '甲']] },
    );

    expect(lines).toEqual(['t_a', '  kind text(10) · 类型 [qy:企业 gt:个体工商户]', '  sex text(1) · 性别', '  ok text(1) · 是否 [是 否]']);
    expect(findings).toEqual(['codes-not-read t_a.sex GB/T 2261.1']);
  });

  it('says what it could not read, and where', async () => {
    const { lines, findings } = await read({
      name: 't_a',
      rows: [['字段名', '中文名', '类型', '数据元'], ['a', '甲', '神秘型', null], ['a', '又是甲', 'int', null], ['b', null, 'int', 'DE0001']],
    });

    expect(lines).toEqual(['t_a', '  a text · 甲', '  b integer']);
    expect(findings).toEqual(['type-not-read t_a.a 神秘型 A2', 'column-twice @3 t_a.a', 'unknown-element t_a.b DE0001', 'no-comment t_a b']);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'sheet/not-xlsx'],
    ['no spreadsheet', new Uint8Array([1, 2, 3]), 'sheet/not-xlsx'],
  ])('never throws: %s', async (_case, bytes, rule) => {
    const { tables, findings } = await tablesFromSheet(bytes);

    expect(tables).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it('says so where a workbook holds no dictionary', async () => {
    expect((await read({ name: '人员名单', rows: [['姓名', '电话'], ['张三', '138']] })).rules).toEqual(['catalogue/nothing-found']);
  });
});

describe('elementsFromSheet', () => {
  it('reads a catalogue', async () => {
    const { bytes } = await writeSheet({
      sheets: [
        {
          name: '公共数据元',
          rows: [
            ['公共数据元目录'],
            ['序号', '内部标识符', '中文名称', '定义', '数据类型', '表示格式', '值域'],
            [1, 'DE01001', '姓名', '自然人的姓名。', '字符型', 'C..100', null],
            [2, 'DE01002', '性别', '自然人的性别。', '代码型', 'n1', 'GB/T 2261.1'],
            [3, 'DE01003', '出生日期', '出生的日期。', '日期型', 'YYYYMMDD', null],
            [4, 'DE01004', '金额', '以元计。', '数值型', 'n..12,2', null],
            [5, 'DE01004', '金额（重复）', '以元计。', '数值型', '很长', null],
            [6, null, '备注', '说明。', '字符型', '任意长', null],
          ],
        },
      ],
    });
    const { elements, findings } = await elementsFromSheet(bytes);

    expect(elements.map(({ code, name, type, format, domain }) => [code, name, type, format, domain])).toEqual([
      ['DE01001', '姓名', 'text', 'C..100', undefined],
      ['DE01002', '性别', 'code', 'n1', 'GB/T 2261.1'],
      ['DE01003', '出生日期', 'date', 'YYYYMMDD', undefined],
      ['DE01004', '金额', 'number', 'n..12,2', undefined],
      [undefined, '备注', 'text', '任意长', undefined],
    ]);
    expect(elements.every(({ source }) => source.status === 'unverified')).toBe(true);
    expect(findings.map(briefFinding)).toEqual(['element-twice 公共数据元!A7 金额（重复） DE01004', 'format-not-read 公共数据元!A8 备注 任意长']);
  });

  it('names the place of what it cannot read, and the sheets that are no catalogue', async () => {
    const { bytes } = await writeSheet({
      sheets: [
        { name: '说明', rows: [['本目录由市数据局编制'], ['请勿改动表头', '谢谢']] },
        { name: '目录', rows: [['标识符', '名称', '数据类型'], ['DE1', null, '字符型'], ['DE2', '年龄', '大约的数'], ['DE3', '办理日期', '日期型']] },
      ],
    });
    const { elements, findings } = await elementsFromSheet(bytes);

    expect(elements.map(({ name, type }) => [name, type])).toEqual([['年龄', 'text'], ['办理日期', 'date']]);
    expect(findings.map(briefFinding)).toEqual(['element-without-name 目录!A2', 'element-type-not-read 目录!A3 年龄 大约的数', 'sheet-skipped 说明']);
  });
});

describe('elementsFromCsv', () => {
  it.each([
    ['commas', '内部标识符,名称,定义,数据类型,表示格式,值域\nDE1,出生日期,"出生的日期，公历",日期型,YYYYMMDD,\nDE2,性别,,代码型,n1,GB/T 2261.1'],
    ['cells as a spreadsheet copies them', '内部标识符\t名称\t定义\t数据类型\t表示格式\t值域\r\nDE1\t出生日期\t出生的日期，公历\t日期型\tYYYYMMDD\t\r\nDE2\t性别\t\t代码型\tn1\tGB/T 2261.1'],
  ])('reads %s', (_what, text) => {
    const { elements, findings } = elementsFromCsv(text);

    expect(findings).toEqual([]);
    expect(elements.map(({ code, name, definition, type, format, domain }) => [code, name, definition, type, format, domain])).toEqual([
      ['DE1', '出生日期', '出生的日期，公历', 'date', 'YYYYMMDD', undefined],
      ['DE2', '性别', '', 'code', 'n1', 'GB/T 2261.1'],
    ]);
  });

  it('says so where nothing is a catalogue', () => {
    expect(elementsFromCsv('随便几个字').findings.map(briefFinding)).toEqual(['nothing-found elements']);
    expect(elementsFromCsv('').findings.map(briefFinding)).toEqual(['nothing-found elements']);
  });
});
