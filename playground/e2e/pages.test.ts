import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ApiAgent } from './testing/api-agent.js';
import { axeFindings } from './testing/axe.js';
import { launchChromium } from './testing/chromium.js';
import { DeskWorker, PASSWORD } from './testing/desk-worker.js';
import { Office } from './testing/office.js';
import type { RunningServer } from './testing/running-server.js';
import { servedStores } from './testing/stores.js';

const FOOD = 'item_shipinjingyingxuke';
const ELDERLY = 'item_gaolinglaorenjintie';

let browser: Browser;
let office: Office;
let server: RunningServer;
let zhang: DeskWorker;
let wang: DeskWorker;
let admin: ApiAgent;
const [sqlite] = servedStores();
beforeAll(async () => {
  browser = await launchChromium();
  if (sqlite === undefined) throw new Error('there is always SQLite');
  office = await Office.open(sqlite, browser);
  ({ server, zhang, agent: admin } = office);
  wang = await office.hire('wangfang', '王芳', 'reviewer');
  await admin.change(FOOD, { name: '食品经营许可（改）' });
});
afterAll(async () => {
  await office.close();
  await browser.close();
});

const PAGES = [
  ['the list', '/', '事项'],
  ['an item', `/items/${FOOD}`, '食品经营许可（改）'],
  ['the profile', `/items/${FOOD}/edit/profile`, '基本信息'],
  ['the materials', `/items/${FOOD}/edit/materials`, '材料清单'],
  ['the history', `/items/${FOOD}/history/item`, '版本历史'],
  ['one version', `/items/${FOOD}/history/item?view=1`, '版本历史'],
  ['a comparison', `/items/${FOOD}/compare/item?from=1&to=2`, '对比'],
  ['the accounts', '/people', '账号与权限'],
  ['the audit', '/audit', '备份与审计'],
  ['the password', '/me', '改密码'],
  ['the drafts', '/drafts', '我的草稿'],
  ['no page', '/nothing/here', ''],
] as const;

describe.each(PAGES)('%s', (_name, path, title) => {
  it('has nothing that axe finds, at a desk and on a phone, and is not wider than the phone', async () => {
    for (const { width, height } of [{ width: 1366, height: 768 }, { width: 375, height: 812 }]) {
      await zhang.page.setViewportSize({ width, height });
      await zhang.page.goto(`${server.url}${path}`);
      await zhang.page.getByRole('heading', { level: 1 }).first().waitFor();
      await zhang.page.waitForLoadState('networkidle').catch(() => undefined); // the event stream never rests
      await zhang.page.waitForTimeout(400);
      expect(await zhang.page.title()).toContain(title);
      expect(await axeFindings(zhang.page)).toEqual([]);
      if (width === 375) expect(await zhang.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    }
    await zhang.page.setViewportSize({ width: 1366, height: 768 });
    expect(zhang.complaints.list).toEqual([]);
  });
});

describe('the door', () => {
  it('has nothing that axe finds, and says what is wrong without saying which', async () => {
    const stranger = await DeskWorker.arrive(browser, server.url);
    await stranger.page.goto(server.url);
    await stranger.page.getByRole('button', { name: '登录' }).waitFor();
    expect(await axeFindings(stranger.page)).toEqual([]);
    await stranger.signIn('zhangmin', 'wrong');
    await stranger.page.getByText('账号或密码不对').first().waitFor();
    expect(await axeFindings(stranger.page)).toEqual([]);
    await stranger.leave();
  });
});

describe('a finding on the item’s page', () => {
  it('leads to the very field in which it is mended', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${ELDERLY}`);
    await page.getByRole('link', { name: /去处理：还没有承诺时限/ }).first().click();
    await zhang.nameField().waitFor();
    await expect.poll(() => labelOfFocus(zhang)).toBe('承诺办结时限');
  });
});

describe('审核员', () => {
  it('reads everything, changes nothing, and sends an item back with a reason or publishes it', async () => {
    await admin.ask('POST', `/items/${FOOD}/state`, { state: 'pending', number: 2 });
    const { page } = wang;
    await page.goto(`${server.url}/items/${FOOD}/edit/profile`);
    await wang.nameField().waitFor();
    expect(await wang.nameField().isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);
    await page.goto(`${server.url}/items/${FOOD}`);
    await page.getByRole('button', { name: /退回修改/ }).click();
    await page.getByRole('textbox').last().fill('第三份材料不用收');
    await page.getByRole('button', { name: /^退回/ }).last().click();
    await page.getByText('第三份材料不用收').first().waitFor();
    expect((await admin.item(FOOD)).state).toBe('returned');
    expect(wang.complaints.list).toEqual([]);
  });

  it('does not see accounts, audit or backup, nor gets them by their address', async () => {
    const { page } = wang;
    await page.goto(server.url);
    await page.getByRole('heading', { name: '事项', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: '账号与权限' }).count()).toBe(0);
    await page.goto(`${server.url}/people`);
    await expect.poll(() => page.getByText(/只有管理员|没有权限|没有这个页面|管理员/).count()).toBeGreaterThan(0);
    expect((await (await new ApiAgent(server.url).signIn('wangfang')).ask('GET', '/backup')).status).toBe(403);
  });
});

describe('by keyboard alone', () => {
  it('one signs in, finds an item, changes it, saves, and comes back', async () => {
    const clerk = await DeskWorker.arrive(browser, server.url);
    const { page } = clerk;
    await page.goto(server.url);
    await page.getByLabel('账号').waitFor();
    await page.keyboard.type('zhangmin');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '事项', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gllrjt');
    await page.getByRole('option', { name: /高龄老人津贴/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '高龄老人津贴', level: 1 }).waitFor();
    await tabTo(clerk, /编辑/);
    await page.keyboard.press('Enter');
    await clerk.nameField().waitFor();
    await tabTo(clerk, /^事项名称/);
    await page.keyboard.press('End');
    await page.keyboard.type('（键盘）');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect((await admin.item(ELDERLY)).name).toBe('高龄老人津贴（键盘）');
    await tabTo(clerk, /^高龄老人津贴/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /高龄老人津贴/ }).waitFor();
    await clerk.leave();
  });
});

/** Presses Tab until what has the focus is called so. */
async function tabTo(worker: DeskWorker, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await labelOfFocus(worker))) return;
    await worker.page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

/** What the control that has the focus is called. */
function labelOfFocus({ page }: DeskWorker): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])].map(({ textContent }) => textContent.trim()) : [];
    return labels[0] ?? active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? '';
  });
}
