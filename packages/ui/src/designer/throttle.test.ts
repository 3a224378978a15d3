import { describe, expect, it } from 'vitest';

import { FakeTiming } from '../../../core/src/runner/testing/fake-timing.js';
import { Throttle } from './throttle.js';

function bench() {
  const timing = new FakeTiming();
  const taken: number[] = [];
  return { timing, taken, throttle: new Throttle<number>(300, (value) => taken.push(value), timing) };
}

describe('Throttle', () => {
  it('hands on the first value at once', () => {
    const { throttle, taken } = bench();
    throttle.push(1);
    expect(taken).toEqual([1]);
  });

  it('hands on the newest of fifty a second, a few times a second', () => {
    const { throttle, timing, taken } = bench();
    for (let tick = 0; tick < 50; tick += 1) {
      throttle.push(tick);
      timing.pass(20);
    }
    timing.pass(300);
    expect(taken[0]).toBe(0);
    expect(taken[taken.length - 1]).toBe(49);
    expect(taken.length).toBeLessThanOrEqual(6);
  });

  it('rests when nothing comes', () => {
    const { throttle, timing, taken } = bench();
    throttle.push(1);
    timing.pass(300);
    throttle.push(2);
    expect(taken).toEqual([1, 2]);
  });
});
