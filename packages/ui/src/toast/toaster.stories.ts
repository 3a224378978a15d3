import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf, still } from '../native/testing/sheet.js';
import './define.js';
import type { Toast } from './toast.js';
import type { ZwToaster } from './toaster.js';

const TOASTS: readonly (readonly [string, Toast])[] = [
  ['保存', { text: '已保存为第 12 版', tone: 'good' }],
  ['删除', { text: '已删除问题“经营场所面积是多少？”及其 3 个选项', action: { label: '撤销', run: () => undefined } }],
  ['断网', { text: '未能保存：与服务器的连接已断开。内容留在本机，恢复后自动保存。', tone: 'bad' }],
];

const meta: Meta = {
  title: '控件/提示条',
  parameters: {
    docs: { description: { component: '在画面下沿顺带说一句：已保存、已删除。最多三条；出错的和可以撤销的停得久一些。指着它或焦点在里面时不会消失，也不挡住正在填写的地方。' } },
  },
  render: () => frame({}),
};

export default meta;

function frame(look: { readonly theme?: ThemeName; readonly scale?: number }): TemplateResult {
  const content = html`<div class="screen pad">
    <div class="zw-bar">${TOASTS.map(([name, toast]) => html`<button class="zw-button" type="button" @click=${(event: Event) => toasterOf(event).show({ ...toast, staysMs: Infinity })}>${name}</button>`)}</div>
    <zw-toaster></zw-toaster>
  </div>`;
  return onSheet(content, look);
}

function toasterOf({ currentTarget }: Event): ZwToaster {
  return (currentTarget as HTMLElement).closest('.screen')!.querySelector<ZwToaster>('zw-toaster')!;
}

export const Three: StoryObj = {
  name: '三条',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    for (const [name] of TOASTS) await userEvent.click(within(sheet).getByRole('button', { name }));
    const toaster = sheet.querySelector<ZwToaster>('zw-toaster')!;
    await toaster.updateComplete;
    const screen = within(toaster.shadowRoot!.querySelector<HTMLElement>('.stack')!);
    await expect(screen.getByRole('alert')).toHaveTextContent('连接已断开');
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(screen.getByRole('status')).not.toHaveTextContent('已删除'));
    await userEvent.click(within(sheet).getByRole('button', { name: '删除' }));
    await toaster.updateComplete;
    await still(toaster);
  },
};

export const Large: StoryObj = {
  name: '政务红，文字放大到 200%',
  render: () => frame({ theme: 'red', scale: 2 }),
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    for (const [name] of TOASTS) await userEvent.click(within(sheet).getByRole('button', { name }));
    const toaster = sheet.querySelector<ZwToaster>('zw-toaster')!;
    await toaster.updateComplete;
    await still(toaster);
    await expect(toaster.shadowRoot!.querySelectorAll('.toast')).toHaveLength(3);
  },
};
