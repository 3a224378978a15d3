// @ts-check
// npm run lint: what can be known without running anything.
import { availableParallelism } from 'node:os';

import { runStages } from './report/stages.mjs';

/** Large packages, each linted by a process of its own: the types of all of them at once are more than Node's heap holds. */
const LARGE = ['packages/guide', 'packages/form', 'packages/flow'];

await runStages(
  [
    { name: 'eslint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', ...LARGE.flatMap((folder) => ['--ignore-pattern', `${folder}/**`])] },
    ...LARGE.map((folder) => ({ name: `eslint-${folder.replace('packages/', '')}`, script: 'node_modules/eslint/bin/eslint.js', args: [folder] })),
    { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
    {
      name: 'floors',
      script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      args: ['--config', '.dependency-cruiser.mjs', 'packages', 'stories', 'playground', 'tools', 'rollup.config.ts', 'vite.config.ts', 'vitest.config.ts'],
    },
    { name: 'rules', script: 'tools/docs/rules.mjs', args: ['--check'] },
  ],
  // Each keeps one core busy, and holds the types of many files.
  { atOnce: Math.min(2, availableParallelism()) },
);
