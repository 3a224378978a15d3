import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Form } from '../model/form.js';
import { formGraph } from './form-graph.js';
import { linksOf } from './form-links.js';
import { indexForm } from '../model/form-index.js';
import { randomForms } from './testing/random-linkages.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

const text: SmallNode = { type: 'string' };
const number: SmallNode = { type: 'number' };

function links(form: Form): readonly string[] {
  return formGraph(form).links.map(({ from, to, aspects, via }) => `${from.slice(4)} → ${to.slice(4)} ${via} ${aspects.join('+')}`);
}

describe('who reads whom', () => {
  it('through linkages: what the condition reads moves all, what the formula reads the value', () => {
    const form = smallForm({ a: text, b: number, c: number, x: { ...number, rules: [['a = "1"', 'show', 'require', ['fill', 'b + c']]] } });
    expect(links(form)).toEqual(['a → x rule visible+required+value', 'b → x rule value', 'c → x rule value']);
  });

  it('through Formily’s reactions and scripts, wherever they aim', () => {
    const form = smallForm({
      a: { ...text, 'x-reactions': { target: 'card.x', when: '{{$self.value}}', fulfill: { state: { visible: true } } } },
      b: text,
      card: { type: 'void', properties: { x: { ...text, title: '{{$values.b}}', 'x-reactions': [{ dependencies: { k: 'a' }, fulfill: { state: { value: '{{$deps.k + $form.values.b}}' } } }] } } },
      rows: { type: 'array', items: { properties: { qty: number, sum: { ...number, 'x-value': '{{$record.qty * 2}}' }, far: { ...number, 'x-reactions': { dependencies: ['.qty'], fulfill: { schema: { 'x-visible': true } } } } } } },
    });
    expect(links(form)).toEqual([
      'a → x reaction visible',
      'b → x reaction value',
      'a → x reaction value',
      'b → x script other',
      'qty → sum script value',
      'qty → far reaction visible',
    ]);
  });

  it('passes over what cannot be read', () => {
    const form = smallForm({ a: text, x: { ...text, 'x-reactions': ['{{(field) => field.value}}', { target: '*', fulfill: { state: { visible: true } } }, { dependencies: ['a(b)', '__proto__', 'constructor.x', '...'], fulfill: { state: { visible: '{{$deps[0]()}}' } } }, null, 5] } });
    expect(links(form)).toEqual([]);
  });
});

describe('cycles', () => {
  it.each<[name: string, properties: Readonly<Record<string, SmallNode>>, ways: readonly string[]]>([
    ['none', { a: text, b: { ...text, rules: [['a = "1"', 'show']] } }, []],
    ['two that show each other', { a: { ...text, rules: [['b = "1"', 'show']] }, b: { ...text, rules: [['a = "1"', 'show']] } }, ['a b']],
    ['three formulas, the shortest way round', { a: { ...number, rules: [['', ['fill', 'c + b']]] }, b: { ...number, rules: [['', ['fill', 'a']]] }, c: { ...number, rules: [['', ['fill', 'b']]] } }, ['a b']],
    ['one that shows itself', { a: { ...text, rules: [['a = "1"', 'show']] } }, ['a']],
    ['required by oneself is none', { a: { ...text, rules: [['a = "1"', 'require']] }, b: { ...text, rules: [['a = "1"', 'require']] } }, []],
    ['each required by the other is none', { a: { ...text, rules: [['isEmpty(b)', 'require']] }, b: { ...text, rules: [['isEmpty(a)', 'require']] } }, []],
    ['through a parent', { card: { type: 'void', rules: [['x = "1"', 'show']], properties: { x: text } } }, ['card x']],
    ['through a reaction', { a: { ...number, rules: [['', ['fill', 'b']]] }, b: { ...number, 'x-reactions': { dependencies: ['a'], fulfill: { state: { value: '{{$deps[0]}}' } } } } }, ['a b']],
    ['two apart', { a: { ...text, rules: [['a = "1"', 'show']] }, b: text, c: { ...number, rules: [['', ['fill', 'c + 1']]] } }, ['a', 'c']],
  ])('%s', (_, properties, ways) => {
    const graph = formGraph(smallForm(properties));
    expect(graph.cycles.map(({ way }) => way.map((id) => id.slice(4)).join(' '))).toEqual(ways);
    for (const { way, ids } of graph.cycles) for (const id of [...way, ...ids]) expect(graph.isInCycle(id)).toBe(true);
  });

  it('order each node after what moves it', () => {
    const form = smallForm({ c: { ...number, rules: [['', ['fill', 'b']]] }, part: { type: 'void', rules: [['c > 1', 'show']], properties: { d: text } }, b: { ...number, rules: [['a > 1', 'show']] }, a: number });
    expect(formGraph(form).order.flat().map(({ id }) => id.slice(4))).toEqual(['a', 'b', 'c', 'part', 'd']);
  });
});

describe('after one edit', () => {
  it('what the other nodes’ linkages read is not looked up anew', () => {
    const form = smallForm({ a: text, x: { ...text, rules: [['a = "1"', 'show']] }, y: text });
    const before = formGraph(form);
    const { schema } = form;
    const y = schema.properties?.['y'];
    if (y === undefined) throw new Error('no y');
    const after = formGraph({ schema: { ...schema, properties: { ...schema.properties, y: { ...y, title: '新' } } } });
    expect(after).not.toBe(before);
    expect(after.links).toEqual(before.links);
    expect(after.links[0]?.aspects).toBe(before.links[0]?.aspects);
    expect(formGraph(form)).toBe(before);
    const index = indexForm(schema);
    expect(index.entries.flatMap((entry) => linksOf(index, entry))).toEqual(before.links);
  });

  it('are the groups of more than one, or of one that moves itself, among all nodes', () => {
    let rounds = 0;
    fc.assert(
      fc.property(randomForms(true), ({ form }) => {
        const { order, cycles, linksFrom } = formGraph(form);
        const isMoving = (id: string): boolean => linksFrom(id).some(({ to, aspects, isDefault }) => to === id && isDefault !== true && aspects.some((aspect) => aspect === 'visible' || aspect === 'value' || aspect === 'options'));
        const expected = order.map((group) => group.map(({ id }) => id)).filter((group) => group.length > 1 || group.some(isMoving));
        rounds += expected.length;
        expect(new Set(cycles.map(({ ids }) => ids.join()))).toEqual(new Set(expected.map((group) => group.join())));
      }),
      { numRuns: numRuns(300, 20_000) },
    );
    expect(rounds).toBeGreaterThan(50);
  });
});
