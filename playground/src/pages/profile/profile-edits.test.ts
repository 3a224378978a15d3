import { describe, expect, it } from 'vitest';

import { sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { codeOf, limitWith, sourceAt, toggled, withText } from './profile-edits.js';
import { controlId, fieldAt, FIELDS, sectionOf } from './profile-places.js';

const at = (id: string, path?: string) => ({ rule: 'r', severity: 'error', at: { part: 'item', id, ...(path === undefined ? {} : { path }) }, params: {}, fixes: [] }) as const;

describe('what a gesture makes of a value', () => {
  it('an empty text takes its key away, any other is kept as it is typed', () => {
    expect(withText<{ basic?: string }>({ basic: 'A' }, 'basic', '  ')).toEqual({});
    expect(withText<{ basic?: string }>({}, 'basic', ' A ')).toEqual({ basic: ' A ' });
  });

  it('what proves one limit does not prove another; that nobody verified it stays true', () => {
    const verified = { amount: 5, unit: 'workingDay', source: { status: 'verified' } } as const;
    const unverified = { ...verified, source: { status: 'unverified' } } as const;
    expect(limitWith(verified, { amount: 6, unit: 'workingDay' })).toEqual({ amount: 6, unit: 'workingDay' });
    expect(limitWith(unverified, { amount: 6, unit: 'day' })).toEqual({ amount: 6, unit: 'day', source: { status: 'unverified' } });
    expect(limitWith(verified, { amount: 5, unit: 'workingDay' })).toBe(verified);
    expect(limitWith(null, { amount: 1, unit: 'year' })).toEqual({ amount: 1, unit: 'year' });
  });

  it('a choice of several keeps the order of the form, and kinds that it does not know', () => {
    expect(toggled(['c', 'x', 'a'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'x']);
    expect(toggled(['a', 'b'], 'a', ['a', 'b', 'c'])).toEqual(['b']);
  });

  it.each([['１２ｂｃ', '12BC'], [' 12 3 ', '123'], ['11440783mb2c123487', '11440783MB2C123487']])('%s is kept as %s', (typed, kept) => {
    expect(codeOf(typed)).toBe(kept);
  });
});

describe('where a finding is answered', () => {
  it.each([
    ['', 'codes/basic', 'codes'],
    ['', 'version', 'dates'],
    ['', 'limits/promised', 'limits'],
    ['', 'department', 'basics'],
    ['', undefined, 'basics'],
    ['pro_visit', 'stopsClock', 'limits'],
    ['', 'materials', undefined],
    ['', 'remedies', undefined],
    ['mat_form', 'name', undefined],
    ['hdl_new', 'limits/promised', undefined],
  ])('%s %s: %s', (id, path, section) => {
    expect(sectionOf(sampleItem, at(id, path))).toBe(section);
  });

  it('is the field itself, the one around it, or the first below it', () => {
    expect(fieldAt('department/name')).toBe('department');
    expect(fieldAt('version')).toBe('version/effectiveFrom');
    expect(fieldAt('nameplate')).toBeUndefined();
  });

  it('each field has a control of its own', () => {
    const ids = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map(controlId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('limits say how far they are verified, each for itself', () => {
    expect(sourceAt(sampleItem, 'limits/statutory')?.status).toBe('verified');
    expect(sourceAt(sampleItem, 'limits/promised')).toBeUndefined();
    expect(sourceAt(sampleItem, 'name')).toBeUndefined();
  });
});
