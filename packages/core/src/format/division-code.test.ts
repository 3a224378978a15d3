import { describe, expect, it } from 'vitest';
import { inspectDivisionCode } from './division-code.js';
import { inspectPostalCode } from './postal-code.js';
import { PROVINCES } from './province.js';

describe('a division code', () => {
  it.each([
    ['440000', '广东省', 'province'],
    ['440700', '广东省', 'prefecture'],
    ['440783', '广东省', 'county'],
    ['４４０７８３', '广东省', 'county'],
    ['110101', '北京市', 'county'],
    ['810000', '香港特别行政区', 'province'],
  ])('%s lies in %s: a %s', (text, province, level) => {
    expect(inspectDivisionCode(text)).toMatchObject({ valid: true, province, level });
  });

  it.each([
    ['', { problem: 'empty' }],
    ['44078', { problem: 'length', length: 5 }],
    ['44078X', { problem: 'character', at: 6, found: 'X' }],
    ['990000', { problem: 'province', prefix: '99' }],
  ])('%s is none', (text, problem) => {
    expect(inspectDivisionCode(text)).toMatchObject({ valid: false, ...problem });
  });

  it('begins with one of 34 prefixes', () => {
    expect(Object.keys(PROVINCES)).toHaveLength(34);
  });
});

describe('a postal code', () => {
  it.each(['529300', ' 529 300 ', '５２９３００', '010000'])('%s', (text) => {
    expect(inspectPostalCode(text).valid).toBe(true);
  });

  it.each([
    ['', { problem: 'empty' }],
    ['52930', { problem: 'length', length: 5 }],
    ['52930O', { problem: 'character', at: 6, found: 'O' }],
    ['000000', { problem: 'province', prefix: '00' }],
  ])('%s is none', (text, problem) => {
    expect(inspectPostalCode(text)).toMatchObject({ valid: false, ...problem });
  });
});
