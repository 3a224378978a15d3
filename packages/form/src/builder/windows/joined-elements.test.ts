import type { DataElement } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { joinedElements } from './joined-elements.js';

const verified = { status: 'verified', readAt: '数据元目录', checkedOn: '2026-03-02' } as const;
const element = (id: string, name: string, more: Partial<DataElement> = {}): DataElement => ({ id: `elm_${id}`, name, definition: '', type: 'text', source: { status: 'unverified' }, ...more });
const present = [element('sex', '性别', { code: 'DE1', type: 'code', source: verified }), element('name', '姓名', { format: 'c..50' }), element('phone', '电话', { code: 'DE9' })];
const joined = (...read: readonly DataElement[]): readonly (readonly [string, string, string | undefined])[] => joinedElements(present, read).map(({ element: { id, source }, news }) => [news, id, source.checkedOn]);

describe('data elements that were read, beside those that are there', () => {
  it.each([
    ['one that nobody knew', element('de2', '住址', { code: 'DE2' }), ['new', 'elm_de2', undefined]],
    ['the same code: its id and its verification stay', element('de1', '性别', { code: 'DE1', type: 'code' }), ['same', 'elm_sex', '2026-03-02']],
    ['the same code, another format: to be verified again', element('de1', '性别', { code: 'DE1', type: 'code', format: 'n1' }), ['changed', 'elm_sex', undefined]],
    ['the same code under another name', element('de1', '人的性别', { code: 'DE1', type: 'code' }), ['changed', 'elm_sex', undefined]],
    ['a code for what had a name alone', element('de3', '姓名', { code: 'DE3', format: 'c..50' }), ['changed', 'elm_name', undefined]],
    ['a name alone for what has a code, which stays', element('x', '电话'), ['same', 'elm_phone', undefined]],
    ['two codes are two elements, whatever their names', element('de8', '电话', { code: 'DE8' }), ['new', 'elm_de8', undefined]],
    ['our own id', element('name', '申请人姓名', { format: 'c..50' }), ['changed', 'elm_name', undefined]],
  ])('%s', (_case, read, expected) => {
    expect(joined(read)).toEqual([expected]);
  });

  it('one that is there is changed once', () => {
    expect(joined(element('de1', '性别', { code: 'DE1' }), element('x', '姓名', { format: 'c..50' }), element('y', '姓名')).map(([news]) => news)).toEqual(['changed', 'same', 'new']);
  });
});
