import type { DataElement } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { indexForm } from '../../model/form-index.js';
import type { FormNode, FormRoot } from '../../model/form-node.js';
import { suggestElement } from './suggest-elements.js';

const element = (id: string, name: string): DataElement => ({ id, name, definition: '', type: 'text', source: { status: 'unverified' } }) as DataElement; // no more is read of it

/** What is suggested for one control. */
function suggested(control: Partial<FormNode>, elements: readonly DataElement[]): string | undefined {
  const schema: FormRoot = { 'x-id': 'nod_root', type: 'object', properties: { sex: { 'x-id': 'nod_sex', type: 'string', 'x-component': 'Radio.Group', 'x-decorator': 'FormItem', ...control } } };
  const [entry] = indexForm(schema).entries;
  const target = entry === undefined ? undefined : suggestElement(entry, { today: '2026-11-28', elements })?.target;
  return target?.kind === 'element' ? target.element.id : undefined;
}

const OPTIONS = [{ label: '男', value: '1' }, { label: '女', value: '2' }];

describe('suggestElement', () => {
  it.each([
    ['what is chosen among codes is defined as a code', { title: '性别', enum: OPTIONS }, 'elm_code'],
    ['by its whole name first', { title: '性别代码', enum: OPTIONS }, 'elm_code'],
    ['what is written is no code', { title: '性别', 'x-component': 'Input' }, undefined],
    ['nor is what is nearly called so', { title: '性别说明', enum: OPTIONS }, undefined],
  ] as const)('%s', (_name, control, id) => {
    expect(suggested(control, [element('elm_code', '性别代码'), element('elm_name', '姓名')])).toBe(id);
  });

  it('an element of the very name goes before that of its codes', () => {
    expect(suggested({ title: '性别', enum: OPTIONS }, [element('elm_code', '性别代码'), element('elm_same', '性别')])).toBe('elm_same');
  });
});
