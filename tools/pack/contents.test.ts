import { expect, test } from 'vitest';

import { strangers } from './contents.mjs';

const whole = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'dist/zhengwu-core.iife.licences.txt'];

test('a built package is content', () => {
  expect(strangers(whole)).toEqual([]);
});

test.each([
  [[...whole, 'src/index.ts'], ['src/index.ts would be published']],
  [[...whole, 'dist/index.test.js'], ['dist/index.test.js would be published']],
  [[...whole, 'dist/.tsbuildinfo'], ['dist/.tsbuildinfo would be published']],
  [whole.filter((path) => path !== 'LICENSE'), ['LICENSE is missing']],
  [['package.json', 'README.md', 'LICENSE'], ['nothing is built: run npm run build first']],
])('%j', (paths, faults) => {
  expect(strangers(paths)).toEqual(faults);
});
