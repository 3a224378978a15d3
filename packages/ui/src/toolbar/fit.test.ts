import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { fold, rowWidth, type FitUnit } from './fit.js';

const button = (width: number, priority = 0): FitUnit => ({ width, priority, canFold: true });
const field = (width: number): FitUnit => ({ width, priority: 0, canFold: false });
const line: FitUnit = { width: 9, priority: 0, canFold: false, isSeparator: true };

/** `x` where a unit is folded. */
const picture = (folded: readonly boolean[]): string => folded.map((isFolded) => (isFolded ? 'x' : '-')).join('');

describe('fold', () => {
  it.each([
    ['all fit', [button(40), button(40)], 84, '--'],
    ['one px short: room for the button is needed too', [button(40), button(40), button(40)], 127, '--x'],
    ['the last first', [button(40), button(40), button(40)], 90, '-xx'],
    ['the least important first', [button(40, 1), button(40, 0), button(40, 2)], 127, '-x-'],
    ['negative priorities', [button(40), button(40, -1), button(40)], 127, '-x-'],
    ['what cannot fold stays', [field(100), button(40)], 100, '-x'],
    ['nothing can fold', [field(100), field(100)], 100, '--'],
    ['nothing', [], 0, ''],
    ['no room at all', [button(40), button(40)], 0, 'xx'],
    ['what is not seen takes no room', [button(40), button(0), button(40)], 84, '---'],
    ['a line with nothing behind it', [button(40), line, button(40)], 80, '-xx'],
    ['a line with nothing before it', [button(40, -1), line, button(40)], 80, 'xx-'],
    ['two lines that have come together', [button(40), line, button(40, -1), line, button(40)], 150, '-xx--'],
  ])('%s', (_case, units, width, expected) => {
    expect(picture(fold(units, { width, gap: 4, more: 28 }))).toBe(expected);
  });

  const units = fc.array(
    fc.record({ width: fc.integer({ min: 0, max: 120 }), priority: fc.integer({ min: -3, max: 3 }), canFold: fc.boolean(), isSeparator: fc.boolean() }),
    { maxLength: 12 },
  );

  it('leaves a row that fits, or one that holds only what cannot fold', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 1000 }), (given, width) => {
        const folded = fold(given, { width, gap: 4, more: 28 });
        const taken = rowWidth(given, folded, 4) + (folded.includes(true) ? 32 : 0);
        const canStillFold = given.some((unit, at) => unit.canFold && unit.width > 0 && !unit.isSeparator && folded[at] !== true);
        expect(taken <= width || !canStillFold).toBe(true);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });

  it('never folds something more important than what it leaves', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 1000 }), (given, width) => {
        const folded = fold(given, { width, gap: 4, more: 28 });
        const buttons = given.map((unit, at) => ({ ...unit, isFolded: folded[at] === true })).filter((unit) => unit.canFold && unit.width > 0 && !unit.isSeparator);
        const most = Math.max(...buttons.filter(({ isFolded }) => isFolded).map(({ priority }) => priority));
        expect(buttons.filter(({ isFolded }) => !isFolded).every(({ priority }) => priority >= most)).toBe(true);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});
