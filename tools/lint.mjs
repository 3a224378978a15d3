// @ts-check
// npm run lint: what can be known without running anything.
import { runStages } from './report/stages.mjs';

await runStages([
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  { name: 'eslint', script: 'node_modules/eslint/bin/eslint.js', args: ['.'] },
  {
    name: 'floors',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'packages', 'stories', 'playground', 'tools', 'rollup.config.ts', 'vite.config.ts', 'vitest.config.ts'],
  },
  { name: 'rules', script: 'tools/docs/rules.mjs', args: ['--check'] },
]);
