import { describe, expect, it } from 'vitest';
import { reasonOf } from './reason.js';

describe('reasonOf', () => {
  it.each<[string, unknown, string]>([
    ['an error', new RangeError('too far'), 'too far'],
    ['a text', 'why not', 'why not'],
    ['nothing', undefined, 'undefined'],
    ['an object without words', Object.create(null), 'object'],
    ['an object whose words throw', { toString: () => expect.unreachable() }, 'object'],
    ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: () => expect.unreachable() }), 'object'],
    ['a proxy that does not say what it is', new Proxy({}, { getPrototypeOf: () => expect.unreachable() }), 'object'],
  ])('%s', (_case, thrown, reason) => {
    expect(reasonOf(thrown)).toBe(reason);
  });
});
