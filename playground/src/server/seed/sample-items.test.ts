import { checkServiceItem, parseServiceItem } from '@zhengwu/core';
import { parseFlow } from '@zhengwu/flow';
import { describe, expect, it } from 'vitest';

import { sampleItems } from './sample-items.js';

describe('sampleItems', () => {
  it('gives the items in full first, and every line of the catalogue as an item that opens without a fault', async () => {
    const items = await sampleItems();
    const kinds = ['item', 'context', 'guide', 'form', 'flow'];
    expect(items.slice(0, 3).map(({ documents }) => documents.map(({ kind }) => kind))).toEqual([kinds, kinds, kinds]);
    expect(items.length).toBeGreaterThanOrEqual(80);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { documents } of items.slice(0, 3)) expect((await parseFlow(documents[4]?.content)).findings).toEqual([]);
    for (const { id, documents } of items) {
      const { value, findings, unread } = parseServiceItem(documents[0]?.content);
      expect({ id: value?.id, findings, unread }).toEqual({ id, findings: [], unread: [] });
      if (value !== undefined) expect(checkServiceItem(value, { today: '2026-11-27' })).toBeInstanceOf(Array);
    }
  });
});
