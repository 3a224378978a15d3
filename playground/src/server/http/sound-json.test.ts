import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { DEEPEST, parseBody } from './json-text.js';
import { soundBody, type Span } from './sound-json.js';

const look = (text: string) => soundBody(Buffer.from(text));
const textOf = (text: string, { start, end }: Span): string => Buffer.from(text).subarray(start, end).toString();
/** What was found, in values. */
const found = (text: string) => {
  const body = look(text);
  const values = (spans: ReadonlyMap<string, Span>) => Object.fromEntries([...spans].map(([key, span]) => [key, JSON.parse(textOf(text, span)) as unknown]));
  return body === undefined ? undefined : { members: values(body.members), documentMembers: values(body.documentMembers) };
};
const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)];
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const wide = (count: number): string => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`第${index}项`, index])));

describe('soundBody', () => {
  it.each([
    '{"message":"改，了","content":{"id":"item_1","名":[1,{"content":2}],"o":{"id":3}},"draftId":null}',
    ' {\n"content" :\t[ {"a" : 1} , [ ] ] ,"b": -0.5e+3 }\r\n',
    '{"content":"","t":true,"f":false,"n":[{},[],""]}',
    '{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d","b":[0,-0,10,1.50,1E3,1e-7]}',
    '{}',
    `{"content":${deep(DEEPEST - 1)}}`,
    `{"content":${wide(256)}}`,
  ])('finds in %.60s what JSON.parse does', (text) => {
    const value = parseBody(text) as Readonly<Record<string, unknown>>;
    const { content } = value;
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    expect(found(text)).toEqual({ members: value, documentMembers: isObject ? content : {} });
  });

  it('counts what is in a list, not what is in what is in it', () => {
    const text = '{"content":{"none":[],"spaced":[ ],"three":[1,[2,3,4,5],{"a":[6,7]}]},"two":[[],[1,2,3]]}';
    const { members, documentMembers } = look(text)!;
    expect([...documentMembers].map(([key, { elements }]) => [key, elements])).toEqual([['none', 0], ['spaced', 0], ['three', 3]]);
    expect(members.get('two')?.elements).toBe(2);
  });

  it.each([
    ...['', '1', '"text"', '[]', '{', '{}x', '{} {}', '{"a"}', '{"a":}', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}', '{"a":1 "b":2}', '{,}', '{"a":[1,]}', '{"a":[,1]}', '{"a":[1}', '{"a":{"b":1]}'],
    ...['01', '1.', '.5', '-', '-a', '1e', '1e+', '+1', '0x1', '1_0', 'NaN', 'tru', 'trueish', 'nul', 'falsy', 'undefined', '"', '"\\', '"\\"', '"\\x"', '"\\u12"', '"\\u12g4"', '"a\tb"', '"a\nb"'].map((value) => `{"a":${value}}`),
    ...['{"a":1,"a":2}', '{"x":[{"a":1,"b":{"a":1},"a":2}]}', '{"__proto__":1}', '{"content":{"__proto__":{}}}', `{"content":${deep(DEEPEST)}}`, '{"a\u0000":1}', '\uFEFF{}'],
    // Nothing is wrong with these: they are looked at closely.
    ...['{"\\u0061":1}', '{"a\\n":1}', `{"content":${wide(257)}}`],
  ])('leaves %.60s to a closer look', (text) => {
    expect(look(text)).toBeUndefined();
  });

  const key = fc.oneof(fc.constantFrom('content', 'id', 'a', '名', 'toString', ''), fc.string());
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 5, depthSize: 'small' }, fc.constantFrom(null, true, false, '', 'a"b\\', '食品 🥢', 0, 1.5, -2e21), fc.string({ unit: 'binary' }), fc.double({ noDefaultInfinity: true, noNaN: true }), tie('list'), tie('object')),
    list: fc.array(tie('any'), { maxLength: 5 }),
    object: fc.dictionary(key, tie('any'), { maxKeys: 6, noNullPrototype: true }),
  })).object;

  it('takes every body that JSON.stringify writes, unless a key is written with escapes, and finds the same', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('', ' ', '\t'), (body, indent) => {
        const text = JSON.stringify(body, null, indent);
        if (keysIn(body).every((each) => each !== '__proto__' && !JSON.stringify(each).includes('\\'))) expect(found(text)?.members).toEqual(JSON.parse(text));
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });

  it('takes nothing that the closer look refuses, whatever somebody did to the text', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '"a"', '"content"', '"a":', '"b":', '{}', '1', '0', '-', '.', 'e', 'null', 'true', ' ', '\n', '\t', '\\u0041', '"__proto__":');
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `{"a":${pieces.join('')}}`),
      fc.tuple(value, fc.array(fc.tuple(fc.nat(), fc.nat(2), piece), { minLength: 1, maxLength: 3 })).map(([body, changes]) =>
        changes.reduce((text, [place, removed, added]) => {
          const at = place % (text.length + 1);
          return text.slice(0, at) + added + text.slice(at + removed);
        }, JSON.stringify(body)),
      ),
    );
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const seen = found(text);
        if (seen === undefined) return;
        taken += 1;
        // UTF-8 has no half of a pair.
        expect(seen.members).toEqual(parseBody(Buffer.from(text).toString()));
      }),
      { numRuns: numRuns(2000, 50_000) },
    );
    expect(taken).toBeGreaterThan(10);
  });
});
