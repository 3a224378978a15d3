import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { walkGuide } from '../resolve/walk-guide.js';
import type { Answers } from '../resolve/answers.js';
import { answerSpace } from '../space/index.js';
import { answerWays } from './answer-ways.js';

it('parts the whole space into ways, and each goes where the resolver goes', () => {
  fc.assert(
    fc.property(randomGuides, (guide) => {
      const space = answerSpace(guide);
      const ways = answerWays(guide);
      if (ways === undefined) return;
      const vectors = space.axes.reduce<readonly Record<string, unknown>[]>(
        (all, { variable }) => all.flatMap((each) => allAnswers(variable.domain).map((value) => ({ ...each, [variable.id]: { value } }))),
        [{}],
      );
      if (vectors.length > 400) return;
      expect(ways.reduce((sum, { box }) => sum + space.volume(box), 0n)).toBe(BigInt(vectors.length));
      for (const answers of vectors) {
        const own = ways.filter(({ box }) =>
          space.axes.every(({ variable, dimension, place }) => {
            const answer = (answers[variable.id] as { value: string }).value;
            return box[place]?.covers(dimension.setOfValue(answer)) ?? true;
          }),
        );
        expect(own).toHaveLength(1);
        const walk = walkGuide(guide, answers as Answers);
        const [way] = own;
        if (walk.kind === 'question') throw new Error('every variable is answered');
        if (walk.kind === 'outcome') {
          expect(way!.end).toMatchObject({ kind: 'outcome', outcome: { id: walk.outcome.id } });
          expect(way!.steps.map(({ option, extras }) => [option.id, extras.map(({ id }) => id)])).toEqual(walk.steps.map(({ option, extras }) => [option.id, extras.map(({ id }) => id)]));
        } else expect(way!.end).toMatchObject({ kind: 'stuck', why: walk.why });
      }
    }),
    { numRuns: numRuns(150, 5_000) },
  );
});
