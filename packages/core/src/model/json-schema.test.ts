import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { accountShape, dataElementShape, dataTableShape, departmentShape, roleShape } from '../context/index.js';
import { catalogueShape } from './catalogue-entry.js';
import { serviceItemShape, type ServiceItem } from './service-item.js';
import { sampleItem } from './testing/sample-item.js';

// What other software reads our files by: the shapes as JSON Schema, draft 2020-12, as the build writes them.

/** Throws where a shape cannot be said in JSON Schema. */
function schemaOf(shape: v.GenericSchema): object {
  return toJsonSchema(shape, { errorMode: 'throw', target: 'draft-2020-12' });
}

function validator(): Ajv2020 {
  return new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
}

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- an item about to be broken anywhere

describe('JSON Schema', () => {
  it.each<[string, v.GenericSchema]>([
    ['an item', serviceItemShape],
    ['a catalogue', catalogueShape],
    ['a table', dataTableShape],
    ['a data element', dataElementShape],
    ['an account', accountShape],
    ['a department', departmentShape],
    ['a role', roleShape],
  ])('can say what %s is, and is itself valid', (_case, shape) => {
    expect(validator().validateSchema(schemaOf(shape))).toBe(true);
  });

  const isItem = validator().compile(schemaOf(serviceItemShape));

  it('accepts the sample', () => {
    expect([isItem(sampleItem), isItem.errors]).toEqual([true, null]);
  });

  it.each<[string, (draft: Draft) => void]>([
    ['no id', (d) => delete d['id']],
    ['an id of another kind', (d) => (d['id'] = 'mat_1')],
    ['another format', (d) => (d['format'] = 'zhengwu/guide')],
    ['an unknown type', (d) => (d['type'] = 'magic')],
    ['a limit with a fraction', (d) => (d['limits'].promised.amount = 0.5)],
    ['a day that is none', (d) => (d['version'].effectiveFrom = '2026 年')],
    ['a control of an unknown kind', (d) => (d['controls'][0].kind = 'lottery')],
    ['a list for an object', (d) => (d['codes'] = [])],
    ['null for an optional key', (d) => (d['remedies'] = null)],
  ])('refuses %s', (_case, breakIt) => {
    const draft: Draft = JSON.parse(JSON.stringify(sampleItem));
    breakIt(draft);

    expect(isItem(draft)).toBe(false);
  });

  it('lets unknown keys through', () => {
    expect(isItem({ ...sampleItem, 'x-theirs': 1, materials: sampleItem.materials.map((material) => ({ ...material, 'x-theirs': 1 })) } satisfies ServiceItem & { 'x-theirs': number })).toBe(true);
  });
});
