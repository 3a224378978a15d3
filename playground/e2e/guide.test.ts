import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ApiAgent } from './testing/api-agent.js';
import { axeFindings } from './testing/axe.js';
import { launchChromium } from './testing/chromium.js';
import type { DeskWorker } from './testing/desk-worker.js';
import { Office } from './testing/office.js';
import type { RunningServer } from './testing/running-server.js';
import { servedStores } from './testing/stores.js';

const FOOD = 'item_shipinjingyingxuke';

interface StoredGuide {
  readonly name: string;
  readonly nodes: readonly { readonly kind: string; readonly text?: string }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores().slice(0, 1))('a guide in the playground on $name', (store) => {
  let office: Office;
  let server: RunningServer;
  let zhang: DeskWorker;
  let agent: ApiAgent;
  /** An item of the catalogue that nobody has written a guide for. */
  let bare = '';
  const guideOf = async (item: string): Promise<StoredGuide> => ((await (await agent.ask('GET', `/items/${item}/documents/guide`)).json()) as { content: StoredGuide }).content;

  beforeAll(async () => {
    office = await Office.open(store, browser);
    ({ server, zhang, agent } = office);
    bare = await office.itemWithout('guide');
  });
  afterAll(async () => {
    expect(await office.close()).toBe(0);
  });

  it('the real one opens beside its item, proved, and without a finding', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${FOOD}/edit/guide`);
    await page.getByText('互斥已证明').waitFor();
    await page.getByText('完整已证明').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a change of a question becomes a version, and the history tells it in words', async () => {
    const { page } = zhang;
    await page.getByRole('treeitem', { name: /您要办哪一种业务/ }).first().click();
    const text = page.getByRole('textbox', { name: '问题', exact: true });
    await text.fill('您想办哪一种业务？');
    await text.press('Tab');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await guideOf(FOOD)).nodes.some((node) => node.text === '您想办哪一种业务？'), { timeout: 30_000 }).toBe(true);
    await page.goto(`${server.url}/items/${FOOD}/history/guide`);
    await page.getByRole('row', { name: /第 2 版/ }).getByRole('link', { name: /对比/ }).click();
    // The marks within the texts come a moment later, each with its word: 您 删除：要 办哪一种业务？
    await page.getByRole('row', { name: /问题.*您.*要.*办哪一种业务？.*您.*想.*办哪一种业务？/ }).first().waitFor();
  });

  it('an item without a guide gets one, written by keyboard, and kept', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${bare}`);
    await page.goto(`${server.url}/items/${bare}/edit/guide`);
    const begin = page.getByRole('button', { name: '开始编写场景导办' });
    await begin.waitFor();
    await expect.poll(() => begin.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
    await page.goto(`${server.url}/items/${bare}`);
    await page.getByRole('link', { name: '开始编写场景导办' }).click();
    await page.getByRole('tree', { name: '大纲' }).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('您是第一次办理吗？');
    await page.keyboard.press('Enter');
    await page.keyboard.type('是第一次');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect((await guideOf(bare)).nodes.map(({ kind }) => kind)).toContain('question');
    await page.goto(`${server.url}/items/${bare}`);
    await page.getByText(/错误/).first().waitFor();
    await page.getByRole('link', { name: /^场景导办，去处理：/ }).first().click();
    await page.getByRole('tree', { name: '大纲' }).first().waitFor();
  });

  it('Ctrl+F finds before anybody has pressed into the page, Ctrl+H replaces, and both stand in the menu', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${FOOD}/edit/guide`);
    await page.getByText('互斥已证明').waitFor();
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: /查找/ }).waitFor();
    await page.keyboard.type('市场监督');
    await page.getByText(/市场监督管理部门/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: /查找/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: /替换/ }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '工具' }).click();
    await page.getByRole('menuitem', { name: /^查找 / }).or(page.getByRole('menuitem', { name: '查找', exact: true })).first().click();
    await page.getByRole('searchbox', { name: /查找/ }).waitFor();
  });

  it('compares with a version that the server keeps', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${FOOD}/edit/guide`);
    await page.getByText('互斥已证明').waitFor();
    await page.getByRole('button', { name: '工具' }).click();
    await page.getByRole('menuitem', { name: /版本对比|与另一个版本对比/ }).click();
    await page.getByRole('combobox', { name: '与哪一版对比' }).selectOption('1');
    await page.getByText(/与“第 1 版 .*”对比/).waitFor();
    await page.getByText(/结果都没有变/).first().waitFor();
    await page.getByText('文字改动（1 处）').waitFor();
  });

  it('test cases lie beside the guide: a version of their own, without Ctrl+S, there again after a reload', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${FOOD}/edit/guide`);
    await page.getByText('互斥已证明').waitFor();
    await page.getByRole('radio', { name: '测试' }).or(page.getByRole('tab', { name: '测试' })).or(page.getByText('测试', { exact: true })).first().click();
    await page.getByRole('button', { name: /生成/ }).first().click();
    await expect.poll(async () => (await agent.ask('GET', `/items/${FOOD}/documents/guideCases`)).status, { timeout: 15_000 }).toBe(200);
    const { content } = (await (await agent.ask('GET', `/items/${FOOD}/documents/guideCases`)).json()) as { content: { cases: unknown[] } };
    expect(content.cases.length).toBeGreaterThan(10);
    await page.reload();
    await page.getByText('互斥已证明').waitFor();
    await page.getByText('测试', { exact: true }).first().click();
    await page.getByText(new RegExp(`${String(content.cases.length)} 条|共 ${String(content.cases.length)}|${String(content.cases.length)} 个`)).first().waitFor();
  });

  it('nothing broke the policy or threw on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
