import { describe, expect, it } from 'vitest';
import contextData from '../../../samples/items/food-business-licence/context.json';
import licenceForm from '../../../samples/items/food-business-licence/form.json';
import { parseForm, type FormRoot } from '../model/index.js';
import { readContext } from './read-context.js';
import { statusCounts } from './status-counts.js';
import { smallForm } from './testing/small-form.js';

const { tables = [] } = readContext({ today: '2026-11-23', tables: contextData.tables });

describe('statusCounts', () => {
  it('counts controls and tables of rows, not layout, buttons and cells of layout', () => {
    expect(statusCounts(smallForm.schema, { tables: [] })).toEqual({ controls: 9, bound: 0 });
  });

  it('counts the required columns of the tables in use, those left out that the system fills', () => {
    const table = { id: 'tbl_a', name: 'a', comment: '', columns: [{ id: 'fld_id', name: 'id', comment: '主键', type: 'text', nullable: false, isKey: true }, { id: 'fld_x', name: 'x', comment: '甲', type: 'text', nullable: false }, { id: 'fld_y', name: 'y', comment: '乙', type: 'text', nullable: false }, { id: 'fld_z', name: 'z', comment: '丙', type: 'text', nullable: true }] } as const;
    const schema: FormRoot = { 'x-id': 'nod_root', type: 'object', properties: { x: { 'x-id': 'nod_x', type: 'string', 'x-component': 'Input', 'x-binding': { columns: [{ table: 'A', column: 'X' }] } } } };
    expect(statusCounts(schema, { tables: [table] })).toEqual({ controls: 1, bound: 1, due: { met: 1, all: 2 } });
    expect(statusCounts({ ...schema, properties: {} }, { tables: [table] })).toEqual({ controls: 0, bound: 0 });
  });

  it('says of the real form that all is bound and nothing is missing', () => {
    const { value } = parseForm(licenceForm);
    if (value === undefined) throw new Error('the form does not open');
    const { controls, bound, due } = statusCounts(value.schema, { tables });
    expect(bound).toBe(controls);
    expect(due?.met).toBe(due?.all);
  });
});
