import { describe, expect, it } from 'vitest';
import { twoWriters } from './two-writers.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

const text: SmallNode = { type: 'string' };
const card = (rules: NonNullable<SmallNode['rules']>, name: string, node: SmallNode): SmallNode => ({ type: 'void', rules, properties: { [name]: node } });

function found(properties: Readonly<Record<string, SmallNode>>): readonly string[] {
  return twoWriters(smallForm(properties)).map(({ dataPath, writers, together }) => `${dataPath}: ${writers.map(({ id, via, linkageId }) => linkageId ?? `${via} ${id}`).join(', ')}: ${together.state}`);
}

describe('values that two write', () => {
  it.each<[name: string, properties: Readonly<Record<string, SmallNode>>, expected: readonly string[]]>([
    ['none', { a: text, x: { ...text, rules: [['a = "1"', ['fill', '"x"']]] } }, []],
    ['two formulas that may hold together', { a: text, b: text, x: { ...text, rules: [['a = "1"', ['fill', '"x"']], ['b = "1"', ['fill', '"y"']]] } }, ['x: lnk_x0, lnk_x1: possible']],
    ['two formulas that never do', { a: text, x: { ...text, rules: [['a = "1"', ['fill', '"x"']], ['a = "2"', ['fill', '"y"']]] } }, []],
    ['a formula and a reaction', { a: text, x: { ...text, rules: [['a = "1"', ['fill', '"x"']]], 'x-reactions': { dependencies: ['a'], fulfill: { state: { value: '{{$deps[0]}}' } } } } }, ['x: lnk_x0, reaction nod_x: undecided']],
  ])('%s', (_, properties, expected) => {
    expect(found(properties)).toEqual(expected);
  });

  it('two controls at one place, unless their branches exclude each other', () => {
    const places = (one: NonNullable<SmallNode['rules']>, other: NonNullable<SmallNode['rules']>): readonly string[] => {
      const form = smallForm({ kind: text, one: card(one, 'x', text), other: card(other, 'x2', text) });
      // Ids follow keys in these forms; two nodes with one key are made here.
      const schema = JSON.parse(JSON.stringify(form.schema).replace('"x2":', '"x":')) as typeof form.schema;
      return twoWriters({ schema }).map(({ dataPath, writers, together }) => `${dataPath}: ${writers.map(({ id }) => id).join(', ')}: ${together.state}`);
    };
    expect(places([], [['kind = "1"', 'show']])).toEqual(['x: nod_x, nod_x2: possible']);
    expect(places([['kind = "2"', 'show']], [['kind = "1"', 'show']])).toEqual([]);
  });
});
