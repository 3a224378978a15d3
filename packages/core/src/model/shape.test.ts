import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { maybe, shapeOf } from './shape.js';

interface Note {
  readonly text: string;
  readonly by?: string;
}

const noteShape = shapeOf<Note>({ text: v.string(), by: maybe(v.string()) });

describe('shapeOf', () => {
  it('is held to its interface key by key', () => {
    // @ts-expect-error an optional key that the shape forgets
    shapeOf<Note>({ text: v.string() });
    // @ts-expect-error a required key that the shape forgets
    shapeOf<Note>({ by: maybe(v.string()) });
    // @ts-expect-error a key that the interface does not have
    shapeOf<Note>({ text: v.string(), by: maybe(v.string()), on: maybe(v.string()) });
    // @ts-expect-error a key of another type
    shapeOf<Note>({ text: v.number(), by: maybe(v.string()) });
    // @ts-expect-error an optional key that the shape wants
    shapeOf<Note>({ text: v.string(), by: v.string() });
    expect(noteShape.type).toBe('loose_object');
  });

  it.each<[string, unknown, boolean]>([
    ['all keys', { text: '甲', by: '乙' }, true],
    ['an optional key left out', { text: '甲' }, true],
    ['a key that nobody knows', { text: '甲', extra: [1] }, true],
    ['a required key left out', { by: '乙' }, false],
    ['an optional key of another type', { text: '甲', by: 1 }, false],
    ['an optional key that is undefined, which is no JSON', { text: '甲', by: undefined }, false],
    ['a list', [], false],
  ])('reads %s', (_case, input, isRead) => {
    const result = v.safeParse(noteShape, input);

    expect(result.success).toBe(isRead);
    if (result.success) expect(result.output).toEqual(input);
  });
});
