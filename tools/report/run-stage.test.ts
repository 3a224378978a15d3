import { expect, it } from 'vitest';

import { runStage } from './run-stage.mjs';

it('keeps what a stage beside another says, and tells how it ended', async () => {
  const stage = { name: 'self-test', script: 'tools/report/fixtures/speaks-and-fails.mjs' };
  expect(await runStage(stage, { isAlone: false })).toEqual({ exitCode: 3, output: 'what it says\nwhat it complains of\n' });
});

it('does not take a script that is not there for one that ran', async () => {
  const { exitCode, output } = await runStage({ name: 'self-test', script: 'tools/report/fixtures/none.mjs' }, { isAlone: false });
  expect(exitCode).not.toBe(0);
  expect(output).toContain('Cannot find module');
});
