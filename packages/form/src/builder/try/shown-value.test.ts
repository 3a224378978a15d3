import { describe, expect, it } from 'vitest';
import type { FormNode } from '../../model/index.js';
import { shownValue } from './shown-value.js';

const kind: FormNode = {
  'x-id': 'nod_kind',
  type: 'string',
  'x-component': 'Select',
  enum: [
    { label: '有限公司', value: '1' },
    { label: '个体工商户', value: '2' },
    { label: '3', value: '3' },
  ],
};
const plain: FormNode = { 'x-id': 'nod_name', type: 'string', 'x-component': 'Input' };
const column = { codes: [{ value: '01', label: '居民身份证' }] };

describe('shownValue', () => {
  it.each<[string, unknown, Parameters<typeof shownValue>[1], string | undefined]>([
    ['a code with the words of its option', '1', { node: kind }, '1（有限公司）'],
    ['several of them', ['1', '2'], { node: kind }, '1（有限公司）、2（个体工商户）'],
    ['a code that is its own word', '3', { node: kind }, '3'],
    ['a code that no option has', '9', { node: kind }, '9'],
    ['a code of the column', '01', { node: plain, column }, '01（居民身份证）'],
    ['the option before the column', '1', { node: kind, column: { codes: [{ value: '1', label: '别的' }] } }, '1（有限公司）'],
    ['a text', '开平某餐馆', { node: plain }, '开平某餐馆'],
    ['a number', 12.5, { node: plain }, '12.5'],
    ['an object', { a: 1 }, { node: plain }, '{"a":1}'],
    ['a list of objects', [{ a: 1 }], { node: plain }, '[{"a":1}]'],
    ['nothing', undefined, { node: plain }, undefined],
    ['an object that nobody filled', {}, { node: plain }, undefined],
  ])('%s', (_case, value, words, expected) => {
    expect(shownValue(value, words)).toBe(expected);
  });
});
