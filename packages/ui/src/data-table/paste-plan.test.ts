import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { columnsOf, rowsOf } from './cell-range.js';
import { planPaste } from './paste-plan.js';

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const written = (plan: ReturnType<typeof planPaste>) => plan.texts.map(({ row, column, text }) => `${row},${column} ${text}`);

describe('planPaste', () => {
  it('puts a block where one cell is active', () => {
    expect(written(planPaste([['a', 'b'], ['c', 'd']], at(1, 1), 9, 9))).toEqual(['1,1 a', '1,2 b', '2,1 c', '2,2 d']);
  });

  it('fills a range with one value', () => {
    expect(written(planPaste([['√']], at(0, 0, 1, 1), 9, 9))).toEqual(['0,0 √', '0,1 √', '1,0 √', '1,1 √']);
  });

  it('repeats a row over the rows of a range', () => {
    expect(written(planPaste([['a', 'b']], at(0, 2, 1, 2), 9, 9))).toEqual(['0,2 a', '0,3 b', '1,2 a', '1,3 b']);
  });

  it('keeps the block where the range is no multiple of it', () => {
    expect(planPaste([['a'], ['b']], at(0, 0, 2, 0), 9, 9).range).toEqual(at(0, 0, 1, 0));
  });

  it('clips at the edges and says how much', () => {
    const plan = planPaste([['a', 'b'], ['c', 'd'], ['e', 'f']], at(1, 1), 3, 2);
    expect(written(plan)).toEqual(['1,1 a', '2,1 c']);
    expect(plan).toMatchObject({ clippedRows: 1, clippedColumns: 1, range: at(1, 1, 2, 1) });
  });

  it('leaves cells alone behind the end of a shorter row', () => {
    expect(written(planPaste([['a'], ['b', 'c']], at(0, 0), 9, 9))).toEqual(['0,0 a', '1,0 b', '1,1 c']);
  });

  it('never leaves the table, and each cell gets what the block has there', () => {
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    const corner = fc.record({ row: fc.nat(7), column: fc.nat(7), height: fc.nat(3), width: fc.nat(3) });
    fc.assert(
      fc.property(block, corner, (cells, { row, column, height, width }) => {
        const range = at(row, column, Math.min(7, row + height), Math.min(7, column + width));
        const plan = planPaste(cells, range, 8, 8);
        expect(plan.texts).toHaveLength(rowsOf(plan.range) * columnsOf(plan.range));
        for (const each of plan.texts) {
          expect(each.row).toBeLessThan(8);
          expect(each.column).toBeLessThan(8);
          expect(each.text).toBe(cells[(each.row - row) % cells.length]![(each.column - column) % cells[0]!.length]);
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});
