import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { FailureBrake } from './failure-brake.js';

describe('FailureBrake', () => {
  it('lets through until there are too many failures, and again when the first of them is old enough', () => {
    const brake = new FailureBrake({ failures: 3, window: 100 });
    for (const at of [0, 10, 20]) {
      expect(brake.wait('a', at)).toBe(0);
      brake.failed('a', at);
    }
    expect(brake.wait('a', 30)).toBe(70);
    expect(brake.wait('b', 30)).toBe(0);
    expect(brake.wait('a', 100)).toBe(0);
  });

  it('forgets what was before a success', () => {
    const brake = new FailureBrake({ failures: 1, window: 100 });
    brake.failed('a', 0);
    brake.succeeded('a');
    expect(brake.wait('a', 1)).toBe(0);
  });

  it('agrees with counting every failure of the window', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ after: fc.integer({ min: 0, max: 60 }), fails: fc.boolean() }), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (tries, failures) => {
        const brake = new FailureBrake({ failures, window: 100 });
        const all: number[] = [];
        let now = 0;
        for (const { after, fails } of tries) {
          now += after;
          const recent = all.filter((at) => at > now - 100);
          expect(brake.wait('a', now) === 0).toBe(recent.length < failures);
          if (fails && recent.length < failures) {
            all.push(now);
            brake.failed('a', now);
          }
        }
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });

  it('holds a bounded number of keys', () => {
    const brake = new FailureBrake({ failures: 1, window: 1e9 });
    for (let index = 0; index < 60_000; index += 1) brake.failed(String(index), index);
    expect(brake.wait('59999', 60_000)).toBeGreaterThan(0);
    expect(brake.wait('0', 60_000)).toBe(0);
  });
});
