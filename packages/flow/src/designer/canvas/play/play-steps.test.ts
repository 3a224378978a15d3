import { describe, expect, it } from 'vitest';
import { playSteps, restingTokens } from './play-steps.js';

const WAYS: Readonly<Record<string, string>> = { toFork: 'fork', a: 'left', b: 'right', c: 'join', d: 'join' };
const places = ['start', 'toFork', 'fork', 'a', 'b', 'left', 'c'].map((id) => ({ part: 'flow' as const, id }));
const steps = playSteps(places, (id) => id in WAYS);

describe('a counter-example as it is played', () => {
  it('is its nodes, each with the ways that it takes', () => {
    expect(steps).toEqual([
      { nodeId: 'start', ways: ['toFork'] },
      { nodeId: 'fork', ways: ['a', 'b'] },
      { nodeId: 'left', ways: ['c'] },
    ]);
  });

  it.each([
    [0, []],
    [1, ['toFork']],
    [2, ['a', 'b']],
    // The one that waits for a way that is never taken stays.
    [3, ['b', 'c']],
  ])('after %s moments', (count, tokens) => {
    expect(restingTokens(steps, count, (way) => WAYS[way])).toEqual(tokens);
  });
});
