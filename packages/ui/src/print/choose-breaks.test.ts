import { describe, expect, test } from 'vitest';

import { chooseBreak, type BreakPlace } from './choose-breaks.js';

const place = (end: number, more: Partial<BreakPlace> = {}): BreakPlace => ({ end, next: end, cost: 0, repeated: 0, ...more });

describe('where a page ends', () => {
  test.each([
    ['at the last place that fits', [place(40), place(80), place(120)], 80],
    ['before a heading rather than behind it', [place(40), place(80, { cost: 1 }), place(120)], 40],
    ['behind a heading rather than with one line alone', [place(40, { cost: 1 }), place(80, { cost: 2 }), place(120)], 40],
    ['at the last of equally bad places', [place(40, { cost: 2 }), place(80, { cost: 2 }), place(120)], 80],
    ['at a forced place, however much room is left', [place(10), place(20, { forced: 'page' }), place(80)], 20],
    ['behind what is too high, if nothing stands before it', [place(300), place(320)], 300],
    ['before what is too high, if something stands before it', [place(10, { cost: 2 }), place(300)], 10],
    ['where rounding has added a little', [place(100.4), place(120)], 100.4],
    ['nowhere, if there is no place', [], undefined],
  ])('%s', (_what, places, end) => {
    expect(chooseBreak(places, 0, 100)?.end).toBe(end);
  });

  test('it is measured from where the page begins', () => {
    expect(chooseBreak([place(540), place(601)], 500, 100)?.end).toBe(540);
  });
});
