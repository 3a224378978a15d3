import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ApiAgent } from './testing/api-agent.js';
import { launchChromium } from './testing/chromium.js';
import type { DeskWorker } from './testing/desk-worker.js';
import { Office } from './testing/office.js';
import { servedStores } from './testing/stores.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores())('two people on one document, on $name', (store) => {
  describe.skipIf(store.isMissing)('', () => {
    let office: Office;
    let admin: ApiAgent;
    let zhang: DeskWorker;
    let li: DeskWorker;
    /** Each test has an item of its own. */
    const items = ['item_shipinjingyingxuke', 'item_gonggongchangsuoweishengxuke', 'item_gaolinglaorenjintie', 'item_laowupaiqianjingyingxuke'];
    let itemId = '';
    beforeAll(async () => {
      office = await Office.open(store, browser);
      ({ zhang, agent: admin } = office);
      li = await office.hire('liwei', '李伟', 'editor');
    });
    beforeEach(() => {
      itemId = items.shift() ?? '';
    });
    afterEach(() => {
      expect(office.complaints).toEqual([]);
    });
    afterAll(async () => {
      await office.close();
    });

    it('see each other, and whoever has nothing unsaved gets the other one’s version quietly', async () => {
      await zhang.openPart(itemId, 'profile');
      await li.openPart(itemId, 'profile');
      await zhang.page.getByText(/李伟/).first().waitFor();
      await li.nameField().fill('李伟改的名字');
      await li.save();
      await zhang.page.getByText('已更新到第 2 版（李伟）').waitFor();
      expect(await zhang.nameField().inputValue()).toBe('李伟改的名字');
    });

    it('that changed different things are merged, looked at, and saved', async () => {
      await zhang.openPart(itemId, 'profile');
      await li.openPart(itemId, 'profile');
      await zhang.page.getByLabel('咨询电话').fill('0750-1234567');
      await zhang.page.getByText(/草稿/).first().waitFor();
      await li.nameField().fill('李伟改的名字');
      await li.save();
      await zhang.page.getByText(/李伟 .*保存了第 2 版/).first().waitFor();
      await zhang.save();
      await zhang.page.getByRole('button', { name: '保存合并后的版本' }).click();
      await zhang.page.getByText('已保存为第 3 版').first().waitFor();
      const { body } = await admin.document(itemId);
      expect(body).toMatchObject({ version: { number: 3, mergedFrom: 1 }, content: { name: '李伟改的名字', phones: { consult: '0750-1234567' } } });
    });

    it('that changed the same are asked, with both texts before them, and nothing is saved unseen', async () => {
      await zhang.openPart(itemId, 'profile');
      await zhang.nameField().fill('张敏的名字');
      await zhang.page.getByText(/草稿/).first().waitFor();
      await admin.change(itemId, { name: '别人的名字' });
      await zhang.save();
      const { page } = zhang;
      await page.getByRole('dialog', { name: '两边改了同样的地方' }).waitFor();
      await page.getByText('张敏的名字').first().waitFor();
      await page.getByText('别人的名字').first().waitFor();
      const save = page.getByRole('button', { name: '保存合并后的版本' });
      expect(await save.isDisabled()).toBe(true);
      expect((await admin.document(itemId)).body.version.number).toBe(2);
      await page.getByRole('button', { name: '全部用对方的' }).click();
      await page.getByRole('button', { name: '全部用我的' }).click();
      await save.click();
      await zhang.page.getByText('已保存为第 3 版').first().waitFor();
      expect((await admin.item(itemId)).name).toBe('张敏的名字');
      expect((await admin.document(itemId)).body.version.mergedFrom).toBe(1);
    });

    it('in two tabs of one person: both are told, one save wins, and the other is merged', async () => {
      await zhang.openPart(itemId, 'profile');
      const second = await zhang.context.newPage();
      await zhang.openPart(itemId, 'profile', second);
      await second.getByText('您在另一个窗口也打开了这份文档').first().waitFor();
      await zhang.nameField().fill('第一个窗口');
      await second.getByLabel('咨询电话').fill('0750-7654321');
      await Promise.all([zhang.save(), zhang.save(second)]);
      await expect.poll(async () => (await zhang.page.getByRole('button', { name: '保存合并后的版本' }).count()) + (await second.getByRole('button', { name: '保存合并后的版本' }).count())).toBe(1);
      const loser = (await second.getByRole('button', { name: '保存合并后的版本' }).count()) === 1 ? second : zhang.page;
      await loser.getByRole('button', { name: '保存合并后的版本' }).click();
      await expect.poll(async () => (await admin.document(itemId)).body).toMatchObject({ version: { number: 3 }, content: { name: '第一个窗口', phones: { consult: '0750-7654321' } } });
      await second.close();
    });
  });
});
