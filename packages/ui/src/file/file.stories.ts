import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, within } from 'storybook/test';

import { onSheet, sheetOf } from '../native/testing/sheet.js';
import { desk, FileDesk } from './testing/file-desk.js';

const meta: Meta = {
  title: '文件/选择与保存',
  parameters: {
    docs: {
      description: {
        component:
          '选择、拖入、读取和保存文件。拖放的地方旁边总有按钮；不收的文件说明原因。文字按 UTF-8、UTF-16 或 GB18030 读取，CSV 带标记保存，Excel 直接打开不乱码；文件名里 Windows 不许用的字符换成全角。',
      },
    },
  },
  render: () => onSheet(desk()),
};

export default meta;

/** “事项名称,承诺时限” and a line, as Excel in an office saves it: in GBK. */
const GBK_LIST = Uint8Array.of(0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb3, 0xd0, 0xc5, 0xb5, 0xca, 0xb1, 0xcf, 0xde, 0x0d, 0x0a, 0xca, 0xb3, 0xc6, 0xb7, 0x2c, 0x31, 0x30);

async function opened(canvas: HTMLElement) {
  const element = await sheetOf(canvas);
  if (!(element instanceof FileDesk)) throw new Error('There is no file desk on the sheet.');
  await element.updateComplete;
  const root = element.shadowRoot!.querySelector<HTMLElement>('.desk')!;
  return { element, screen: within(root), place: root.querySelector('.zw-drop')! };
}

function send(type: 'dragenter' | 'dragover' | 'drop', place: Element, ...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
}

export const Drop: StoryObj = {
  name: '拖入',
  async play({ canvasElement }) {
    const { screen, place } = await opened(canvasElement);
    const files = [
      new File([GBK_LIST], '事项梳理清单（市场监督管理局）.csv', { type: 'application/vnd.ms-excel' }),
      new File(['%PDF-1.7'], '食品经营许可申请书（样本）.pdf', { type: 'application/pdf' }),
      new File(['MZ'], '表格助手.exe', { type: 'application/x-msdownload' }),
    ];
    send('dragenter', place, ...files);
    await expect(place).toHaveAttribute('data-dropping');
    send('drop', place, ...files);
    await expect(place).not.toHaveAttribute('data-dropping');
    await expect(await screen.findByText('食品经营许可申请书（样本）.pdf')).toBeVisible();
    await expect(screen.getByText('GB18030')).toBeVisible();
    await expect(screen.getByRole('alert')).toHaveTextContent('未接收“表格助手.exe”，这里只收：CSV、TXT、PDF、图片。');
  },
};

export const Dropping: StoryObj = {
  name: '文件在上面',
  async play({ canvasElement }) {
    const { place } = await opened(canvasElement);
    send('dragenter', place, new File(['%PDF-1.7'], '营业执照.pdf', { type: 'application/pdf' }));
    await expect(place).toHaveAttribute('data-dropping');
  },
};

export const Save: StoryObj = {
  name: '保存时的文件名',
  async play({ canvasElement }) {
    const { element, screen } = await opened(canvasElement);
    const field = screen.getByLabelText<HTMLInputElement>('文件名');
    field.value = '食品经营许可（新办/变更）: 2024?.csv';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    await expect(field).toHaveAccessibleDescription('保存为：食品经营许可（新办／变更）： 2024？.csv');
    await userEvent.click(screen.getByRole('button', { name: '选择文件（可多选）' }));
  },
};

export const Readonly: StoryObj = {
  name: '只读',
  render: () => onSheet(desk({ isReadonly: true })),
  async play({ canvasElement }) {
    const { element, screen, place } = await opened(canvasElement);
    send('dragenter', place, new File(['%PDF-1.7'], '营业执照.pdf', { type: 'application/pdf' }));
    await expect(place).not.toHaveAttribute('data-dropping');
    send('drop', place, new File(['%PDF-1.7'], '营业执照.pdf', { type: 'application/pdf' }));
    await element.updateComplete;
    await expect(screen.queryByText('营业执照.pdf')).toBeNull();
  },
};

export const Large: StoryObj = {
  name: '政务红，文字放大到 200%',
  render: () => onSheet(desk(), { theme: 'red', scale: 2 }),
  play: (context) => Drop.play!(context),
};
