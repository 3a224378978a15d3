import { describe, expect, it } from 'vitest';
import type { FormNode, FormRoot } from '../../model/index.js';
import { handedIn } from './handed-in.js';

function control(id: string, columns: readonly (readonly [table: string, column: string, part?: string])[] = [], type: FormNode['type'] = 'string'): FormNode {
  return {
    'x-id': `nod_${id}`,
    type,
    'x-component': 'Input',
    ...(columns.length === 0 ? {} : { 'x-binding': { columns: columns.map(([table, column, part]) => ({ table, column, ...(part === undefined ? {} : { part }) })) } }),
  };
}

const schema: FormRoot = {
  'x-id': 'nod_root',
  type: 'object',
  properties: {
    card: { 'x-id': 'nod_card', type: 'void', 'x-component': 'Card', properties: { name: control('name', [['app', 'NAME']]), note: control('note') } },
    '[from,to]': control('term', [['app', 'FROM_DAY', 'start'], ['app', 'TO_DAY', 'end']], 'array'),
    place: control('place', [['app', 'DIVISION', 'code'], ['app', 'ADDRESS', 'detail']], 'object'),
    staff: {
      'x-id': 'nod_staff',
      type: 'array',
      'x-component': 'ArrayTable',
      'x-binding': { table: 'staff' },
      items: { 'x-id': 'nod_row', type: 'object', properties: { person: control('person', [['staff', 'PERSON']]) } },
    },
  },
};

describe('handedIn', () => {
  it('says which value goes into which column of which row', () => {
    const { rows, unbound } = handedIn(schema, { name: '开平某餐馆', note: '加急', from: '2026-01-01', to: '2026-12-31', place: { code: '440783', detail: '长沙街道' }, staff: [{ person: '甲' }, { person: '乙' }] });
    expect(rows).toEqual([
      {
        table: 'app',
        rows: [],
        cells: [
          { column: 'NAME', nodeId: 'nod_name', value: '开平某餐馆' },
          { column: 'FROM_DAY', nodeId: 'nod_term', value: '2026-01-01' },
          { column: 'TO_DAY', nodeId: 'nod_term', value: '2026-12-31' },
          { column: 'DIVISION', nodeId: 'nod_place', value: '440783' },
          { column: 'ADDRESS', nodeId: 'nod_place', value: '长沙街道' },
        ],
      },
      { table: 'staff', rows: [0], cells: [{ column: 'PERSON', nodeId: 'nod_person', value: '甲' }] },
      { table: 'staff', rows: [1], cells: [{ column: 'PERSON', nodeId: 'nod_person', value: '乙' }] },
    ]);
    expect(unbound).toEqual([{ nodeId: 'nod_note', rows: [], value: '加急' }]);
  });

  it('has nothing for answers that are none, or no list where rows are expected', () => {
    expect(handedIn(schema, {})).toEqual({ rows: [], unbound: [] });
    expect(handedIn(schema, undefined)).toEqual({ rows: [], unbound: [] });
    expect(handedIn(schema, { staff: '甲' }).rows).toEqual([]);
  });
});
