import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Book, BookCell } from './book.js';
import { readSheet } from './read-sheet.js';
import { writeSheet } from './write-sheet.js';

const RUNS = process.env['ZHENGWU_LONG'] === undefined ? 60 : 3_000;

function part(bytes: Uint8Array, name: string): string {
  const file = unzipSync(bytes)[name];
  if (file === undefined) throw new Error(`no part ${name}`);
  return strFromU8(file);
}

async function firstSheet(rows: BookCell[][], more: Partial<Book['sheets'][number]> = {}) {
  const { bytes, findings } = await writeSheet({ sheets: [{ name: '清单', rows, ...more }] });
  const read = await readSheet(bytes);
  return { bytes, findings, read };
}

describe('round trip', () => {
  const day = fc.date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
  const unit = fc.oneof(fc.constantFrom('中', '<', '&', '"', '_x0041_', '_x', '\r', '\n', '\t', '\u0001', '=', "'", ' ', '😀'), fc.string({ unit: 'binary', maxLength: 3 }));
  const text = fc.array(unit, { maxLength: 6 }).map((units) => units.join('')).filter((written) => written.trim() !== '' && isWellFormed(written));
  const cell: fc.Arbitrary<BookCell> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    day.map((date) => ({ date: date.toISOString().slice(0, 10) })),
  );

  it('read(write(x)) is x', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), fc.integer({ min: 0, max: 2 }), async (rows, headerRows) => {
        const { read, findings } = await firstSheet(rows, { headerRows });
        expect([...findings, ...read.findings]).toEqual([]);
        const seen = rows.map((row, y) => row.map((_, x) => {
          const found = read.sheets[0]?.rows.find((each) => each.row === y + 1)?.cells.find((each) => each.column === x + 1);
          return found === undefined ? null : found.type === 'date' ? { date: found.value } : found.value;
        }));
        expect(seen).toEqual(rows);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps merged ranges, days with a time, and sheets in order', async () => {
    const { bytes } = await writeSheet({
      sheets: [
        { name: '甲', rows: [['标题', null], [{ date: '2024-05-01', time: '08:30' }, 1]], merges: ['A1:B1'] },
        { name: '乙', rows: [] },
      ],
    });
    const { sheets } = await readSheet(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(sheets[0]?.rows[0]?.cells[1]).toMatchObject({ value: '标题', origin: 'A1' });
    expect(sheets[0]?.rows[1]?.cells[0]).toMatchObject({ type: 'date', value: '2024-05-01', time: '08:30:00' });
  });
});

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

describe('formulas', () => {
  it.each(['=1+1', '+86 750', '-5', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])('%j stays a text', async (text) => {
    const { bytes, read } = await firstSheet([[text]]);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="1" t="s"><v>0<\/v><\/c>/);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    expect(part(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(read.sheets[0]?.rows[0]?.cells[0]?.value).toBe(text);
  });

  it('marks no other text', async () => {
    const { bytes } = await firstSheet([['食品经营许可', '1-2', 'a=b', -5]]);
    expect(part(bytes, 'xl/styles.xml')).not.toContain('quotePrefix');
  });
});

describe('what cannot be written as asked', () => {
  it('cuts a text of more than 32,767 characters, never through a character', async () => {
    const { findings, read } = await firstSheet([['字'.repeat(32_767)], [`${'字'.repeat(32_766)}😀`]]);
    expect(findings).toMatchObject([{ rule: 'sheet/text-cut', at: { id: '清单', path: 'A2' }, params: { length: 32_768, limit: 32_767 } }]);
    expect(read.sheets[0]?.rows.map(({ cells }) => String(cells[0]?.value).length)).toEqual([32_767, 32_766]);
  });

  it.each([
    [['a/b:c'], ['a b c']],
    [['', 'History'], ['Sheet', 'History表']],
    [["'x'"], ['x']],
    [['清单', '清单', '清单'], ['清单', '清单(2)', '清单(3)']],
    [['Aa', 'aA'], ['Aa', 'aA(2)']],
    [['长'.repeat(40), '长'.repeat(40)], ['长'.repeat(31), `${'长'.repeat(28)}(2)`]],
  ])('names %j become %j', async (wanted, names) => {
    const { bytes, findings } = await writeSheet({ sheets: wanted.map((name) => ({ name, rows: [] })) });
    expect((await readSheet(bytes)).sheets.map(({ name }) => name)).toEqual(names);
    expect(findings.map(({ rule }) => rule)).toEqual(wanted.filter((name, index) => name !== names[index]).map(() => 'sheet/name-changed'));
  });

  it.each([
    [{ date: '2024-02-30' }, 'sheet/date-as-text', '2024-02-30'],
    [{ date: '2024-02-28', time: '25:00' }, 'sheet/date-as-text', '2024-02-28 25:00'],
    [Number.NaN, 'sheet/number-as-text', 'NaN'],
  ])('%j is written as a text and reported', async (cell, rule, text) => {
    const { findings, read } = await firstSheet([[cell]]);
    expect(findings).toMatchObject([{ rule, at: { path: 'A1' } }]);
    expect(read.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ type: 'text', value: text });
  });

  it('drops merges that Excel would call damage', async () => {
    const { findings } = await firstSheet([['x']], { merges: ['A1:B2', 'B2:C3', 'A5', 'nonsense'] });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['sheet/merge-dropped']));
    expect(findings.map(({ params }) => params)).toEqual([{ range: 'B2:C3' }, { range: 'A5' }, { range: 'nonsense' }]);
  });
});

it('cuts what no sheet can hold', async () => {
  const { findings, read } = await firstSheet([Array.from({ length: 16_385 }, () => 1)]);
  expect(findings).toMatchObject([{ rule: 'sheet/rows-cut', params: { sheet: '清单', columns: 16_384 } }]);
  expect(read.sheets[0]?.rows[0]?.cells).toHaveLength(16_384);
});

it('gives the same bytes for the same workbook, and an empty sheet for none', async () => {
  const book: Book = { sheets: [{ name: '清单', rows: [['材料', 1, { date: '2024-05-01' }]], columns: [{ width: 20, text: true }], headerRows: 1 }] };
  expect((await writeSheet(book)).bytes).toEqual((await writeSheet(book)).bytes);
  expect((await readSheet((await writeSheet({ sheets: [] })).bytes)).sheets).toHaveLength(1);
});
