import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { offsetOfPath } from './offset-of-path.js';

/** The slow, obvious way: every value that the path leads to is replaced by a mark, and the mark is looked for. */
function oracle(value: unknown, path: readonly string[]): number {
  const MARK = '\u0001mark\u0001';
  const put = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return MARK;
    if (Array.isArray(node)) return node.map((each: unknown, at) => (String(at) === key ? put(each, rest) : each));
    return Object.fromEntries(Object.entries(node as object).map(([name, each]) => [name, name === key ? put(each, rest) : each]));
  };
  const text = JSON.stringify(put(value, path), undefined, 2);
  const at = text.indexOf(JSON.stringify(MARK));
  const before = text.slice(0, at);
  // A member of an object begins with its key.
  return /^\d+$/.test(path[path.length - 1] ?? '') && !before.endsWith(': ') ? at : before.lastIndexOf(JSON.stringify(path[path.length - 1]));
}

const leaf = fc.oneof(fc.integer(), fc.constantFrom('a', 'b"c', 'd\\', '{', '甲', ''), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('a', 'b', 'x-id', '甲', 'q"q', 'properties');
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('node'), { maxLength: 3 }), fc.dictionary(key, tie('node'), { maxKeys: 3, noNullPrototype: true })),
})).node;

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [[name], ...pathsOf(child).map((path) => [name, ...path])]);
}

test('leads to where each value of a document stands', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify(value, undefined, 2);
      for (const path of pathsOf(value)) expect(offsetOfPath(text, path), `${path.join('/')} in ${text}`).toBe(oracle(value, path));
    }),
    { numRuns: numRuns(300, 5000) },
  );
});

test('of a path that goes on where the text does not, the nearest', () => {
  const text = '{"schema":{"properties":{"a":{"type":5},"b":{}}}}';
  expect(offsetOfPath(text, ['schema', 'properties', 'a', 'gone', 'x'])).toBe(text.indexOf('"a"'));
  expect(offsetOfPath(text, ['gone'])).toBe(0);
  expect(offsetOfPath(text, [])).toBe(0);
  expect(offsetOfPath('5', ['a'])).toBe(0);
});
