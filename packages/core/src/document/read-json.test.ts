import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cpuClock } from '../../../../tools/testing/cpu-clock.js';
import { DOCUMENT_LIMITS } from './limits.js';
import { readJson } from './read-json.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readJson: one value from three kinds of input', () => {
  it.each<[string, unknown]>([
    ['an object', { name: '食品', list: [1, null] }],
    ['a text', '{"name":"食品","list":[1,null]}'],
    ['its bytes', utf8('{"name":"食品","list":[1,null]}')],
    ['a text with a byte order mark', '\ufeff{"name":"食品","list":[1,null]}'],
    ['bytes with a byte order mark', utf8('\ufeff{"name":"食品","list":[1,null]}')],
    ['a part of a larger buffer', utf8('xx{"name":"食品","list":[1,null]}yy').subarray(2, -2)],
    ['a Node buffer', Buffer.from('{"name":"食品","list":[1,null]}')],
    ['bytes of another realm', runInNewContext('Uint8Array.from(bytes)', { bytes: [...utf8('{"name":"食品","list":[1,null]}')] })],
  ])('%s', (_case, input) => {
    expect(readJson(input, 'item')).toEqual({ value: { name: '食品', list: [1, null] }, findings: [], unread: [] });
  });
});

describe('readJson: what cannot be read', () => {
  it.each<[string, unknown, string, object]>([
    ['bytes that are GB 18030', new Uint8Array([0x22, 0xc3, 0xfb, 0xb3, 0xc6, 0x22]), 'document/not-utf8', {}],
    ['bytes cut in a letter', utf8('"食').subarray(0, -1), 'document/not-utf8', {}],
    ['a broken text', '{"a":1,\n "b":x}', 'document/not-json', { line: 2, column: 6, excerpt: '{"a":1,\n "b":x}' }],
    ['a text cut before anything is complete', '{\n"a', 'document/cut-off', { line: 2, column: 3 }],
    ['an empty text', '', 'document/cut-off', { line: 1, column: 1 }],
    ['empty bytes', new Uint8Array(), 'document/cut-off', { line: 1, column: 1 }],
  ])('%s: no value, one finding, all of it kept', (_case, input, rule, params) => {
    const { value, findings, unread } = readJson(input, 'guide');

    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, at: { part: 'guide', id: '' }, params, severity: 'error' }]);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.path).toBe('');
    // Bytes that were UTF-8 are kept as their text.
    expect(unread[0]?.content).toEqual(input instanceof Uint8Array && rule === 'document/cut-off' ? '' : input);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a function', () => 1],
    ['a proxy that does not say what it is', new Proxy({}, { getPrototypeOf: () => expect.unreachable() })],
  ])('never throws: %s', (_case, input) => {
    expect(readJson(input, 'item').value).toBeUndefined();
  });

  it('shows twenty letters on both sides of the fault', () => {
    const { findings } = readJson(`{"a":"${'x'.repeat(100)}",!${' '.repeat(100)}}`, 'item');

    expect(findings[0]?.params).toMatchObject({ excerpt: `${'x'.repeat(18)}",!${' '.repeat(19)}` });
  });
});

describe('readJson: bounds, before anything is parsed', () => {
  it.each<[string, () => unknown]>([
    ['a text', () => `[${'"0123456789",'.repeat(8_000_000)}1]`],
    ['bytes', () => new Uint8Array(100_000_000)],
  ])('refuses 100 MB of %s at once', (_case, make) => {
    const input = make();
    const passed = cpuClock();
    const { value, findings, unread } = readJson(input, 'item');

    expect(passed()).toBeLessThan(50);
    expect(value).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['document/too-large']);
    // Not toBe: a failure would print 100 MB.
    expect(unread[0]?.content === input).toBe(true);
  });

  it('refuses a million brackets, and says where the deepest stands', () => {
    const { value, findings } = readJson(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'item');

    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'document/too-deep', at: { path: '999999-1000000' }, params: { depth: 1_000_000, most: DOCUMENT_LIMITS.depth } }]);
  });

  it.each([
    ['text', (depth: number): unknown => '['.repeat(depth) + ']'.repeat(depth)],
    ['object', (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))],
  ])('has one depth for each kind of input: %s', (_case, nested) => {
    expect(readJson(nested(DOCUMENT_LIMITS.depth), 'item').findings).toEqual([]);
    expect(readJson(nested(DOCUMENT_LIMITS.depth + 1), 'item').findings.map(({ rule }) => rule)).toEqual(['document/too-deep']);
  });

  it('refuses a text of too many values', () => {
    const { value, findings } = readJson('[1,2,3]', 'item', { ...DOCUMENT_LIMITS, values: 3 });

    expect(value).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['document/too-many-values']);
  });
});

describe('readJson: a text that opens in part', () => {
  it('opens a text that was cut off up to the cut, and keeps the whole of it', () => {
    const source = '{"name":"食品","limits":{"promised":2';

    expect(readJson(source, 'item')).toMatchObject({
      value: { name: '食品' },
      findings: [{ rule: 'document/cut-off' }],
      unread: [{ path: '', content: source }],
    });
  });

  it('names each key that stands twice, with its place and its quotes, and reads the later', () => {
    const source = '{"a":1,\n"b":2,"\\u0061":3}';
    const { value, findings, unread } = readJson(source, 'item');

    expect(value).toEqual({ a: 3, b: 2 });
    expect(findings).toMatchObject([{ rule: 'document/duplicate-key', severity: 'warning', at: { path: '14-22' }, params: { key: 'a', line: 2, column: 7 } }]);
    expect(unread).toEqual([{ path: '', content: source }]);
  });

  it('names a hundred of a million keys that stand twice, and stays quick', () => {
    const passed = cpuClock();
    const { findings } = readJson(`{${'"a":1,'.repeat(1_000_000)}"b":1}`, 'item');

    expect(findings).toHaveLength(100);
    expect(passed()).toBeLessThan(5_000);
  });

  it('puts prototype keys of a text aside', () => {
    const { value, findings } = readJson('{"a":1,"__proto__":{"b":2}}', 'item');

    expect(value).toEqual({ a: 1 });
    expect(findings.map(({ rule }) => rule)).toEqual(['document/prototype-key']);
  });

  it('puts a number aside that is too large to be one', () => {
    const { value, unread } = readJson('{"a":1e999,"b":1}', 'item');

    expect(value).toEqual({ b: 1 });
    expect(unread).toEqual([{ path: 'a', content: 'Infinity' }]);
  });
});
