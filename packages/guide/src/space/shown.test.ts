import { describe, expect, it } from 'vitest';
import { shownWordsEn } from '../messages/shown.en.js';
import type { Domain } from '../model/variable.js';
import type { Guard } from '../model/guard.js';
import { dimensionOf } from './dimension.js';
import { shownSet, shownValue } from './shown.js';

const AREA: Domain = { kind: 'number', min: 0, max: 1000, step: 1, unit: '平方米' };
const DAY: Domain = { kind: 'date', from: '2026-01-01', to: '2026-12-31' };
const KIND: Domain = { kind: 'choice', values: ['企业', '个体', '其他'].map((label, at) => ({ id: `val_${String(at)}` as const, label })) };
const FOODS: Domain = { ...KIND, kind: 'choices' };
const TOWN: Domain = { kind: 'region', regions: [{ code: '1', name: '开平市' }, { code: '11', name: '三埠街道', parent: '1' }, { code: '12', name: '月山镇', parent: '1' }, { code: '2', name: '台山市' }] };

describe('values in the operator’s words', () => {
  it.each<[Domain, Parameters<typeof shownValue>[1], string]>([
    [AREA, 300, '300 平方米'],
    [DAY, '2026-03-01', '2026年3月1日'],
    [DAY, 'soon', 'soon'],
    [{ kind: 'yesNo' }, 'yes', '是'],
    [KIND, 'val_0', '企业'],
    [KIND, 'val_gone', 'val_gone'],
    [FOODS, ['val_0', 'val_2'], '企业、其他'],
    [FOODS, [], '一项也没选'],
    [TOWN, '12', '月山镇'],
  ])('%#: %j', (domain, value, shown) => {
    expect(shownValue(domain, value)).toBe(shown);
  });

  it.each<[Domain, Guard, string]>([
    [AREA, { kind: 'any' }, '任意'],
    [AREA, { kind: 'ranges', ranges: [] }, '没有'],
    [AREA, { kind: 'ranges', ranges: [{ to: 99 }, { from: 300, to: 300 }, { from: 500, to: 599 }, { from: 900 }] }, '99 平方米及以下、300 平方米、500 至 599 平方米、900 平方米及以上'],
    [AREA, { kind: 'ranges', ranges: Array.from({ length: 8 }, (_, at) => ({ from: at * 10 + 1, to: at * 10 + 1 })) }, '1 平方米、11 平方米、21 平方米、31 平方米、41 平方米、51 平方米等 8 项'],
    [KIND, { kind: 'values', values: ['val_0', 'val_2'] }, '企业、其他'],
    [FOODS, { kind: 'members', all: ['val_1'], none: ['val_0', 'val_2'] }, '个体'],
    [FOODS, { kind: 'members', any: ['val_1'] }, '个体 等 4 种选法'],
    [TOWN, { kind: 'values', values: ['11', '12'] }, '开平市'],
  ])('%#: a set', (domain, guard, shown) => {
    const dimension = dimensionOf(domain);
    expect(shownSet(dimension, dimension.setOf(guard))).toBe(shown);
  });

  it('speaks English too', () => {
    const dimension = dimensionOf(AREA);
    expect(shownSet(dimension, dimension.setOf({ kind: 'ranges', ranges: [{ from: 300 }] }), shownWordsEn)).toBe('300 平方米 and above');
    expect(shownValue({ kind: 'yesNo' }, 'no', shownWordsEn)).toBe('no');
    expect(shownValue(DAY, '2026-03-01', shownWordsEn)).toBe('2026-03-01');
  });
});
