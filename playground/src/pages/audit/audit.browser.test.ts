import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import type { AuditEntry } from '../../api/index.js';
import { FakeServer, NOW, ok } from '../testing/fake-server.js';
import { itemSummary, LI, ZHANG } from '../testing/item-summary.js';
import { person } from '../testing/person.js';
import { staged, until } from '../testing/stage.js';
import type { PgAudit } from './audit.js';
import './define.js';

const entry = (seq: number, changes: Partial<AuditEntry> = {}): AuditEntry => ({ seq, at: NOW, by: ZHANG, action: 'document/saved', subject: 'item_food', detail: { kind: 'item', number: seq }, hash: `hash${seq}`, ...changes });

function server(): FakeServer {
  return new FakeServer({
    'GET /items': () => ok({ items: [itemSummary({ id: 'item_food', name: '食品经营许可' })] }),
    'GET /people': () => ok({ people: [person()] }),
    'GET /audit': () => ok({ entries: [entry(4), entry(3, { by: null, action: 'session/refused', subject: '', detail: { login: 'root' } })], next: 3 }),
    'GET /audit?before=3': () => ok({ entries: [entry(2, { by: LI, action: 'session/opened', subject: LI.id, detail: { address: '10.0.0.7' } }), entry(1, { action: 'backup/taken', subject: '', detail: {} })], next: null }),
  });
}

describe('the log', () => {
  it('says who did what, and reads on to the first entry', async () => {
    await staged<PgAudit>('pg-audit', server());
    await expect.element(page.getByRole('row', { name: /“食品经营许可”的事项：保存第 4 版/ })).toHaveTextContent('张敏');
    await expect.element(page.getByRole('row', { name: /用账号“root”登录失败/ })).toHaveTextContent('（未登录）');
    await page.getByRole('button', { name: '更早的记录' }).click();
    await expect.element(page.getByText('4 条，已到最早')).toBeVisible();
    expect(page.getByRole('button', { name: '更早的记录' }).query()).toBeNull();
  });

  it('reads on for what a filter looks for', async () => {
    await staged<PgAudit>('pg-audit', server());
    await page.getByRole('combobox', { name: '做了什么' }).selectOptions('备份');
    await expect.element(page.getByText('已读到的记录里没有符合条件的。')).toBeVisible();
    await page.getByRole('button', { name: '更早的记录' }).click();
    await expect.element(page.getByRole('row', { name: /下载备份/ })).toBeVisible();
    await expect.element(page.getByText('最近 4 条里有 1 条，已到最早')).toBeVisible();
  });

  it('tells of new entries, and reads them when asked', async () => {
    const house = server();
    const { events } = await staged<PgAudit>('pg-audit', house);
    await expect.element(page.getByText('2 条')).toBeVisible();
    events.tell({ kind: 'item', itemId: 'item_food', by: LI, at: NOW });
    house.routes['GET /audit'] = () => ok({ entries: [entry(5, { action: 'item/state', detail: { state: 'published', message: '' } })], next: null });
    await page.getByRole('button', { name: '有新的记录 · 刷新' }).click();
    await expect.element(page.getByRole('row', { name: /“食品经营许可”改为已发布/ })).toBeVisible();
  });
});

describe('a backup', () => {
  it('shows in the log once it was taken, without giving up the pages that were read', async () => {
    const house = server();
    const { element } = await staged<PgAudit>('pg-audit', house);
    await page.getByRole('button', { name: '更早的记录' }).click();
    await expect.element(page.getByText('4 条，已到最早')).toBeVisible();
    house.routes['GET /audit'] = () => ok({ entries: [entry(5, { action: 'backup/taken', subject: '', detail: {} }), entry(4)], next: 4 });
    // The test page has no server to download from.
    element.renderRoot.addEventListener('click', (event) => event.preventDefault());
    await page.getByRole('link', { name: '下载备份' }).click();
    await expect.element(page.getByText('5 条，已到最早')).toBeVisible();
    expect(page.getByRole('row', { name: /下载备份/ }).elements()).toHaveLength(2);
  });
});

describe('the proof', () => {
  it.each([
    [true, null, '完好：4 条记录、9 个版本全部相符。'],
    [false, '第 3 条与前一条不相连。', '第 3 条与前一条不相连。'],
  ])('intact %s', async (isIntact, fault, said) => {
    const house = server();
    house.routes['POST /audit/verification'] = () => ok({ isIntact, entries: 4, versions: 9, tip: 'abcdef', fault, at: NOW });
    const { element } = await staged<PgAudit>('pg-audit', house);
    await page.getByRole('button', { name: '立即校验' }).click();
    await expect.element(page.getByText(said)).toBeVisible();
    await expect.element(page.getByText('abc', { exact: true })).toBeVisible();
    await until(() => element.renderRoot.querySelector('code')?.textContent === 'abcdef');
  });
});
