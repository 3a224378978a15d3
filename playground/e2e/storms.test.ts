import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ApiAgent } from './testing/api-agent.js';
import { launchChromium } from './testing/chromium.js';
import { DeskWorker, PASSWORD } from './testing/desk-worker.js';
import { Office } from './testing/office.js';
import type { RunningServer } from './testing/running-server.js';
import { servedStores } from './testing/stores.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores())('what goes wrong loses no word, on $name', (store) => {
  describe.skipIf(store.isMissing)('', () => {
    let office: Office;
    let server: RunningServer;
    let admin: ApiAgent;
    let li: DeskWorker;
    const items = ['item_shipinjingyingxuke', 'item_gonggongchangsuoweishengxuke', 'item_gaolinglaorenjintie', 'item_laowupaiqianjingyingxuke', 'item_shiyedengji', 'item_shipinjingyingxuke'];
    let itemId = '';
    beforeAll(async () => {
      office = await Office.open(store, browser);
      ({ server, agent: admin } = office);
      // Only 李伟 is at work, so that nobody else's page hears of what goes wrong.
      await office.zhang.leave();
      li = await office.hire('liwei', '李伟', 'editor');
    });
    beforeEach(() => {
      itemId = items.shift() ?? '';
    });
    afterEach(() => {
      expect(li.complaints.list).toEqual([]);
    });
    afterAll(async () => {
      await office.close();
    });

    it('a tab that is closed without saving: what was written is offered, and comes back', async () => {
      await li.openPart(itemId, 'profile');
      await li.nameField().fill('没有保存的名字');
      await li.page.getByText(/草稿/).first().waitFor();
      await li.page.goto('about:blank');
      await li.openPart(itemId, 'profile');
      await li.restoreDraft();
      await expect.poll(() => li.nameField().inputValue()).toBe('没有保存的名字');
      await li.save();
      await li.page.getByText('已保存为第 2 版').first().waitFor();
      expect((await admin.item(itemId)).name).toBe('没有保存的名字');
    });

    it('another computer: the draft comes from the server', async () => {
      await li.openPart(itemId, 'profile');
      await li.nameField().fill('在办公室写的');
      await expect.poll(async () => await li.page.locator('pg-editor .state').innerText(), { timeout: 15_000 }).toMatch(/草稿已存/);
      const home = await DeskWorker.arrive(browser, server.url);
      await home.page.goto(server.url);
      await home.signIn('liwei');
      await home.page.getByRole('heading', { name: '事项', level: 1 }).waitFor();
      await li.page.goto('about:blank');
      await home.openPart(itemId, 'profile');
      await home.restoreDraft();
      await expect.poll(() => home.nameField().inputValue()).toBe('在办公室写的');
      await home.save();
      await home.page.getByText('已保存为第 2 版').first().waitFor();
      await home.leave();
    });

    it('a network that is gone: one goes on, is told, and all of it arrives when it is back', async () => {
      await li.openPart(itemId, 'profile');
      await li.context.setOffline(true);
      await li.nameField().fill('断网时写的');
      await li.save();
      await li.page.getByText(/没有连上服务器/).first().waitFor();
      await li.page.getByLabel('咨询电话').fill('0750-2223333');
      await li.page.waitForTimeout(1000);
      await li.context.setOffline(false);
      await expect.poll(async () => (await admin.item(itemId)).name, { timeout: 30_000 }).toBe('断网时写的');
      await li.page.getByText(/第 2 版/).first().waitFor();
      await li.save();
      await expect.poll(async () => (await admin.document(itemId)).body, { timeout: 15_000 }).toMatchObject({ version: { number: 3 }, content: { name: '断网时写的', phones: { consult: '0750-2223333' } } });
    });

    it('a server that dies while somebody writes and saves: it comes back, and so does everything', async () => {
      await li.openPart(itemId, 'profile');
      await li.nameField().fill('服务器死之前');
      await li.save();
      await li.page.getByText('已保存为第 2 版').first().waitFor();
      await server.kill();
      await li.nameField().fill('服务器死的时候');
      await li.save();
      await li.page.getByText(/没有连上服务器/).first().waitFor();
      await server.start();
      await expect.poll(async () => (await admin.item(itemId)).name, { timeout: 40_000 }).toBe('服务器死的时候');
      expect(await (await admin.ask('POST', '/audit/verification', {})).json()).toMatchObject({ isIntact: true });
    });

    const { outage } = store;
    // SQLite is in the server itself: it goes with it.
    if (outage !== undefined) it('a database that goes away and returns: the server says so, keeps nobody waiting, and goes on', async () => {
      await li.openPart(itemId, 'profile');
      await outage.begin();
      await li.nameField().fill('数据库不在时写的');
      await li.save();
      await li.page.getByText(/数据库暂时没有响应|没有连上服务器/).first().waitFor();
      expect((await admin.ask('GET', '/health')).status).toBe(503);
      await outage.end();
      await expect.poll(async () => (await admin.item(itemId)).name, { timeout: 40_000 }).toBe('数据库不在时写的');
      expect((await admin.ask('GET', '/health')).status).toBe(200);
    });

    it('a password that was changed elsewhere: one signs in over the page, and goes on where one was', async () => {
      await li.openPart(itemId, 'profile');
      await li.nameField().fill('登录失效之前写的');
      const elsewhere = await new ApiAgent(server.url).signIn('liwei');
      const next = `${PASSWORD} 新`;
      expect((await elsewhere.ask('PUT', '/me/password', { current: PASSWORD, next })).status).toBe(200);
      // The page hears of it by itself.
      await li.page.getByRole('dialog').waitFor();
      await li.page.getByLabel('密码', { exact: true }).fill(next);
      await li.page.getByRole('button', { name: '登录' }).click();
      await li.save();
      await expect.poll(async () => (await admin.item(itemId)).name, { timeout: 20_000 }).toBe('登录失效之前写的');
      expect(await li.nameField().inputValue()).toBe('登录失效之前写的');
    });
  });
});
