import { parseServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { newServiceItem } from './new-service-item.js';

describe('a new item', () => {
  it('is whole: it reads back without a part missing', () => {
    const item = newServiceItem({ id: 'item_new', name: '临时救助', type: 'payment', department: { id: 'dep_mzj', name: '民政局' } });
    expect(item).toMatchObject({ id: 'item_new', name: '临时救助', type: 'payment', department: { id: 'dep_mzj', name: '民政局' }, materials: [] });
    const { value, findings, unread } = parseServiceItem(JSON.stringify(item));
    expect([value, findings, unread]).toEqual([item, [], []]);
  });
});
