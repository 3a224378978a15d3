import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { OFFICIAL_MARGINS, pageGeometry, runningText } from './page-size.js';

describe('a paper', () => {
  test.each([
    ['A4', {}, { width: 210, height: 297 }],
    ['A5 lying', { size: 'A5', isLandscape: true }, { width: 210, height: 148 }],
    ['A3', { size: 'A3' }, { width: 297, height: 420 }],
    ['a ticket', { size: { width: 80, height: 120 } }, { width: 80, height: 120 }],
    ['a paper that is given lying', { size: { width: 120, height: 80 }, isLandscape: true }, { width: 120, height: 80 }],
    ['a size that is none', { size: { width: Number.NaN, height: 0 } }, { width: 210, height: 30 }],
  ] as const)('%s', (_what, options, size) => {
    expect(pageGeometry(options)).toMatchObject(size);
  });

  test('the text area of an official document is 156 × 225 mm (GB/T 9704—2012)', () => {
    expect(pageGeometry({ margins: OFFICIAL_MARGINS }).text).toEqual({ width: 156, height: 225 });
  });

  test('whatever the margins, some text area is left', () => {
    const length = fc.oneof(fc.double({ min: -100, max: 1000 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.record({ top: length, right: length, bottom: length, left: length }), fc.boolean(), (margins, isLandscape) => {
        const { text, width, height, margins: used } = pageGeometry({ margins, isLandscape });
        expect(text.width).toBeGreaterThan(19.9);
        expect(text.height).toBeGreaterThan(19.9);
        expect(text.width + used.left + used.right).toBeCloseTo(width);
        expect(text.height + used.top + used.bottom).toBeCloseTo(height);
      }),
      { numRuns: numRuns(200, 2000) },
    );
  });
});

test.each([
  ['第 {page} 页 共 {pages} 页', '第 2 页 共 7 页'],
  ['{name} {page}/{pages}', '{name} 2/7'],
  [({ page }: { page: number }) => (page % 2 === 0 ? '左' : '右'), '左'],
])('running text %s', (text, written) => {
  expect(runningText(text, { page: 2, pages: 7 })).toBe(written);
});
