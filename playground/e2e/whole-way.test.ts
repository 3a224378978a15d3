import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ApiAgent } from './testing/api-agent.js';
import { launchChromium } from './testing/chromium.js';
import { DeskWorker } from './testing/desk-worker.js';
import type { RunningServer } from './testing/running-server.js';
import { servedStores } from './testing/stores.js';

const FOOD = 'item_shipinjingyingxuke';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores())('the whole way on $name', (store) => {
  describe.skipIf(store.isMissing)('', () => {
    let server: RunningServer;
    let zhang: DeskWorker;
    let agent: ApiAgent;
    beforeAll(async () => {
      server = await store.serve();
      zhang = await DeskWorker.arrive(browser, server.url);
    });
    afterAll(async () => {
      await zhang.leave();
      expect(await server.stop()).toBe(0);
      await store.end();
    });

    it('nobody gets in without an account, and the printed address lets the first one in', async () => {
      await zhang.page.goto(server.url);
      await zhang.page.getByRole('button', { name: '登录' }).waitFor();
      expect((await new ApiAgent(server.url).ask('GET', '/items')).status).toBe(401);
      const { setupUrl } = server;
      await zhang.setUp(setupUrl, 'zhangmin', '张敏');
      agent = await new ApiAgent(server.url).signIn('zhangmin');

      const stranger = await DeskWorker.arrive(browser, server.url);
      await stranger.page.goto(setupUrl);
      await stranger.page.getByText(/已经用过|过期/).first().waitFor();
      await stranger.leave();
    });

    it('a person finds 食品经营许可 by its initials, changes its name, and saves it as a version', async () => {
      const { page } = zhang;
      await page.goto(server.url);
      await page.getByRole('searchbox').or(page.getByPlaceholder(/拼音首字母/)).first().fill('spjyxk');
      // Found by sound once the dictionary is here: until then the list moves under the pointer.
      await page.getByRole('link', { name: '公共场所卫生许可', exact: true }).first().waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: '食品经营许可', exact: true }).first().click();
      await page.getByRole('heading', { name: '食品经营许可', level: 1 }).waitFor();
      await page.getByRole('link', { name: /编辑/ }).first().click();
      await zhang.nameField().fill('食品经营许可（开平）');
      await page.keyboard.press('Control+s');
      await page.getByText('已保存为第 2 版').first().waitFor();
      expect((await agent.item(FOOD)).name).toBe('食品经营许可（开平）');
    });

    it('sees who changed what, compares, and brings the old one back as a third version', async () => {
      const { page } = zhang;
      await page.getByRole('link', { name: '版本历史' }).click();
      await page.getByRole('row', { name: /第 2 版/ }).getByText('张敏').waitFor();
      await page.getByRole('row', { name: /第 2 版/ }).getByRole('link', { name: /对比/ }).click();
      await page.getByRole('row', { name: /名称.*开平/ }).waitFor();
      await page.getByRole('button', { name: '恢复第 1 版' }).click();
      await page.getByRole('button', { name: '恢复', exact: true }).click();
      await expect.poll(async () => (await agent.document(FOOD)).body.version).toMatchObject({ number: 3, restoredFrom: 1, author: { name: '张敏' } });
      expect((await agent.item(FOOD)).name).toBe('食品经营许可');
    });

    it('what happened stands in the audit, and the chain verifies', async () => {
      const { page } = zhang;
      await page.getByRole('link', { name: '备份与审计' }).click();
      await page.getByRole('button', { name: '立即校验' }).click();
      await page.getByText(/^完好/).first().waitFor();
      expect(await (await agent.ask('POST', '/audit/verification', {})).json()).toMatchObject({ isIntact: true });
    });

    it('nothing broke the policy or threw on the way', () => {
      expect(zhang.complaints.list).toEqual([]);
    });
  });
});
