import { toJsonSchema } from '@valibot/to-json-schema';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../meta/json-schemas.js';
import { formShape } from './form-shape.js';
import { bigForm } from './testing/big-form.js';
import { formOfSeed } from './testing/random-form.js';
import { sampleForm } from './testing/sample-form.js';

// What other software reads our files by: the shape as JSON Schema, draft 2020-12, as the build writes it.

const schema = jsonSchemas['form']!;

interface Validator {
  validateSchema(schema: object): boolean;
  compile(schema: object): ((value: unknown) => boolean) & { readonly errors?: unknown };
}

// Core's own validator: what is tested there and here is read by one and the same.
const { Ajv2020 } = createRequire(new URL('../../../core/package.json', import.meta.url))('ajv/dist/2020.js') as { readonly Ajv2020: new (options: object) => Validator }; // a module without types from here
const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const isForm = ajv.compile(schema);

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a form about to be broken anywhere

describe('JSON Schema', () => {
  it('can say what a form is, and is itself valid', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => toJsonSchema(formShape, { target: 'draft-2020-12', ignoreActions: ['check'], errorMode: 'throw' })).not.toThrow();
  });

  it('accepts the sample, big ones and random ones', () => {
    for (const form of [sampleForm, bigForm(300), ...Array.from({ length: 50 }, (_, seed) => formOfSeed(seed))]) expect([isForm(form), isForm.errors]).toEqual([true, null]);
  });

  it.each<[string, (draft: Draft) => void]>([
    ['no id', (d) => delete d['id']],
    ['another format', (d) => (d['format'] = 'zhengwu/guide')],
    ['a root that is no object', (d) => (d['schema'].type = 'array')],
    ['a node without an id', (d) => delete d['schema'].properties.tabs['x-id']],
    ['an unknown type, deep down', (d) => (d['schema'].properties.tabs.properties.people.properties.staff.items.type = 'symbol')],
    ['properties of a component as a text', (d) => (d['schema'].properties.tabs['x-component-props'] = '{{x}}')],
    ['an effect that there is not', (d) => (d['schema'].properties.tabs['x-rules'] = [{ id: 'lnk_a', effects: [{ kind: 'run' }] }])],
    ['a binding of columns without a table', (d) => (d['schema'].properties.tabs['x-binding'] = { columns: [{ column: 'a' }] })],
    ['a day that is none', (d) => (d['schema'].properties.tabs['x-binding'] = { review: { state: 'confirmed', on: '23.11.2026' } })],
  ])('refuses %s', (_case, breakIt) => {
    const draft: Draft = JSON.parse(JSON.stringify(sampleForm));
    breakIt(draft);
    expect(isForm(draft)).toBe(false);
  });

  it('lets unknown keys through', () => {
    expect(isForm({ ...sampleForm, 'x-theirs': 1, schema: { ...sampleForm.schema, 'x-theirs': {} } })).toBe(true);
  });
});
