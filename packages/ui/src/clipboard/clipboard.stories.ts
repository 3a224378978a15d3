import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import '../dialog/define.js';
import type { ZwDialog } from '../dialog/dialog.js';
import { icon } from '../icon/icon.js';
import { clipboardPasteIcon, copyIcon } from '../icon/icons.js';
import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf, still } from '../native/testing/sheet.js';
import { copyRich, copyText } from './copy.js';
import { readPaste } from './read-paste.js';

const HEADINGS = ['材料名称', '份数', '提交要求'] as const;
const MATERIALS = [
  ['食品经营许可申请书', '1', '必交'],
  ['营业执照或者其他主体资格证明文件复印件', '1', '免提交（电子证照）'],
  ['与食品经营相适应的主要设备设施、经营布局、操作流程等文件', '1', '必交'],
  ['食品安全自查、从业人员健康管理、进货查验记录等保证食品安全的规章制度目录清单', '1', '容缺'],
] as const;
const CORRECTION = '您申请的食品经营许可（新办）材料不齐全：缺少“与食品经营相适应的主要设备设施、经营布局、操作流程等文件”。请于 5 个工作日内补正。';

const meta: Meta = {
  title: '文件/复制',
  parameters: {
    docs: {
      description: {
        component: '复制文字和表格，读出粘贴的内容。没有 HTTPS 的内网也能复制；焦点和选中的文字不变，对话框里照样可用。表格粘到 Excel 里分格，粘到记事本里用制表符隔开。',
      },
    },
  },
  render: () => screenOf({}),
};

export default meta;

const tableText = (): string => [HEADINGS, ...MATERIALS].map((row) => row.join('\t')).join('\n');
const tableHtml = (): string => `<table>${[HEADINGS, ...MATERIALS].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

function screenOf(look: { readonly theme?: ThemeName; readonly scale?: number }): TemplateResult {
  const content = html`<div class="stack">
    <section class="stack">
      <h2>申请材料</h2>
      <table class="zw-table">
        <thead>
          <tr>${HEADINGS.map((heading) => html`<th scope="col">${heading}</th>`)}</tr>
        </thead>
        <tbody>
          ${MATERIALS.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
      <div class="zw-bar">
        <button class="zw-button" type="button" @click=${(event: Event) => copy(event, '表格', () => copyRich({ text: tableText(), html: tableHtml() }))}>${icon(copyIcon)}复制表格</button>
        <button class="zw-button" type="button" @click=${openDialog}>补正告知…</button>
        <output aria-live="polite"></output>
      </div>
    </section>
    <section class="zw-field">
      <label class="zw-label" for="paste">${icon(clipboardPasteIcon)} 粘贴到这里</label>
      <textarea class="zw-input" id="paste" rows="2" aria-describedby="pasted" @paste=${paste}></textarea>
      <p class="zw-hint" id="pasted">可粘贴 Excel 里的单元格、Word 里的文字、截图和文件。</p>
    </section>
    <zw-dialog label="补正告知">
      <div class="stack">
        <p>${CORRECTION}</p>
        <div class="zw-bar">
          <button class="zw-button" data-kind="primary" type="button" @click=${(event: Event) => copy(event, '补正告知', () => copyText(CORRECTION))}>${icon(copyIcon)}复制</button>
          <output aria-live="polite"></output>
        </div>
      </div>
    </zw-dialog>
  </div>`;
  return onSheet(content, look);
}

function openDialog({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest('section')!.parentElement!.querySelector<ZwDialog>('zw-dialog')!.open = true;
}

async function copy({ currentTarget }: Event, what: string, act: () => Promise<boolean>): Promise<void> {
  const said = (currentTarget as HTMLElement).parentElement!.querySelector('output')!;
  said.textContent = (await act()) ? `已复制${what}` : `未能复制${what}，请选中后按 Ctrl+C`;
}

function paste(event: ClipboardEvent): void {
  const { text, html: form, files } = readPaste(event);
  const rows = text.trimEnd().split('\n');
  const said = (event.currentTarget as HTMLElement).parentElement!.querySelector('#pasted')!;
  const parts = [
    ...(text.includes('\t') ? [`表格 ${rows.length} 行 ${(rows[0] ?? '').split('\t').length} 列`] : text === '' ? [] : [`文字 ${[...text].length} 字`]),
    ...(form === undefined ? [] : ['带格式']),
    ...files.map(({ name }) => `文件“${name}”`),
  ];
  said.textContent = `粘贴了：${parts.join('，')}。`;
}

function pasteInto(field: Element, content: Readonly<Record<string, string>>, ...files: readonly File[]): void {
  const clipboardData = new DataTransfer();
  for (const type of Object.keys(content)) clipboardData.setData(type, content[type] ?? '');
  for (const file of files) clipboardData.items.add(file);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
}

export const Copy: StoryObj = {
  name: '复制表格，在对话框里复制',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const screen = within(sheet);
    await userEvent.click(screen.getByRole('button', { name: '复制表格' }));
    // A play function presses no real button: whether the browser lets it copy is the browser's affair.
    await waitFor(() => expect(screen.getByText(/^(已复制|未能复制)表格/)).toBeVisible());
    await userEvent.click(screen.getByRole('button', { name: '补正告知…' }));
    const box = sheet.querySelector<ZwDialog>('zw-dialog')!;
    await box.updateComplete;
    await still(box);
    const dialog = within(box);
    await userEvent.click(dialog.getByRole('button', { name: '复制' }));
    await waitFor(() => expect(dialog.getByText(/^(已复制|未能复制)补正告知/)).toBeVisible());
    await expect((sheet.getRootNode() as ShadowRoot).activeElement).toBe(dialog.getByRole('button', { name: '复制' }));
  },
};

export const Paste: StoryObj = {
  name: '粘贴',
  async play({ canvasElement }) {
    const screen = within(await sheetOf(canvasElement));
    const field = screen.getByLabelText('粘贴到这里');
    pasteInto(field, {}, new File(['png'], '营业执照截图.png', { type: 'image/png' }));
    await expect(field).toHaveAccessibleDescription('粘贴了：文件“营业执照截图.png”。');
    pasteInto(field, { 'text/plain': tableText().replace(/\n/g, '\r\n'), 'text/html': tableHtml() }, new File(['png'], 'image.png', { type: 'image/png' }));
    await expect(field).toHaveAccessibleDescription('粘贴了：表格 5 行 3 列，带格式。');
  },
};

export const Large: StoryObj = {
  name: '高对比度，文字放大到 200%',
  render: () => screenOf({ theme: 'contrast', scale: 2 }),
};
