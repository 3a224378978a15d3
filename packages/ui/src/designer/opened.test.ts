import { describe, expect, it } from 'vitest';

import { originalText } from './opened.js';

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

describe('originalText', () => {
  it.each<[string, unknown, string]>([
    ['a text, as it came', '{"a":', '{"a":'],
    ['bytes', new TextEncoder().encode('许可'), '许可'],
    ['a value', { a: 1 }, '{\n  "a": 1\n}'],
    ['nothing', undefined, 'undefined'],
    ['a cycle', cyclic, '[object Object]'],
    ['a bigint', 1n, '[object BigInt]'],
  ])('%s', (_case, content, text) => {
    expect(originalText(content)).toBe(text);
  });
});
