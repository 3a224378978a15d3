import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '@zhengwu/ui';

import context from '../../../../packages/samples/items/food-business-licence/context.json';
import flow from '../../../../packages/samples/items/food-business-licence/flow.bpmn?raw';
import form from '../../../../packages/samples/items/food-business-licence/form.json';
import guide from '../../../../packages/samples/items/food-business-licence/guide.json';
import licence from '../../../../packages/samples/items/food-business-licence/item.json';
import type { ItemStateChange, ItemSummary } from '../../api/index.js';
import { FakeServer, me, ok, problem } from '../testing/fake-server.js';
import { documentSummary, itemSummary, LI, version, ZHANG } from '../testing/item-summary.js';
import { person } from '../testing/person.js';
import { staged, until } from '../testing/stage.js';
import './define.js';
import type { PgItem } from './item.js';

const HEAD = version({ number: 12, author: ZHANG, message: '补充容缺' });
const FOOD = itemSummary({ id: 'item_food', documents: [documentSummary('item', { head: HEAD, findings: { version: 11, errors: 2, warnings: 1 } })] });
/** A real one: findings in 基本信息, in 材料清单, and in places and bases, which no designer edits yet. */
const CONTENT = { ...licence, id: 'item_food', codes: { ...licence.codes, basic: '000131012000' }, limits: { ...licence.limits, statutory: { amount: 20, unit: 'workingDay' } } };
const DAY = 86_400_000;
const WAY: readonly ItemStateChange[] = [
  { at: HEAD.at - DAY, by: ZHANG, state: 'draft', number: 12, message: '' },
  { at: HEAD.at - 2 * DAY, by: LI, state: 'returned', number: 11, message: '时限不对' },
  { at: HEAD.at - 3 * DAY, by: ZHANG, state: 'pending', number: 11, message: '请确认' },
  { at: HEAD.at - 9 * DAY, by: LI, state: 'published', number: 1, message: '' },
];

function serverOf(item: ItemSummary): FakeServer {
  return new FakeServer({
    'GET /items': () => ok({ items: [item] }),
    'GET /items/item_food': () => ok(item),
    'GET /items/item_food/documents/item': () => ok({ version: HEAD, content: CONTENT }),
    'GET /items/item_food/documents/item/versions': () => ok({ versions: [HEAD, version({ number: 11, restoredFrom: 8, milestone: '送部门确认稿' }), version({ number: 1 })], next: null }),
    'GET /items/item_food/states': () => ok({ states: WAY }),
    'GET /drafts': () => ok({ drafts: [] }),
  });
}

/** Setting the state makes the item this one. */
function setsState(server: FakeServer, item: ItemSummary): void {
  server.routes['POST /items/item_food/state'] = () => {
    server.routes['GET /items/item_food'] = () => ok(item);
    return ok(item);
  };
}

const opened = (server: FakeServer, role: 'admin' | 'editor' | 'reviewer', id = 'per_me') => staged<PgItem>('pg-item', server, { params: { id: 'item_food' }, me: me({ person: person({ id, role }) }) });

describe('an item', () => {
  it('says what it is, from its document too', async () => {
    await opened(serverOf(FOOD), 'editor');
    await expect.element(page.getByRole('heading', { name: '食品经营许可', level: 1 })).toBeVisible();
    await expect.element(page.getByText('20 个工作日', { exact: true })).toBeVisible();
    await expect.element(page.getByText('000131012000')).toBeVisible();
    await expect.element(page.getByText('3 业务办理项 · 41 情形 · 12 材料')).toBeVisible();
  });

  it('leads to its parts and to their history, each with what was found in itself', async () => {
    await opened(serverOf(FOOD), 'editor');
    await expect.element(page.getByRole('link', { name: '编辑材料清单' })).toHaveAttribute('href', '/items/item_food/edit/materials');
    await expect.element(page.getByRole('link', { name: '基本信息的版本历史' })).toHaveAttribute('href', '/items/item_food/history/item');
    const part = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: `${name}的版本历史` }) });
    const counts = async (name: string): Promise<number> => Number(/(\d+) 提醒/.exec((await part(name).findElement()).textContent)?.[1]);
    await expect.element(part('材料清单')).toHaveTextContent(/提醒.*第 12 版 · 张敏/);
    const links = (name: string): number => page.getByRole('link', { name: new RegExp(`^${name}，去处理：`) }).elements().length;
    await page.getByRole('button', { name: /^显示全部/ }).click();
    // The rows count what the list leads to.
    expect([await counts('基本信息'), await counts('材料清单')]).toEqual([links('基本信息'), links('材料清单')]);
    expect(links('材料清单')).toBeGreaterThan(0);
  });

  it('shows everything that was found: what, where, and where it is mended', async () => {
    await opened(serverOf(FOOD), 'editor');
    await page.getByRole('button', { name: /^显示全部/ }).click();
    await expect.element(page.getByRole('link', { name: /^基本信息，去处理：还没有承诺时限/ })).toHaveAttribute('href', expect.stringMatching(/^\/items\/item_food\/edit\/profile\?at=/));
    await expect.element(page.getByRole('link', { name: /^材料清单，去处理：“营业执照复印件”的数据项“住所”/ })).toHaveAttribute('href', expect.stringMatching(/^\/items\/item_food\/edit\/materials\?at=vfy_/));
    await expect.element(page.getByRole('listitem').filter({ hasText: '办理地点“开平市行政服务中心” › 地址' }).first()).toHaveTextContent(/还没有编辑页/);
    await expect.element(page.getByText(/可以导出后改文件/)).toBeVisible();
  });

  it('what no designer edits leads to the file in which it is changed', async () => {
    const { toasts } = await opened(serverOf(FOOD), 'editor');
    await page.getByRole('button', { name: /^显示全部/ }).click();
    await page.getByRole('button', { name: /^导出后修改：/ }).first().click();
    expect(toasts).toEqual([{ text: '已导出“食品经营许可.json”', tone: 'good' }]);
  });

  it('shows what was found in its guide, too, each with the way into the guide', async () => {
    const server = serverOf({ ...FOOD, documents: [...FOOD.documents, documentSummary('guide', { head: HEAD, findings: null })] });
    server.routes['GET /items/item_food/documents/guide/versions'] = () => ok({ versions: [HEAD], next: null });
    const broken = { ...guide, nodes: guide.nodes.map((node) => (node.id === guide.rootId && 'options' in node ? { ...node, options: node.options.slice(1) } : node)) };
    server.routes['GET /items/item_food/documents/guide'] = () => ok({ version: HEAD, content: broken });
    await opened(server, 'editor');
    await expect.element(page.getByRole('link', { name: /^场景导办，去处理：/ }).first(), { timeout: 15_000 }).toHaveAttribute('href', expect.stringMatching(/^\/items\/item_food\/edit\/guide\?at=/));
    await expect.element(page.getByText('正在检查场景导办…')).not.toBeInTheDocument();
  });

  it('shows what was found in its form beside the tables, each with its place and the way to it', async () => {
    const server = serverOf({ ...FOOD, documents: [...FOOD.documents, documentSummary('context', { head: HEAD }), documentSummary('form', { head: HEAD, findings: null })] });
    for (const kind of ['form', 'context']) server.routes[`GET /items/item_food/documents/${kind}/versions`] = () => ok({ versions: [HEAD], next: null });
    server.routes['GET /items/item_food/documents/form'] = () => ok({ version: HEAD, content: form });
    // The database was built anew: each table is called otherwise.
    server.routes['GET /items/item_food/documents/context'] = () => ok({ version: HEAD, content: JSON.parse(JSON.stringify(context).replace(/"food_licence_/g, '"new_licence_')) as object });
    await opened(server, 'editor');
    const first = page.getByRole('link', { name: /^通用表单，去处理：/ }).first();
    await expect.element(first, { timeout: 15_000 }).toHaveAttribute('href', expect.stringMatching(/^\/items\/item_food\/edit\/form\?at=/));
    await page.getByRole('button', { name: /^显示全部/ }).click();
    await expect.element(page.getByRole('listitem').filter({ hasText: '控件“统一社会信用代码”' }).first()).toHaveTextContent(/food_licence_application/);
    await expect.element(page.getByText('正在检查通用表单…')).not.toBeInTheDocument();
  });

  it('shows what was found in its flow beside the people, each with its place and the way to it', async () => {
    const server = serverOf({ ...FOOD, documents: [...FOOD.documents, documentSummary('context', { head: HEAD }), documentSummary('flow', { head: HEAD, findings: null })] });
    for (const kind of ['flow', 'context']) server.routes[`GET /items/item_food/documents/${kind}/versions`] = () => ok({ versions: [HEAD], next: null });
    server.routes['GET /items/item_food/documents/flow'] = () => ok({ version: HEAD, content: flow });
    // Nobody is left who decides.
    server.routes['GET /items/item_food/documents/context'] = () => ok({ version: HEAD, content: { ...context, accounts: context.accounts.filter(({ roleIds }) => !roleIds.includes('rol_jueding')) } });
    await opened(server, 'editor');
    const link = page.getByRole('link', { name: /^审批流程，去处理：“决定”由角色“决定（负责人）”办理/ }).first();
    await expect.element(link, { timeout: 15_000 }).toHaveAttribute('href', expect.stringMatching(/^\/items\/item_food\/edit\/flow\?at=jueding&path=approvers/));
    await expect.element(page.getByRole('listitem').filter({ hasText: '角色无人' }).or(page.getByRole('listitem').filter({ hasText: '没有人担任这个角色' })).first()).toHaveTextContent(/环节“决定”/);
    await expect.element(page.getByText('正在检查审批流程…')).not.toBeInTheDocument();
  });

  it('says where to look where the guide could not be read', async () => {
    const server = serverOf({ ...FOOD, documents: [...FOOD.documents, documentSummary('guide', { head: HEAD, findings: null })] });
    server.routes['GET /items/item_food/documents/guide/versions'] = () => ok({ versions: [HEAD], next: null });
    server.routes['GET /items/item_food/documents/guide'] = () => problem(500, 'broken', '');
    await opened(server, 'editor');
    await expect.element(page.getByRole('link', { name: '到场景导办里查看' })).toHaveAttribute('href', '/items/item_food/edit/guide');
  });

  it('a document that there is not yet is begun by its link', async () => {
    await opened(serverOf(FOOD), 'editor');
    await expect.element(page.getByRole('link', { name: '开始编写场景导办' })).toHaveAttribute('href', '/items/item_food/edit/guide?begin=1');
  });

  it('shows its way, and marks the versions that took it', async () => {
    await opened(serverOf(FOOD), 'editor');
    const way = page.getByRole('region', { name: '流转记录' });
    await expect.element(way.getByRole('listitem').nth(0)).toHaveTextContent(/保存第 12 版，回到草稿.*张敏/);
    await expect.element(way.getByRole('listitem').nth(1)).toHaveTextContent(/退回修改（第 11 版）.*李伟 时限不对/);
    await expect.element(way.getByRole('listitem').nth(2)).toHaveTextContent(/送部门确认（第 11 版）.*张敏 请确认/);
    await expect.element(way.getByRole('listitem').nth(3)).toHaveTextContent(/发布第 1 版.*李伟/);
    const recent = page.getByRole('region', { name: '最近的版本' });
    await expect.element(recent.getByRole('listitem').nth(0)).not.toHaveTextContent(/已/);
    await expect.element(recent.getByRole('listitem').nth(1)).toHaveTextContent(/已退回/);
    await expect.element(recent.getByRole('listitem').nth(2)).toHaveTextContent(/已发布/);
  });

  it('says what the public sees while a newer version is a draft', async () => {
    await opened(serverOf({ ...FOOD, publishedNumber: 6 }), 'editor');
    await expect.element(page.getByText('草稿 v12')).toBeVisible();
    await expect.element(page.getByText('线上 v6')).toBeVisible();
  });

  it('lists the latest versions, each against the one before', async () => {
    await opened(serverOf(FOOD), 'reviewer');
    await expect.element(page.getByRole('link', { name: '查看材料清单' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: '事项 第 12 版，与第 11 版对比' })).toHaveAttribute('href', '/items/item_food/compare/item?from=11&to=12');
    await expect.element(page.getByRole('listitem').filter({ hasText: '事项 第 11 版' })).toHaveTextContent(/送部门确认稿 · 恢复自第 8 版/);
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
    setsState(server, { ...FOOD, state: 'pending', stateMessage: '请确认', stateBy: ZHANG });
    const { toasts } = await opened(server, 'editor');
    await page.getByRole('button', { name: '送部门确认' }).click();
    await expect.element(page.getByText('还有 2 个错误没有处理')).toBeVisible();
    await page.getByRole('textbox', { name: '给审核员的话' }).fill('请确认');
    await page.getByRole('button', { name: '送部门确认' }).last().click();
    await expect.element(page.getByText('待部门确认 v12')).toBeVisible();
    expect(server.askedOf('POST /items/item_food/state')[0]!.body).toEqual({ state: 'pending', number: 12, message: '请确认' });
    expect(toasts).toEqual([{ text: '已送部门确认', tone: 'good' }]);
    await expect.element(page.getByRole('button', { name: '撤回' })).toBeVisible();
    // Not on what was the button to send it, and is another one now.
    await until(() => deepActiveElement()?.tagName === 'H1');
  });

  it('a dialog moves nothing on the page', async () => {
    const { element } = await opened(serverOf(FOOD), 'editor');
    const send = page.getByRole('button', { name: '送部门确认' });
    const at = (await send.findElement()).getBoundingClientRect().left;
    const button = element.renderRoot.querySelector('.heading [data-kind=primary]')!;
    await send.click();
    await expect.element(page.getByRole('dialog', { name: '送部门确认' })).toBeVisible();
    expect(button.getBoundingClientRect().left).toBe(at);
  });

  it('a reviewer cannot send it back without a reason', async () => {
    const server = serverOf({ ...FOOD, state: 'pending' });
    setsState(server, { ...FOOD, state: 'returned', stateMessage: '时限不对', stateBy: LI });
    await opened(server, 'reviewer');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByRole('button', { name: '退回修改' }).last().click();
    await expect.element(page.getByText('请写明退回原因')).toBeVisible();
    expect(server.askedOf('POST /items/item_food/state')).toHaveLength(0);
    await page.getByRole('textbox', { name: '退回原因' }).fill('时限不对');
    await page.getByRole('button', { name: '退回修改' }).last().click();
    await expect.element(page.getByText('李伟：时限不对')).toBeVisible();
  });

  it('whoever wrote any of it is told why he cannot confirm it', async () => {
    const server = serverOf({ ...FOOD, state: 'pending', changedBy: [LI.id, ZHANG.id], documents: [documentSummary('item', { head: version({ author: LI }) })] });
    await opened(server, 'admin', ZHANG.id);
    const publish = page.getByRole('button', { name: '确认发布' });
    await expect.element(publish).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByText('这次要发布的内容里有您自己改的，要由另一个人确认。')).toBeVisible();
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
