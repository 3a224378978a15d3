import { describe, expect, it } from 'vitest';
import { formFields } from './form-fields.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

describe('the fields that a form’s linkages may read', () => {
  it.each<[node: SmallNode, type: unknown]>([
    [{ type: 'string', 'x-component': 'Input' }, { kind: 'text' }],
    [{ type: 'number', 'x-component': 'NumberPicker' }, { kind: 'number' }],
    [{ type: 'boolean', 'x-component': 'Switch' }, { kind: 'boolean' }],
    [{ type: 'string', 'x-component': 'DatePicker' }, { kind: 'date' }],
    [{ type: 'string', 'x-component': 'DatePicker', 'x-component-props': { showTime: true } }, { kind: 'text' }],
    [{ type: 'string', 'x-component': 'Select', enum: ['a', { value: 'b', label: '乙' }] }, { kind: 'choice', options: [{ value: 'a', label: 'a' }, { value: 'b', label: '乙' }] }],
    [{ type: 'number', 'x-component': 'Select', enum: [1, 2] }, { kind: 'number' }],
    [{ type: 'boolean', 'x-component': 'Radio.Group', enum: [true, false] }, { kind: 'boolean' }],
    [{ type: 'array', 'x-component': 'Checkbox.Group', enum: ['a'] }, { kind: 'choices', options: [{ value: 'a', label: 'a' }] }],
    [{ type: 'array', 'x-component': 'DatePicker.RangePicker' }, { kind: 'list', of: { kind: 'date' } }],
    [{ type: 'array', 'x-component': 'Upload' }, { kind: 'list', of: { kind: 'unknown' } }],
    [{ type: 'string', 'x-component': 'TreeSelect', enum: [{ value: '1', label: '一', children: [{ value: '11', label: '一一' }] }] }, { kind: 'choice', options: [{ value: '1', label: '一' }, { value: '11', label: '一一' }] }],
    [{ type: 'string', enum: '{{$values.a}}' }, { kind: 'text' }],
    [{ type: 'string', 'x-component': 'Unheard' }, { kind: 'text' }],
  ])('%j', (node, type) => {
    expect(formFields(smallForm({ x: node }))).toEqual([{ id: 'nod_x', label: 'x', type }]);
  });

  it('are lists from outside their table, and themselves within their row; layout and rows are none', () => {
    const form = smallForm({ card: { type: 'void', properties: { rows: { type: 'array', title: '表', items: { properties: { a: { type: 'number' }, b: { type: 'string' } } } } } } });
    const seen = (from: string): readonly string[] => formFields(form, { from, fields: [{ id: 'out', label: '外', type: { kind: 'text' } }, { id: 'nod_a', label: '重', type: { kind: 'text' } }] }).map(({ id, type }) => `${id} ${type.kind}`);
    expect(seen('')).toEqual(['nod_rows list', 'nod_a list', 'nod_b list', 'out text']);
    expect(seen('nod_b')).toEqual(['nod_rows list', 'nod_a number', 'nod_b text', 'out text']);
  });
});
