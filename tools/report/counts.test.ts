import { join } from 'node:path';

import { expect, test } from 'vitest';

import { root } from '../root.mjs';
import { failuresIn, reasonsOf, settled, sum } from './counts.mjs';

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

test('what failed is told by its file and name, with the beginning of its reason; a file that did not load by its own', () => {
  const failures = failuresIn([
    {
      name: join(root, 'packages/core/src/a.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2\n  at a.test.ts:3\n1\n2\n3'] },
      ],
    },
    { name: join(root, 'packages/core/src/b.test.ts'), status: 'failed', message: 'Cannot find module', assertionResults: [] },
    { name: join(root, 'packages/core/src/c.test.ts'), status: 'passed', message: '', assertionResults: [] },
  ]);
  expect(failures).toEqual([
    { name: 'packages/core/src/a.test.ts: takes away', reason: 'expected 1 to be 2\n  at a.test.ts:3\n1\n2' },
    { name: 'packages/core/src/b.test.ts', reason: 'Cannot find module' },
  ]);
});
