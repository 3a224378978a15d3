import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineElement, deepActiveElement } from '@zhengwu/ui';

import type { Me } from '../../api/index.js';
import type { App } from '../app.js';
import type { Params, Route } from '../router/route.js';
import { FakeEvents } from '../testing/fake-events.js';
import { FakeServer, me, ok, problem } from '../testing/fake-server.js';
import { itemSummary } from '../testing/item-summary.js';
import { person } from '../testing/person.js';
import { until } from '../testing/stage.js';
import type { PgApp } from './app-shell.js';
import './define.js';

/** A page that says what it was given, and may be asked to stay. */
class TestPage extends LitElement {
  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) params: Params = {};
  static mayGo = true;
  written = '';

  mayLeave(): Promise<boolean> {
    return Promise.resolve(TestPage.mayGo);
  }

  override render() {
    return html`<h1>页面 ${this.params['id'] ?? '首页'}</h1><p>${JSON.stringify(this.params)}</p><p>${this.app.me.person.name}</p><a href="/items/item_a?view=2">去 A</a>`;
  }
}
defineElement('pg-test-page', TestPage);

const load = (): Promise<void> => Promise.resolve();
const routes: readonly Route[] = [
  { pattern: '/', tag: 'pg-test-page', load, title: () => '首页' },
  { pattern: '/items/:id', tag: 'pg-test-page', load, title: (_lang, { id = '' }, name) => name ?? id },
  { pattern: '/items/:id/edit', tag: 'pg-test-page', load, title: () => '编辑', isFullWindow: true },
  { pattern: '/people', tag: 'pg-test-page', load, title: () => '账号', isForAdmins: true },
  { pattern: '/whole', tag: 'pg-test-page', load, title: () => '整窗', isFullWindow: true },
  { pattern: '/broken', tag: 'pg-test-page', load: () => Promise.reject(new Error('chunk is gone')), title: () => '坏页' },
];

const signedOut = () => problem(401, 'not-signed-in', '请登录');

function serverFor(who: Me | undefined): FakeServer {
  return new FakeServer({
    'GET /me': () => (who === undefined ? signedOut() : ok(who)),
    'GET /items': () => ok({ items: [itemSummary({ id: 'item_a', name: '食品经营许可' }), itemSummary({ id: 'item_b', name: '高龄老人津贴' })] }),
    'GET /drafts': () => ok({ drafts: [] }),
    'DELETE /sessions/current': () => ok(undefined, 204),
    'POST /sessions': ({ body }) => ((body as { password: string }).password === 'right password' ? ok(who ?? me()) : problem(401, 'wrong-password', '账号或密码不对。')),
  });
}

async function house(server: FakeServer, path = '/'): Promise<{ element: PgApp; events: FakeEvents }> {
  const at = location.href;
  history.replaceState(null, '', path);
  const events = new FakeEvents();
  const element = document.createElement('pg-app');
  Object.assign(element, { client: server.client, events, routes });
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
    history.replaceState(null, '', at);
    document.documentElement.lang = 'en';
  });
  await element.updateComplete;
  return { element, events };
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

beforeEach(() => {
  TestPage.mayGo = true;
  localStorage.clear();
});

describe('the door', () => {
  it('asks who is there, says what is wrong, and goes on to where one wanted to go', async () => {
    await house(serverFor(undefined), '/items/item_b');
    await page.getByRole('textbox', { name: '账号' }).fill('zhangmin');
    await page.getByRole('textbox', { name: '密码' }).fill('wrong');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('账号或密码不对。');
    expect(deepActiveElement()?.id).toBe('password');
    await page.getByRole('textbox', { name: '密码' }).fill('right password');
    await page.getByRole('button', { name: '登录' }).click();
    await expect.element(heading('页面 item_b')).toBeVisible();
    await until(() => document.title === '高龄老人津贴 · 政务配置工作台');
  });

  it('says where the first address is while nobody has an account', async () => {
    const server = serverFor(undefined);
    let isSetUp = false;
    server.routes['GET /health'] = () => ok({ status: 'ok', store: 'sqlite', isSetUp });
    await house(server);
    await expect.element(heading('还没有账号')).toBeVisible();
    await expect.element(page.getByText(/启动服务的窗口里.*一次性地址/)).toBeVisible();
    expect(page.getByRole('textbox', { name: '账号' }).query()).toBeNull();
    isSetUp = true;
    await page.getByRole('button', { name: '已设好管理员，去登录' }).click();
    await until(() => deepActiveElement()?.id === 'login');
  });

  it('says that the server is away, and tries again', async () => {
    const server = serverFor(me());
    server.isAway = true;
    await house(server);
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有连上服务器');
    server.isAway = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expect.element(heading('页面 首页')).toBeVisible();
  });

  it('takes a one-time token out of the address at once', async () => {
    const server = serverFor(undefined);
    server.routes['POST /invitations/look'] = () => ok({ purpose: 'password', login: 'liwei', name: '李伟' });
    server.routes['POST /invitations/accept'] = () => ok(me({ person: person({ name: '李伟' }) }));
    await house(server, '/welcome#a-token-of-many-letters');
    await expect.element(heading('李伟，请设置密码')).toBeVisible();
    expect(location.href).not.toContain('token');
    expect(server.askedOf('POST /invitations/look')[0]!.body).toEqual({ token: 'a-token-of-many-letters' });
    await page.getByRole('textbox', { name: /^新密码/ }).fill('春眠不觉晓');
    await page.getByRole('textbox', { name: '再输一次新密码' }).fill('春眠不觉晓');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('还差 5 个字符。')).toBeVisible();
    expect(server.askedOf('POST /invitations/accept')).toHaveLength(0);
    await page.getByRole('textbox', { name: /^新密码/ }).fill('春眠不觉晓处处闻啼鸟');
    await page.getByRole('textbox', { name: '再输一次新密码' }).fill('春眠不觉晓处处闻啼鸟');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('页面 首页')).toBeVisible();
    expect(location.pathname).toBe('/');
  });

  it('explains a one-time address that was used', async () => {
    const server = serverFor(undefined);
    server.routes['POST /invitations/look'] = () => problem(410, 'gone', '用过了');
    await house(server, '/welcome#a-token-of-many-letters');
    await expect.element(heading('这个一次性地址不能再用')).toBeVisible();
    await expect.element(page.getByRole('link', { name: '去登录' })).toBeVisible();
  });
});

describe('going about', () => {
  it('by a link in a page: its parameters, the title, the focus on the heading, and back', async () => {
    await house(serverFor(me()));
    await page.getByRole('link', { name: '去 A' }).click();
    await expect.element(heading('页面 item_a')).toBeVisible();
    await expect.element(page.getByText('{"view":"2","id":"item_a"}')).toBeVisible();
    await until(() => document.title === '食品经营许可 · 政务配置工作台');
    await until(() => deepActiveElement()?.tagName === 'H1');
    history.back();
    await expect.element(heading('页面 首页')).toBeVisible();
  });

  it('by Ctrl+K and the initials of an item', async () => {
    await house(serverFor(me()));
    await expect.element(heading('页面 首页')).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('gllr');
    await expect.element(page.getByRole('option', { name: /高龄老人津贴/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('页面 item_b')).toBeVisible();
  });

  it('by Ctrl+K where a page has the whole window, too: a dialog over it', async () => {
    await house(serverFor(me()), '/items/item_a/edit');
    await expect.element(heading('页面 item_a')).toBeVisible();
    expect(page.getByRole('banner').query()).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('dialog', { name: '跳到事项' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('dialog').query()).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('gllr');
    await expect.element(page.getByRole('option', { name: /高龄老人津贴/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('页面 item_b')).toBeVisible();
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  it('not where the page says no: a link, and a step back, whose address is put right', async () => {
    await house(serverFor(me()));
    await page.getByRole('link', { name: '去 A' }).click();
    await expect.element(heading('页面 item_a')).toBeVisible();
    TestPage.mayGo = false;
    await page.getByRole('link', { name: /^事项/ }).click();
    await expect.element(heading('页面 item_a')).toBeVisible();
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await until(() => location.pathname === '/items/item_a');
    await expect.element(heading('页面 item_a')).toBeVisible();
    TestPage.mayGo = true;
    history.back();
    await expect.element(heading('页面 首页')).toBeVisible();
  });

  it('to no page of ours', async () => {
    await house(serverFor(me()), '/nowhere');
    await expect.element(heading('没有这个页面')).toBeVisible();
    await page.getByRole('link', { name: '回到事项列表' }).click();
    await expect.element(heading('页面 首页')).toBeVisible();
  });

  it('to a page whose program is gone', async () => {
    await house(serverFor(me()), '/broken');
    await expect.element(page.getByText(/chunk is gone/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '重新载入' })).toBeVisible();
  });

  it('shows only 管理员 what is theirs', async () => {
    await house(serverFor(me({ person: person({ role: 'editor' }) })), '/people');
    await expect.element(heading('只有管理员可以打开这一页')).toBeVisible();
    expect(page.getByRole('link', { name: '备份与审计' }).query()).toBeNull();
  });

  it('says how many items there are, and offers drafts once there are any', async () => {
    const server = serverFor(me());
    server.routes['GET /drafts'] = () => ok({ drafts: [{ id: 'd1', revision: 1, at: 2 }, { id: 'd2', revision: 1, at: 1 }] });
    await house(server);
    await expect.element(page.getByRole('link', { name: '事项 2' })).toHaveAttribute('aria-current', 'page');
    await expect.element(page.getByRole('link', { name: '我的草稿 2' })).toBeVisible();
  });
});

describe('a session that ends', () => {
  it('asks for the password over the page, which stays as it is', async () => {
    const server = serverFor(me());
    const { element } = await house(server);
    await expect.element(heading('页面 首页')).toBeVisible();
    const shown = element.renderRoot.querySelector('pg-test-page')!;
    shown.written = '写了一半';
    server.routes['GET /items/x'] = signedOut;
    await server.client.item('x').catch(() => undefined);
    await expect.element(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible();
    await page.getByRole('textbox', { name: '密码' }).fill('right password');
    await page.getByRole('button', { name: '登录' }).click();
    await until(() => page.getByRole('dialog').query() === null);
    expect(element.renderRoot.querySelector('pg-test-page')).toBe(shown);
    expect(server.askedOf('POST /sessions')[0]!.body).toEqual({ login: 'zhangmin', password: 'right password' });
  });

  it('put off, it is told until one signs in; whoever waits for it goes on', async () => {
    const server = serverFor(me());
    const { element } = await house(server);
    await expect.element(heading('页面 首页')).toBeVisible();
    const again = (element.renderRoot.querySelector('pg-test-page')!).app.signInAgain();
    await expect.element(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('登录已失效，现在不能保存到服务器。')).toBeVisible();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('textbox', { name: '密码' }).fill('right password');
    await userEvent.keyboard('{Enter}');
    expect((await again).person.name).toBe('张敏');
    await until(() => page.getByText('登录已失效').query() === null);
  });

  it('in another window for another person: this one does not become his', async () => {
    const server = serverFor(me());
    const { element } = await house(server);
    await expect.element(heading('页面 首页')).toBeVisible();
    server.routes['GET /me'] = () => ok(me({ person: person({ id: 'per_li', name: '李伟' }) }));
    dispatchEvent(new StorageEvent('storage', { key: 'zhengwu.session', newValue: 'x' }));
    await expect.element(page.getByText(/换成了“李伟”登录/)).toBeVisible();
    expect((element.renderRoot.querySelector('pg-test-page')!).app.me.person.name).toBe('张敏');
  });

  it('by 退出: back at the door', async () => {
    const server = serverFor(me());
    const { events } = await house(server, '/items/item_a');
    await page.getByRole('button', { name: /张敏/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await expect.element(heading('登录')).toBeVisible();
    expect(server.askedOf('DELETE /sessions/current')).toHaveLength(1);
    expect(events.isOpen).toBe(false);
    expect(location.pathname).toBe('/');
  });
});

describe('what stands around', () => {
  it('says that the server cannot be heard, and that it can again', async () => {
    const { events } = await house(serverFor(me()));
    await expect.element(heading('页面 首页')).toBeVisible();
    events.connect(false);
    await expect.element(page.getByText('没有连上服务器，正在重试…').first()).toBeVisible();
    events.connect(true);
    await until(() => page.getByText('没有连上服务器，正在重试…').elements().every((each) => each.closest('[role=status]') !== null));
  });

  it('a page of the whole window is as high as the strip leaves it', async () => {
    const { events, element } = await house(serverFor(me()), '/whole');
    const heightOf = (inside: string): number => element.renderRoot.querySelector(inside)?.getBoundingClientRect().height ?? 0;
    await expect.element(heading('页面 首页')).toBeVisible();
    expect(heightOf('pg-test-page')).toBe(innerHeight);
    events.connect(false);
    await expect.element(page.getByText('没有连上服务器，正在重试…').first()).toBeVisible();
    expect(heightOf('.strip')).toBeGreaterThan(20);
    expect(heightOf('.strip') + heightOf('pg-test-page')).toBe(innerHeight);
    expect(element.getBoundingClientRect().height).toBe(innerHeight);
  });

  it('speaks English, and remembers it', async () => {
    const { element } = await house(serverFor(me()));
    await page.getByRole('button', { name: /张敏/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect.element(page.getByRole('link', { name: 'Accounts' })).toBeVisible();
    expect((element.renderRoot.querySelector('pg-test-page')!).app.lang).toBe('en');
    expect([localStorage.getItem('zhengwu.lang'), document.documentElement.lang]).toEqual(['en', 'en']);
  });

  it('in a narrow window, the ways through the house are behind a button', async () => {
    await page.viewport(375, 812);
    onTestFinished(() => page.viewport(1366, 768));
    await house(serverFor(me()));
    await expect.element(heading('页面 首页')).toBeVisible();
    expect(page.getByRole('navigation', { name: '主导航' }).query()).toBeNull();
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByRole('link', { name: '账号与权限' }).click();
    await until(() => document.title === '账号 · 政务配置工作台');
    await until(() => page.getByRole('navigation', { name: '主导航' }).query() === null);
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'pg-test-page': TestPage;
  }
}
