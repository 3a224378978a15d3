import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { readTsv, writeTsv } from './tsv.js';

describe('readTsv', () => {
  it.each([
    ['nothing', '', []],
    ['one cell', '必交', [['必交']]],
    ['one empty cell, as Excel copies it', '\r\n', [['']]],
    ['tabs and line ends of Excel, the last one no row', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['line ends of Unix and of old Macs', 'a\nb\rc', [['a'], ['b'], ['c']]],
    ['an empty row in the middle and at the end', 'a\r\n\r\nb\r\n\r\n', [['a'], [''], ['b'], ['']]],
    ['empty cells', '\t\ta', [['', '', 'a']]],
    ['a trailing tab', 'a\t\r\n', [['a', '']]],
    ['a line break and a tab in quotes', '"一\r\n二\t三"\tb', [['一\n二\t三', 'b']]],
    ['doubled quotes in quotes', '"他说""可以""\n"\tb', [['他说"可以"\n', 'b']]],
    ['quotes in the middle of a cell', '制度缺少"自查"一项\tb', [['制度缺少"自查"一项', 'b']]],
    ['a quoted word before others', '"甲"公司\tb', [['"甲"公司', 'b']]],
    ['a quote that is never closed', '"甲\tb\nc', [['"甲', 'b'], ['c']]],
    ['an empty quoted cell', '""\tb', [['', 'b']]],
    ['rows of different length', 'a\nb\tc', [['a'], ['b', 'c']]],
  ])('reads %s', (_name, text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('reads a megabyte of hostile quotes without losing a letter', () => {
    const text = '"甲\n'.repeat(200_000);
    expect(readTsv(text)).toHaveLength(200_000);
  });
});

describe('writeTsv', () => {
  it.each([
    ['one cell, without a line end', [['必交']], '必交'],
    ['quotes only where they are needed', [['一\n二', '他说"可以"'], ['"甲"', '']], '"一\n二"\t他说"可以"\r\n"""甲"""\t'],
    ['an empty last row', [['a'], ['']], 'a\r\n\r\n'],
  ])('writes %s', (_name, rows, text) => {
    expect(writeTsv(rows)).toBe(text);
  });

  it('is read again as it was, whatever is in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', '\r', ' ', '') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const asRead = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        expect(readTsv(writeTsv(rows))).toEqual(asRead);
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });
});
