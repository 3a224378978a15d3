import { describe, expect, it, vi } from 'vitest';

import type { NewItem } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import { itemSummary } from '../testing/item-summary.js';
import { Creation } from './creation.js';

const body = (name: string): NewItem => ({ documents: [{ kind: 'item', content: { name } }] });

describe('the wish for an item', () => {
  it('keeps its key and content for every try, so that a lost answer makes no second item', async () => {
    const createItem = vi.fn<(body: NewItem, key: string) => Promise<ReturnType<typeof itemSummary>>>();
    createItem.mockRejectedValueOnce(new Refusal('offline', '', undefined, undefined)).mockResolvedValue(itemSummary());
    const creation = new Creation({ createItem });
    const make = vi.fn(() => Promise.resolve(body('甲')));
    await expect(creation.try(make)).rejects.toThrow(Refusal);
    await creation.try(make);
    expect(make).toHaveBeenCalledTimes(1);
    const [first, second] = createItem.mock.calls;
    expect(second).toEqual(first);
  });

  it('changed, it is another one', async () => {
    const createItem = vi.fn((_body: NewItem, _key: string) => Promise.resolve(itemSummary()));
    const creation = new Creation({ createItem });
    await creation.try(() => Promise.resolve(body('甲')));
    creation.change();
    await creation.try(() => Promise.resolve(body('乙')));
    const [first, second] = createItem.mock.calls;
    expect(second![1]).not.toBe(first![1]);
    expect(second![0]).toEqual(body('乙'));
  });
});
