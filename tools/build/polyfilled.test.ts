import { describe, expect, test } from 'vitest';

import { compiledText } from '../scan/compiled-text.mjs';
import { polyfillScript, polyfillsNeeded } from './polyfilled.mjs';

describe('what Chromium 86 lacks', () => {
  test.each([
    ['Object.hasOwn(a, b)', ['es.object.has-own']],
    ['structuredClone(a)', ['web.structured-clone']],
    ['globalThis.structuredClone(a)', ['web.structured-clone']],
    ['list.at(-1)', ['es.array.at', 'es.string.at-alternative', 'es.typed-array.at']],
    ['list?.at(-1)', ['es.array.at', 'es.string.at-alternative', 'es.typed-array.at']],
    ['list.findLast(isOpen)', ['es.array.find-last', 'es.typed-array.find-last']],
  ])('%s', (code, modules) => {
    expect(polyfillsNeeded(code)).toEqual(modules);
  });

  test.each([
    "const text = 'structuredClone list.at(-1)';",
    'class Reader { #at() {} read() { return this.#at(); } }',
    'finding.at.id',
    "a.replaceAll('b', 'c'); Object.fromEntries(d); e.flatMap(f);",
  ])('nothing in: %s', (code) => {
    expect(polyfillsNeeded(code)).toEqual([]);
  });
});

test('polyfills compile no text', async () => {
  const script = await polyfillScript(['es.array.at', 'es.object.has-own', 'web.structured-clone']);
  expect(script).toContain('__core-js_shared__');
  expect(compiledText(script)).toEqual([]);
});
