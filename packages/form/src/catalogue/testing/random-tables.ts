import type { Column, DataTable } from '@zhengwu/core';
import * as fc from 'fast-check';
import { columnIdOf, tableIdOf } from '../catalogue-id.js';
import { codesInComment } from '../codes-in-comment.js';

/** Names as databases allow them in quotes: keywords, Chinese, points, quotes of all kinds. */
const name = fc.oneof(
  fc.constantFrom('id', 'name', 'comment', 'key', 'index', 'primary', 'check', 'default', 'type', 'select', 'XM', '姓名', '经营（场所）', 'a.b', 'a b', 'a"b', 'a`b', "a'b", 'a;b', '--a', '/*a', '#a', '$$a', '__proto__', 'constructor'),
  fc.string({ unit: fc.constantFrom('a', 'B', '_', '1', '名', '.', '"', '`', "'", ' ', ';'), minLength: 1, maxLength: 6 }).filter((text) => text.trim() === text),
);
const plainComment = fc
  .oneof(
    fc.constantFrom('', '姓名', "it's", '说明；有 ; 分号', '-- 不是注释', '/* 也不是 */', '`反引号`', '"双引号"', 'C:\\路径\\', '括号（、', '单位：元'),
    fc.string({ unit: fc.constantFrom('甲', '乙', "'", '"', '\\', ';', ' ', '(', ')', '-', '#', '$', '`'), maxLength: 8 }).map((text) => text.trim()),
  )
  .filter((text) => codesInComment(text) === undefined);
const codes = fc.constantFrom(
  [{ value: '1', label: '男' }, { value: '2', label: '女' }],
  [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }, { value: 'c', label: '丙' }],
  [{ value: '01', label: '企业' }, { value: '99', label: '其他' }],
);

type Shape = Pick<Column, 'type' | 'length' | 'precision' | 'scale'>;
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.integer({ min: 1, max: 4_000 }).map((length): Shape => ({ type: 'text', length })),
  fc.integer({ min: 1, max: 38 }).map((precision): Shape => ({ type: 'integer', precision })),
  fc.tuple(fc.integer({ min: 4, max: 38 }), fc.integer({ min: 1, max: 4 })).map(([precision, scale]): Shape => ({ type: 'decimal', precision, scale })),
  fc.constantFrom<Shape>({ type: 'text' }, { type: 'integer' }, { type: 'decimal' }, { type: 'date' }, { type: 'dateTime' }, { type: 'boolean' }, { type: 'file' }),
);
const defaults = fc.constantFrom(undefined, "'x'", "'it''s'", '0', '-1', "'甲，乙'", 'CURRENT_TIMESTAMP', '(1 + 2)');

const column = (table: string): fc.Arbitrary<Column> =>
  fc.record({ name, plainComment, codes: fc.option(codes, { nil: undefined }), shape, nullable: fc.boolean(), isKey: fc.integer({ min: 0, max: 4 }), written: defaults }).map(({ name: own, plainComment: plain, codes: listed, shape: of, nullable, isKey, written }) => {
    // The codes have room in the column: a table that has none for them is a fault of its own.
    const spelled = of.type === 'text' && listed !== undefined && of.length !== 1;
    return {
      id: columnIdOf(table, own),
      name: own,
      comment: spelled ? `类别（${listed.map(({ value, label }) => `${value}-${label}`).join('，')}）` : plain,
      ...of,
      nullable: isKey === 0 ? false : nullable,
      ...(isKey === 0 ? { isKey: true } : {}),
      ...(written === undefined ? {} : { default: written }),
      ...(spelled ? { codes: listed } : {}),
    };
  });

const table = name.chain((own) =>
  fc.record({ comment: plainComment, columns: fc.uniqueArray(column(own), { selector: (each) => each.name, minLength: 1, maxLength: 8 }) }).map((rest): DataTable => ({ id: tableIdOf(own), name: own, ...rest })),
);

/** A table, and perhaps others, each of which hangs below one before it. */
export const randomTables: fc.Arbitrary<readonly DataTable[]> = fc
  .uniqueArray(table, { selector: ({ name: own }) => own.toLowerCase(), minLength: 1, maxLength: 3 })
  // A table whose name goes on from another's would be proposed as its child.
  .map((tables) => tables.map((each, index): DataTable => (index === 0 ? each : { ...each, parentId: tableIdOf(tables[index - 1]?.name ?? '') })))
  .filter(([first]) => first?.name.includes('_') === false);
