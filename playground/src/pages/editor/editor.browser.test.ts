import type { ServiceItem } from '@zhengwu/core';
import { html } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { settled, shown } from '../../../../packages/ui/src/testing/render.js';
import { indexedShelf } from '../../desk/index.js';
import type { ZwMaterialsDesigner } from '@zhengwu/ui/materials';

import './define.js';
import type { PgEditor } from './editor.js';
import { FakeHost, ZHANG } from './testing/fake-app.js';

const first = (): ServiceItem => JSON.parse(JSON.stringify(sampleItem)) as ServiceItem;
const [, BUSINESS, LAYOUT] = sampleItem.materials.map(({ name }) => name);
const shelf = indexedShelf();
const address = { personId: ZHANG.id, itemId: sampleItem.id, kind: 'item' } as const;

/** What a dialog holds is slotted, and no descendant of it: it is looked for on the page, once the dialog is there. */
async function dialog(name: string): Promise<typeof page> {
  await expect.element(page.getByRole('dialog', { name })).toBeVisible();
  return page;
}
const closed = (name: string): Promise<void> => vi.waitFor(() => expect(page.getByRole('dialog', { name }).elements()).toEqual([]));
const designerOf = (editor: PgEditor): ZwMaterialsDesigner | undefined => editor.shadowRoot?.querySelector('zw-materials-designer') ?? undefined;
const namesOf = (content: unknown): readonly string[] => (content as ServiceItem).materials.map(({ name }) => name);
const withName = (index: number, name: string, item: ServiceItem = first()): ServiceItem => ({ ...item, materials: item.materials.map((material, at) => (at === index ? { ...material, name } : material)) });

async function opened(host: FakeHost, designer = 'materials'): Promise<PgEditor> {
  const editor = await shown<PgEditor>(html`<pg-editor .app=${host.app} .params=${{ id: sampleItem.id, designer }}></pg-editor>`);
  editor.parentElement?.style.setProperty('height', '700px');
  await vi.waitFor(() => expect(editor.shadowRoot?.querySelector('.state')?.textContent).toMatch(/第 \d+ 版/));
  await settled(editor);
  return editor;
}

/** Puts the keyboard into the name of a material. */
async function goTo(editor: PgEditor, id: string): Promise<void> {
  await designerOf(editor)?.reveal(id, 'name');
}

const stateOf = (editor: PgEditor): string => editor.shadowRoot?.querySelector('.state')?.textContent ?? '';

beforeEach(async () => {
  for (const { draftId, revision } of await shelf.list(address)) await shelf.remove(draftId, revision);
});

describe('writing and saving', () => {
  it('what is typed is kept, stays through all that the page draws, and is saved by Ctrl+S in the middle of a word', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}（新）');
    await vi.waitFor(async () => expect(namesOf((await shelf.list(address))[0]?.content)[2]).toBe(`${LAYOUT}（新）`), { timeout: 5000 });
    await vi.waitFor(() => expect(stateOf(editor)).toContain('有修改未保存'));

    await userEvent.keyboard('二{Control>}s{/Control}');
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^已存为第 2 版/));
    expect(namesOf(host.server.head.content)[2]).toBe(`${LAYOUT}（新）二`);
    // The field is where it was, and writing goes on from there.
    await userEvent.keyboard('三');
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^已存为第 3 版/));
    expect(namesOf(host.server.head.content)[2]).toBe(`${LAYOUT}（新）二三`);
    await vi.waitFor(async () => expect(await shelf.list(address)).toEqual([]));
    expect(host.toasts.map(({ text }) => text)).toEqual(['已保存为第 2 版', '已保存为第 3 版']);
  });

  it('whoever types without a pause is told of before he pauses', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}');
    const until = Date.now() + 3500;
    while (Date.now() < until) await userEvent.keyboard('x');
    expect(namesOf((await shelf.list(address))[0]?.content)[2]).toMatch(/x{3,}$/);
  });

  it('a note goes with the version', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}乙');
    await page.getByRole('button', { name: '更多保存方式' }).click();
    await page.getByRole('menuitem', { name: '保存并写说明…' }).click();
    await userEvent.keyboard('按新办法改了名称');
    await (await dialog('保存并写说明')).getByRole('button', { name: '保存', exact: true }).last().click();
    await vi.waitFor(() => expect(host.server.head.version).toMatchObject({ number: 2, message: '按新办法改了名称' }));
  });

  it('without a server it says so, keeps, and saves when the server is back', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    host.server.mishap = () => 'away';
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}离线{Control>}s{/Control}');
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/没有连上服务器（\d\d:\d\d 起）.*修改存在本机 \d\d:\d\d.*恢复后自动保存/));
    expect(await editor.mayLeave()).toBe(true);
    host.server.mishap = () => undefined;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^已存为第 2 版/));
  });

  it('a role that has changed is told, what was written can be taken away, and nothing more is written', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    host.server.mishap = (route) => (route === 'save' || route === 'putDraft' ? 'forbidden' : undefined);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}没权限{Control>}s{/Control}');
    await expect.element(page.getByText('您现在没有编辑这份文档的权限')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '下载这份内容' })).toBeVisible();
    expect(designerOf(editor)?.readonly).toBe(true);
    expect(namesOf((await shelf.list(address))[0]?.content)[2]).toBe(`${LAYOUT}没权限`);
  });

  it('审核员 reads, and has nothing to save', async () => {
    const host = new FakeHost(first(), { role: 'reviewer' });
    const editor = await opened(host);
    expect(stateOf(editor)).toContain('只读');
    expect(designerOf(editor)?.readonly).toBe(true);
    expect(page.getByRole('button', { name: '保存', exact: true }).elements()).toEqual([]);
    expect(host.watched).toEqual({ itemId: sampleItem.id, kind: 'item' });
  });
});

describe('others', () => {
  it('are named', async () => {
    const host = new FakeHost(first());
    await opened(host);
    host.tell({
      kind: 'presence',
      present: [
        { person: { id: 'usr_li', name: '李伟' }, draftId: 'dft_li', isEditing: true },
        { person: { id: 'usr_chen', name: '陈洁' }, draftId: '', isEditing: false },
        { person: ZHANG, draftId: String(host.watched?.draftId), isEditing: true },
      ],
    });
    await expect.element(page.getByText('李伟 正在编辑')).toBeVisible();
    await expect.element(page.getByText('陈洁 在看')).toBeVisible();
    expect(page.getByText('您在另一个窗口').elements()).toEqual([]);
  });

  it('nothing unsaved: their version comes by itself', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    host.saveByLi(sampleItem.id, withName(1, '李伟改的执照'));
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^已存为第 2 版.*李伟/));
    expect(namesOf(designerOf(editor)?.value)[1]).toBe('李伟改的执照');
    expect(host.toasts.map(({ text }) => text)).toEqual(['已更新到第 2 版（李伟）']);
  });

  it('without conflict: merged on request, looked at, saved', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}张');
    host.saveByLi(sampleItem.id, withName(1, '李伟改的执照'));
    await page.getByRole('button', { name: '现在合并' }).click();
    await expect.element(page.getByText(/李伟的第 2 版与您的修改没有冲突，已合并，还没有保存。检查：\d+ 错误 \d+ 提醒/)).toBeVisible();
    expect(namesOf(designerOf(editor)?.value).slice(1)).toEqual(['李伟改的执照', `${LAYOUT}张`]);
    expect(host.server.versions).toHaveLength(2);
    await page.getByRole('button', { name: '保存合并后的版本' }).click();
    await vi.waitFor(() => expect(host.server.head.version).toMatchObject({ number: 3, mergedFrom: 1 }));
    expect(namesOf(host.server.head.content).slice(1)).toEqual(['李伟改的执照', `${LAYOUT}张`]);
  });

  it('with conflicts: place by place, by keyboard, nothing chosen before, and saved only when all is', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}张');
    await goTo(editor, 'mat_business');
    await userEvent.keyboard('{End}张');
    host.server.saveBy({ id: 'usr_li', name: '李伟' }, withName(2, '李的平面图', withName(1, '李的执照')));
    await userEvent.keyboard('{Control>}s{/Control}');

    const asked = await dialog('两边改了同样的地方');
    const sides = asked.getByRole('group', { name: /材料“.*” › 材料名称/ }).getByRole('radio');
    expect(sides.elements().map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false, false]);
    const save = asked.getByRole('button', { name: '保存合并后的版本' });
    await userEvent.keyboard(' ');
    await expect.element(asked.getByText('还有 1 处没有选')).toBeVisible();
    (save.element() as HTMLElement).click();
    expect(host.server.versions).toHaveLength(2);
    await userEvent.keyboard('{Tab}{ArrowDown}');
    await expect.element(asked.getByText('都选好了')).toBeVisible();
    await save.click();
    await vi.waitFor(() => expect(host.server.head.version).toMatchObject({ number: 3, mergedFrom: 1, author: ZHANG }));
    expect(namesOf(host.server.head.content).slice(1)).toEqual([`${BUSINESS}张`, '李的平面图']);
    expect(stateOf(editor)).toMatch(/^已存为第 3 版/);
  });

  it('who does not choose now keeps what he has', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}张');
    host.server.saveBy({ id: 'usr_li', name: '李伟' }, withName(2, '李的平面图'));
    await userEvent.keyboard('{Control>}s{/Control}');
    await dialog('两边改了同样的地方');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: '现在合并' })).toBeVisible();
    expect(namesOf(designerOf(editor)?.value)[2]).toBe(`${LAYOUT}张`);
  });
});

describe('what was never saved', () => {
  const leftover = (content: ServiceItem, baseNumber = 1) => ({ ...address, draftId: 'dft_old', baseNumber, baseEtag: `"${String(baseNumber)}"`, revision: 7, at: Date.now() - 60_000, content });

  it('is offered with where, when and how much, and comes back', async () => {
    await shelf.put(leftover(withName(1, '没保存的执照')));
    const host = new FakeHost(first());
    const editor = await opened(host);
    const offered = await dialog('有以前没有保存的修改');
    await expect.element(offered.getByText('从第 1 版改起 · 与最新版有 1 处不同')).toBeVisible();
    await expect.element(offered.getByText(/ · 本机/)).toBeVisible();
    // The keyboard is on 恢复.
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(stateOf(editor)).toContain('有修改未保存'));
    expect(namesOf(designerOf(editor)?.value)[1]).toBe('没保存的执照');
    await vi.waitFor(async () => expect((await shelf.list(address)).map(({ draftId }) => draftId)).toEqual([host.watched?.draftId]));
    await closed('有以前没有保存的修改');
  });

  it('put off, it stays and can be looked at later; thrown away, it is gone', async () => {
    await shelf.put(leftover(withName(1, '没保存的执照')));
    await opened(new FakeHost(first()));
    await (await dialog('有以前没有保存的修改')).getByRole('button', { name: '以后再说' }).click();
    expect(await shelf.list(address)).toHaveLength(1);
    await page.getByRole('button', { name: '看看' }).click();
    await (await dialog('有以前没有保存的修改')).getByRole('button', { name: '丢弃' }).click();
    await (await dialog('丢弃没有保存的修改')).getByRole('button', { name: '丢弃' }).last().click();
    await vi.waitFor(async () => expect(await shelf.list(address)).toEqual([]));
    await vi.waitFor(() => expect(page.getByText('份以前没有保存的修改').elements()).toEqual([]));
  });

  it('begun from an older version it is merged', async () => {
    await shelf.put(leftover(withName(1, '没保存的执照')));
    const host = new FakeHost(first());
    host.server.saveBy({ id: 'usr_li', name: '李伟' }, withName(2, '李的平面图'));
    const editor = await opened(host);
    await expect.element(page.getByText('从第 1 版改起，现在是第 2 版，恢复时会合并')).toBeVisible();
    await (await dialog('有以前没有保存的修改')).getByRole('button', { name: '恢复' }).click();
    await expect.element(page.getByRole('button', { name: '保存合并后的版本' })).toBeVisible();
    expect(namesOf(designerOf(editor)?.value).slice(1)).toEqual(['没保存的执照', '李的平面图']);
  });
});

describe('opening and leaving', () => {
  it('a document that does not load can be tried again', async () => {
    const host = new FakeHost(first());
    host.server.mishap = () => 'store-away';
    await shown(html`<pg-editor .app=${host.app} .params=${{ id: sampleItem.id, designer: 'materials' }}></pg-editor>`);
    await expect.element(page.getByText('这份文档没有打开')).toBeVisible();
    host.server.mishap = () => undefined;
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.element(page.getByRole('treeitem', { name: BUSINESS ?? '' })).toBeVisible();
  });

  it('a designer that there is not is told, with a way back', async () => {
    const host = new FakeHost(first());
    await shown(html`<pg-editor .app=${host.app} .params=${{ id: sampleItem.id, designer: 'nothing' }}></pg-editor>`);
    await expect.element(page.getByRole('link', { name: '回到事项' })).toHaveAttribute('href', `/items/${sampleItem.id}`);
  });

  it('leaves without a question, and what was being typed is kept', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}要走了');
    expect(await editor.mayLeave()).toBe(true);
    expect(namesOf((await shelf.list(address))[0]?.content)[2]).toBe(`${LAYOUT}要走了`);
  });

  it('taken off the page in the middle of a word, the word is kept', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}拔线');
    editor.remove();
    await vi.waitFor(async () => expect(namesOf((await shelf.list(address))[0]?.content)[2]).toBe(`${LAYOUT}拔线`));
  });

  it('speaks English', async () => {
    const host = new FakeHost(first(), { lang: 'en' });
    const editor = await shown<PgEditor>(html`<pg-editor .app=${host.app} .params=${{ id: sampleItem.id, designer: 'materials' }}></pg-editor>`);
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^Saved as version 1/));
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  });
});
