import type { PickedContent } from '@zhengwu/ui/import';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import licence from '../../../../samples/items/food-business-licence/item.json';
import type { Directory } from '../../directory/index.js';
import { deepAll, designerPage, sketchXml, type DesignerPage } from '../testing/designer-page.js';

const picked = vi.hoisted((): { next: PickedContent | undefined } => ({ next: undefined }));
vi.mock(import('../../../../ui/src/import/pick-content.js'), () => ({ pickContent: () => Promise.resolve(picked.next) }));

const FLOW = '(start) -> [collect collection] -> [audit review] -> (end)';
const LIST = '部门,岗位,姓名,B角\n审批股,审核,陈一,梁二\n审批股,审核,梁二,谭三';

describe('posts and people that are imported', () => {
  /** A flow of an item around which nobody is known, its step of 审核 chosen. */
  async function opened(services?: object): Promise<DesignerPage> {
    const page = await designerPage(await sketchXml(FLOW), { item: licence, today: '2026-11-28' }, services === undefined ? {} : { services });
    await page.designer.reveal('audit', 'approvers');
    await page.settle();
    return page;
  }

  const said = (page: DesignerPage): string => deepAll(page.designer, 'zw-toaster').map((each) => each.shadowRoot?.textContent ?? '').join();
  const cells = (page: DesignerPage): readonly string[] => deepAll(page.designer, '.tool tbody tr').map((row) => [...row.children].map((cell) => cell.textContent).join('|'));

  async function listed(page: DesignerPage, text: string): Promise<void> {
    await userEvent.click(await page.find('button', '导入岗位和人员'));
    await userEvent.fill(await page.find('.tool textarea'), text);
  }

  it('can be bound to a step at once, are told to the host, and leave the flow as it was', async () => {
    const page = await opened();
    const people: Directory[] = [];
    page.designer.addEventListener('zw-people', (event) => people.push((event as CustomEvent<Directory>).detail));
    await listed(page, LIST);
    await expect.poll(() => cells(page)).toEqual(['审批股|审核|陈一||梁二|新增', '审批股|审核|梁二||谭三|新增']);
    expect(deepAll(page.designer, '.tool-rows .say').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^C3：“梁二”的 B 角“谭三”不在名单里/)]);
    await userEvent.click(await page.find('button', '加入 2 人'));
    await expect.poll(() => said(page)).toContain('已加入 2 人');
    expect(people.map(({ departments, roles, accounts }) => [departments.map(({ name }) => name), roles.map(({ name }) => name), accounts.map(({ name }) => name)])).toEqual([[['审批股'], ['审核'], ['陈一', '梁二']]]);
    expect(page.changes()).toEqual([]);

    await page.designer.reveal('audit', 'approvers');
    await page.settle();
    await userEvent.keyboard('chenyi');
    await expect.poll(() => deepAll(page.designer, '[role=option]').map(({ textContent }) => textContent.trim()).join()).toContain('陈一');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => page.session().flow.processes[0]?.nodes.find(({ id }) => id === 'audit')?.step?.approvers).toEqual([{ kind: 'person', accountId: people[0]?.accounts[0]?.id }]);
    await page.designer.check();
    expect(page.session().context.accounts).toHaveLength(2);
  });

  it('join those who were imported before', async () => {
    const page = await opened();
    await listed(page, LIST);
    await userEvent.click(await page.find('button', '加入 2 人'));
    await page.settle();
    await listed(page, `${LIST}\n核查组,核查,谭三,\n审批股,决定,陈一,`);
    await expect.poll(() => cells(page).map((row) => row.split('|').pop())).toEqual(['更新', '更新', '新增']);
    await userEvent.fill(await page.find('.tool textarea'), '部门,姓名\n审批股,陈一');
    await page.find('.zw-hint', '都已经有了');
  });

  it('come from a file, whose name is said; one without people says so', async () => {
    const page = await opened();
    await userEvent.click(await page.find('button', '导入岗位和人员'));
    picked.next = { name: '材料.csv', content: '材料,份数\n身份证,1' };
    await userEvent.click(await page.find('button', '选择文件…'));
    await expect.poll(() => deepAll(page.designer, '.tool')[0]?.textContent).toMatch(/材料\.csv[\s\S]*没有读到任何人员/);
    picked.next = { name: '名单.csv', content: LIST };
    await userEvent.click(await page.find('button', '选择文件…'));
    await expect.poll(() => cells(page).length).toBe(2);
  });

  it('what came of it is not said where the host says so itself', async () => {
    const page = await opened();
    page.designer.addEventListener('zw-people', (event) => event.preventDefault());
    await listed(page, LIST);
    await userEvent.click(await page.find('button', '加入 2 人'));
    await page.settle();
    expect(said(page)).not.toContain('已加入');
  });

  it('are not offered where the host has a directory that is asked, nor to those who only read', async () => {
    const asked = await opened({ searchDirectory: () => Promise.resolve([]) });
    expect(deepAll(asked.designer, '.import-people')).toEqual([]);
    const read = await designerPage(await sketchXml(FLOW), { item: licence, today: '2026-11-28' }, { readonly: true });
    await read.designer.reveal('audit', 'approvers');
    await read.settle();
    expect(deepAll(read.designer, '.import-people')).toEqual([]);
  });
});
