import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import type { Answer, Answers } from '../resolve/answers.js';
import { readStateText, stateText } from './state-text.js';

const body = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  body.map((id): Answer => ({ option: `opt_${id}` })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)).map((value): Answer => ({ value })),
  body.map((id): Answer => ({ value: `val_${id}` })),
  fc.constantFrom<Answer>({ value: 'yes' }, { value: '440783001' }, { value: '2026-03-05' }),
  fc.array(body.map((id) => `val_${id}`), { maxLength: 5 }).map((value): Answer => ({ value })),
);
const answers: fc.Arbitrary<Answers> = fc.dictionary(body.map((id) => `var_${id}`), answer, { maxKeys: 8, noNullPrototype: true });

test('is short and says what was answered', () => {
  const text = stateText({ var_area: { value: 320.5 }, var_kind: { value: 'val_shop' }, var_of: { option: 'opt_a' }, var_dishes: { value: ['val_hot', 'val_raw'] }, var_day: { value: '2026-03-05' } });
  expect(text).toBe('area.n320_5~kind.vshop~of.oa~dishes.shot,raw~day.t2026-03-05');
});

test('comes back as it was, whatever the ids are made of, and may stand in an address', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const text = stateText(given);
      expect(text).toMatch(/^[\w.~,%-]*$/);
      expect(readStateText(text)).toEqual({ answers: given, unread: 0 });
    }),
    { numRuns: numRuns(300, 20_000) },
  );
});

describe('what cannot be read is counted and left out', () => {
  test.each([
    ['', 0],
    ['area', 1],
    ['area.x1', 1],
    ['area.n', 1],
    ['area.nten', 1],
    ['%.n1', 1],
    ['area.v%E0%A4%A', 1],
    ['.n1~area.n1', 1],
  ])('%s', (text, unread) => {
    expect(readStateText(text).unread).toBe(unread);
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const id of Object.keys(readStateText(text).answers)) expect(id).toMatch(/^var_/);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
