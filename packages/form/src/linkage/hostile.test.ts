import { describe, expect, it } from 'vitest';
import type { FormNode } from '../model/form-node.js';
import { applyLinkages } from './apply-linkages.js';
import { formCatalogue, formFields } from './form-fields.js';
import { formGraph } from './form-graph.js';
import { exportLinkages } from './formily/export-linkages.js';
import { importReactions } from './formily/import-reactions.js';
import { alwaysHiddenButRequired, neverShown } from './proofs.js';
import { formWith } from './testing/small-form.js';
import { twoWriters } from './two-writers.js';
import { linkageWords } from './linkage-words.js';

/** All that this room does with a form. */
function useAll(properties: Readonly<Record<string, FormNode>>, values: unknown = {}): void {
  const form = formWith(properties);
  formGraph(form);
  applyLinkages(form, values);
  neverShown(form, { budget: 50 });
  alwaysHiddenButRequired(form, { budget: 50 });
  twoWriters(form, { budget: 50 });
  formFields(form);
  formCatalogue(form);
  exportLinkages(form);
  importReactions(form, () => 'lnk_new');
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { and: [value] };
  return value;
};

describe('forms from outside', () => {
  it.each<[name: string, node: Readonly<Record<string, unknown>>]>([
    ['no list of linkages', { 'x-rules': 'all' }],
    ['reactions of any shape', { 'x-reactions': [null, 1, '', [], {}, { when: {} }, { fulfill: 1 }, { fulfill: { state: [] } }, { dependencies: { __proto__: 'x', a: 1 } }, { target: {} }, { effects: 'all', fulfill: {} }] }],
    ['deep reactions', { 'x-reactions': { when: deep(5_000), fulfill: { state: { value: deep(5_000) } } } }],
    ['scripts that attack', { title: '{{constructor.constructor("x")()}}', 'x-visible': '{{this}}', 'x-reactions': { fulfill: { run: 'while(true){}' } } }],
    ['options of any shape', { enum: [null, {}, { value: {} }, { value: 1, children: 5 }, { children: [{ value: 'a' }] }, Number.NaN] }],
    ['types of any kind', { type: ['string', 'null'], required: ['a'], default: deep(10) }],
    ['names that reach a prototype', { title: '__proto__', 'x-reactions': { dependencies: ['__proto__.x', 'constructor'], target: '__proto__', fulfill: { state: { visible: "{{$deps[0].x === '1'}}", __proto__: { visible: true } } } } }],
    ['a field that is gone', { 'x-rules': [{ id: 'lnk_1', when: { kind: 'field', id: '__proto__' }, effects: [{ kind: 'show' }, { kind: 'fill', value: { kind: 'field', id: 'constructor' } }] }] }],
    ['steps without end', { 'x-rules': [{ id: 'lnk_1', when: { kind: 'or', operands: Array.from({ length: 1_900 }, () => ({ kind: 'compare', operator: '=', left: { kind: 'field', id: 'nod_a' }, right: { kind: 'literal', value: 1 } })) }, effects: [{ kind: 'show' }] }] }],
  ])('do no harm: %s', (_, node) => {
    expect(() => {
      useAll({ a: { 'x-id': 'nod_a', type: 'number', ...node }, b: { 'x-id': 'nod_b', type: 'string' } });
    }).not.toThrow();
    expect(({} as Record<string, unknown>)['visible']).toBeUndefined();
  });

  it('survive 2,000 fields, each moved by the one before and the last by the first', () => {
    const count = 2_000;
    const properties = Object.fromEntries(
      Array.from({ length: count }, (_, place): [string, FormNode] => [
        `f${String(place)}`,
        { 'x-id': `nod_f${String(place)}`, type: 'boolean', 'x-rules': [{ id: `lnk_${String(place)}`, when: { kind: 'field', id: `nod_f${String((place + count - 1) % count)}` }, effects: [{ kind: 'show' }] }] },
      ]),
    );
    const form = formWith(properties);
    expect(formGraph(form).cycles[0]?.way).toHaveLength(count);
    expect(applyLinkages(form, {}).values).toEqual({});
    expect(() => neverShown(form, { budget: 20 })).not.toThrow();
  }, 120_000);

  it('are said in words, whatever they name', () => {
    expect(() => linkageWords({ id: 'lnk_1', when: { kind: 'field', id: '__proto__' }, effects: [{ kind: 'options', values: [] }] }, formWith({}))).not.toThrow();
  });
});
