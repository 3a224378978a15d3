import { parseServiceItem, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import type { Author } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import { Refusal } from '../../client/refusal.js';
import { LI, version } from '../testing/item-summary.js';
import { updateItem } from './item-update.js';

const itemOf = (name: string): ServiceItem => {
  const { value } = parseServiceItem({ format: 'zhengwu/service-item', formatVersion: 1, id: 'item_food', name });
  if (value === undefined) throw new Error('it is an item');
  return value;
};
const FILE = itemOf('文件里的');
const HEAD: Loaded = { version: version({ number: 9 }), content: itemOf('现在的'), etag: '"9"' };
const stale = (content: unknown, author: Author, message: string) =>
  new Refusal('stale', '', { status: 412, code: 'stale', detail: '', current: { version: version({ number: 10, author, message }), content } }, undefined, '"10"');

describe('a file as the next version', () => {
  it('is saved upon the version that was compared', async () => {
    const asked: unknown[] = [];
    const outcome = await updateItem({ save: (...call) => (asked.push(call), Promise.resolve({ body: version({ number: 10 }), etag: '"10"' })) }, HEAD, FILE, '由文件导入');
    expect(outcome).toEqual({ kind: 'updated', number: 10 });
    expect(asked).toEqual([['item_food', 'item', '"9"', { content: FILE, message: '由文件导入' }]]);
  });

  it.each([
    ['somebody saved something else', itemOf('别人的'), '', 'overtaken'],
    ['somebody saved the same with another word', FILE, '别的', 'overtaken'],
    ['our own, whose answer was lost', FILE, '由文件导入', 'updated'],
  ] as const)('refused: %s', async (_what, content, message, kind) => {
    const outcome = await updateItem({ save: () => Promise.reject(stale(content, LI, message)) }, HEAD, FILE, '由文件导入');
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === 'overtaken') expect(outcome.head).toMatchObject({ etag: '"10"', version: { number: 10 } });
  });

  it('any other refusal is passed on', async () => {
    await expect(updateItem({ save: () => Promise.reject(new Refusal('offline', '', undefined, undefined)) }, HEAD, FILE, '')).rejects.toMatchObject({ code: 'offline' });
  });
});
