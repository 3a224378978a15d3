import { describe, expect, test } from 'vitest';
import { observable } from '../vendor/formily.js';
import { LinkageRuns } from './linkage-runs.js';

const values = (own: Record<string, number>): Record<string, number> => observable<Record<string, number>>(own);

describe('runs', () => {
  test('go again when what they read is another, and only then; ended ones do not', () => {
    const at = values({ a: 1, b: 1 });
    const seen: unknown[] = [];
    const end = new LinkageRuns().start(0, () => at['a'], (value) => seen.push(value));
    at['b'] = 2;
    at['a'] = 2;
    end();
    at['a'] = 3;
    expect(seen).toEqual([1, 2]);
  });

  test('those that move others go first: nobody computes from what is half changed', () => {
    const at = values({ a: 1, double: 0 });
    const runs = new LinkageRuns();
    const seen: unknown[] = [];
    // Begun first, yet moved by the other.
    runs.start(2, () => [at['a'], at['double']], (pair) => seen.push(pair));
    runs.start(1, () => at['a'], (a = 0) => (at['double'] = a * 2));
    at['a'] = 5;
    expect(seen).toEqual([[1, 0], [1, 2], [5, 10]]);
  });

  test('what a run undoes is undone also for those that have read it before', () => {
    const at = values({ a: 1 });
    const runs = new LinkageRuns();
    const seen: unknown[] = [];
    runs.start(1, () => at['a'], (value) => seen.push(value));
    runs.start(0, () => at['a'], () => (at['a'] = 1));
    at['a'] = 7;
    expect(at['a']).toBe(1);
    expect(seen[seen.length - 1]).toBe(1);
  });

  test('a circle comes to an end', () => {
    const at = values({ a: 0, b: 0 });
    const runs = new LinkageRuns();
    runs.start(0, () => at['a'], (a = 0) => (at['b'] = a + 1));
    runs.start(0, () => at['b'], (b = 0) => (at['a'] = b + 1));
    at['a'] = 100;
    expect(at['a']).toBeGreaterThan(100);
    expect(at['a']).toBeLessThan(300);
  });
});
