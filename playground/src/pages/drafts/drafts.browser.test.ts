import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

import type { Draft } from '../../api/index.js';
import { browserShelf } from '../../desk/browser-shelf.js';
import { FakeServer, NOW, ok } from '../testing/fake-server.js';
import { documentSummary, itemSummary, version } from '../testing/item-summary.js';
import { staged } from '../testing/stage.js';
import './define.js';
import type { PgDrafts } from './drafts.js';

const DRAFT: Draft = { id: 'd1', itemId: 'item_food', kind: 'item', baseNumber: 3, revision: 7, at: NOW - 60_000, content: { name: '食品经营许可' } };
const serverOf = (drafts: readonly Draft[]): FakeServer =>
  new FakeServer({
    'GET /drafts': () => ok({ drafts }),
    'GET /items': () => ok({ items: [itemSummary({ id: 'item_food', documents: [documentSummary('item', { head: version({ number: 5 }) })] })] }),
    'DELETE /items/item_food/documents/item/drafts/d1': () => ok(undefined, 204),
  });

describe('one’s own drafts', () => {
  it('say what they were begun from, and lead to where they can be restored', async () => {
    await staged<PgDrafts>('pg-drafts', serverOf([DRAFT]));
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).toHaveTextContent('第 3 版（现在是第 5 版）');
    await expect.element(page.getByRole('link', { name: '打开“食品经营许可”的事项' })).toHaveAttribute('href', '/items/item_food/edit/profile');
  });

  it('lie in this browser too, written without a connection, and are told, saved as a file and discarded from there', async () => {
    const shelf = browserShelf();
    await shelf.put({ personId: 'per_zhang', itemId: 'item_food', kind: 'item', draftId: 'd_here', baseNumber: 5, baseEtag: '"5"', revision: 1, at: NOW, content: { name: '离线写的' } });
    onTestFinished(() => shelf.remove('d_here', 1));
    await staged<PgDrafts>('pg-drafts', serverOf([]));
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).toHaveTextContent(/还没有传到服务器.*第 5 版/);
    await page.getByRole('button', { name: '丢弃' }).click();
    await page.getByRole('button', { name: '丢弃' }).last().click();
    await expect.element(page.getByText('没有草稿')).toBeVisible();
    expect(await shelf.list({ personId: 'per_zhang', itemId: 'item_food', kind: 'item' })).toEqual([]);
  });

  it('are discarded after a question alone', async () => {
    const server = serverOf([DRAFT]);
    await staged<PgDrafts>('pg-drafts', server);
    await page.getByRole('button', { name: '丢弃' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    await page.getByRole('button', { name: '丢弃' }).click();
    await page.getByRole('button', { name: '丢弃' }).last().click();
    await expect.element(page.getByText('没有草稿')).toBeVisible();
    expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });
});
