import type { DataElement, DataTable } from '@zhengwu/core';
import { expect, it } from 'vitest';
import { Surroundings } from './surroundings.js';

interface Around {
  readonly today: string;
  readonly tables?: readonly DataTable[];
  readonly elements?: readonly DataElement[];
}

const surroundings = (): Surroundings<Around> => new Surroundings<Around>({ today: '' }, { tables: ({ name }) => name, elements: ({ id }) => id });

const table = (name: string, comment = ''): DataTable => ({ id: `tbl_${name}`, name, comment, columns: [] });
const element = (id: string, name: string): DataElement => ({ id: `elm_${id}`, name, definition: '', type: 'text', source: { status: 'unverified' } });
const today = '2026-11-23';

it('is what the host says, as long as nothing is imported', () => {
  const around = surroundings();
  around.give({ today });
  expect(around.context).toEqual({ today });
  expect(around.context).toBe(around.context);
});

it('imports stand in the place of those of the same name or id, whatever else the host says', () => {
  const around = surroundings();
  around.give({ today, tables: [table('a', '旧'), table('b')], elements: [element('x', '旧')] });
  around.add('tables', [table('a', '新'), table('c')]);
  around.add('elements', [element('x', '新'), element('y', '乙')]);
  around.give({ today: '2026-11-24', tables: [table('a', '旧'), table('d')] });
  expect(around.context).toEqual({ today: '2026-11-24', tables: [table('a', '新'), table('d'), table('c')], elements: [element('x', '新'), element('y', '乙')] });
});

it('what the host has taken over is its own from then on', () => {
  const around = surroundings();
  around.give({ today });
  around.add('tables', [table('a', '导入')]);
  around.add('elements', [element('x', '导入')]);
  around.give({ today, tables: [table('a', '导入')], elements: [element('x', '导入')] });
  around.give({ today, tables: [table('a', '别人改了')], elements: [] });
  expect(around.context).toEqual({ today, tables: [table('a', '别人改了')], elements: [] });
});
