import { describe, expect, it } from 'vitest';
import { parseAmount, toFen } from './amount.js';
import { formatAmount } from './format-amount.js';

describe('a sum as people write it', () => {
  it.each([
    ['0', 0n],
    ['1234.5', 123_450n],
    ['1,234.50', 123_450n],
    ['￥1,234.50', 123_450n],
    ['¥ 8', 800n],
    ['１２３４．５元', 123_450n],
    ['-0.01', -1n],
    ['0.1', 10n],
    ['99999999999999.99', 9_999_999_999_999_999n],
  ])('%s is %d fen', (text, fen) => {
    expect(parseAmount(text)).toBe(fen);
  });

  it.each(['', '.5', '1.', '1.234', '1,23', '12,34.00', '1e3', '一百', 'NaN', '100000000000000', '1 2 a'])('%s is none', (text) => {
    expect(parseAmount(text)).toBeUndefined();
    expect(() => toFen(text)).toThrow(RangeError);
  });

  it('is a whole number of fen, never of yuan', () => {
    expect(toFen({ fen: 1 })).toBe(1n);
    expect(toFen({ fen: 10n ** 16n - 1n })).toBe(9_999_999_999_999_999n);
    expect(() => toFen({ fen: 0.1 + 0.2 })).toThrow(RangeError);
    expect(() => toFen({ fen: 10n ** 16n })).toThrow(RangeError);
    expect(() => toFen({ fen: 2 ** 53 })).toThrow(RangeError);
  });
});

describe('a sum in figures', () => {
  it.each([
    ['1234.5', '1,234.50'],
    ['0', '0.00'],
    ['0.05', '0.05'],
    ['999', '999.00'],
    ['1000000', '1,000,000.00'],
    ['-1234567.8', '-1,234,567.80'],
  ])('%s is %s', (amount, figures) => {
    expect(formatAmount(amount)).toBe(figures);
  });

  it('with the sign of the currency', () => {
    expect(formatAmount({ fen: -123_456 }, { symbol: true })).toBe('-￥1,234.56');
  });
});
