import type { CatalogueField, Id } from '@zhengwu/core';
import { describe, expect, test } from 'vitest';
import { formEdits, indexForm, parseForm, type Effect, type Form, type FormNode } from '../../model/index.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import type { Edits } from '../builder-host.js';
import type { NodeDesk } from '../properties/desk.js';
import { conversionOf } from './convert-reactions.js';
import { kindToAdd } from './effect-rows.js';
import { fieldsInReach } from './fields-in-reach.js';

const text = { kind: 'text' } as const;

function reach(id: string, fields: readonly CatalogueField[], form: Form = sampleForm): readonly string[] {
  const node = indexForm(form.schema).byId(id)?.node as FormNode;
  const desk = { form, id, node, host: { context: { today: '', fields } } } as unknown as NodeDesk; // of the host only its context is read
  return fieldsInReach(desk).fields.map((field) => field.id);
}

describe('an effect that is added', () => {
  const all = ['show', 'hide', 'require', 'relax', 'disable', 'enable', 'lock', 'unlock', 'fill'] as const;

  test.each([
    [[], 'show'],
    [['show'], 'require'],
    [['show', 'require'], 'disable'],
    [['hide', 'relax'], 'disable'],
    [['show', 'require', 'disable', 'lock'], 'fill'],
    [['show', 'require', 'disable', 'lock', 'fill'], 'hide'],
  ] as const)('%j: %s', (kinds, next) => {
    const effects = kinds.map((kind): Effect => (kind === 'fill' ? { kind, value: { kind: 'literal', value: '' } } : { kind }));
    expect(kindToAdd(all.filter((kind) => !(kinds as readonly string[]).includes(kind)), effects)).toBe(next);
  });
});

describe('fields in reach', () => {
  const twin: CatalogueField = { id: 'fld_twin', label: '经营者名称', type: text };
  const other: CatalogueField = { id: 'fld_other', label: '办理渠道', type: text };

  test('a field of the platform’s with a name of the form’s own is left out', () => {
    const ids = reach('nod_licence', [twin, other]);
    expect(ids).toContain('nod_name');
    expect(ids).toContain('fld_other');
    expect(ids).not.toContain('fld_twin');
  });

  test('but not where a linkage reads it', () => {
    const linkage = { id: 'lnk_twin', when: { kind: 'call', name: 'isEmpty', args: [{ kind: 'field', id: 'fld_twin' }] }, effects: [{ kind: 'hide' }] } as const;
    const form = formEdits['linkage/insert'](sampleForm, { id: 'nod_licence', linkage });
    expect(reach('nod_licence', [twin], form as Form)).toContain('fld_twin');
  });
});

describe('imported reactions', () => {
  const item = { type: 'string', 'x-component': 'Input' };
  const read = (properties: Readonly<Record<string, unknown>>): Form => parseForm({ type: 'object', properties }).value!;
  let made = 0;
  const newId = (): Id<'lnk'> => `lnk_${String((made += 1))}`;
  const applied = (form: Form, edits: Edits): Form => {
    let result = form;
    edits((edit, args) => {
      const next = edit(result, args);
      if ('reason' in next) throw new Error(next.reason);
      result = next;
    });
    return result;
  };
  const nodes = (form: Form): Readonly<Record<string, FormNode>> => Object.fromEntries(indexForm(form.schema).entries.map(({ key, node }) => [key, node as FormNode]));

  test('become linkages on the node that they move; what cannot be said so stays', () => {
    const form = read({
      a: { ...item, 'x-reactions': [{ target: 'b', when: '{{$self.value === "x"}}', fulfill: { state: { visible: true } }, otherwise: { state: { visible: false } } }, '{{() => alert(1)}}'] },
      b: item,
      c: { ...item, 'x-visible': '{{$form.values.a === "y"}}' },
    });
    const id = nodes(form)['a']?.['x-id'];
    const one = conversionOf(form, id, newId);
    expect(one.count).toBe(1);
    expect(one.kept).toHaveLength(1);
    const { a, b, c } = nodes(applied(form, one.edits));
    expect(a?.['x-reactions']).toEqual(['{{() => alert(1)}}']);
    expect(b?.['x-rules']).toHaveLength(1);
    expect(c?.['x-visible']).toBe('{{$form.values.a === "y"}}');

    const all = conversionOf(form, undefined, newId);
    expect(all.count).toBe(2);
    const converted = nodes(applied(form, all.edits));
    expect(converted['c']).not.toHaveProperty('x-visible');
    expect(converted['c']?.['x-rules']).toHaveLength(1);
  });
});
