import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { writeSheet, type Book } from '@zhengwu/core/sheet';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { lessonScreen } from '../lesson-screen.js';
import { messyBook, tidyBook } from './department-books.js';
import './sheet-lesson.js';

interface Args {
  book: Book;
}

const meta: Meta<Args> = {
  title: '基础/表格导入',
  parameters: {
    docs: {
      description: {
        component:
          '学会把部门交来的事项清单读进系统：合并的单元格自动补齐，“同上”换成上面的内容，“１０个工作日”读成 10。' +
          '读不懂的逐格指出，点“看 D5”就到那一格；没有读入的列和说明行原样保留。改好后导出清单和调研表交部门确认。',
      },
    },
  },
  args: { book: messyBook },
  render: ({ book }) => html`<zw-sheet-lesson today="2026-11-23" .book=${book}></zw-sheet-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-sheet-lesson');

export const Messy: StoryObj<Args> = {
  name: '常见的乱表',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(await screen.findByText(/填的“行政许科”不在选项内，是不是“行政许可”/)).toBeVisible();
    await expect(screen.getAllByText('合并，取自 A3')).toHaveLength(3);
    await expect(screen.getByText('同上，取自 D3')).toBeVisible();
    await expect(screen.getByText(/第 10 行：注：请各部门/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '看 D5' }));
    const cell = screen.getByRole('cell', { name: '行政许科' });
    await expect((cell.getRootNode() as ShadowRoot).activeElement).toBe(cell);
  },
};

export const Tidy: StoryObj<Args> = {
  name: '规范的表，导出清单和调研表',
  args: { book: tidyBook },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(await screen.findByText('每一格都读懂了。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '导出事项清单（XLSX）' }));
    await expect(await screen.findByText(/已导出“事项梳理清单\.xlsx”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '导出调研表（DOCX）' }));
    await expect(await screen.findByText(/已导出“需求收集调研表\.docx”/, {}, { timeout: 5_000 })).toBeVisible();
  },
};

export const Chosen: StoryObj<Args> = {
  name: '自己选一个文件',
  args: { book: tidyBook },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await screen.findByText('每一格都读懂了。');
    const { bytes } = await writeSheet(messyBook);
    const file = new File([new Uint8Array(bytes)], '市监局清单.xlsx');
    await userEvent.upload(screen.getByLabelText('选择表格文件'), file);
    await expect(await screen.findByText('已读取“市监局清单.xlsx”：7 行')).toBeVisible();
    await userEvent.upload(screen.getByLabelText('选择表格文件'), new File(['PK\u0003\u0004坏了'], '坏文件.xlsx'));
    await expect(await screen.findByText(/没有读到工作表/)).toBeVisible();
  },
};

export const Pasted: StoryObj<Args> = {
  name: '从 Excel 复制粘贴',
  args: { book: tidyBook },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await screen.findByText('每一格都读懂了。');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '部门\t事项名称\t承诺时限\n开平市民政局\t临时救助\t15\n同上\t最低生活保障\t二十日\n');
    await fireEvent(screen.getByLabelText('选择表格文件'), new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
    await expect(await screen.findByText('已读取“粘贴的表格”：2 行')).toBeVisible();
    await expect(screen.getByText(/填的“二十日”不是数字/)).toBeVisible();
  },
};
