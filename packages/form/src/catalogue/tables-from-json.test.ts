import { describe, expect, it } from 'vitest';
import food from '../../../samples/items/food-business-licence/context.json';
import { elementsFromJson, tablesFromJson } from './tables-from-json.js';
import { brief, briefFinding } from './testing/brief.js';

function lines(input: unknown): readonly string[] {
  const { tables } = tablesFromJson(input);
  return tables.flatMap((table) => brief(table, tables));
}

describe('tablesFromJson', () => {
  it('reads our own tables as they are, from a context or alone', () => {
    expect(tablesFromJson(JSON.stringify(food))).toEqual({ tables: food.tables, findings: [] });
    expect(tablesFromJson(food.tables)).toEqual({ tables: food.tables, findings: [] });
    expect(tablesFromJson(food.tables[0])).toEqual({ tables: [food.tables[0]], findings: [] });
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'rows of MySQL’s information_schema, as Navicat exports them',
      {
        RECORDS: [
          { TABLE_NAME: 't_a', COLUMN_NAME: 'id', COLUMN_TYPE: 'bigint(20)', DATA_TYPE: 'bigint', IS_NULLABLE: 'NO', COLUMN_KEY: 'PRI', NUMERIC_PRECISION: 19, NUMERIC_SCALE: 0, COLUMN_COMMENT: '主键' },
          { TABLE_NAME: 't_a', COLUMN_NAME: 'name', COLUMN_TYPE: 'varchar(50)', DATA_TYPE: 'varchar', CHARACTER_MAXIMUM_LENGTH: '50', IS_NULLABLE: 'YES', COLUMN_KEY: '', COLUMN_DEFAULT: null, COLUMN_COMMENT: '姓名' },
          { TABLE_NAME: 't_a', COLUMN_NAME: 'memo', COLUMN_TYPE: 'longtext', DATA_TYPE: 'longtext', CHARACTER_MAXIMUM_LENGTH: 4294967295, IS_NULLABLE: 'YES', COLUMN_COMMENT: '' },
          { TABLE_NAME: 't_a', COLUMN_NAME: 'kind', COLUMN_TYPE: "enum('a','b')", DATA_TYPE: 'enum', IS_NULLABLE: 'NO', COLUMN_DEFAULT: 'a', COLUMN_COMMENT: '类别' },
        ],
      },
      ['t_a', '  id integer key · 主键', '  name text(50) · 姓名', '  memo text', '  kind text(1) needed = a · 类别 [a b]'],
    ],
    [
      'rows of PostgreSQL’s',
      [
        { table_name: 't_b', column_name: 'area', data_type: 'numeric', numeric_precision: 10, numeric_scale: 2, is_nullable: 'YES', column_default: null },
        { table_name: 't_b', column_name: 'n', data_type: 'integer', numeric_precision: 32, numeric_scale: 0, is_nullable: 'NO' },
        { table_name: 't_b', column_name: 'at', data_type: 'timestamp without time zone', is_nullable: 'NO', column_default: 'now()' },
      ],
      ['t_b', '  area decimal(10,2)', '  n integer needed', '  at dateTime needed = now()'],
    ],
    [
      'rows of Oracle’s ALL_TAB_COLUMNS',
      { rows: [{ TABLE_NAME: 'T_C', COLUMN_NAME: 'XM', DATA_TYPE: 'VARCHAR2', DATA_LENGTH: 300, CHAR_LENGTH: 100, NULLABLE: 'N', COMMENTS: '姓名' }, { TABLE_NAME: 'T_C', COLUMN_NAME: 'RS', DATA_TYPE: 'NUMBER', DATA_LENGTH: 22, DATA_PRECISION: 5, DATA_SCALE: 0, NULLABLE: 'Y' }] },
      ['T_C', '  XM text(100) needed · 姓名', '  RS integer(5)'],
    ],
    [
      'tables with their columns under them',
      [{ tableName: 't_d', tableComment: '申请', fields: [{ field: 'sex', title: '性别', type: 'string', required: true, options: [{ value: 1, label: '男' }, { value: 2, label: '女' }] }] }, { name: 't_e', parent: 't_d', columns: [{ name: 'x', dataType: 'date', notNull: false }] }],
      ['t_d 申请', '  sex text needed · 性别 [1:男 2:女]', 't_e < t_d', '  x date'],
    ],
    ['Chinese keys', { 数据: 1, rows: [{ 表名: '申请', 字段名: '姓名', 类型: '字符型', 长度: 50, 是否必填: '是' }] }, ['申请', '  姓名 text(50) needed · 姓名']],
  ])('reads %s', (_case, input, expected) => {
    expect(lines(input)).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no JSON', 'nonsense', ['document/not-json']],
    ['a text cut off', JSON.stringify(food).slice(0, 30_000), ['document/cut-off', 'catalogue/no-comment']],
    ['a number', 5, ['catalogue/not-a-table', 'catalogue/nothing-found']],
    ['other objects', [{ a: 1 }, 'x', null], ['catalogue/not-a-table']],
    ['nothing', '', ['document/cut-off']],
    ['a prototype', '[{"table_name":"t","column_name":"__proto__","data_type":"int","__proto__":{"x":1}}]', ['document/prototype-key']],
  ])('never throws: %s', (_case, input, rules) => {
    const { findings } = tablesFromJson(input);

    for (const rule of rules.filter((each) => each !== 'catalogue/no-comment')) expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('keeps the tables that are whole in a text that was cut off', () => {
    const { tables } = tablesFromJson(JSON.stringify({ tables: food.tables }).slice(0, -200));

    expect(tables.slice(0, food.tables.length - 1)).toEqual(food.tables.slice(0, -1));
  });
});

describe('elementsFromJson', () => {
  it('reads our own and others’', () => {
    expect(elementsFromJson(food)).toEqual({ elements: food.elements, findings: [] });
    const { elements, findings } = elementsFromJson([{ identifier: 'DE1', 名称: '姓名', 表示格式: 'c..50', 数据类型: '字符型' }]);
    expect(elements).toEqual([{ id: 'elm_de1-', code: 'DE1', name: '姓名', definition: '', type: 'text', format: 'c..50', source: { status: 'unverified' } }].map((element) => ({ ...element, id: elements[0]?.id })));
    expect(findings.map(briefFinding)).toEqual([]);
  });

  it('says what is none, and what has no name', () => {
    const { elements, findings } = elementsFromJson({ elements: [7, { 标识符: 'DE1' }, { 名称: '姓名' }] });
    expect(elements.map(({ name }) => name)).toEqual(['姓名']);
    expect(findings.map(briefFinding)).toEqual(['not-an-element elements/0', 'element-without-name elements/1']);
  });
});
