import type { ServiceItem } from '@zhengwu/core';
import axe from 'axe-core';
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

describe('what others have changed', () => {
  /** 张 has changed one material, 李 another, and both are merged. */
  async function merged(host: FakeHost): Promise<PgEditor> {
    const editor = await opened(host);
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}张');
    host.saveByLi(sampleItem.id, withName(1, '李伟改的执照'));
    await page.getByRole('button', { name: '现在合并' }).click();
    await page.getByRole('button', { name: '看对方改了什么' }).click();
    return editor;
  }

  it('is shown place by place: theirs and nothing of mine; then work goes on', async () => {
    const host = new FakeHost(first());
    const editor = await merged(host);
    const seen = await dialog('李伟的第 2 版改了什么');
    const rows = seen.getByRole('row', { name: /› 材料名称/ });
    await expect.element(rows).toHaveTextContent('李伟改的执照');
    expect(rows.elements()).toHaveLength(1);
    expect(seen.getByRole('table', { name: '材料 1' }).element().textContent).not.toContain('张');
    await expect.element(seen.getByText('与您开始修改时的第 1 版相比')).toBeVisible();
    // While it fades in, nothing has the colours that it will have.
    await vi.waitFor(async () => expect((await axe.run(editor)).violations).toEqual([]), { timeout: 5000 });
    await seen.getByRole('button', { name: '继续编辑' }).click();
    await closed('李伟的第 2 版改了什么');
    expect(stateOf(editor)).toContain('有修改未保存');
    expect(page.getByRole('button', { name: '保存合并后的版本' }).elements()).toEqual([]);
    expect(namesOf(designerOf(editor)?.value).slice(1)).toEqual(['李伟改的执照', `${LAYOUT}张`]);
  });

  it('can be saved from there, and only one thing is said', async () => {
    const host = new FakeHost(first());
    await merged(host);
    await (await dialog('李伟的第 2 版改了什么')).getByRole('button', { name: '保存合并后的版本' }).last().click();
    await vi.waitFor(() => expect(host.server.head.version).toMatchObject({ number: 3, mergedFrom: 1 }));
    expect(host.toasts.map(({ text }) => text)).toEqual(['已保存为第 3 版']);
  });

  it('what cannot be loaded can be tried again', async () => {
    const host = new FakeHost(first());
    let isAway = true;
    host.server.mishap = (route) => (route === 'version' && isAway ? 'store-away' : undefined);
    await merged(host);
    const seen = await dialog('李伟的第 2 版改了什么');
    await expect.element(seen.getByRole('alert').filter({ hasText: '数据库' })).toBeVisible();
    isAway = false;
    await seen.getByRole('button', { name: /重试|再试/ }).click();
    await expect.element(seen.getByRole('row', { name: /› 材料名称/ })).toBeVisible();
  });
});

describe('how the item stands', () => {
  const id = sampleItem.id;
  const by = { id: 'usr_wang', name: '王芳' };

  it('with the department: it is said before, and the save says that it took it back', async () => {
    const host = new FakeHost(first());
    host.item = { ...host.item, id, state: 'pending', stateBy: ZHANG };
    // The stream tells of it before the save is answered.
    host.server.onVersion = ({ author, at }) => {
      if (host.item.state === 'pending') host.setItem({ state: 'draft', stateBy: author, stateAt: at });
    };
    const editor = await opened(host);
    await expect.element(page.getByText(/正在等部门确认（张敏 .* 送审）。保存会撤回送审。/)).toBeVisible();
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}改{Control>}s{/Control}');
    await vi.waitFor(() => expect(host.toasts.map(({ text }) => text)).toEqual(['已保存为第 2 版，送审已撤回']));
    await vi.waitFor(() => expect(page.getByText('正在等部门确认').elements()).toEqual([]));
    await host.clock.pass(1000);
    await userEvent.keyboard('又{Control>}s{/Control}');
    await vi.waitFor(() => expect(host.toasts.map(({ text }) => text)[1]).toBe('已保存为第 3 版'));
  });

  it('sent back while it is open: the reason comes, stays through a save, and goes when it was read', async () => {
    const host = new FakeHost(first());
    host.item = { ...host.item, id };
    const editor = await opened(host);
    host.setItem({ state: 'returned', stateBy: by, stateMessage: '第三份材料不用收', stateAt: 5 });
    await expect.element(page.getByText('王芳 退回修改：第三份材料不用收')).toBeVisible();
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{End}改{Control>}s{/Control}');
    await vi.waitFor(() => expect(stateOf(editor)).toMatch(/^已存为第 2 版/));
    host.setItem({ state: 'draft', stateMessage: '', stateAt: 6 });
    await expect.element(page.getByText('王芳 退回修改：第三份材料不用收')).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).click();
    await vi.waitFor(() => expect(page.getByText('退回修改：').elements()).toEqual([]));
    expect(editor.shadowRoot?.activeElement?.localName).toBe('h1');
    // Sent back once more, it is said once more.
    host.setItem({ state: 'returned', stateMessage: '时限不对', stateAt: 7 });
    await expect.element(page.getByText('王芳 退回修改：时限不对')).toBeVisible();
  });

  it('审核员 is told how it stands, and nothing of saving', async () => {
    const host = new FakeHost(first(), { role: 'reviewer' });
    host.item = { ...host.item, id, state: 'published', publishedNumber: 6 };
    await opened(host);
    await expect.element(page.getByText('线上是第 6 版。', { exact: true })).toBeVisible();
  });

  it('the window is as high as it is, however much is said', async () => {
    const host = new FakeHost(first());
    host.item = { ...host.item, id, state: 'returned', stateBy: by, stateMessage: '材料不齐。'.repeat(100) };
    const editor = await opened(host);
    await expect.element(page.getByText(/王芳 退回修改/)).toBeVisible();
    expect((await axe.run(editor)).violations).toEqual([]);
    const { top, height } = editor.getBoundingClientRect();
    expect(height).toBe(700);
    expect(designerOf(editor)?.getBoundingClientRect().bottom).toBe(top + 700);
    expect(designerOf(editor)?.getBoundingClientRect().height).toBeGreaterThan(350);
  });
});

describe('keys', () => {
  it('the sheet tells of the page’s own', async () => {
    await opened(new FakeHost(first()));
    await page.getByRole('treeitem').first().click();
    await userEvent.keyboard('?');
    const sheet = await dialog('快捷键');
    await expect.element(sheet.getByText('Ctrl+S', { exact: true })).toBeVisible();
    await expect.element(sheet.getByText('Alt+PageUp')).toBeVisible();
    await expect.element(sheet.getByText('Ctrl+K', { exact: true })).toBeVisible();
  });

  it('Alt+PageUp goes back to the item from the middle of a field, and not out of a dialog', async () => {
    const host = new FakeHost(first());
    const editor = await opened(host);
    await page.getByRole('treeitem').first().click();
    await userEvent.keyboard('?');
    await dialog('快捷键');
    await userEvent.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(host.navigated).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await goTo(editor, 'mat_layout');
    await userEvent.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(host.navigated).toEqual([`/items/${sampleItem.id}`]);
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
