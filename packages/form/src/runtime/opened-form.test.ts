import type { Expression } from '@zhengwu/core';
import { describe, expect, test, vi } from 'vitest';
import { runtimeWordsIn } from '../messages/runtime.js';
import { parseForm } from '../model/parse-form.js';
import { OpenedForm } from './opened-form.js';

const id = (name: string): string => `nod_${name.padEnd(16, '0')}`;
const field = (name: string): Expression => ({ kind: 'field', id: id(name) });
const node = (name: string, more: object = {}): object => ({ type: 'string', 'x-id': id(name), title: name, 'x-component': 'Input', 'x-decorator': 'FormItem', ...more });
const rule = (when: Expression | undefined, ...effects: readonly object[]): object => ({ id: `lnk_${String((count += 1)).padStart(16, '0')}`, ...(when === undefined ? {} : { when }), effects });
let count = 0;

function opened(properties: Readonly<Record<string, unknown>>, values: unknown = {}, more: object = {}): OpenedForm {
  const { value, findings } = parseForm({ type: 'object', properties });
  // A rule that cannot be read would test nothing.
  expect(findings.filter(({ rule: name }) => name === 'form/bad-linkage')).toEqual([]);
  const words = runtimeWordsIn('zh-CN');
  const form = new OpenedForm(value!, { speech: { words, lang: 'zh-CN', today: '2026-11-28' }, values, prefill: undefined, readonly: false, today: '2026-11-28', facts: {}, onChange: vi.fn(), ...more });
  // What the renderer would do.
  for (const [key, schema] of Object.entries(form.schema.properties ?? {})) form.formily.createField({ ...schema.toFieldProps({ scope: {} }), basePath: '', name: key });
  return form;
}

const state = (form: OpenedForm, key: string): { display: string; pattern: string; required: boolean; value: unknown } => form.formily.fields[key] as never;

describe('linkages drive Formily', () => {
  const isYes = (name: string): Expression => ({ kind: 'compare', operator: '=', left: field(name), right: { kind: 'literal', value: 'yes' } });

  test.each<[string, object, Partial<ReturnType<typeof state>>, Partial<ReturnType<typeof state>>]>([
    ['show', { kind: 'show' }, { display: 'none' }, { display: 'visible' }],
    ['hide', { kind: 'hide' }, { display: 'visible' }, { display: 'none' }],
    ['require', { kind: 'require' }, { required: false }, { required: true }],
    ['disable', { kind: 'disable' }, { pattern: 'editable' }, { pattern: 'disabled' }],
    ['lock', { kind: 'lock' }, { pattern: 'editable' }, { pattern: 'readOnly' }],
    ['fill', { kind: 'fill', value: { kind: 'literal', value: '甲' } }, { value: undefined }, { value: '甲' }],
  ])('%s', (_, effect, before, after) => {
    const form = opened({ one: node('one'), two: node('two', { 'x-rules': [rule(isYes('one'), effect)] }) });
    expect(state(form, 'two')).toMatchObject(Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)));
    form.formily.setValuesIn('one', 'yes');
    expect(state(form, 'two')).toMatchObject(after);
    form.formily.setValuesIn('one', 'no');
    if (!('value' in before)) expect(state(form, 'two')).toMatchObject(before);
  });

  test('only what reads a field is looked at again when it changes', () => {
    const evaluated: string[] = [];
    const form = opened({ one: node('one'), other: node('other'), two: node('two', { 'x-rules': [rule(isYes('one'), { kind: 'show' })] }) });
    form.formily.fields['two']!.setDisplay = ((display: string) => evaluated.push(display)) as never;
    form.formily.setValuesIn('other', 'yes');
    expect(evaluated).toEqual([]);
    form.formily.setValuesIn('one', 'yes');
    expect(evaluated).toEqual(['visible']);
  });

  test('options that are no longer offered are no answer', () => {
    const form = opened({ one: node('one'), two: node('two', { 'x-component': 'Select', enum: ['a', 'b', 'c'], 'x-rules': [rule(isYes('one'), { kind: 'options', values: ['a'] })] }) }, { two: 'b' });
    expect(form.answers()).toEqual({ two: 'b' });
    form.formily.setValuesIn('one', 'yes');
    expect(form.answers()).toEqual({ one: 'yes' });
  });

  test('facts that are not the form\'s are read, and looked at again when the host has others', () => {
    const form = opened({ two: node('two', { 'x-rules': [rule({ kind: 'field', id: 'fld_outside' } as never, { kind: 'show' })] }) }, {}, { facts: { fld_outside: false } });
    expect(state(form, 'two').display).toBe('none');
    form.setSurroundings({ today: '2026-11-28', facts: { fld_outside: true } });
    expect(state(form, 'two').display).toBe('visible');
  });
});

describe('answers', () => {
  test('keep what the form does not know, take no prototype keys, and are nobody else\'s', () => {
    const given = JSON.parse('{"one":"甲","more":{"kept":[1]},"__proto__":{"polluted":true}}') as object;
    const form = opened({ one: node('one') }, given);
    expect(form.answers()).toEqual({ one: '甲', more: { kept: [1] } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    form.formily.setValuesIn('one', '乙');
    expect(given).toMatchObject({ one: '甲' });
  });

  test('a default counts where nothing was answered', () => {
    expect(opened({ one: node('one', { default: '甲' }) }).answers()).toEqual({ one: '甲' });
    expect(opened({ one: node('one', { default: '甲' }) }, { one: '乙' }).answers()).toEqual({ one: '乙' });
  });

  test.each([
    ['证件号', { 'x-component': 'IdCard' }, '110105194912310021', false],
    ['证件号', { 'x-component': 'IdCard' }, '11010519491231002X', true],
    ['代码', { 'x-component': 'CreditCode' }, '91350100M000100Y44', false],
    ['代码', { 'x-component': 'CreditCode' }, '91350100M000100Y43', true],
    ['手机', { 'x-component': 'Mobile' }, '0750-2212345', false],
    ['电话', { 'x-component': 'Mobile', 'x-component-props': { allowLandline: true } }, '0750-2212345', true],
    ['承诺', { type: 'boolean', required: true, 'x-component': 'Checkbox' }, false, false],
    ['承诺', { type: 'boolean', required: true, 'x-component': 'Checkbox' }, true, true],
    ['期限', { type: 'array', 'x-component': 'DatePicker.RangePicker' }, ['2026-03-05', '2026-03-04'], false],
    ['期限', { type: 'array', 'x-component': 'DatePicker.RangePicker' }, ['2026-03-05', ''], false],
    ['期限', { type: 'array', 'x-component': 'DatePicker.RangePicker' }, ['2026-03-05', '2026-03-05'], true],
  ])('%s: what the host hands in is checked as what is typed', async (title, more, value, ok) => {
    const form = opened({ one: node('one', { title, ...more }) }, { one: value });
    expect(await form.validate()).toBe(ok);
  });
});
