import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { accountShape, dataElementShape, dataTableShape, departmentShape, roleShape } from './index.js';

const column = { id: 'fld_name', name: 'ENTNAME', comment: '企业名称', type: 'text', nullable: false };
const table = { id: 'tbl_main', name: 'T_FOOD', comment: '食品经营许可', columns: [column] };
const account = { id: 'acc_1', name: '某某', departmentId: 'dep_1', roleIds: ['rol_1'], state: 'active' };
const element = { id: 'elm_1', name: '统一社会信用代码', definition: '……', type: 'code', source: { status: 'verified' } };

describe('what surrounds an item', () => {
  it.each<[string, v.GenericSchema, unknown]>([
    ['a table', dataTableShape, table],
    ['a table below another, with every kind of column', dataTableShape, {
      ...table,
      parentId: 'tbl_parent',
      columns: ['text', 'integer', 'decimal', 'date', 'dateTime', 'boolean', 'file'].map((type) => ({
        ...column,
        type,
        length: 18,
        precision: 10,
        scale: 2,
        isKey: true,
        default: "''",
        codes: [{ value: '1', label: '是' }],
        elementId: 'elm_1',
      })),
    }],
    ['a data element', dataElementShape, element],
    ['a data element with all that is known', dataElementShape, { ...element, code: 'DE001', format: 'an18', domain: 'GB 32100' }],
    ['an account', accountShape, account],
    ['an account with what it may handle, and where', accountShape, { ...account, itemIds: ['item_food'], placeIds: [] }],
    ['an account with its deputy', accountShape, { ...account, state: 'away', deputyId: 'acc_2' }],
    ['a department', departmentShape, { id: 'dep_1', name: '市场监管局', parentId: 'dep_0', creditCode: '11440783MB2C123487' }],
    ['a role', roleShape, { id: 'rol_1', name: '受理岗', departmentId: 'dep_1' }],
    ['unknown keys', roleShape, { id: 'rol_1', name: '受理岗', departmentId: 'dep_1', theirs: { a: [1] } }],
  ])('reads %s as it is', (_case, shape, value) => {
    expect(v.parse(shape, value)).toEqual(value);
  });

  it.each<[string, v.GenericSchema, unknown]>([
    ['a table without columns', dataTableShape, { ...table, columns: undefined }],
    ['a column of an unknown type', dataTableShape, { ...table, columns: [{ ...column, type: 'blob' }] }],
    ['a column of half a character', dataTableShape, { ...table, columns: [{ ...column, length: 0.5 }] }],
    ['an element without a source: nobody knows whether it was read', dataElementShape, { ...element, source: undefined }],
    ['an account of an unknown state', accountShape, { ...account, state: 'gone' }],
    ['an account with a role that is no role', accountShape, { ...account, roleIds: ['acc_1'] }],
    ['an account that may handle a place', accountShape, { ...account, itemIds: ['plc_hall'] }],
    ['a role of no department', roleShape, { id: 'rol_1', name: '受理岗' }],
  ])('refuses %s', (_case, shape, value) => {
    expect(v.is(shape, value)).toBe(false);
  });
});
