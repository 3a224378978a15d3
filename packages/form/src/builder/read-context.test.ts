import { describe, expect, it } from 'vitest';
import contextData from '../../../samples/items/food-business-licence/context.json';
import { readContext } from './read-context.js';

describe('readContext', () => {
  it('takes tables, data elements and fields as an item context has them', () => {
    const context = readContext({ ...contextData, today: '2026-11-23' });
    expect(context.tables).toHaveLength(contextData.tables.length);
    expect(context.elements).toHaveLength(contextData.elements.length);
    expect(context.fields).toHaveLength(contextData.fields.length);
  });

  it('leaves out what is no table, and has none where none is given', () => {
    expect(readContext({ today: '2026-11-23', tables: [{ name: 'half' }, ...contextData.tables.slice(0, 1), 7] }).tables).toHaveLength(1);
    expect(readContext({ today: '2026-11-23', tables: 'no list' }).tables).toEqual([]);
    expect(readContext({ today: '2026-11-23' })).toEqual({ today: '2026-11-23' });
    expect(readContext(undefined).today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([{ today: '23.11.2026' }, {}, 7, 'context'])('%o has no day: said, not guessed', (context) => {
    expect(() => readContext(context)).toThrow(TypeError);
  });
});
