import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { version } from '../testing/item-summary.js';
import { NO_VERSIONS, pairOf, withChoice, withMilestone, withNewer, withOlder, type VersionList } from './version-list.js';

const list = (...numbers: readonly number[]): VersionList => ({ versions: numbers.map((number) => version({ number })), next: null });
const numbers = ({ versions }: VersionList): readonly number[] => versions.map(({ number }) => number);

describe('the list of versions', () => {
  it('takes an older page behind what it has', () => {
    expect(withOlder({ ...list(5, 4), next: 4 }, { versions: [version({ number: 3 }), version({ number: 2 })], next: 2 })).toMatchObject({ next: 2, versions: [5, 4, 3, 2].map((number) => ({ number })) });
  });

  it('takes nothing twice, when a page begins with what came in between', () => {
    expect(numbers(withOlder(list(5, 4), { versions: [version({ number: 4 }), version({ number: 3 })], next: null }))).toEqual([5, 4, 3]);
  });

  it('takes what was just saved to the front', () => {
    expect(numbers(withNewer(list(2, 1), version({ number: 3 })) ?? NO_VERSIONS)).toEqual([3, 2, 1]);
  });

  it('hears of a version twice and shows it once, as it was told last', () => {
    expect(withNewer(list(2, 1), version({ number: 2, milestone: '定稿' }))?.versions).toMatchObject([{ number: 2, milestone: '定稿' }, { number: 1, milestone: null }]);
  });

  it('has a gap where one was missed: it has to be read again', () => {
    expect(withNewer(list(2, 1), version({ number: 4 }))).toBeUndefined();
  });

  it('puts a milestone on one version and takes it off', () => {
    const named = withMilestone(list(2, 1), 1, '送部门确认稿');
    expect(named.versions.map(({ milestone }) => milestone)).toEqual([null, '送部门确认稿']);
    expect(withMilestone(named, 1, null)).toEqual(list(2, 1));
  });

  it('stays without gaps and doubles, whatever is told in whatever order', () => {
    const told = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(told, (events) => {
        let shown = list(3, 2, 1);
        for (const number of events) shown = withNewer(shown, version({ number })) ?? list(...Array.from({ length: number }, (_, index) => number - index));
        expect(numbers(shown)).toEqual(Array.from({ length: shown.versions.length }, (_, index) => shown.versions.length - index));
        expect(numbers(shown)[0]).toBe(Math.max(3, ...events));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});

describe('two to compare', () => {
  it('are the two that were chosen last', () => {
    expect([5, 3, 8].reduce<readonly number[]>(withChoice, [])).toEqual([3, 8]);
    expect(withChoice([3, 8], 3)).toEqual([8]);
  });

  it.each([
    [[], undefined],
    [[4], { from: 3, to: 4 }],
    [[1], undefined],
    [[8, 3], { from: 3, to: 8 }],
  ])('%j', (chosen, pair) => {
    expect(pairOf(chosen)).toEqual(pair);
  });
});
