import { describe, expect, it } from 'vitest';
import licenceForm from '../../../../samples/items/food-business-licence/form.json';
import { indexForm, parseForm } from '../../model/index.js';
import { plainExport } from './plain-export.js';

describe('plainExport', () => {
  it('is read again as the same controls, with nothing of ours in it', () => {
    const { value } = parseForm(licenceForm);
    if (value === undefined) throw new Error('the form does not open');
    const { schema } = plainExport(value);
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/"x-(?:id|binding|rules|order)"/);
    expect(text).toContain('"x-reactions"');
    const again = parseForm(text);
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const components = (form: typeof value): readonly (string | undefined)[] => indexForm(form.schema).entries.map(({ node }) => node['x-component']);
    if (again.value === undefined) throw new Error('the export does not open');
    expect(components(again.value)).toEqual(components(value));
  });
});
