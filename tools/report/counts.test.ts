import { expect, test } from 'vitest';

import { reasonsOf, settled, sum } from './counts.mjs';

test.each([
  ['a stage that counted', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
  ['one with failures', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
  ['one that failed beside its tests', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
  ['one that crashed before counting', undefined, 134, { passed: 0, failed: 1 }],
  ['one that counts nothing', undefined, 0, { passed: 1, failed: 0 }],
])('%s', (_case, counts, exitCode, expected) => {
  expect(settled(counts, exitCode)).toEqual(expected);
});

test('counts add up', () => {
  expect(sum([{ passed: 1, failed: 2 }, { passed: 3, failed: 4 }])).toEqual({ passed: 4, failed: 6 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});

test('what was left out is told by its reason', () => {
  const reasons = reasonsOf([
    { status: 'passed', fullName: 'a paper opens' },
    { status: 'pending', fullName: 'toJuel, as JUEL evaluates it (skipped: no Java) 1 + 1' },
    { status: 'skipped', fullName: 'toJuel, as JUEL evaluates it (skipped: no Java) 1 + 2' },
    { status: 'todo', fullName: 'a paper prints' },
  ]);
  expect([...reasons]).toEqual([
    ['no Java', 2],
    ['no reason given: a paper prints', 1],
  ]);
});
