import { expect, it } from 'vitest';
import { areProvinces, divisionLevel, divisionPath } from './division-level.js';

it.each([
  ['440000', 'province', ['440000']],
  ['440700', 'city', ['440000', '440700']],
  ['440783', 'county', ['440000', '440700', '440783']],
  ['440783001', 'town', ['440000', '440700', '440783', '440783001']],
  ['440783001002', 'village', ['440000', '440700', '440783', '440783001', '440783001002']],
  // 直筒子市: towns lie directly below it.
  ['441900003', 'town', ['440000', '441900', '441900003']],
  ['4407', undefined, ['4407']],
  ['A01', undefined, ['A01']],
])('division %s is a %s, and lies in %j', (code, level, path) => {
  expect(divisionLevel(code)).toBe(level);
  expect(divisionPath(code)).toEqual(path);
});

it('a list of provinces is told from other lists of six digits', () => {
  expect(areProvinces(['440000', '460000'])).toBe(true);
  expect(areProvinces([440000])).toBe(true);
  for (const codes of [[], ['440700'], ['100000', '440000'], ['a']]) expect(areProvinces(codes)).toBe(false);
});
