import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import type { ItemSummary } from '../../api/index.js';
import { FakeServer, me, ok, problem } from '../testing/fake-server.js';
import { documentSummary, itemSummary, LI, version, ZHANG } from '../testing/item-summary.js';
import { person } from '../testing/person.js';
import { staged } from '../testing/stage.js';
import './define.js';
import type { PgItem } from './item.js';

const HEAD = version({ number: 12, author: ZHANG, message: '补充容缺' });
const FOOD = itemSummary({ id: 'item_food', documents: [documentSummary('item', { head: HEAD, findings: { version: 11, errors: 2, warnings: 1 } })] });
const CONTENT = { format: 'zhengwu/service-item', formatVersion: 1, id: 'item_food', name: '食品经营许可', codes: { basic: '000131012000' }, limits: { statutory: { amount: 20, unit: 'workingDay' }, promised: null, specialProcedures: [] } };

function serverOf(item: ItemSummary): FakeServer {
  return new FakeServer({
    'GET /items': () => ok({ items: [item] }),
    'GET /items/item_food': () => ok(item),
    'GET /items/item_food/documents/item': () => ok({ version: HEAD, content: CONTENT }),
    'GET /items/item_food/documents/item/versions': () => ok({ versions: [HEAD, version({ number: 11, restoredFrom: 8, milestone: '送部门确认稿' }), version({ number: 1 })], next: null }),
    'GET /drafts': () => ok({ drafts: [] }),
  });
}

const opened = (server: FakeServer, role: 'admin' | 'editor' | 'reviewer', id = 'per_me') => staged<PgItem>('pg-item', server, { params: { id: 'item_food' }, me: me({ person: person({ id, role }) }) });

describe('an item', () => {
  it('says what it is, from its document too', async () => {
    await opened(serverOf(FOOD), 'editor');
    await expect.element(page.getByRole('heading', { name: '食品经营许可', level: 1 })).toBeVisible();
    await expect.element(page.getByText('20 个工作日')).toBeVisible();
    await expect.element(page.getByText('000131012000')).toBeVisible();
    await expect.element(page.getByText('3 业务办理项 · 41 情形 · 12 材料')).toBeVisible();
  });

  it('leads to its parts and to their history, with what was found and in which version', async () => {
    await opened(serverOf(FOOD), 'editor');
    await expect.element(page.getByRole('link', { name: '编辑材料清单' })).toHaveAttribute('href', '/items/item_food/edit/materials');
    await expect.element(page.getByRole('link', { name: '基本信息的版本历史' })).toHaveAttribute('href', '/items/item_food/history/item');
    await expect.element(page.getByRole('listitem').filter({ hasText: '材料清单' })).toHaveTextContent(/2 错误 · 1 提醒 第 11 版的结果.*第 12 版 · 张敏/);
  });

  it('lists the latest versions, each against the one before', async () => {
    await opened(serverOf(FOOD), 'reviewer');
    await expect.element(page.getByRole('link', { name: '查看材料清单' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: '事项 第 12 版，与第 11 版对比' })).toHaveAttribute('href', '/items/item_food/compare/item?from=11&to=12');
    await expect.element(page.getByRole('listitem').filter({ hasText: '事项 第 11 版' })).toHaveTextContent('送部门确认稿 · 恢复自第 8 版');
  });

  it('that is not there, says so and leads back', async () => {
    await staged<PgItem>('pg-item', serverOf(FOOD), { params: { id: 'item_gone' } });
    await expect.element(page.getByRole('heading', { name: '没有这个事项' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: '回到事项列表' })).toBeVisible();
  });
});

describe('its way', () => {
  it('an editor submits it with a word', async () => {
    const server = serverOf(FOOD);
    server.routes['POST /items/item_food/state'] = () => ok({ ...FOOD, state: 'pending', stateMessage: '请确认', stateBy: ZHANG });
    const { toasts } = await opened(server, 'editor');
    await page.getByRole('button', { name: '送部门确认' }).click();
    await expect.element(page.getByText('还有 2 个错误没有处理')).toBeVisible();
    await page.getByRole('textbox', { name: '给审核员的话' }).fill('请确认');
    await page.getByRole('button', { name: '送部门确认' }).last().click();
    await expect.element(page.getByText('待部门确认 v12')).toBeVisible();
    expect(server.askedOf('POST /items/item_food/state')[0]!.body).toEqual({ state: 'pending', number: 12, message: '请确认' });
    expect(toasts).toEqual([{ text: '已送部门确认', tone: 'good' }]);
    await expect.element(page.getByRole('button', { name: '撤回' })).toBeVisible();
  });

  it('a reviewer cannot send it back without a reason', async () => {
    const server = serverOf({ ...FOOD, state: 'pending' });
    server.routes['POST /items/item_food/state'] = () => ok({ ...FOOD, state: 'returned', stateMessage: '时限不对', stateBy: LI });
    await opened(server, 'reviewer');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByRole('button', { name: '退回修改' }).last().click();
    await expect.element(page.getByText('请写明退回原因')).toBeVisible();
    expect(server.askedOf('POST /items/item_food/state')).toHaveLength(0);
    await page.getByRole('textbox', { name: '退回原因' }).fill('时限不对');
    await page.getByRole('button', { name: '退回修改' }).last().click();
    await expect.element(page.getByText('李伟：时限不对')).toBeVisible();
  });

  it('whoever wrote it last is told why he cannot confirm it', async () => {
    const server = serverOf({ ...FOOD, state: 'pending' });
    await opened(server, 'admin', ZHANG.id);
    const publish = page.getByRole('button', { name: '确认发布' });
    await expect.element(publish).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByText('最新内容里有您自己改的，要由另一个人确认。')).toBeVisible();
    (publish.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  it('what somebody saved meanwhile is looked at first', async () => {
    const item = { ...FOOD, state: 'pending' } as const;
    const server = serverOf(item);
    server.routes['POST /items/item_food/state'] = () => problem(412, 'stale', '有人保存了');
    const { toasts } = await opened(server, 'reviewer');
    await page.getByRole('button', { name: '确认发布' }).click();
    server.routes['GET /items/item_food'] = () => ok({ ...item, documents: [documentSummary('item', { head: version({ number: 13, author: LI }) })] });
    await page.getByRole('button', { name: '确认发布' }).last().click();
    await expect.element(page.getByText('待部门确认 v13')).toBeVisible();
    expect(toasts[0]!.text).toContain('刚刚有人保存了新版本');
  });
});
