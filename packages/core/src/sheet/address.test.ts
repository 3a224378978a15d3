import { describe, expect, it } from 'vitest';
import { cellAddress, columnName, parseAddress, parseRange, rangeAddress } from './address.js';

describe('addresses', () => {
  it.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [52, 'AZ'], [702, 'ZZ'], [703, 'AAA'], [16_384, 'XFD']])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseAddress(`${name}7`)).toEqual({ row: 7, column });
    expect(cellAddress(7, column)).toBe(`${name}7`);
  });

  it.each(['', 'B', '7', 'B0', 'XFE1', 'A1048577', 'B7C', 'B-7', 'ＡB7'])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('reads ranges in any direction and writes them one way', () => {
    const range = { top: 2, left: 2, bottom: 4, right: 4 };
    for (const text of ['B2:D4', 'D4:B2', '$B$4:$D$2']) expect(parseRange(text)).toEqual(range);
    expect(rangeAddress(range)).toBe('B2:D4');
    expect(parseRange('B2:D4:E5')).toBeUndefined();
  });
});
