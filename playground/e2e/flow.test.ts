import { readFileSync } from 'node:fs';

import { parseFlow, type Flow, type FlowNode } from '@zhengwu/flow';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ApiAgent } from './testing/api-agent.js';
import { axeFindings } from './testing/axe.js';
import { launchChromium } from './testing/chromium.js';
import type { DeskWorker } from './testing/desk-worker.js';
import { Office } from './testing/office.js';
import type { RunningServer } from './testing/running-server.js';
import { servedStores } from './testing/stores.js';

const FOOD = 'item_shipinjingyingxuke';
const SAMPLE = readFileSync(new URL('../../packages/samples/items/food-business-licence/flow.bpmn', import.meta.url), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores().slice(0, 1))('a flow in the playground on $name', (store) => {
  let office: Office;
  let server: RunningServer;
  let zhang: DeskWorker;
  let li: DeskWorker;
  let agent: ApiAgent;
  /** An item of the catalogue that nobody has drawn a flow for. */
  let bare = '';
  const textOf = async (item: string): Promise<string> => ((await (await agent.ask('GET', `/items/${item}/documents/flow`)).json()) as { content: string }).content;
  const flowOf = async (item: string): Promise<Flow> => (await parseFlow(await textOf(item))).flow!;
  const stepOf = async (id: string): Promise<FlowNode | undefined> => (await flowOf(FOOD)).processes[0]?.nodes.find((node) => node.id === id);
  /** Opens the real flow; resolves when it is drawn and bound. */
  const open = async (page: Page): Promise<void> => {
    await page.goto(`${server.url}/items/${FOOD}/edit/flow`);
    await page.getByText('办理人已全部绑定').first().waitFor();
    await page.getByRole('treeitem', { name: /收件/ }).first().waitFor();
  };
  /** Goes to a step as a finding leads there, and calls it otherwise. */
  const rename = async (page: Page, id: string, name: string): Promise<void> => {
    await page.goto(`${server.url}/items/${FOOD}/edit/flow?at=${id}&path=name`);
    const field = page.getByRole('textbox', { name: '名称' }).and(page.locator(':focus'));
    await field.fill(name);
    await field.press('Tab');
  };

  beforeAll(async () => {
    office = await Office.open(store, browser);
    ({ server, zhang, agent } = office);
    li = await office.hire('liwei', '李伟', 'editor');
    bare = await office.itemWithout('flow');
  });
  afterAll(async () => {
    expect(await office.close()).toBe(0);
  });

  it('the real one opens beside its people, each step bound, and is on the server to the letter', async () => {
    const { page } = zhang;
    await open(page);
    expect(await textOf(FOOD)).toBe(SAMPLE);
    // What bpmn-js draws is its own; what stands around it is ours.
    expect((await axeFindings(page)).filter((finding) => !/djs-|bjs-/.test(JSON.stringify(finding)))).toEqual([]);
  });

  it('a step that is called otherwise becomes a version, told in words and in nothing else; and is brought back', async () => {
    const { page } = zhang;
    await rename(page, 'hecha', '实地核查');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect(await textOf(FOOD)).toBe(SAMPLE.replace('name="现场核查"', 'name="实地核查"'));
    await page.goto(`${server.url}/items/${FOOD}/history/flow`);
    await page.getByRole('row', { name: /第 2 版/ }).getByRole('link', { name: /对比/ }).click();
    await page.getByRole('row', { name: /环节“实地核查” › 环节名称/ }).waitFor();
    await page.getByText('1 处不同').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/items/${FOOD}/history/flow`);
    await page.getByRole('row', { name: /第 1 版/ }).getByRole('button', { name: /恢复/ }).click();
    await page.locator('zw-confirmation').getByText(/环节/).first().waitFor();
    await page.locator('zw-confirmation').getByRole('button', { name: '恢复' }).click();
    await expect.poll(() => textOf(FOOD), { timeout: 30_000 }).toBe(SAMPLE);
  });

  it('where shapes were moved alone, that is said, and no XML', async () => {
    const { page } = zhang;
    const { headers } = await agent.ask('GET', `/items/${FOOD}/documents/flow`);
    const moved = SAMPLE.replace(/(bpmnElement="shoujian">\s*<dc:Bounds x=")(\d+)/, (_whole, before: string, x: string) => `${before}${String(Number(x) + 20)}`);
    expect((await agent.ask('PUT', `/items/${FOOD}/documents/flow`, { content: moved }, { 'if-match': headers.get('etag') ?? '' })).status).toBe(200);
    await page.goto(`${server.url}/items/${FOOD}/compare/flow?from=3&to=4`);
    await page.getByRole('row', { name: /图形.*只移动了图形/ }).waitFor();
    expect(await page.getByText('dc:Bounds').count()).toBe(0);
  });

  it('an item without one begins it, and keeps what is drawn', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${bare}`);
    await page.getByRole('link', { name: '开始编写审批流程' }).click();
    await page.getByRole('treeitem', { name: /开始/ }).first().click();
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('dialog').or(page.getByRole('listbox')).first().waitFor();
    await page.keyboard.type('收件');
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: /收件/ }).first().waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect((await flowOf(bare)).processes[0]?.nodes.map(({ step }) => step?.kind)).toContain('collection');
    expect((await flowOf(bare)).processes[0]?.id).toBe(`flow_${bare}`);
  });

  it('posts and people come from a list, are kept beside the item, and can be bound', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${bare}/edit/flow`);
    await page.getByRole('treeitem', { name: /收件/ }).first().click();
    await page.getByRole('button', { name: '导入岗位和人员…' }).click();
    await page.getByRole('dialog', { name: '导入岗位和人员' }).waitFor();
    await page.getByRole('textbox', { name: '从表格复制的行或 CSV' }).fill('部门,岗位,姓名\n综合窗口,收件,陈一鸣');
    await page.getByText('读出 1 人').waitFor();
    expect((await axeFindings(page)).filter((finding) => !/djs-|bjs-/.test(JSON.stringify(finding)))).toEqual([]);
    await page.getByRole('button', { name: '加入 1 人' }).click();
    await page.getByText('岗位和人员已存入事项的配套资料').waitFor();
    await page.reload();
    await page.getByRole('treeitem', { name: /收件/ }).first().click();
    await page.getByRole('combobox', { name: '办理人' }).fill('shoujian');
    await page.getByRole('option', { name: /收件.*综合窗口/ }).first().click();
    await page.getByRole('treeitem', { name: /收件.*收件/ }).first().waitFor();
    await page.getByRole('button', { name: /^撤销/ }).first().click();
    await page.getByRole('treeitem', { name: /收件.*未定办理人/ }).first().waitFor();
  });

  it('what is found in it stands on the item’s page, with the way to the place', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${bare}`);
    const link = page.getByRole('link', { name: /^审批流程，去处理：“收件”/ }).first();
    await link.or(page.getByRole('button', { name: /^显示全部/ })).first().waitFor();
    if ((await link.count()) === 0) await page.getByRole('button', { name: /^显示全部/ }).click();
    await link.click();
    await page.getByRole('treeitem', { name: /收件/, selected: true }).first().waitFor();
  });

  it('two people at one flow are merged, and asked where both changed the same', async () => {
    await rename(zhang.page, 'shencha', '审查材料');
    await zhang.page.getByText(/草稿/).first().waitFor();
    await rename(li.page, 'banjie', '归档');
    await li.page.keyboard.press('Control+s');
    await zhang.page.getByText(/李伟 .*保存了第 5 版/).first().waitFor();
    await zhang.save();
    await zhang.page.getByRole('button', { name: '保存合并后的版本' }).click();
    await expect.poll(async () => [(await stepOf('shencha'))?.name, (await stepOf('banjie'))?.name], { timeout: 30_000 }).toEqual(['审查材料', '归档']);
    await li.page.getByText('已更新到第 6 版（张敏）').waitFor();

    await rename(zhang.page, 'banjie', '张敏归档');
    await zhang.page.getByText(/草稿/).first().waitFor();
    await rename(li.page, 'banjie', '李伟归档');
    await li.page.keyboard.press('Control+s');
    await expect.poll(async () => (await stepOf('banjie'))?.name, { timeout: 30_000 }).toBe('李伟归档');
    await zhang.save();
    await zhang.page.getByRole('dialog', { name: '两边改了同样的地方' }).waitFor();
    await zhang.page.getByRole('group', { name: '环节“张敏归档” › 环节名称' }).getByText('李伟归档').click();
    expect((await axeFindings(zhang.page)).filter((finding) => !/djs-|bjs-/.test(JSON.stringify(finding)))).toEqual([]);
    await zhang.page.getByRole('button', { name: '保存合并后的版本' }).click();
    await expect.poll(async () => [(await stepOf('shencha'))?.name, (await stepOf('banjie'))?.name], { timeout: 30_000 }).toEqual(['审查材料', '李伟归档']);
  });

  it('is downloaded as the BPMN that it is', async () => {
    const { page } = zhang;
    await open(page);
    for (const [menu, entry] of [['导出', /流程文件/], ['更多保存方式', /下载/]] as const) {
      await page.getByRole('button', { name: menu }).first().click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()]);
      expect(download.suggestedFilename()).toMatch(/\.bpmn$/);
      expect(readFileSync(await download.path(), 'utf8')).toBe(await textOf(FOOD));
    }
  });

  it('takes in a file from elsewhere, and refuses what is none', async () => {
    const { page } = zhang;
    const replace = async (name: string, text: string): Promise<void> => {
      await page.getByRole('button', { name: '更多保存方式' }).first().click();
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: /换成文件里的内容/ }).click()]);
      await chooser.setFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
    };
    await replace('note.bpmn', 'not a flow');
    await page.getByText('“note.bpmn”里没有可以打开的审批流程').first().waitFor();
    await replace('old.bpmn', SAMPLE.replace('name="收件"', 'name="窗口收件"'));
    await page.getByRole('button', { name: '替换', exact: true }).click();
    await page.getByRole('treeitem', { name: /窗口收件/ }).first().waitFor();
    const former = await textOf(FOOD);
    await zhang.save();
    await expect.poll(() => textOf(FOOD), { timeout: 30_000 }).toBe(SAMPLE.replace('name="收件"', 'name="窗口收件"'));
    expect(former).not.toBe(await textOf(FOOD));
    const refused = await agent.ask('PUT', `/items/${FOOD}/documents/flow`, { content: { format: 'zhengwu/form' } }, { 'if-match': (await agent.ask('GET', `/items/${FOOD}/documents/flow`)).headers.get('etag') ?? '' });
    expect(refused.status).toBe(422);
  });

  it('nothing broke the policy or threw on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
