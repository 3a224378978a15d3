import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { applyTheme, type ThemeName } from '../look/themes.js';
import { still } from '../native/testing/sheet.js';
import './define.js';
import { PAGE_OF_PAGES } from './page-size.js';
import { previewDocument } from './preview-document.js';
import type { ZwPrintPreview } from './print-preview.js';
import { correctionNotice, situationMatrix, type Paper } from './testing/notices.js';

interface Args {
  readonly theme: ThemeName;
  readonly scale: number;
}

const meta: Meta<Args> = {
  title: '控件/打印预览',
  parameters: {
    docs: {
      description: {
        component:
          '文书排在纸上的样子，和打印出来的一样：按纸张分页，表格在行间断开并重复表头，标题不落在页末，图片不被切开。' +
          '排不下、取不到的内容列在“打印提示”里。点“打印”时可以换成自己的打印方式。',
      },
    },
  },
  argTypes: {
    theme: { control: 'select', options: ['default', 'red', 'contrast'], description: '主题' },
    scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 }, description: '文字大小' },
  },
  args: { theme: 'default', scale: 1 },
};

export default meta;

/** A preview that fills the screen, and asks instead of printing. */
function screen({ html, page }: Paper, { theme, scale }: Args): HTMLElement {
  const preview = previewDocument(html, { page });
  preview.style.height = '100vh';
  preview.style.setProperty('--zw-text-scale', String(scale));
  applyTheme(preview, theme);
  preview.addEventListener('zw-print', (event) => {
    event.preventDefault();
    preview.dataset['asked'] = 'yes';
  });
  return preview;
}

async function shown(canvas: HTMLElement): Promise<{ readonly preview: ZwPrintPreview; readonly tools: ReturnType<typeof within>; readonly pages: () => readonly HTMLElement[]; readonly desk: HTMLElement }> {
  const preview = canvas.querySelector<ZwPrintPreview>('zw-print-preview')!;
  await preview.finished;
  await preview.updateComplete;
  await still(preview);
  const root = preview.shadowRoot!;
  return {
    preview,
    tools: within(root.querySelector<HTMLElement>('.tools')!),
    desk: root.querySelector<HTMLElement>('.desk')!,
    pages: () => [...root.querySelector('.papers')!.shadowRoot!.querySelectorAll<HTMLElement>('.zw-slot')],
  };
}

export const Notice: StoryObj<Args> = {
  name: '补正通知书',
  render: (args) => screen(correctionNotice(30), args),
  async play({ canvasElement }) {
    const { preview, tools, pages, desk } = await shown(canvasElement);
    const count = pages().length;
    await expect(count).toBeGreaterThan(2);
    await expect(pages().map((page) => page.getAttribute('aria-label'))).toContain(`第 2 页，共 ${String(count)} 页`);
    // The head of the table stands on each page of it, the seal line on the last.
    for (const page of pages().slice(0, -1)) await expect(page.querySelector('thead')).not.toBeNull();
    await expect(pages()[count - 1]).toHaveTextContent('开平市市场监督管理局');

    await userEvent.click(tools.getByRole('button', { name: '下一页' }));
    await waitFor(() => expect(tools.getByText(`第 2 页，共 ${String(count)} 页`)).toBeVisible());
    await userEvent.click(tools.getByRole('button', { name: '整页' }));
    await waitFor(() => expect(pages()[0]!.getBoundingClientRect().height).toBeLessThan(desk.clientHeight));
    await userEvent.click(tools.getByRole('button', { name: '适合宽度' }));
    await userEvent.click(tools.getByRole('button', { name: '打印' }));
    await expect(preview.dataset['asked']).toBe('yes');
    preview.goTo(1);
    await waitFor(() => expect(tools.getByText(`第 1 页，共 ${String(count)} 页`)).toBeVisible());
  },
};

export const Matrix: StoryObj<Args> = {
  name: '情形材料对照表（A3 横向）',
  render: (args) => screen(situationMatrix(), args),
  async play({ canvasElement }) {
    const { pages } = await shown(canvasElement);
    const [first] = pages();
    await expect(first!.getBoundingClientRect().width).toBeGreaterThan(first!.getBoundingClientRect().height);
    for (const page of pages()) await expect(page.querySelector('thead')).toHaveTextContent('业务办理项');
  },
};

export const Remarks: StoryObj<Args> = {
  name: '有打印提示',
  render: (args) =>
    screen(
      {
        page: { size: 'A5', footer: PAGE_OF_PAGES },
        html: `<h1>送达回证</h1><p><img alt="开平市市场监督管理局公章" src="http://192.0.2.1/seal.png"></p><iframe src="about:blank"></iframe>
          <table><tr>${'<td style="min-width:30mm">受送达人签名或者盖章</td>'.repeat(8)}</tr></table>`,
      },
      args,
    ),
  async play({ canvasElement }) {
    const { preview } = await shown(canvasElement);
    const remarks = within(preview.shadowRoot!.querySelector<HTMLElement>('.remarks')!);
    await userEvent.click(remarks.getByText('打印提示 3 条'));
    await expect(remarks.getByText(/公章”不在本系统内/)).toBeVisible();
    await expect(remarks.getByText(/比纸宽，已压缩各列/)).toBeVisible();
  },
};

export const Empty: StoryObj<Args> = {
  name: '空白文书',
  render: (args) => screen({ html: '', page: { footer: PAGE_OF_PAGES } }, args),
  async play({ canvasElement }) {
    const { pages } = await shown(canvasElement);
    await expect(pages()).toHaveLength(1);
  },
};

export const LargeTextContrast: StoryObj<Args> = {
  name: '高对比、200% 文字',
  args: { theme: 'contrast', scale: 2 },
  render: (args) => screen(correctionNotice(12), args),
  async play({ canvasElement }) {
    const { tools } = await shown(canvasElement);
    await expect(tools.getByRole('button', { name: '打印' })).toBeVisible();
  },
};
