import { describe, expect, test } from 'vitest';
import { parseForm } from '../model/parse-form.js';
import { runtimeSchema, type PlainNode } from './runtime-schema.js';

const drawn = (properties: Readonly<Record<string, unknown>>): { readonly node: PlainNode; readonly rules: readonly string[] } => {
  const { value } = parseForm({ type: 'object', properties });
  const { schema, findings } = runtimeSchema(value!.schema, () => ({}));
  const [node] = Object.values(schema['properties'] as Record<string, PlainNode>);
  return { node: node ?? {}, rules: findings.map(({ rule }) => rule) };
};

describe('a schema as it is drawn', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, readonly string[]]>([
    ['another name of a component', { type: 'number', 'x-component': 'InputNumber', 'x-decorator': 'FormItem' }, { 'x-component': 'NumberPicker' }, []],
    ['a component that nobody has', { type: 'string', 'x-component': 'Monaco' }, { 'x-component': 'Unknown', 'x-component-props': { name: 'Monaco' } }, ['form/unknown-component']],
    ['a control without a frame gets one without a label', { type: 'string', 'x-component': 'Input' }, { 'x-decorator': 'FormItem', 'x-decorator-props': { labelHidden: true } }, []],
    ['a frame that nobody has', { type: 'string', 'x-component': 'Input', 'x-decorator': 'Fancy' }, { 'x-decorator': 'FormItem' }, []],
    ['layout that takes columns of a grid', { type: 'void', 'x-component': 'Card', 'x-decorator': 'FormGrid.GridColumn', 'x-decorator-props': { gridSpan: 2 } }, { 'x-decorator': 'FormGrid.GridColumn', 'x-decorator-props': { gridSpan: 2 } }, []],
    ['layout needs no frame', { type: 'void', 'x-component': 'Card' }, { 'x-component': 'Card' }, []],
    ['a pattern that is none', { type: 'string', 'x-component': 'Input', pattern: '([' }, {}, ['form/unreadable-pattern']],
    ['a script that says too much', { type: 'string', title: '{{alert(1)}}', 'x-component': 'Input' }, {}, ['form/script-not-run']],
    ['a length that the box would cut at', { type: 'string', 'x-component': 'Input', 'x-component-props': { maxLength: 5 } }, { maxLength: 5 }, []],
    ['children that are no text', { type: 'boolean', 'x-component': 'Checkbox', 'x-component-props': { children: { toString: 1 } } }, { 'x-component-props': {} }, []],
  ])('%s', (_, given, expected, rules) => {
    const { node, rules: found } = drawn({ it: given });
    expect(node).toMatchObject(expected);
    expect(found).toEqual(rules);
    expect(node).not.toHaveProperty('x-id');
  });

  test('what is for other renderers, or for us, is left out', () => {
    const { node } = drawn({ it: { type: 'string', 'x-component': 'Input', 'x-slot-node': { target: 'x' }, 'x-binding': { table: 't' }, 'x-anything': 1 } });
    for (const key of ['x-slot-node', 'x-binding', 'x-anything', 'x-rules']) expect(node).not.toHaveProperty(key);
  });

  test('rows and layout keep their places', () => {
    const { node } = drawn({ staff: { type: 'array', 'x-component': 'ArrayTable', items: { type: 'object', properties: { column: { type: 'void', 'x-component': 'ArrayTable.Column', properties: { name: { type: 'string', 'x-component': 'Input' } } } } }, properties: { add: { type: 'void', 'x-component': 'ArrayTable.Addition' } } } });
    expect(node).toMatchObject({ items: { properties: { column: { properties: { name: { 'x-component': 'Input' } } } } }, properties: { add: { 'x-component': 'ArrayTable.Addition' } } });
  });
});
