import type { Limits } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { stageLimits, type LimitedItem } from './stage-limits.js';

const days = (amount: number, unit: 'workingDay' | 'day' = 'workingDay') => ({ amount, unit });
const NONE: LimitedItem['limits'] = { statutory: null, promised: null };
const shown = (type: LimitedItem['type'], limits: Partial<Limits>): string =>
  Object.entries(stageLimits({ ...(type === undefined ? {} : { type }), limits: { ...NONE, ...limits } }))
    .map(([name, { limit, source }]) => `${name} ${String(limit.amount)} ${limit.unit} ${source}`)
    .join(', ');

describe('the limits of an item’s cases', () => {
  it.each<[string, LimitedItem['type'], Partial<Limits>, string]>([
    ['行政许可法 where a licence names none', 'licence', {}, 'statutory 20 workingDay law, acceptance 5 workingDay law, delivery 10 workingDay law'],
    ['what the item names', 'licence', { promised: days(7), statutory: days(15), acceptance: days(2), delivery: days(5) }, 'promised 7 workingDay item, statutory 15 workingDay item, acceptance 2 workingDay item, delivery 5 workingDay item'],
    ['no more for acceptance and delivery than the law allows', 'licence', { statutory: days(45), acceptance: days(6), delivery: days(11) }, 'statutory 45 workingDay item, acceptance 5 workingDay law, delivery 10 workingDay law'],
    ['days, which cannot be compared with working days', 'licence', { acceptance: days(7, 'day'), delivery: days(15, 'day') }, 'statutory 20 workingDay law, acceptance 7 day item, delivery 15 day item'],
    ['none of a payment that names none', 'payment', {}, ''],
    ['what a payment names, and nothing else', 'payment', { promised: days(30), acceptance: days(9) }, 'promised 30 workingDay item, acceptance 9 workingDay item'],
    ['of an item whose kind is not told, what it names', undefined, { statutory: days(20) }, 'statutory 20 workingDay item'],
  ])('%s', (_what, type, limits, expected) => expect(shown(type, limits)).toBe(expected));

  it('none without an item', () => expect(stageLimits(undefined)).toEqual({}));
});
