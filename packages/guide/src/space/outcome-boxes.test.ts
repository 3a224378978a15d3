import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { faultlessGuides } from '../model/testing/random-guide.js';
import { walkGuide } from '../resolve/walk-guide.js';
import { answerSpace, spaceOf } from './answer-space.js';
import { outcomeBoxes } from './outcome-boxes.js';
import { witnessOf } from './witness.js';
import { bigGuide } from '../model/testing/big-guide.js';

vi.setConfig({ testTimeout: 120_000 });

describe('the ways to each outcome', () => {
  it('share out all answers of a sound guide, and every sample goes its way', () => {
    fc.assert(
      fc.property(faultlessGuides.filter((guide) => answerSpace(guide).isExact), (guide) => {
        const space = answerSpace(guide);
        const { ways, isComplete } = outcomeBoxes(guide, space);
        expect(isComplete).toBe(true);
        expect([...ways.values()].flat().reduce((sum, { box }) => sum + space.volume(box), 0n)).toBe(space.size);
        for (const [id, boxes] of ways) {
          for (const { box, steps } of boxes) {
            const witness = witnessOf(space, box, space.axes.map(({ place }) => place));
            if (witness.kind !== 'answers') throw new Error('a witness of answers');
            const answers = Object.fromEntries(witness.answers.map((answer) => [answer.id, { value: answer.value as string }])); // values as stored are answers
            const walk = walkGuide(guide, answers);
            expect(walk.kind === 'outcome' ? walk.outcome.id : walk.kind).toBe(id);
            expect(walk.steps.map(({ option }) => option.id)).toEqual(steps.map(({ branch }) => branch.part.id));
          }
        }
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it('says that it stopped where there are more than its budget', () => {
    const guide = bigGuide(1000);
    expect(outcomeBoxes(guide, answerSpace(guide), 100).isComplete).toBe(false);
    expect(() => outcomeBoxes(guide, spaceOf(guide.variables))).toThrow(RangeError);
  });
});
