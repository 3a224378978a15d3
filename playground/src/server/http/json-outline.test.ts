import { scanJson } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { keysOf, outlineOf } from './json-outline.js';

/** A JSON text as somebody might write it: with spaces, escapes, and now and then a key twice. */
const written: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('null', 'true', '-0.5e3', '""', '"a\\"b"', '"\\\\"', '"\\\\\\""', '"{[:\\u005d"', '"食品：经营"', '0'),
    fc.string().map((text) => JSON.stringify(text)),
    fc.array(tie('value'), { maxLength: 4 }).map((values) => `[ ${values.join(' , ')}]`),
    fc.array(fc.tuple(fc.constantFrom('"a"', '"\\u0061"', '"b"', '"__proto__"', '"1"', '":"'), tie('value')), { maxLength: 4 }).map((pairs) => `{${pairs.map(([key, value]) => `${key} :\n${value}`).join(',')}}`),
  ),
})).value;

describe('a JSON text at a glance', () => {
  it('is as deep as the scanner says, and has as many keys as are kept just where the scanner finds none twice', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { depth, duplicates, fault } = scanJson(text);
        expect(fault).toBeUndefined();
        const outline = outlineOf(text);
        expect(outline.depth).toBe(depth);
        // With a value that is lost go the keys in it.
        expect(outline.keys - keysOf(JSON.parse(text)).keys).toBeGreaterThanOrEqual(duplicates.length);
        expect(outline.keys === keysOf(JSON.parse(text)).keys).toBe(duplicates.length === 0);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });

  it('finds the document in a body, letter for letter', () => {
    const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
    const member = fc.tuple(fc.constantFrom('"message"', '"draftId"', '"co\\u006etent"', '"contents"', '"content "'), written.filter((text) => !text.includes('{')));
    fc.assert(
      fc.property(written, fc.array(member, { maxLength: 2 }), fc.array(member, { maxLength: 2 }), space, space, (document, before, after, left, right) => {
        const members = [...before.map(([key, value]) => `${key}:${value}`), `"content"${left}:${right}${document}${left}`, ...after.map(([key, value]) => `${key} : ${value}`)];
        const text = `${left}{${members.join(',')}}${right}`;
        const found = outlineOf(text).document;
        expect(text.slice(found?.start, found?.end)).toBe(document.trim());
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it.each(['[{"content":1}]', '{"a":{"content":1}}', '{"a":"content","b":1}', '"content"', '["content",1]', '{"co\\u006etent":1}'])('finds none in %j', (text) => {
    expect(outlineOf(text).document).toBeUndefined();
  });

  it.each([
    ['{"__proto__":1}', true],
    ['[{"a":{"\\u005f_proto\\u005f_":{}}}]', true],
    ['{"a":"__proto__"}', false],
    ['{"constructor":1,"prototype":2}', false],
  ])('sees whether a key of %j reaches a prototype', (text, isSo) => {
    expect(keysOf(JSON.parse(text)).hasPrototypeKey).toBe(isSo);
  });

  it.each(['', '"', '{"a":', '"\\', ']]}}', '[[[', ':::', '"a'])('says something of %j without an end', (text) => {
    expect(outlineOf(text).depth).toBeGreaterThanOrEqual(0);
  });

  it('counts the depth of a text that nobody should parse', () => {
    expect(outlineOf('['.repeat(3_000_000)).depth).toBe(3_000_000);
  });
});
