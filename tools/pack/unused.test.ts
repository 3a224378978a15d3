import { expect, test } from 'vitest';

import { unusedDependencies } from './unused.mjs';

test('what is imported in any way is used', () => {
  const texts = ["import { a } from 'immer';", "const b = await import('docx');", 'import "@scope/c/part";', "export * from 'valibot';"];
  expect(unusedDependencies(['immer', 'docx', '@scope/c', 'valibot'], texts)).toEqual([]);
});

test('a name in a text, or a longer name, is no import', () => {
  expect(unusedDependencies(['immer', 'docx'], ["const a = 'immer';", "import 'docx-preview';", "import './docx.js';"])).toEqual(['immer', 'docx']);
});
