import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { satisfies } from '../resolve/answer-sets.js';
import { dimensionOf } from './dimension.js';
import { allValues, domainArbitrary, guardArbitrary } from './testing/domains.js';

vi.setConfig({ testTimeout: 120_000 });

const ranges = (...list: Extract<Guard, { kind: 'ranges' }>['ranges'][number][]): Guard => ({ kind: 'ranges', ranges: list });

describe('the dimension of a domain', () => {
  it('counts tenths without drift', () => {
    // Given an area from 0 to 1 in steps of 0.1, when guards meet at 0.3, then each point is on one side alone
    const area = dimensionOf({ kind: 'number', min: 0, max: 1, step: 0.1 });
    expect(area.size).toBe(11n);
    const [upTo, over] = [area.setOf(ranges({ to: 0.3 })), area.setOf(ranges({ from: 0.1 + 0.2, fromOpen: true }))];
    expect([upTo.weight, over.weight, upTo.intersect(over).isEmpty]).toEqual([4n, 7n, true]);
    expect(area.samples(upTo)).toEqual([0, 0.3]);
  });

  it('rounds ends that lie between two steps inwards', () => {
    const whole = dimensionOf({ kind: 'number', min: 0, max: 10, step: 1 });
    expect(whole.samples(whole.setOf(ranges({ from: 2.5, to: 4.5 })))).toEqual([3, 4]);
    expect(whole.setOf(ranges({ from: 7, to: 3 })).isEmpty).toBe(true);
    expect(whole.setOf(ranges({ from: -100, to: 1e300 }))).toBe(whole.all);
  });

  it.each<[string, Domain]>([
    ['ends reversed', { kind: 'number', min: 2, max: 1, step: 1 }],
    ['a step of nothing', { kind: 'number', min: 0, max: 1, step: 0 }],
    ['a step backwards', { kind: 'number', min: 0, max: 1, step: -1 }],
    ['more points than a number counts', { kind: 'number', min: 0, max: 1e16, step: 1e-6 }],
    ['days that are none', { kind: 'date', from: '2026-02-30', to: '2026-03-01' }],
    ['no values', { kind: 'choice', values: [] }],
    ['regions in a circle', { kind: 'region', regions: [{ code: '1', name: 'a', parent: '2' }, { code: '2', name: 'b', parent: '1' }] }],
    ['more to be chosen than there is', { kind: 'choices', values: [{ id: 'val_a', label: 'a' }], min: 2 }],
  ])('has no value where there are %s', (_, domain) => {
    const dimension = dimensionOf(domain);
    expect([dimension.state, dimension.size, dimension.setOf({ kind: 'any' }).isEmpty]).toEqual(['none', 0n, true]);
  });

  it('says a set in the ends that are in use', () => {
    const area = dimensionOf({ kind: 'number', min: 0, max: 1000, step: 0.01 });
    const over = ranges({ from: 300 });
    const below = area.all.minus(area.setOf(over));
    expect(area.guardOf(below, [over])).toEqual(ranges({ to: 300, toOpen: true }));
    expect(area.guardOf(below)).toEqual(ranges({ to: 299.99 }));
  });

  it('names a region instead of all that lies below it', () => {
    const regions = ['44', '4407', '440783', '440784', '4401'].map((code) => ({ code, name: code, ...(code === '44' ? {} : { parent: code.length === 6 ? '4407' : '44' }) }));
    const region = dimensionOf({ kind: 'region', regions });
    const set = region.setOf({ kind: 'values', values: ['440784', '440783'] });
    expect(region.guardOf(set)).toEqual({ kind: 'values', values: ['4407'] });
    expect(region.guardOf(region.all)).toEqual({ kind: 'any' });
  });

  it('counts more choices than could be listed', () => {
    const values = Array.from({ length: 60 }, (_, at) => ({ id: `val_${String(at)}` as const, label: String(at) }));
    const several = dimensionOf({ kind: 'choices', values, exclusive: ['val_59'] });
    expect(several.all.weight).toBe(2n ** 59n);
    expect(several.setOf({ kind: 'members', all: ['val_0', 'val_1'], none: ['val_2'] }).weight).toBe(2n ** 56n);
    expect(several.samples(several.setOf({ kind: 'members', any: ['val_7'] }), 1)).toEqual([['val_7']]);
  });

  it('takes of every value what the resolver takes', () => {
    fc.assert(
      fc.property(domainArbitrary, fc.infiniteStream(fc.nat()), (domain, stream) => {
        const seeds = stream[Symbol.iterator]();
        const dimension = dimensionOf(domain);
        const values = allValues(domain);
        expect(dimension.size).toBe(BigInt(values.length));
        const guards = Array.from({ length: 4 }, () => guardArbitrary(domain, () => seeds.next().value ?? 0));
        const taken = guards.map((guard) => values.filter((value) => satisfies(domain, { value }, guard) === 'yes'));
        guards.forEach((guard, at) => {
          const set = dimension.setOf(guard);
          expect(set.weight).toBe(BigInt(taken[at]?.length ?? -1));
          expect(values.filter((value) => set.covers(dimension.setOfValue(value)))).toEqual(taken[at]);
          for (const sample of dimension.samples(set)) expect(satisfies(domain, { value: sample }, guard)).toBe('yes');
          const again = dimension.guardOf(set, guards);
          if (again !== undefined) expect(dimension.setOf(again)).toBe(set);
          else expect(domain.kind).toBe('choices');
          const other = dimension.setOf(guards[(at + 1) % 4] ?? guard);
          const both = new Set(taken[(at + 1) % 4]);
          expect(set.intersect(other).weight).toBe(BigInt(taken[at]?.filter((value) => both.has(value)).length ?? -1));
          expect(set.minus(other).weight).toBe(BigInt(taken[at]?.filter((value) => !both.has(value)).length ?? -1));
          expect(set.union(other).weight).toBe(set.weight + other.minus(set).weight);
        });
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});
