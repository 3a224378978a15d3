import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { readOptions, type Option } from '../option.js';
import { allPaths, cutBelow, pathOfValues, pathToValue } from './option-path.js';

const tree = readOptions([
  { label: '广东省', value: '440000', children: [{ label: '江门市', value: '440700', children: [{ label: '开平市', value: '440783', children: [{ label: '三埠街道', value: '440783001' }] }, { label: '恩平市', value: '440785' }] }] },
  { label: '海南省', value: 460000 },
]);
const values = (path: readonly Option[]): readonly unknown[] => path.map(({ value }) => value);

describe('ways through a tree of options', () => {
  it.each([
    [['440000', '440700', '440783'], ['440000', '440700', '440783']],
    [['440000', '999999'], ['440000']],
    [['999999'], []],
    [['460000'], [460000]],
    [[], []],
  ])('values %j name %j', (given, expected) => {
    expect(values(pathOfValues(tree, given))).toEqual(expected);
  });

  it.each([
    ['440783001', ['440000', '440700', '440783', '440783001']],
    ['460000', [460000]],
    ['nowhere', []],
    [undefined, []],
    [{}, []],
  ])('%j is found at %j', (value, expected) => {
    expect(values(pathToValue(tree, value))).toEqual(expected);
  });

  it('leaves, in the order of reading', () => {
    expect(allPaths(tree, false).map((path) => path.map(({ label }) => label).join('/'))).toEqual(['广东省/江门市/开平市/三埠街道', '广东省/江门市/恩平市', '海南省']);
    expect(allPaths(tree, true)).toHaveLength(6);
  });

  it('is cut below the counties', () => {
    expect(allPaths(cutBelow(tree, 6), false).map((path) => values(path)[path.length - 1])).toEqual(['440783', '440785', 460000]);
  });

  it('every option of any tree is found where a walk finds it', () => {
    const { node } = fc.letrec<{ node: { value: string; children?: unknown[] } }>((tie) => ({ node: fc.record({ value: fc.string({ unit: fc.constantFrom('0', '1', 'a', 'b'), minLength: 1, maxLength: 3 }), children: fc.array(tie('node'), { maxLength: 3 }) }, { requiredKeys: ['value'] }) }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (source) => {
        const options = readOptions(source);
        const walk = (level: readonly Option[], wish: unknown): readonly unknown[] | undefined => {
          for (const option of level) {
            if (option.value === wish) return [option.value];
            const below = walk(option.children, wish);
            if (below !== undefined) return [option.value, ...below];
          }
          return undefined;
        };
        for (const path of allPaths(options, true)) {
          const value = path[path.length - 1]?.value;
          expect(values(pathToValue(options, value))).toEqual(walk(options, value));
        }
      }),
      { numRuns: numRuns(100, 2000) },
    );
  });
});
