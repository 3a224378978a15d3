import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCells } from './table-grid.js';

const RUNS = process.env['ZHENGWU_LONG'] === undefined ? 200 : 20_000;

it.each([
  ['plain', [[{}, {}]], ['0:1x1 1:1x1']],
  ['a span down', [[{ rows: 2 }, {}], [{}]], ['0:1x2 1:1x1', '1:1x1']],
  ['a span across', [[{ columns: 2 }], [{}, {}]], ['0:2x1', '0:1x1 1:1x1']],
  ['spans that leave the table', [[{ columns: 9, rows: 9 }]], ['0:2x1']],
  ['spans that meet', [[{}, { rows: 2 }], [{ columns: 2 }]], ['0:1x1 1:1x2', '0:1x1']],
  ['rows too short and too long', [[{}], [{}, {}, {}]], ['0:1x1 1:1x1', '0:1x1 1:1x1']],
  ['nonsense', [[{ columns: 0 }, { rows: Number.NaN }]], ['0:1x1 1:1x1']],
])('%s', (_, rows, expected) => {
  const placed = placeCells(rows.map((row) => row.map((cell) => ({ blocks: [], ...cell }))), 2);
  expect(placed.map((row) => row.map(({ column, columns, rows: down }) => `${String(column)}:${String(columns)}x${String(down)}`).join(' '))).toEqual(expected);
});

it('covers every place of the grid exactly once', () => {
  const cell = fc.record({ columns: fc.integer({ min: -1, max: 4 }), rows: fc.integer({ min: -1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (rows, width) => {
      const seen = rows.map(() => new Array<number>(width).fill(0));
      placeCells(rows.map((row) => row.map((each) => ({ blocks: [], ...each }))), width).forEach((row, y) => {
        for (const { column, columns, rows: down } of row) {
          for (let below = y; below < y + down; below++) {
            const line = seen[below];
            if (line === undefined) throw new Error('a cell leaves the table');
            for (let at = column; at < column + columns; at++) line[at] = (line[at] ?? Number.NaN) + 1;
          }
        }
      });
      expect(seen).toEqual(rows.map(() => new Array<number>(width).fill(1)));
    }),
    { numRuns: RUNS },
  );
});
