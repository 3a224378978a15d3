import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { placeSegments } from './place-segments.js';
import type { TimeTrack } from './time-tracks.js';

function track(days: readonly number[], limits: readonly number[], paused: readonly number[] = []): TimeTrack {
  const amount = days.reduce((sum, each) => sum + each, 0);
  return {
    stage: 'handling',
    unit: 'workingDay',
    amount,
    segments: days.map((each, place) => ({ step: { id: String(place), name: '', kind: 'review', stage: 'handling', clock: 'run', isApplicants: false, begins: 0, ends: each, isCritical: true }, days: each, isPaused: paused.includes(place), isOver: false })),
    limits: limits.map((limit) => ({ name: 'promised', verdict: { source: 'item', limit: { amount: limit, unit: 'workingDay' }, state: 'within' } })),
    state: 'within',
    over: 0,
    missing: [],
    mixed: [],
    isUnfilled: false,
  };
}
const rounded = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] => [Math.round(from * 1000), Math.round(to * 1000)];

describe('placeSegments', () => {
  it('is to scale where there is room', () => {
    const { segments, limits, end } = placeSegments(track([6, 2], [10]), 0.05);
    expect(segments.map(rounded)).toEqual([[0, 600], [600, 800]]);
    expect([limits, end].flat()).toEqual([1, 0.8]);
  });

  it('goes beyond the promise where the flow does, and shows where it stands', () => {
    const { limits, end } = placeSegments(track([6, 6], [10]), 0.05);
    expect(limits[0]).toBeCloseTo(10 / 12);
    expect(end).toBeCloseTo(1);
  });

  it('gives a stopped clock a place of its own, after which the days go on', () => {
    const { segments, limits } = placeSegments(track([5, 0, 5], [10], [1]), 0.1);
    expect(segments.map(rounded)).toEqual([[0, 450], [450, 550], [550, 1000]]);
    expect(limits[0]).toBeCloseTo(1);
  });

  it('moves a limit along with the days around it', () => {
    // One day of twenty would be a twentieth; it is made a fifth, and the line at day 1 stands at its end.
    const { segments, limits } = placeSegments(track([1, 1], [1, 20]), 0.2);
    expect(segments.map(rounded)).toEqual([[0, 200], [200, 400]]);
    expect(limits.map((at) => Math.round((at ?? 0) * 1000))).toEqual([200, 1000]);
  });

  it('shares alike where nothing fits', () => {
    expect(placeSegments(track([9, 1, 1], [20]), 0.5).segments.map(rounded)).toEqual([[0, 333], [333, 667], [667, 1000]]);
  });

  it('never draws one over the other, nor beyond the ends, nor too short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 2 }), fc.double({ min: 0, max: 0.12, noNaN: true }), (days, limits, least) => {
        const placed = placeSegments(track(days, limits), least);
        let at = 0;
        for (const { from, to } of placed.segments) {
          expect(from).toBeCloseTo(at);
          expect(to - from).toBeGreaterThanOrEqual(least - 1e-9);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(1 + 1e-9);
        for (const limit of placed.limits) expect(limit).toBeGreaterThanOrEqual(0);
        for (const limit of placed.limits) expect(limit).toBeLessThanOrEqual(1 + 1e-9);
        // A longer promise never stands before a shorter one.
        const sorted = limits.map((amount, place) => ({ amount, at: placed.limits[place] ?? 0 })).sort((a, b) => a.amount - b.amount);
        for (const [place, { at: here }] of sorted.entries()) expect(here).toBeGreaterThanOrEqual((sorted[place - 1]?.at ?? 0) - 1e-9);
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });
});
