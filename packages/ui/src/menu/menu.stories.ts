import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { expect, fireEvent, userEvent, within } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { clipboardPasteIcon, copyIcon, downloadIcon, pencilIcon, plusIcon, trashIcon } from '../icon/icons.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { contextMenu } from './context-menu.js';
import './define.js';
import type { MenuItem } from './menu-item.js';
import type { ZwMenu } from './menu.js';
import type { ZwMenuButton } from './menu-button.js';

const node: readonly MenuItem[] = [
  { id: 'rename', label: '改名', icon: pencilIcon, keys: 'F2' },
  { id: 'copy', label: '复制', icon: copyIcon, keys: 'Ctrl+C' },
  { id: 'paste', label: '粘贴', icon: clipboardPasteIcon, keys: 'Ctrl+V', isDisabled: true, reason: '剪贴板里没有问题或选项。先复制一个。' },
  { kind: 'separator' },
  {
    id: 'insert',
    label: '插入',
    icon: plusIcon,
    items: [
      { id: 'question', label: '问题' },
      { id: 'option', label: '选项' },
      { id: 'situation', label: '情形', items: [{ id: 'new', label: '新办' }, { id: 'change', label: '变更' }, { id: 'renew', label: '延续' }] },
    ],
  },
  { kind: 'heading', label: '显示' },
  { id: 'numbers', label: '显示编号', isChecked: true },
  { id: 'counts', label: '显示材料数', isChecked: false },
  { kind: 'separator' },
  { id: 'delete', label: '删除问题及其 9 个情形', icon: trashIcon, keys: 'Del', tone: 'danger' },
];

class StoryMenus extends LitElement {
  static override styles = [base, controls];

  @state() private said = '在“餐饮服务经营者”上按右键、菜单键或长按';

  override render() {
    const onPick = (event: CustomEvent<{ id: string }>): void => {
      this.said = `选了 ${event.detail.id}`;
    };
    return html`<div>
      <div class="zw-bar">
        <zw-menu-button label="节点操作" .items=${node} @zw-pick=${onPick}></zw-menu-button>
        <zw-menu-button label="导出" kind="primary" .icon=${downloadIcon} .items=${[{ id: 'xlsx', label: '情形材料表（Excel）' }, { id: 'docx', label: '办事指南（Word）' }]} @zw-pick=${onPick}></zw-menu-button>
        <zw-menu-button label="更多操作" hide-label kind="quiet" .items=${node} @zw-pick=${onPick}></zw-menu-button>
        <zw-menu-button label="删除" kind="danger" disabled reason="省级统一的事项不能删除" .items=${node}></zw-menu-button>
        <zw-menu-button label="空" .items=${[]}></zw-menu-button>
      </div>
      <p><button class="zw-button" ${contextMenu(() => node, (id) => (this.said = `选了 ${id}`), '选项操作')}>餐饮服务经营者</button></p>
      <p role="status">${this.said}</p>
    </div>`;
  }
}

const meta: Meta = {
  title: '控件/菜单',
  decorators: [(story) => html`<div class="zw-story-margin">${story()}</div>`],
  parameters: {
    docs: {
      description: {
        component: '↑↓ 移动，→ 进入下级，← 返回，回车选择，Esc 退一级。打字可以找：“sc”到“删除”。不能用的也能走到，看得见原因。',
      },
    },
  },
  render() {
    defineElement('story-menus', StoryMenus);
    return html`<story-menus></story-menus>`;
  },
};

export default meta;

async function screenOf(canvas: HTMLElement) {
  const element = canvas.querySelector<StoryMenus>('story-menus')!;
  await element.updateComplete;
  const buttons = [...element.renderRoot.querySelectorAll<ZwMenuButton>('zw-menu-button')];
  for (const each of buttons) await each.updateComplete;
  return { element, page: within(element.renderRoot.firstElementChild as HTMLElement), buttons };
}

function menuIn(host: Element): { readonly menu: ZwMenu; readonly root: HTMLElement } {
  const menu = host.matches('zw-menu') ? (host) : host.shadowRoot!.querySelector<ZwMenu>('zw-menu')!;
  return { menu, root: menu.renderRoot.firstElementChild as HTMLElement };
}

export const Submenus: StoryObj = {
  name: '下级菜单',
  async play({ canvasElement }) {
    const { page, buttons } = await screenOf(canvasElement);
    buttons[0]!.open('first');
    const { menu, root } = menuIn(buttons[0]!);
    const { getByRole } = within(root);
    await expect(getByRole('menuitem', { name: '粘贴 剪贴板里没有问题或选项。先复制一个。' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('cr');
    const key = (name: string) => fireEvent.keyDown(menu.shadowRoot!.activeElement!, { key: name });
    await key('ArrowRight');
    await key('End');
    await key('ArrowRight');
    await expect(getByRole('menuitem', { name: '新办' })).toBeVisible();
    await expect(page.getByRole('status')).not.toHaveTextContent('选了');
  },
};

export const Pick: StoryObj = {
  name: '选择',
  async play({ canvasElement }) {
    const { page, buttons } = await screenOf(canvasElement);
    buttons[1]!.open();
    const { root } = menuIn(buttons[1]!);
    await userEvent.click(within(root).getByRole('menuitem', { name: '办事指南（Word）' }));
    await expect(page.getByRole('status')).toHaveTextContent('选了 docx');
  },
};

export const ContextMenu: StoryObj = {
  name: '右键菜单',
  async play({ canvasElement }) {
    const { element, page } = await screenOf(canvasElement);
    await fireEvent.contextMenu(page.getByRole('button', { name: '餐饮服务经营者' }), { button: 2, clientX: 60, clientY: 80 });
    const { root } = menuIn(element.renderRoot.querySelector('zw-menu')!);
    await expect(within(root).getByRole('menuitem', { name: '删除问题及其 9 个情形' })).toBeVisible();
  },
};
