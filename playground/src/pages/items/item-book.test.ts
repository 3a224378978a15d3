import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Refusal } from '../../client/refusal.js';
import { itemSummary } from '../testing/item-summary.js';
import { ItemBook } from './item-book.js';

const FOOD = itemSummary({ id: 'item_food', name: '食品经营许可' });
const HYGIENE = itemSummary({ id: 'item_hygiene', name: '公共场所卫生许可' });
const saved = (itemId: string) => ({ kind: 'item', itemId, by: FOOD.updatedBy, at: 1 }) as const;

/** A server with a list that the test changes, and counts of what was asked. */
function house(items = [FOOD, HYGIENE]) {
  const server = { items: [...items], lists: 0, singles: 0, isAway: false };
  const book = new ItemBook({
    items: () => {
      server.lists += 1;
      if (server.isAway) return Promise.reject(new Refusal('offline', '', undefined, undefined));
      return Promise.resolve([...server.items]);
    },
    item: (id) => {
      server.singles += 1;
      const found = server.items.find((item) => item.id === id);
      return found === undefined ? Promise.reject(new Refusal('not-found', '没有', undefined, undefined)) : Promise.resolve(found);
    },
  });
  return { server, book, names: () => book.items.map(({ name }) => name) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the items of the house', () => {
  it('reads once, however many ask at once', async () => {
    const { server, book } = house();
    await Promise.all([book.ensure(), book.ensure()]);
    await book.ensure();
    expect(server.lists).toBe(1);
    expect(book.items).toHaveLength(2);
  });

  it('an event reads the one item that it names, once for several events', async () => {
    const { server, book, names } = house();
    await book.ensure();
    server.items[0] = { ...FOOD, name: '食品经营许可证核发' };
    book.hear(saved(FOOD.id));
    book.hear(saved(FOOD.id));
    await vi.advanceTimersByTimeAsync(1000);
    expect(names()).toEqual(['食品经营许可证核发', '公共场所卫生许可']);
    expect([server.lists, server.singles]).toEqual([1, 1]);
  });

  it('a new item comes in', async () => {
    const { server, book, names } = house([FOOD]);
    await book.ensure();
    server.items.push(HYGIENE);
    book.hear(saved(HYGIENE.id));
    await vi.advanceTimersByTimeAsync(1000);
    expect(names()).toEqual(['食品经营许可', '公共场所卫生许可']);
  });

  it('one that is gone, a crowd of changes, and a log that went on too far: the whole list', async () => {
    const { server, book, names } = house();
    await book.ensure();
    server.items = [HYGIENE];
    book.hear(saved(FOOD.id));
    await vi.advanceTimersByTimeAsync(1000);
    expect(names()).toEqual(['公共场所卫生许可']);

    for (let index = 0; index < 20; index += 1) book.hear(saved(`item_${index}`));
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.lists).toBe(3);

    book.hear({ kind: 'reset' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.lists).toBe(4);
  });

  it('findings come with the event that tells of them, and older ones are left aside', async () => {
    const { server, book } = house();
    await book.ensure();
    const checked = (version: number, errors: number) => book.hear({ kind: 'checked', itemId: FOOD.id, document: 'item', findings: { version, errors, warnings: 0 } });
    checked(3, 2);
    checked(2, 7);
    expect(book.find(FOOD.id)?.documents[0]?.findings).toEqual({ version: 3, errors: 2, warnings: 0 });
    expect(book.find(HYGIENE.id)?.documents[0]?.findings).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.singles).toBe(0);
  });

  it('an answer that is older than what is known changes nothing', async () => {
    const { book, names } = house();
    await book.ensure();
    book.put({ ...FOOD, name: '旧名', updatedAt: FOOD.updatedAt - 1 });
    expect(names()).toContain('食品经营许可');
    book.put({ ...FOOD, name: '新名', updatedAt: FOOD.updatedAt + 1 });
    expect(names()).toContain('新名');
  });

  it('keeps what is in sight where a reading fails, and says so', async () => {
    const { server, book, names } = house();
    await book.ensure();
    server.isAway = true;
    await book.refresh();
    expect(names()).toHaveLength(2);
    expect(book.state).toMatchObject({ kind: 'here', error: { code: 'offline' } });
  });
});
