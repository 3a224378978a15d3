import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { idPattern, isId, newId, type Id, type IdKind } from './id.js';

vi.setConfig({ testTimeout: 120_000 });

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A source of "random" bytes that gives the same ten each time. */
function fixed(bytes: ArrayLike<number>): (target: Uint8Array) => void {
  return (target) => {
    expect(target).toHaveLength(10);
    target.set(Array.from(bytes));
  };
}

/** The slow oracle: ten bytes as one big number, written in base 32. */
function inBase32(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    text = `${ALPHABET[Number(number % 32n)] ?? ''}${text}`;
    number /= 32n;
  }
  return text;
}

describe('newId', () => {
  it.each<[IdKind, readonly number[], string]>([
    ['mat', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'mat_0000000000000000'],
    ['q', [255, 255, 255, 255, 255, 255, 255, 255, 255, 255], 'q_zzzzzzzzzzzzzzzz'],
    ['item', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 'item_0000000000000001'],
    ['opt', [128, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'opt_g000000000000000'],
    // 00000 00001 00010 00011 00100 00101 00110 00111, and so on: each character of the alphabet's first half once.
    ['blk', [0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf], 'blk_0123456789abcdef'],
  ])('%s from %j is %s', (kind, bytes, expected) => {
    expect(newId(kind, fixed(bytes))).toBe(expected);
  });

  it('carries each of the 80 bits: no two sources give the same id, none is more likely than another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        expect(newId('fld', fixed(bytes))).toBe(`fld_${inBase32(bytes)}`);
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });

  it('gives 10,000 different ids in the form that isId knows', () => {
    const ids = Array.from({ length: 10_000 }, () => newId('mat'));

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isId(id, 'mat') || !/^mat_[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toEqual([]);
  });

  it('has no letter that is read as a digit or as another letter', () => {
    const letters = new Set(Array.from({ length: 2_000 }, () => newId('q').slice(2)).join(''));

    expect([...letters].sort().join('')).toBe(ALPHABET);
  });

  it('keeps the kinds apart by type', () => {
    expectTypeOf(newId('mat')).toEqualTypeOf<Id<'mat'>>();
    expectTypeOf<Id<'mat'>>().not.toExtend<Id<'opt'>>();
  });
});

describe('isId', () => {
  it.each<[string, unknown, IdKind, boolean]>([
    ['a fresh id', 'mat_3k9x0v7c2m5p8r1t', 'mat', true],
    ['a name given by hand', 'mat_business-licence_2', 'mat', true],
    ['one character', 'q_1', 'q', true],
    ['64 characters', `q_${'x'.repeat(64)}`, 'q', true],
    ['65 characters', `q_${'x'.repeat(65)}`, 'q', false],
    ['no character', 'mat_', 'mat', false],
    ['no prefix', '3k9x0v7c2m5p8r1t', 'mat', false],
    ['another prefix', 'opt_3k9x0v7c2m5p8r1t', 'mat', false],
    ['a prefix that only ends alike', 'xmat_1', 'mat', false],
    ['a prefix in capitals', 'MAT_1', 'mat', false],
    ['a blank', 'mat_a b', 'mat', false],
    ['a line end behind', 'mat_a\n', 'mat', false],
    ['a second line', 'mat_a\nmat_b', 'mat', false],
    ['a path', 'mat_../a', 'mat', false],
    ['markup', 'mat_<b>', 'mat', false],
    ['Chinese', 'mat_材料', 'mat', false],
    ['a number', 1, 'mat', false],
    ['nothing', undefined, 'mat', false],
    ['a list that reads like one', ['mat_1'], 'mat', false],
  ])('%s', (_case, value, kind, expected) => {
    expect(isId(value, kind)).toBe(expected);
  });

  it('keeps no state between calls', () => {
    const pattern = idPattern('mat');

    expect([pattern.test('mat_1'), pattern.test('mat_1')]).toEqual([true, true]);
  });
});
