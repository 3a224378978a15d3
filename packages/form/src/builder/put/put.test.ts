import { isRefusal, newId } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import contextData from '../../../../samples/items/food-business-licence/context.json';
import { componentSpecs } from '../../components/index.js';
import { builderTextsIn } from '../../messages/builder.js';
import { componentWordsIn } from '../../messages/components.js';
import { formEdits, indexForm, parseForm, type Form, type FormNode, type NodeId } from '../../model/index.js';
import { readContext } from '../read-context.js';
import { smallForm } from '../testing/small-form.js';
import { boundColumns } from './bound-columns.js';
import { fitted } from './fitted.js';
import { COLUMNS, COMPONENT, ELEMENT, TABLE } from './loads.js';
import { newNode } from './new-node.js';
import { partsFor } from './parts-for.js';
import { placesAt } from './place.js';
import { isTableInCell } from './table-in-cell.js';

const newNodeId = (): NodeId => newId('nod');
const words = { components: componentWordsIn('zh-CN'), begin: builderTextsIn('zh-CN').newNode };
const context = readContext({ today: '2026-11-23', tables: contextData.tables, elements: contextData.elements });
const entry = (id: string) => {
  const found = indexForm(smallForm.schema).byId(id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};
const partsOf = (payload: Parameters<typeof partsFor>[0], form: Form = smallForm) => {
  const parts = partsFor(payload, { form, context, words, newId: newNodeId });
  if (isRefusal(parts)) throw new Error(parts.reason);
  return parts;
};
/** The form with a part at its end. */
function withPart(form: Form, node: FormNode, key: string): Form {
  const next = formEdits['node/insert'](form, { parentId: form.schema['x-id'], index: indexForm(form.schema).root.children.length, key, node });
  if (isRefusal(next)) throw new Error(next.reason);
  return next;
}

describe('newNode', () => {
  it.each(componentSpecs.filter(({ isHidden, within }) => isHidden !== true && within === undefined).map(({ name }) => name))('%s can be put into a form, and read again as it is', (name) => {
    const { key, node } = newNode(name, words, newNodeId);
    const form = withPart(smallForm, node, key === 'name' ? 'other' : `new_${key}`);
    const { value, findings, unread } = parseForm(JSON.stringify(form));
    expect(value).toEqual(form);
    expect(findings).toEqual([]);
    expect(unread).toEqual([]);
  });

  it('has words in English too', () => {
    const { node } = newNode('FormTab', { components: componentWordsIn('en'), begin: builderTextsIn('en').newNode }, newNodeId);
    expect(JSON.stringify(node)).toContain('Tab 1');
  });
});

describe('fitted', () => {
  const { key, node } = newNode('Input', words, newNodeId);

  it.each([
    ['nod_row', 'ArrayTable.Column'],
    ['nod_tabs', 'FormTab.TabPane'],
  ])('in %s a control stands in a %s that keeps its title', (parent, wrapper) => {
    const part = fitted(entry(parent), { key, node }, newNodeId);
    expect(part.node['x-component']).toBe(wrapper);
    expect(Object.values(part.node['x-component-props'] ?? {})).toContain('单行文字');
    expect(Object.values(part.node.properties ?? {})[0]).toMatchObject({ 'x-id': node['x-id'] });
  });

  it.each(['nod_root', 'nod_grid', 'nod_column'])('in %s it stays as it is', (parent) => {
    expect(fitted(entry(parent), { key, node }, newNodeId)).toEqual({ key, node });
  });

  it('what helps nowhere stays as it is, to be refused', () => {
    const column = newNode('ArrayTable.Column', words, newNodeId);
    expect(fitted(entry('nod_grid'), column, newNodeId)).toBe(column);
  });
});

describe('isTableInCell', () => {
  const table = newNode('ArrayTable', words, newNodeId).node;
  const field = newNode('Input', words, newNodeId).node;
  const cards = (): Form => ({ ...smallForm, schema: { ...smallForm.schema, properties: { ...smallForm.schema.properties, staff: { ...entry('nod_staff').node, 'x-component': 'ArrayCards' } as FormNode } } });

  it.each([
    ['nod_row', table, true],
    ['nod_column', table, true],
    ['nod_column', field, false],
    ['nod_root', table, false],
    ['nod_grid', table, false],
    ['nod_first', table, false],
  ] as const)('%s', (parent, node, isCell) => {
    expect(isTableInCell(entry(parent), node)).toBe(isCell);
  });

  it('cards take tables', () => {
    const row = indexForm(cards().schema).byId('nod_row');
    expect(row === undefined ? undefined : isTableInCell(row, table)).toBe(false);
  });
});

describe('placesAt', () => {
  it.each([
    ['nod_root', [['nod_root', 5]]],
    ['nod_note', [['nod_root', 2]]],
    ['nod_grid', [['nod_grid', 3], ['nod_root', 3]]],
    ['nod_tabs', [['nod_tabs', 2], ['nod_first', 1], ['nod_root', 5]]],
    ['nod_staff', [['nod_row', 1], ['nod_column', 1], ['nod_root', 4]]],
    ['nod_two', [['nod_grid', 2], ['nod_root', 3]]],
  ] as const)('%s', (id, places) => {
    expect(placesAt(entry(id)).map(({ parentId, index }) => [parentId, index])).toEqual(places);
  });
});

describe('partsFor', () => {
  it('several columns are several controls, each bound to its own', () => {
    const parts = partsOf(COLUMNS.payload({ table: 'food_licence_application', columns: ['contact_name', 'operator_name'] }));
    expect(parts.map(({ node }) => node['x-binding']?.columns?.[0]?.column).sort()).toEqual(['contact_name', 'operator_name']);
  });

  it('a table is a grid with its fields, and its child tables; what is bound already is left out', () => {
    const all = partsOf(TABLE.payload('food_licence_application'));
    expect(all.map(({ node }) => node['x-component'])).toEqual(expect.arrayContaining(['FormGrid', 'ArrayTable']));
    const [contact] = partsOf(COLUMNS.payload({ table: 'food_licence_application', columns: ['contact_name'] }));
    if (contact === undefined) throw new Error('there is no control');
    const rest = partsOf(TABLE.payload('food_licence_application'), withPart(smallForm, contact.node, contact.key));
    expect(rest.length).toBeGreaterThan(10);
    expect(JSON.stringify(rest)).not.toContain('"contact_name"');
  });

  it('a child table is one array', () => {
    const parts = partsOf(TABLE.payload('food_licence_staff'));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.node).toMatchObject({ type: 'array', 'x-binding': { table: 'food_licence_staff' } });
  });

  it.each([TABLE.payload('gone'), COLUMNS.payload({ table: 'gone', columns: ['a'] }), COLUMNS.payload({ table: 'food_licence_application', columns: [] }), ELEMENT.payload('elm_gone')])('what is no longer there is refused: %o', (payload) => {
    expect(partsFor(payload, { form: smallForm, context, words, newId: newNodeId })).toMatchObject({ reason: 'form-builder/no-such-source' });
  });

  it('every column of every table can be put into a form', () => {
    for (const table of context.tables ?? []) {
      for (const { name } of table.columns) {
        const [part] = partsOf(COLUMNS.payload({ table: table.name, columns: [name] }));
        expect(part === undefined ? undefined : parseForm(withPart(smallForm, part.node, `new_${part.key}`)).findings).toEqual([]);
      }
    }
  });

  it('an unknown component is put as it is called', () => {
    expect(partsOf(COMPONENT.payload('Rate'))[0]?.node['x-component']).toBe('Rate');
  });
});

describe('boundColumns', () => {
  it('tells of columns in whatever case, of arrays, of data elements', () => {
    const [column] = partsOf(COLUMNS.payload({ table: 'food_licence_application', columns: ['contact_name'] }));
    const [array] = partsOf(TABLE.payload('food_licence_staff'));
    if (column === undefined || array === undefined) throw new Error('there are no parts');
    const { schema } = withPart(withPart(smallForm, column.node, 'contact'), array.node, 'people');
    const bound = boundColumns(schema);
    expect(bound.of('FOOD_LICENCE_APPLICATION', 'Contact_Name')).toEqual([column.node['x-id']]);
    expect(bound.arraysOf('food_licence_staff')).toEqual([array.node['x-id']]);
    expect(bound.of('food_licence_application', 'operator_name')).toEqual([]);
    expect(boundColumns(schema)).toBe(bound);
  });
});
