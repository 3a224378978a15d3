import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { settled, shown } from '../testing/render.js';
import './define.js';
import type { MenuItem } from './menu-item.js';
import type { ZwMenu } from './menu.js';

const items: readonly MenuItem[] = [
  { id: 'rename', label: '改名', keys: 'F2' },
  { id: 'copy', label: '复制', keys: 'Ctrl+C' },
  { id: 'paste', label: '粘贴', isDisabled: true, reason: '剪贴板里没有节点' },
  { kind: 'separator' },
  {
    id: 'move',
    label: '移动到',
    items: [
      { id: 'new', label: '新办' },
      { id: 'change', label: '变更', items: [{ id: 'change-site', label: '经营场所变更' }] },
    ],
  },
  { id: 'numbered', label: '显示编号', isChecked: true },
  { id: 'delete', label: '删除', tone: 'danger' },
];

async function given(list = items) {
  const picked = vi.fn();
  const closed = vi.fn();
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <button class="opener">操作</button>
    <button class="after">后</button>
    <zw-menu label="节点操作" .items=${list} @zw-pick=${(event: CustomEvent<{ id: string }>) => picked(event.detail.id)} @zw-close=${closed}></zw-menu>
  </div>`);
  const menu = stage.querySelector<ZwMenu>('zw-menu')!;
  const opener = stage.querySelector<HTMLButtonElement>('.opener')!;
  opener.focus();
  return { menu, opener, after: stage.querySelector<HTMLButtonElement>('.after')!, picked, closed };
}

const focused = () => {
  const active = deepActiveElement();
  return active?.matches('.item') === true ? active.querySelector('.label')?.textContent : undefined;
};
const item = (menu: ZwMenu, name: string) => [...menu.renderRoot.querySelectorAll<HTMLElement>('.item')].find((each) => each.querySelector('.label')?.textContent === name)!;
const levels = (menu: ZwMenu) => menu.renderRoot.querySelectorAll('[role=menu]').length;

describe('zw-menu', () => {
  it('a letter of its own picks an item at once, a disabled one and all other letters do not', async () => {
    const { menu, opener, picked } = await given([
      { id: 'question', label: '问题', keys: 'Q' },
      { id: 'outcome', label: '结果', keys: 'E', isDisabled: true },
      { id: 'copy', label: '复制', keys: 'Ctrl+C' },
    ]);
    menu.openAt(opener);
    await userEvent.keyboard('ec');
    expect(picked).not.toHaveBeenCalled();
    expect(menu.isOpen).toBe(true);
    await userEvent.keyboard('q');
    expect(picked).toHaveBeenCalledWith('question');
    expect(menu.isOpen).toBe(false);
  });

  it.each([
    ['first', '改名'],
    ['last', '删除'],
    ['none', undefined],
  ] as const)('opens with the focus on %s', async (focus, expected) => {
    const { menu, opener } = await given();
    menu.openAt(opener, { focus });
    expect(focused()).toBe(expected);
    expect(menu.shadowRoot?.activeElement).not.toBeNull();
  });

  it.each([
    ['{ArrowDown}', '复制'],
    ['{ArrowDown}{ArrowDown}', '粘贴'],
    ['{ArrowUp}', '删除'],
    ['{ArrowUp}{ArrowDown}', '改名'],
    ['{End}', '删除'],
    ['{End}{Home}', '改名'],
    ['sc', '删除'],
    ['f', '复制'],
    ['q', '改名'],
  ])('after %s stands on %s', async (keys, expected) => {
    const { menu, opener } = await given();
    menu.openAt(opener);
    await userEvent.keyboard(keys);
    expect(focused()).toBe(expected);
  });

  it('picks with Enter, closed and with the focus back by the time it tells', async () => {
    const { menu, opener, picked, closed } = await given();
    const focusThen: unknown[] = [];
    picked.mockImplementation(() => focusThen.push(deepActiveElement(), menu.isOpen));
    menu.openAt(opener);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(picked.mock.calls.flat()).toEqual(['copy']);
    expect(focusThen).toEqual([opener, false]);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('picks with Space and with a press', async () => {
    const { menu, opener, picked } = await given();
    menu.openAt(opener);
    await userEvent.keyboard(' ');
    menu.openAt(opener);
    await userEvent.click(item(menu, '删除'));
    expect(picked.mock.calls.flat()).toEqual(['rename', 'delete']);
  });

  it('tells why an item cannot be picked, and does not pick it', async () => {
    const { menu, opener, picked } = await given();
    menu.openAt(opener);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const paste = item(menu, '粘贴');
    expect(menu.shadowRoot?.activeElement).toBe(paste);
    expect(paste.getAttribute('aria-disabled')).toBe('true');
    const said = paste.getAttribute('aria-labelledby')!.split(' ').map((id) => menu.shadowRoot?.getElementById(id)?.textContent);
    expect(said).toEqual(['粘贴', '剪贴板里没有节点']);
    expect(picked).not.toHaveBeenCalled();
    expect(menu.isOpen).toBe(true);
  });

  it('says what is on', async () => {
    const { menu, opener } = await given();
    menu.openAt(opener);
    expect(item(menu, '显示编号').getAttribute('role')).toBe('menuitemcheckbox');
    expect(item(menu, '显示编号').getAttribute('aria-checked')).toBe('true');
  });

  it('goes into submenus with → and out with ←, and picks there', async () => {
    const { menu, opener, picked } = await given();
    menu.openAt(opener);
    await userEvent.keyboard('yd{ArrowRight}');
    expect(focused()).toBe('新办');
    expect(item(menu, '移动到').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('经营场所变更');
    expect(levels(menu)).toBe(3);
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('变更');
    expect(levels(menu)).toBe(2);
    await userEvent.keyboard('{Enter}{Enter}');
    expect(picked.mock.calls.flat()).toEqual(['change-site']);
    expect(deepActiveElement()).toBe(opener);
  });

  it('closes one level with Escape', async () => {
    const { menu, opener, closed } = await given();
    menu.openAt(opener);
    await userEvent.keyboard('yd{ArrowRight}{Escape}');
    expect(focused()).toBe('移动到');
    expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledOnce();
    expect(deepActiveElement()).toBe(opener);
  });

  it('closes with Tab, which moves on from where the focus was', async () => {
    const { menu, opener, after } = await given();
    menu.openAt(opener);
    await userEvent.keyboard('{Tab}');
    expect(menu.isOpen).toBe(false);
    expect(deepActiveElement()).toBe(after);
  });

  it('closes when something outside is pressed, which then works', async () => {
    const { menu, opener, after } = await given();
    const onClick = vi.fn();
    after.addEventListener('click', onClick);
    menu.openAt({ x: 300, y: 300 });
    await userEvent.click(after);
    expect(menu.isOpen).toBe(false);
    expect(onClick).toHaveBeenCalledOnce();
    expect(deepActiveElement()).toBe(after);
    expect(opener.isConnected).toBe(true);
  });

  it('opens a submenu under a resting pointer and keeps it while the pointer is on its way', async () => {
    const { menu, opener } = await given();
    menu.openAt(opener, { focus: 'none' });
    const move = item(menu, '移动到');
    await userEvent.hover(move);
    await vi.waitFor(() => expect(levels(menu)).toBe(2), 2000);
    await userEvent.hover(item(menu, '变更'));
    await vi.waitFor(() => expect(levels(menu)).toBe(3), 2000);
    await userEvent.hover(item(menu, '改名'));
    await vi.waitFor(() => expect(levels(menu)).toBe(1), 2000);
    expect(focused()).toBe('改名');
  });

  it('keeps keys from what lies below it', async () => {
    const { menu, opener } = await given();
    const onKey = vi.fn();
    menu.parentElement?.addEventListener('keydown', onKey);
    menu.openAt(opener);
    await userEvent.keyboard('{ArrowDown}{Control>}z{/Control}');
    expect(onKey).not.toHaveBeenCalled();
  });

  it('says that it is empty, and closes', async () => {
    const { menu, opener } = await given([]);
    menu.openAt(opener);
    expect(menu.renderRoot.textContent).toContain('没有可用的操作');
    await userEvent.keyboard('{ArrowDown}{Enter}{Escape}');
    expect(menu.isOpen).toBe(false);
    expect(deepActiveElement()).toBe(opener);
  });

  it('scrolls when it is longer than the window', async () => {
    const { menu, opener } = await given(Array.from({ length: 200 }, (_, at) => ({ id: `i${at}`, label: `情形 ${at + 1}` })));
    menu.openAt(opener, { focus: 'first' });
    await userEvent.keyboard('{End}');
    const box = menu.renderRoot.querySelector('[role=menu]')!.getBoundingClientRect();
    const last = item(menu, '情形 200').getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
    expect(last.bottom).toBeLessThanOrEqual(box.bottom);
  });

  it('survives the loss of the item whose submenu is open', async () => {
    const { menu, opener } = await given();
    menu.openAt(opener);
    await userEvent.keyboard('yd{ArrowRight}');
    menu.items = [{ id: 'rename', label: '改名' }];
    await settled(menu);
    expect(levels(menu)).toBe(1);
  });

  it('leaves nothing behind when it is removed while open', async () => {
    const { menu, opener, closed } = await given();
    menu.openAt(opener);
    menu.remove();
    expect(menu.isOpen).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(closed).not.toHaveBeenCalled();
  });
});
