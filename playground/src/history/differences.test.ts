import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mutated, randomElements, randomJson, randomMutations } from '../../../packages/core/src/edit/testing/random-json.js';
import { cpuClock } from '../../../tools/testing/cpu-clock.js';
import { numRuns } from '../../../tools/testing/runs.js';
import { differences } from './differences.js';
import { isElementList } from './element-list.js';
import { applyDifferences } from './testing/apply-differences.js';

const item = { name: '食品经营许可', limits: { promised: { amount: 10, unit: 'workingDay' } }, applicants: ['person'], materials: [element('mat_a'), element('mat_b'), element('mat_c'), element('mat_d')] };

describe('where two documents differ', () => {
  it('is nowhere where both say the same, whatever the order of keys', () => {
    expect(differences(item, JSON.parse(JSON.stringify(item)))).toEqual([]);
    expect(differences({ a: 1, b: [] }, { b: [], a: 1 })).toEqual([]);
  });

  it('names the value by keys and ids', () => {
    const after = { ...item, materials: item.materials.map((each) => (each.id === 'mat_b' ? { ...each, name: '身份证' } : each)) };
    expect(differences(item, after)).toEqual([{ path: ['materials', 'mat_b', 'name'], kind: 'changed', before: 'mat_b', after: '身份证' }]);
  });

  it('tells a member that came from one that went, and where it stands', () => {
    const after = { ...item, materials: [element('mat_a'), element('mat_x'), element('mat_c'), element('mat_d')] };
    expect(differences(item, after)).toEqual([
      { path: ['materials', 'mat_x'], kind: 'added', after: element('mat_x'), behind: 'mat_a' },
      { path: ['materials', 'mat_b'], kind: 'removed', before: element('mat_b') },
    ]);
  });

  it('moves the fewest: the one that was carried, not those it passed', () => {
    const after = { ...item, materials: [element('mat_d'), element('mat_a'), element('mat_b'), element('mat_c')] };
    expect(differences(item, after)).toEqual([{ path: ['materials', 'mat_d'], kind: 'moved', after: element('mat_d'), behind: null }]);
  });

  it('says of a member that was moved and changed both', () => {
    const last = { ...element('mat_a'), name: '新名' };
    const after = { ...item, materials: [element('mat_b'), element('mat_c'), element('mat_d'), last] };
    expect(differences(item, after)).toEqual([
      { path: ['materials', 'mat_a'], kind: 'moved', after: last, behind: 'mat_d' },
      { path: ['materials', 'mat_a', 'name'], kind: 'changed', before: 'mat_a', after: '新名' },
    ]);
  });

  it('says of lists of texts and numbers what came and what went', () => {
    expect(differences(['a', 'b', 'b'], ['b', 'c'])).toEqual([{ path: [], kind: 'changed', before: ['a', 'b', 'b'], after: ['b', 'c'], members: { added: ['c'], removed: ['a', 'b'] } }]);
    expect(differences([1, 2], [2, 1])).toEqual([{ path: [], kind: 'changed', before: [1, 2], after: [2, 1], members: { added: [], removed: [] } }]);
  });

  it('says whole what is said in one breath', () => {
    expect(differences(item, { ...item, limits: { promised: { amount: 7, unit: 'workingDay' } } })).toEqual([
      { path: ['limits', 'promised'], kind: 'changed', before: { amount: 10, unit: 'workingDay' }, after: { amount: 7, unit: 'workingDay' } },
    ]);
    const [before, after] = [{ kind: 'required' }, { kind: 'conditional', situationIds: [], when: '新办时' }];
    expect(differences({ necessity: before }, { necessity: after })).toEqual([{ path: ['necessity'], kind: 'changed', before, after }]);
    const [shorter, longer] = [{ kind: 'not', operand: 1 }, { kind: 'not', operand: 2 }];
    expect(differences({ expression: shorter }, { expression: longer })).toEqual([{ path: ['expression'], kind: 'changed', before: shorter, after: longer }]);
    // Where only the proof of a limit is another, the limit is not.
    expect(differences({ amount: 1, unit: 'day' }, { amount: 1, unit: 'day', source: 1 })).toMatchObject([{ path: ['source'], kind: 'added' }]);
  });

  it.each([
    ['two members with one id', [element('a'), element('a')], [element('a'), element('b')]],
    ['a member without an id', [element('a'), { name: 'b' }], [element('a')]],
    ['a list that became an object', [element('a')], { a: 1 }],
    ['a text that became a number', '1', 1],
    ['null and nothing', null, {}],
  ])('takes as one value: %s', (_what, before, after) => {
    expect(differences(before, after)).toMatchObject([{ path: [], kind: 'changed', before, after }]);
  });

  it('is none the worse for a document a hundred thousand levels deep', () => {
    const deep = (end: string): unknown => {
      let value: unknown = end;
      for (let level = 0; level < 100_000; level += 1) value = level % 2 === 0 ? [value] : { in: value };
      return value;
    };
    expect(differences(deep('a'), deep('a'))).toEqual([]);
    expect(differences(deep('a'), deep('b'))).toHaveLength(1);
  });

  it('compares ten thousand elements, all turned round, in linear steps', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => element(`mat_${String(index)}`));
    const passed = cpuClock();
    expect(differences(many, [...many].reverse())).toHaveLength(9_999);
    // A quadratic way takes some 100 million steps: more than this on any machine.
    expect(passed()).toBeLessThan(2_000);
  });
});

describe('the laws', () => {
  it('of a document and itself there are none', () => {
    fc.assert(
      fc.property(randomJson, (json) => {
        expect(differences(json, JSON.parse(JSON.stringify(json)))).toEqual([]);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('applied to the one they give the other', () => {
    const pair = fc.oneof(
      fc.tuple(randomJson, randomJson),
      fc.tuple(randomElements, randomElements),
      fc.tuple(randomJson, randomMutations).map(([json, mutations]) => [json, mutated(json, mutations)] as const),
    );
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(applyDifferences(before, differences(before, after))).toEqual(after);
      }),
      { numRuns: numRuns(1_000, 100_000) },
    );
  }, 120_000);

  it('move as few as the slow way: all but a longest common order', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const [before, after] = [one, other].map((list) => list.map((number) => element(String(number))));
        if (!isElementList(before) || !isElementList(after)) throw new Error('both are lists of elements');
        const kept = other.filter((number) => one.includes(number)).length;
        const moves = differences(before, after).filter(({ kind }) => kind === 'moved').length;
        expect(moves).toBe(kept - longestCommon(one, other));
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });
});

function element(id: string): { readonly id: string; readonly name: string } {
  return { id, name: id };
}

/** Length of a longest common subsequence, by trying both ways at each step. */
function longestCommon(one: readonly number[], other: readonly number[]): number {
  const [a, ...restOfOne] = one;
  const [b, ...restOfOther] = other;
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1 + longestCommon(restOfOne, restOfOther);
  return Math.max(longestCommon(restOfOne, other), longestCommon(one, restOfOther));
}
