import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { randomJson } from '../edit/testing/random-json.js';
import { sampleItem } from '../model/testing/sample-item.js';
import { lineAndColumn, scanJson } from './scan-json.js';
import { slowScan } from './testing/slow-json.js';

vi.setConfig({ testTimeout: 120_000 });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether what was rescued of a text that was cut off is all true of the whole: no other scalar, no more members. */
function isPrefixOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.length <= whole.length && part.every((member, index) => isPrefixOf(member, whole[index]));
  }
  if (typeof part === 'object' && part !== null) {
    return (
      typeof whole === 'object' &&
      whole !== null &&
      !Array.isArray(whole) &&
      Object.entries(part).every(([key, member]) => Object.hasOwn(whole, key) && isPrefixOf(member, (whole as Record<string, unknown>)[key]))
    );
  }
  return Object.is(part, whole);
}

/** JSON texts with the letters that hurt: escapes, odd spaces, numbers of every form, keys written twice. */
const randomText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(randomJson, fc.constantFrom(undefined, 1, '\t')).map(([value, indent]) => JSON.stringify(value, null, indent)),
  fc.tuple(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), fc.string({ unit: 'binary' })).map((value) => JSON.stringify(value)),
  fc
    .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '"\\u0061"', '\\', '1', '-', '0', '.', '5e', 'E+', 'true', 'fal', 'nul', ' ', '\n', '\u00a0'), {
      maxLength: 14,
    })
    .map((letters) => letters.join('')),
);

/** The text with one letter taken out, put in or exchanged. */
const mutatedText: fc.Arbitrary<string> = fc
  .tuple(randomText, fc.nat(), fc.constantFrom('', '"', '\\', ',', ':', '}', ']', '{', '[', '0', '-', '.', 'e', 't', '\u0001', '\n', 'q', '\u2028'), fc.nat(2))
  .map(([text, at, letter, taken]) => {
    const position = at % (text.length + 1);
    return text.slice(0, position) + letter + text.slice(position + taken);
  });

describe('scanJson: what is JSON', () => {
  it.each([
    ['a word', 'true'],
    ['a number at the end', '12'],
    ['every form of number', '[0,-0,1.5,1e9,-1.25E-3,1E+2]'],
    ['every escape', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"'],
    ['spaces all around', ' \t\r\n[ 1 , { "a" : null } ] \n'],
    ['empty containers', '[{},[]]'],
    ['a lone surrogate', '"\ud800"'],
    ['a line separator in a text', '"\u2028"'],
  ])('accepts %s', (_case, text) => {
    expect(scanJson(text).fault).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['a comment', '// x\n{}', 0],
    ['a comma before the end of a list', '[1,]', 3],
    ['a comma before the end of an object', '{"a":1,}', 7],
    ['single quotes', "{'a':1}", 1],
    ['a key without quotes', '{a:1}', 1],
    ['a number with a leading zero', '[01]', 2],
    ['a number without digits before the point', '[.5]', 1],
    ['a plus sign', '[+1]', 1],
    ['NaN', '[NaN]', 1],
    ['a line break in a text', '["ab\ncd"]', 4],
    ['an unknown escape', '["ab\\q"]', 4],
    ['a wrong \\u', '["\\u00zz"]', 2],
    ['two documents', '{} {}', 3],
    ['a wrong bracket', '[1}', 2],
    ['a second value without a comma', '[1 2', 3],
    ['a key without a colon', '{"a" "b', 5],
    ['a word that is none', '[trux', 1],
    ['a no-break space', '[\u00a01]', 1],
    ['a byte order mark inside', '[\ufeff]', 1],
  ])('refuses %s, at its place', (_case, text, offset) => {
    expect(scanJson(text).fault).toEqual({ kind: 'unexpected', offset });
  });

  it('accepts exactly what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.oneof(randomText, mutatedText, fc.string()), (text) => {
        expect(scanJson(text).fault === undefined).toBe(isJson(text));
      }),
      { numRuns: numRuns(2_000, 200_000) },
    );
  });

  it('tells what was cut off from what is wrong, and where', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedText, fc.tuple(mutatedText, fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1)))), (text) => {
        const { fault } = scanJson(text);
        const slow = slowScan(text);
        expect(fault?.kind).toBe({ json: undefined, prefix: 'cut-off', wrong: 'unexpected' }[slow.is]);
        if (fault === undefined) return;
        // All before the fault may be the beginning of a document.
        expect(slowScan(text.slice(0, fault.offset)).is).not.toBe('wrong');
        if (slow.is !== 'wrong') return;
        // The place is that of the wrong letter, or of the beginning of the word, number or escape that it spoils.
        expect(fault.offset).toBeLessThanOrEqual(slow.offset);
        expect(text.slice(fault.offset, slow.offset)).toMatch(/^(?:[\\a-z0-9.eE+-][0-9a-zA-Z.+-]*)?$/);
      }),
      { numRuns: numRuns(2_000, 200_000) },
    );
  });
});

describe('scanJson: a text that was cut off', () => {
  const whole = JSON.stringify(sampleItem, null, 1);

  it('is told so at every place where an item can be cut, and what is rescued of it is true of the whole', () => {
    for (let end = 0; end < whole.length; end += 1) {
      const scan = scanJson(whole.slice(0, end));
      if (scan.fault?.kind !== 'cut-off' || scan.fault.offset !== end) expect.unreachable(`cut at ${String(end)}: ${JSON.stringify(scan.fault)}`);
      if (scan.rescued !== undefined && !isPrefixOf(JSON.parse(scan.rescued), sampleItem)) expect.unreachable(`cut at ${String(end)}`);
    }
  });

  it.each<[string, string, unknown]>([
    ['in a key', '{"a":1,"b', { a: 1 }],
    ['behind a key', '{"a":1,"b"', { a: 1 }],
    ['behind a colon', '{"a":1,"b":', { a: 1 }],
    ['behind a comma', '[1,2,', [1, 2]],
    ['in a text', '["ab","c', ['ab']],
    ['in an escape', '["ab","c\\', ['ab']],
    ['in a \\u', '["ab","c\\u12', ['ab']],
    ['in a word', '[true,fal', [true]],
    ['behind a word', '[true,false', [true, false]],
    ['in a number, which may have more digits', '{"a":1,"b":20', { a: 1 }],
    ['behind a number and a space', '{"a":1,"b":20 ', { a: 1, b: 20 }],
    ['behind a point', '[1,2.', [1]],
    ['behind an exponent', '[1,2e+', [1]],
    ['behind a minus', '[1,-', [1]],
    ['in a nested list that has nothing yet', '{"a":1,"b":[[', { a: 1 }],
    ['in a nested element', '{"a":[{"id":"x","name":"y', { a: [{ id: 'x' }] }],
    ['with brackets in texts', '{"a":"[{","b":["}]",', { a: '[{', b: ['}]'] }],
  ])('%s', (_case, text, rescued) => {
    const scan = scanJson(text);

    expect(scan.fault).toEqual({ kind: 'cut-off', offset: text.length });
    expect(JSON.parse(scan.rescued!)).toEqual(rescued);
  });

  it.each([['nothing'], ['   '], ['['], ['{"a'], ['{"a":'], ['-'], ['1.'], ['"ab'], ['tru']])('has nothing to rescue: %s', (text) => {
    const scan = scanJson(text === 'nothing' ? '' : text);

    expect(scan.fault?.kind).toBe('cut-off');
    expect(scan.rescued).toBeUndefined();
  });
});

describe('scanJson: depth', () => {
  it.each<[string, string, number, number]>([
    ['a scalar', '1', 0, 0],
    ['a list', '[1]', 1, 0],
    ['the deepest of several', '[[1],{"a":[2]},[[3]]]', 3, 10],
    ['the first of two equals', '[[1],[2]]', 2, 1],
    ['brackets in texts', '["[[[["]', 1, 0],
    ['what was cut off', '[[[', 3, 2],
  ])('%s', (_case, text, depth, deepestAt) => {
    expect(scanJson(text)).toMatchObject({ depth, deepestAt });
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('takes a million nested %s without recursion', (_case, opener, closer) => {
    const text = `${opener.repeat(1_000_000)}1${closer.repeat(1_000_000)}`;

    expect(scanJson(text)).toMatchObject({ depth: 1_000_000, duplicates: [] });
    expect(scanJson(text).fault).toBeUndefined();
    expect(scanJson(text.slice(0, -1)).fault?.kind).toBe('cut-off');
  });
});

describe('scanJson: long texts', () => {
  // A pattern of alternatives overflows the stack of the engine here.
  it.each([
    ['plain letters', 'x'],
    ['escapes only', '\\n'],
    ['letters and escapes', 'ab\\u4e2d'],
  ])('reads one string of 16 million units: %s', (_case, letters) => {
    const content = letters.repeat(16_000_000 / letters.length);

    expect(scanJson(`["${content}"]`).fault).toBeUndefined();
    expect(scanJson(`["a","${content}`)).toMatchObject({ fault: { kind: 'cut-off' }, rescued: '["a"]' });
    expect(scanJson(`["${content}\n`)).toMatchObject({ fault: { kind: 'unexpected', offset: content.length + 2 } });
  });

  it('reads one number of a million digits', () => {
    const digits = '1'.repeat(1_000_000);

    expect(scanJson(`[${digits}]`).fault).toBeUndefined();
    expect(scanJson(`[${digits}.`).fault?.kind).toBe('cut-off');
    expect(scanJson(`[${digits}.x`).fault?.kind).toBe('unexpected');
  });
});

describe('scanJson: keys written twice', () => {
  it.each<[string, string, readonly (readonly [key: string, offset: number])[]]>([
    ['none', '{"a":1,"b":{"a":2}}', []],
    ['the same key', '{"a":1,"a":2}', [['a', 7]]],
    ['thrice', '{"a":1,"a":2,"a":3}', [['a', 7], ['a', 13]]],
    ['spelt in two ways', '{"a":1,"\\u0061":2}', [['a', 7]]],
    ['a quote in it', '{"\\"":1,"\\u0022":2}', [['"', 8]]],
    ['an empty key', '{"":1,"":2}', [['', 6]]],
    ['in two objects of a list', '[{"a":1},{"a":2}]', []],
    ['an inherited name', '{"toString":1}', []],
    ['__proto__', '{"__proto__":1,"__proto__":2}', [['__proto__', 15]]],
    ['in a text that was cut off', '{"a":1,"a":2', [['a', 7]]],
  ])('%s', (_case, text, expected) => {
    expect(scanJson(text).duplicates.map(({ key, offset }) => [key, offset])).toEqual(expected);
  });

  it('finds as many as JSON.parse drops', () => {
    const key = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"0"', '"__proto__"', '"\\n"', '"\\u000A"');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 8 }), (keys) => {
        const text = `{${keys.map((each) => `${each}:1`).join(',')}}`;
        const { duplicates } = scanJson(text);
        expect(duplicates).toHaveLength(keys.length - Object.keys(JSON.parse(text)).length);
        for (const { key: found, offset, end } of duplicates) expect(JSON.parse(text.slice(offset, end))).toBe(found);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('lineAndColumn', () => {
  it.each<[string, string, number, number, number]>([
    ['the beginning', 'ab', 0, 1, 1],
    ['in the first line', 'ab', 1, 1, 2],
    ['behind a line break', 'a\nb', 2, 2, 1],
    ['at a line break', 'a\nb', 1, 1, 2],
    ['Windows line breaks', 'a\r\nbc', 4, 2, 2],
    ['Chinese', '名称\n材料', 4, 2, 2],
    ['beyond the end', 'a\nb', 9, 2, 2],
    ['nothing at all', '', 0, 1, 1],
  ])('%s', (_case, text, offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });
});
