import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

const RUNS = process.env['ZHENGWU_LONG'] === undefined ? 100 : 10_000;

function texts(csv: string): (string | number | undefined)[][] {
  return readCsv(csv).sheet.rows.map(({ row, cells }) => [row, ...cells.flatMap(({ column, value }) => [column, String(value)])]);
}

describe('reading CSV', () => {
  it.each([
    ['a,b\r\nc,d', [[1, 1, 'a', 2, 'b'], [2, 1, 'c', 2, 'd']]],
    ['\ufeffa\tb\rc\td\r', [[1, 1, 'a', 2, 'b'], [2, 1, 'c', 2, 'd']]],
    ['a;b;c\n\n;e', [[1, 1, 'a', 2, 'b', 3, 'c'], [3, 2, 'e']]],
    ['"a,1\nx","say ""hi"""\nb', [[1, 1, 'a,1\nx', 2, 'say "hi"'], [2, 1, 'b']]],
    ['="0012",\'=1+1,\'it', [[1, 1, '0012', 2, '=1+1', 3, "'it"]]],
    ['', []],
  ])('%j', (csv, expected) => {
    expect(texts(csv)).toEqual(expected);
  });

  it('says where a quote is left open', () => {
    expect(readCsv('a\n"b,c\nd').findings).toMatchObject([{ rule: 'sheet/open-quote', params: { row: 2 } }]);
  });

  it('stops at its limits', () => {
    const { sheet, findings } = readCsv('a\nb\nc', { limits: { rows: 2 } });
    expect(sheet.rows).toHaveLength(2);
    expect(findings).toMatchObject([{ rule: 'sheet/too-many-rows', params: { limit: 2, from: 3 } }]);
  });
});

it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx', '＝1'])('a text such as %j is no formula in CSV', (text) => {
  expect(writeCsv([[text]])).toContain(`'${text}`);
  expect(writeCsv([[-5]])).toBe('\ufeff-5\r\n');
});

it('reads what was written', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', '\r', '\t', ';', '=', "'", '-', ' ', '😀'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(field.filter((text) => text.trim() !== ''), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      // The first line decides on the separator: a header of plain words, as every table of ours has.
      const table = [['名称', '编码', '备注', '份数'], ...rows];
      const read = readCsv(writeCsv(table));
      expect(read.findings).toEqual([]);
      expect(read.sheet.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(table);
    }),
    { numRuns: RUNS },
  );
});
