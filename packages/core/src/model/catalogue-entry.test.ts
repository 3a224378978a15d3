import { describe, expect, it } from 'vitest';
import { parseCatalogue, type Catalogue, type CatalogueEntry } from './catalogue-entry.js';

const entry: CatalogueEntry = {
  id: 'item_subsidy',
  name: '高龄津贴',
  basicCode: '000511001000',
  department: '开平市民政局',
  type: 'payment',
  applicants: ['person'],
  handling: 'promised',
  statutory: null,
  promised: { amount: 10, unit: 'workingDay' },
  bases: [{ id: 'bas_1', title: '广东省老年人权益保障条例', source: { status: 'unverified' } }],
  materials: [{ name: '身份证', source: { status: 'verified', readAt: '办事指南', checkedOn: '2026-05-01' } }],
  situations: ['80 至 89 周岁'],
  note: '按年龄分档',
  source: { status: 'unverified' },
};

const catalogue: Catalogue = { format: 'zhengwu/catalogue', formatVersion: 1, title: '事项梳理清单', entries: [entry, { ...entry, id: 'item_second', handling: null }] };

function without(key: keyof CatalogueEntry): object {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
}

describe('parseCatalogue', () => {
  it.each<[string, unknown]>([
    ['an object', catalogue],
    ['a text', JSON.stringify(catalogue)],
    ['bytes', new TextEncoder().encode(JSON.stringify(catalogue))],
  ])('opens %s without a finding', (_case, input) => {
    expect(parseCatalogue(input)).toEqual({ value: catalogue, findings: [], unread: [], isReadonly: false });
  });

  it('opens an empty one', () => {
    expect(parseCatalogue({ format: 'zhengwu/catalogue', formatVersion: 1, title: '', entries: [] }).findings).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['without a name', without('name'), 'entries/item_subsidy'],
    ['without an id', without('id'), 'entries/0'],
    ['that is a text', '高龄津贴', 'entries/0'],
  ])('puts an entry aside %s, and opens the others', (_case, broken, path) => {
    const { value, findings, unread } = parseCatalogue({ ...catalogue, entries: [broken, catalogue.entries[1]] });

    expect(value?.entries).toEqual([catalogue.entries[1]]);
    expect(findings.map(({ at }) => [at.part, at.path])).toEqual([['catalogue', path]]);
    expect(unread).toEqual([{ path, content: broken }]);
  });

  it('does not take an item for a catalogue', () => {
    expect(parseCatalogue({ format: 'zhengwu/service-item' }).findings.map(({ rule }) => rule)).toEqual(['document/wrong-format']);
  });
});
