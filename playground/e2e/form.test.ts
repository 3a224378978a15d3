import { readFileSync } from 'node:fs';

import { indexForm, parseForm, type FormIndex } from '@zhengwu/form';
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
const TABLES: unknown = JSON.parse(readFileSync(new URL('../../packages/samples/items/food-business-licence/context.json', import.meta.url), 'utf8'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(servedStores().slice(0, 1))('a form in the playground on $name', (store) => {
  let office: Office;
  let server: RunningServer;
  let zhang: DeskWorker;
  let li: DeskWorker;
  let agent: ApiAgent;
  /** An item of the catalogue that nobody has made a form for. */
  let bare = '';
  const formOf = async (item: string): Promise<FormIndex> => {
    const { content } = (await (await agent.ask('GET', `/items/${item}/documents/form`)).json()) as { content: unknown };
    return indexForm(parseForm(content).value!.schema);
  };
  const titleOf = async (id: string): Promise<unknown> => (await formOf(FOOD)).byId(id)?.node.title;
  /** Opens the real form; resolves when it is drawn. */
  const open = async (page: Page): Promise<void> => {
    await page.goto(`${server.url}/items/${FOOD}/edit/form`);
    await page.getByText(/^控件 \d+/).first().waitFor();
  };
  const retitle = async (page: Page, former: string, title: string): Promise<void> => {
    await page.getByRole('tab', { name: '大纲' }).click();
    await page.getByRole('treeitem', { name: new RegExp(former) }).first().click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox').and(page.locator(':focus')).fill(title);
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    office = await Office.open(store, browser);
    ({ server, zhang, agent } = office);
    li = await office.hire('liwei', '李伟', 'editor');
    bare = await office.itemWithout('form');
  });
  afterAll(async () => {
    expect(await office.close()).toBe(0);
  });

  it('the real one opens beside its tables, every column that must be filled bound, and can be read by everybody', async () => {
    const { page } = zhang;
    await open(page);
    await page.getByText(/必填列 (\d+)\/\1(?!\d)/).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a change of a title becomes a version, and the history tells it in words, and nothing else', async () => {
    const { page } = zhang;
    await retitle(page, '业务办理项', '要办的业务');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect(await titleOf('nod_handling_item')).toBe('要办的业务');
    await page.goto(`${server.url}/items/${FOOD}/history/form`);
    await page.getByRole('row', { name: /第 2 版/ }).getByRole('link', { name: /对比/ }).click();
    await page.getByRole('row', { name: /控件“要办的业务” › 标题/ }).waitFor();
    await page.getByText('1 处不同').first().waitFor();
    // An old version is looked at beside the item's tables, as the newest is.
    await page.goto(`${server.url}/items/${FOOD}/history/form?view=1`);
    await page.getByText(/必填列 (\d+)\/\1(?!\d)/).first().waitFor();
  });

  it('another order is saved, told, and brought back', async () => {
    const { page } = zhang;
    const orderOf = async (): Promise<readonly string[]> => (await formOf(FOOD)).byId('nod_grid_licence')?.children.map(({ id }) => id) ?? [];
    const former = await orderOf();
    await open(page);
    await page.getByRole('tab', { name: '大纲' }).click();
    await page.getByRole('treeitem', { name: /原许可证有效期至/ }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 3 版').first().waitFor();
    expect(await orderOf()).toEqual([former[1], former[0], ...former.slice(2)]);
    await page.goto(`${server.url}/items/${FOOD}/compare/form?from=2&to=3`);
    await page.getByRole('row', { name: /控件“原许可证有效期至”.*移到最前|控件“原许可证编号”.*移到“原许可证有效期至”之后/ }).waitFor();
    await page.getByText('1 处不同').first().waitFor();
    await page.goto(`${server.url}/items/${FOOD}/history/form`);
    await page.getByRole('row', { name: /第 2 版/ }).getByRole('button', { name: /恢复/ }).click();
    await page.locator('zw-confirmation').getByRole('button', { name: '恢复' }).click();
    await expect.poll(orderOf, { timeout: 30_000 }).toEqual(former);
  });

  it('an item without one begins it, gets tables meanwhile, and a form from a table, all bound', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${bare}`);
    await page.getByRole('link', { name: '开始编写通用表单' }).click();
    await page.getByRole('button', { name: /^从数据表生成/ }).waitFor();
    expect((await agent.ask('PUT', `/items/${bare}/documents/context`, { content: TABLES }, { 'if-none-match': '*' })).status).toBe(200);
    await page.getByRole('tab', { name: /^数据表/ }).getByText('6').waitFor();
    await page.getByRole('button', { name: /^从数据表生成/ }).click();
    await page.getByRole('button', { name: /^生成 \d+ 个控件/ }).click();
    await page.getByText(/必填列 (\d+)\/\1(?!\d)/).first().waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为第 2 版').first().waitFor();
    expect((await formOf(bare)).entries.length).toBeGreaterThan(20);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('tables that are imported are kept with the item, beside those that are there', async () => {
    const { page } = zhang;
    await page.getByRole('button', { name: '工具' }).click();
    await page.getByRole('menuitem', { name: /导入数据表/ }).click();
    await page.getByRole('textbox', { name: '建表语句（DDL）或 JSON' }).fill("CREATE TABLE t_note (id BIGINT PRIMARY KEY, memo VARCHAR(200) NOT NULL COMMENT '备注') COMMENT='备注表';");
    await page.getByRole('button', { name: '加入数据表' }).click();
    await page.getByText('数据表已存入事项的配套资料').first().waitFor();
    const { content } = (await (await agent.ask('GET', `/items/${bare}/documents/context`)).json()) as { content: { tables: { name: string }[]; elements: unknown[] } };
    expect([content.tables.length, content.tables[6]?.name, content.elements.length]).toEqual([7, 't_note', 21]);
    await page.reload();
    await page.getByRole('tab', { name: /^数据表/ }).getByText('7').waitFor();
  });

  it('data elements that are imported are kept with the item, and can be put onto the form', async () => {
    const { page } = zhang;
    await page.getByRole('button', { name: '工具' }).click();
    await page.getByRole('menuitem', { name: /导入数据元/ }).click();
    await page.getByRole('textbox', { name: '从表格复制的行、CSV 或 JSON' }).fill('标识符,名称,定义,数据类型,表示格式\nDE0900,燃气表号,燃气公司的表具编号,字符型,an..20');
    await page.getByRole('button', { name: '加入 1 个数据元' }).click();
    await page.getByText('数据元已存入事项的配套资料').first().waitFor();
    const { content } = (await (await agent.ask('GET', `/items/${bare}/documents/context`)).json()) as { content: { tables: unknown[]; elements: { code?: string; name: string }[] } };
    expect([content.tables.length, content.elements.length, content.elements[21]?.code, content.elements[21]?.name]).toEqual([7, 22, 'DE0900', '燃气表号']);
    await page.reload();
    await page.getByRole('tab', { name: /^数据元/ }).getByText('22').waitFor();
    await page.getByRole('tab', { name: /^数据元/ }).click();
    await page.getByRole('option', { name: /燃气表号/ }).click();
    await page.getByText(/已插入“燃气表号”/).first().waitFor();
    await page.keyboard.press('Control+z');
  });

  it('what is found in it stands on the item’s page, with the way to the place', async () => {
    const { page } = zhang;
    await page.goto(`${server.url}/items/${FOOD}`);
    await page.getByRole('button', { name: /^显示全部/ }).click();
    const first = page.getByRole('link', { name: /^通用表单，去处理：“/ }).first();
    const control = /“(.+?)”/.exec((await first.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await first.click();
    // The properties are those of the control that the finding names.
    await page.getByRole('complementary', { name: control }).or(page.getByRole('region', { name: control })).or(page.getByRole('heading', { name: control })).first().waitFor();
  });

  it('two people at one form are merged, control by control, and asked where both changed the same', async () => {
    await open(zhang.page);
    await open(li.page);
    await retitle(zhang.page, '原许可证有效期至', '原证有效期至');
    await zhang.page.getByText(/草稿/).first().waitFor();
    await retitle(li.page, '原许可证编号', '原证编号');
    await li.page.keyboard.press('Control+s');
    await zhang.page.getByText(/李伟 .*保存了第 5 版/).first().waitFor();
    await zhang.save();
    await zhang.page.getByRole('button', { name: '保存合并后的版本' }).click();
    await expect.poll(async () => [await titleOf('nod_licence_number'), await titleOf('nod_licence_expires')], { timeout: 30_000 }).toEqual(['原证编号', '原证有效期至']);
    // Said for a few seconds only: waited for before anything else is done.
    await li.page.getByText('已更新到第 6 版（张敏）').waitFor();

    await retitle(zhang.page, '原证编号', '张敏的编号');
    await retitle(zhang.page, '原证有效期至', '有效期至');
    await zhang.page.getByText(/草稿/).first().waitFor();
    await retitle(li.page, '原证编号', '李伟的编号');
    await li.page.keyboard.press('Control+s');
    await expect.poll(() => titleOf('nod_licence_number'), { timeout: 30_000 }).toBe('李伟的编号');
    await zhang.save();
    await zhang.page.getByRole('dialog', { name: '两边改了同样的地方' }).waitFor();
    await zhang.page.getByRole('group', { name: '控件“张敏的编号” › 标题' }).getByText('李伟的编号').click();
    expect(await axeFindings(zhang.page)).toEqual([]);
    await zhang.page.getByRole('button', { name: '保存合并后的版本' }).click();
    await zhang.page.getByText('已保存为第 8 版').first().waitFor();
    expect([await titleOf('nod_licence_number'), await titleOf('nod_licence_expires')]).toEqual(['李伟的编号', '有效期至']);
  });

  it('nothing broke the policy or threw on the way', () => {
    expect(office.complaints).toEqual([]);
  });
});
