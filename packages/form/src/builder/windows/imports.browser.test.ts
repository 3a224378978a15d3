import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { builderPage, deepAll, type BuilderPage } from '../testing/builder-page.js';
import { smallForm } from '../testing/small-form.js';
import type { PickedContent } from '@zhengwu/ui/import';

const picked = vi.hoisted((): { next: PickedContent | undefined } => ({ next: undefined }));
vi.mock(import('../../../../ui/src/import/pick-content.js'), () => ({ pickContent: () => Promise.resolve(picked.next) }));

const DDL = "CREATE TABLE t_note (id BIGINT PRIMARY KEY, kind CHAR(1) COMMENT '类型：1-新办 2-变更', memo VARCHAR(200) COMMENT '备注') COMMENT='备注表';";

describe('windows of importing', () => {
  beforeEach(() => {
    picked.next = undefined;
  });

  /** Opens a window by the menu of tools. */
  async function opened(tool: string): Promise<BuilderPage> {
    const page = await builderPage(smallForm);
    await userEvent.click(await page.find('button', '工具'));
    await userEvent.click(await page.find('[role=menuitem]', tool));
    await page.find('.tool textarea');
    return page;
  }

  const said = (page: BuilderPage): string => deepAll(page.builder, 'zw-toaster').map((each) => each.shadowRoot?.textContent ?? '').join();

  async function taken(page: BuilderPage): Promise<void> {
    await userEvent.fill(await page.find('.tool textarea'), DDL);
    await userEvent.click(await page.find('button', '加入数据表'));
    await expect.poll(() => page.details('zw-tables').length).toBe(1);
    await page.settle();
  }

  it('what came of an import is said, once', async () => {
    const page = await opened('导入数据表');
    await taken(page);
    expect(said(page)).toContain('已加入 1 张表');
  });

  it('and not at all where the host says so itself', async () => {
    const page = await opened('导入数据表');
    page.builder.addEventListener('zw-tables', (event) => event.preventDefault());
    await taken(page);
    expect(said(page)).not.toContain('已加入');
  });

  it('what was read and should be looked at stands apart from what was not read', async () => {
    const page = await opened('导入数据表');
    await userEvent.fill(await page.find('.tool textarea'), DDL);
    await expect.poll(() => deepAll(page.builder, '.tool h4').map((each) => each.textContent)).toEqual([expect.stringContaining('读进来的内容里')]);
    await userEvent.fill(await page.find('.tool textarea'), DDL.replace('memo VARCHAR(200)', '(((, memo VARCHAR(200)'));
    await expect.poll(() => deepAll(page.builder, '.tool h4')[0]?.textContent).toContain('没有读进来');
  });

  it('a form is taken from a file, whose name is said', async () => {
    const page = await opened('导入 JSON');
    picked.next = { name: '开办.json', content: JSON.stringify({ type: 'object', properties: { name: { type: 'string', title: '姓名', 'x-component': 'Input' } } }) };
    await userEvent.click(await page.find('button', '选择文件…'));
    await expect.poll(() => deepAll(page.builder, '.tool')[0]?.textContent).toContain('开办.json');
    await userEvent.click(await page.find('.tool .zw-button[data-kind=primary]', '导入'));
    await expect.poll(() => page.within().length).toBe(1);
  });
});
