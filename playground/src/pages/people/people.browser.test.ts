import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import type { Person } from '../../api/index.js';
import { FakeServer, me, NOW, ok, problem } from '../testing/fake-server.js';
import { person } from '../testing/person.js';
import { staged } from '../testing/stage.js';
import './define.js';
import type { PgPeople } from './people.js';

const DAY = 86_400_000;
const ADMIN = person({ id: 'per_admin', login: 'admin', name: '管理者', role: 'admin', lastSeenAt: NOW });
const OLD = person({ id: 'per_old', login: 'wangqiang', name: '王强', lastSeenAt: NOW - 120 * DAY });

const serverOf = (people: readonly Person[] = [ADMIN, OLD]): FakeServer => new FakeServer({ 'GET /people': () => ok({ people }), 'GET /items': () => ok({ items: [] }) });
const opened = (server: FakeServer) => staged<PgPeople>('pg-people', server, { me: me({ person: ADMIN }) });
const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('accounts', () => {
  it('marks those to be reviewed, and shows them alone', async () => {
    await opened(serverOf());
    await expect.element(page.getByText('定期审核：1 个账号需要核对')).toBeVisible();
    await expect.element(rowOf('王强')).toHaveTextContent('120 天没有使用');
    await page.getByRole('button', { name: '只看需要核对的' }).click();
    expect(rowOf('管理者').query()).toBeNull();
  });

  it('a new one: what is wrong is said, then its one-time address once, not closed by a stray key', async () => {
    const server = serverOf();
    server.routes['POST /people'] = ({ body }) =>
      (body as { login: string }).login === 'admin' ? problem(409, 'conflict', '已有') : ok({ person: person({ id: 'per_new', login: 'liwei', name: '李伟', state: 'invited', lastSeenAt: null }), token: 'one-time-token-of-letters', expiresAt: NOW + 3 * DAY }, 201);
    await opened(server);
    await page.getByRole('button', { name: '添加账号' }).click();
    await page.getByRole('button', { name: '添加账号' }).last().click();
    await expect.element(page.getByText('请输入姓名。')).toBeVisible();
    await page.getByRole('textbox', { name: '账号' }).fill('admin');
    await page.getByRole('textbox', { name: '姓名' }).fill('李伟');
    await page.getByRole('radio', { name: /^审核员/ }).click();
    await page.getByRole('button', { name: '添加账号' }).last().click();
    await expect.element(page.getByText('这个账号已经有了。')).toBeVisible();
    await page.getByRole('textbox', { name: '账号' }).fill('liwei');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: '地址' })).toHaveValue(`${location.origin}/welcome#one-time-token-of-letters`);
    expect(server.askedOf('POST /people')[1]!.body).toEqual({ login: 'liwei', name: '李伟', department: '', role: 'reviewer' });
    // The test page is on localhost, as a server that was started for itself alone.
    await expect.element(page.getByText(/只有这台电脑打得开.*--host 0\.0\.0\.0/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: '不再显示这个地址？' })).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();
    await expect.element(page.getByRole('textbox', { name: '地址' })).toBeVisible();
    await page.getByRole('button', { name: '复制' }).click();
    await expect.element(page.getByText(/(已复制|不允许复制).*有效期到 .*用过一次即失效/)).toBeVisible();
    await page.getByRole('button', { name: '已交给本人' }).click();
    await expect.element(rowOf('李伟')).toHaveTextContent('未设密码');
    // Who has no password does not use it yet.
    await expect.element(page.getByText('2 个在用 · 1 个未设密码')).toBeVisible();
  });

  it('is disabled after a question, and enabled again', async () => {
    const server = serverOf();
    server.routes['PATCH /people/per_old'] = ({ body }) => ok({ ...OLD, ...(body as object) });
    const { toasts } = await opened(server);
    await page.getByRole('button', { name: '“王强”的操作' }).click();
    await page.getByRole('menuitem', { name: '停用' }).click();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await expect.element(rowOf('王强')).toHaveTextContent('已停用');
    await page.getByRole('button', { name: '“王强”的操作' }).click();
    await page.getByRole('menuitem', { name: '恢复使用' }).click();
    await expect.element(rowOf('王强')).toHaveTextContent('在用');
    expect(toasts.map(({ text }) => text)).toEqual(['“王强”已停用', '“王强”已恢复使用']);
  });

  it('changes only what was changed; what the server refuses is said', async () => {
    const server = serverOf();
    server.routes['PATCH /people/per_admin'] = () => problem(409, 'conflict', '这是最后一个在用的管理员。');
    await opened(server);
    await page.getByRole('button', { name: '“管理者”的操作' }).click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    await page.getByRole('radio', { name: /^编辑/ }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('这是最后一个在用的管理员。');
    expect(server.askedOf('PATCH /people/per_admin')[0]!.body).toEqual({ role: 'editor' });
  });
});
