import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { deepActiveElement } from '../element/innermost.js';
import { field } from '../look/field.js';
import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf, still } from '../native/testing/sheet.js';
import { confirm } from './confirm.js';
import './define.js';
import type { DialogKind, DialogWidth, ZwDialog } from './dialog.js';

interface Args {
  readonly theme: ThemeName;
  readonly scale: number;
  readonly kind: DialogKind;
  readonly width: DialogWidth;
  readonly label: string;
}

const meta: Meta<Args> = {
  title: '控件/对话框',
  parameters: {
    docs: {
      description: {
        component: '对话框和抽屉。打开时其余内容都等着，焦点进来，关闭后回到原处。按 Esc、点“关闭”或点外面都可以离开；页面可以拦下来，例如有未保存的内容时。',
      },
    },
  },
  argTypes: {
    theme: { control: 'select', options: ['default', 'red', 'contrast'], description: '主题' },
    scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 }, description: '文字大小' },
    kind: { control: 'select', options: ['dialog', 'drawer-start', 'drawer-end', 'drawer-bottom'], description: '样式' },
    width: { control: 'select', options: ['small', 'medium', 'large'], description: '宽度' },
    label: { control: 'text', description: '标题' },
  },
  args: { theme: 'default', scale: 1, kind: 'dialog', width: 'medium', label: '添加选项' },
  render: (args) => dialogOn(args, optionForm()),
};

export default meta;

function dialogOn({ kind, width, label, theme, scale }: Args, content: TemplateResult): TemplateResult {
  const screen = html`<div class="screen pad">
    <h2>食品经营许可（新办、变更、延续）</h2>
    <button class="zw-button" type="button" @click=${open}>打开</button>
    <zw-dialog label=${label} .kind=${kind} .width=${width}>
      ${content}
      <button slot="footer" class="zw-button" type="button" @click=${close}>取消</button>
      <button slot="footer" class="zw-button" data-kind="primary" type="button" @click=${close}>添加</button>
    </zw-dialog>
  </div>`;
  return onSheet(screen, { theme, scale });
}

function open({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).parentElement!.querySelector<ZwDialog>('zw-dialog')!.open = true;
}

function close({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest<ZwDialog>('zw-dialog')!.open = false;
}

function optionForm(): TemplateResult {
  return html`<div class="zw-fields">
    ${field({ id: 'option', label: '选项', isRequired: true, hint: '与问题连起来读得通，例如“50 平方米以下”。' }, ({ id, describedBy, required }) => html`<input class="zw-input" id=${id} aria-describedby=${describedBy} aria-required=${required} />`)}
    ${field({ id: 'least', label: '面积不小于（平方米）' }, ({ id }) => html`<input class="zw-input" id=${id} inputmode="numeric" value="50" />`)}
  </div>`;
}

async function opened(canvas: HTMLElement) {
  const sheet = await sheetOf(canvas);
  const screen = within(sheet);
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  const dialog = sheet.querySelector<ZwDialog>('zw-dialog')!;
  await dialog.updateComplete;
  await still(dialog);
  return { screen, dialog };
}

export const Form: StoryObj<Args> = {
  name: '填写',
  async play({ canvasElement }) {
    const { screen, dialog } = await opened(canvasElement);
    await expect(deepActiveElement()).toBe(screen.getByLabelText('选项'));
    await userEvent.keyboard('{Escape}');
    await dialog.updateComplete;
    await expect(dialog.open).toBe(false);
    await opened(canvasElement);
  },
};

export const Long: StoryObj<Args> = {
  name: '内容很长',
  args: { width: 'large', label: '江门市市场监督管理局关于食品经营许可（含小型餐饮、集中用餐单位食堂、网络食品经营）申请材料审查要点与现场核查标准的说明' },
  render: (args) =>
    dialogOn(
      args,
      html`<div class="stack">
        ${Array.from({ length: 40 }, (_, index) => html`<p>第${index + 1}条　申请人应当提交食品经营许可申请书、营业执照复印件、与食品经营相适应的主要设备设施布局和操作流程文件、食品安全自查等保证食品安全的规章制度目录清单。</p>`)}
      </div>`,
    ),
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};

export const Large: StoryObj<Args> = {
  name: '高对比度，文字放大到 200%',
  args: { theme: 'contrast', scale: 2 },
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};

export const Drawer: StoryObj<Args> = {
  name: '右侧抽屉',
  args: { kind: 'drawer-end', label: '问题 3' },
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};

export const DrawerBelow: StoryObj<Args> = {
  name: '下方抽屉',
  args: { kind: 'drawer-bottom', label: '检查结果' },
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};

export const Confirm: StoryObj<Args> = {
  name: '确认删除',
  render: () =>
    onSheet(html`<div class="screen pad">
      <button
        class="zw-button"
        type="button"
        @click=${async ({ currentTarget }: Event) => {
          const button = currentTarget as HTMLElement;
          const isSure = await confirm(button, { title: '删除问题', text: '“经营场所面积是多少？”的 3 个选项一并删除，9 个情形受影响。\n可以撤销。', action: '删除', tone: 'danger' });
          button.parentElement!.querySelector('output')!.textContent = isSure ? '已删除' : '未删除';
        }}
      >
        删除问题
      </button>
      <output></output>
    </div>`),
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const screen = within(sheet);
    const ask = async (): Promise<ZwDialog> => {
      await userEvent.click(screen.getByRole('button', { name: '删除问题' }));
      await waitFor(() => expect((sheet.getRootNode() as ShadowRoot).querySelector('zw-confirmation')?.shadowRoot?.querySelector('zw-dialog[open]')).toBeTruthy());
      return (sheet.getRootNode() as ShadowRoot).querySelector('zw-confirmation')!.shadowRoot!.querySelector<ZwDialog>('zw-dialog')!;
    };
    await userEvent.click(within(await ask()).getByRole('button', { name: '删除' }));
    await waitFor(() => expect(screen.getByText('已删除')).toBeVisible());
    const dialog = await ask();
    await dialog.updateComplete;
    await still(dialog);
    await expect(deepActiveElement()).toBe(within(dialog).getByRole('button', { name: '取消' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByText('未删除')).toBeVisible());
    // Whoever opens the story begins here, with nothing asked and nothing done.
    screen.getByText('未删除').textContent = '';
  },
};
