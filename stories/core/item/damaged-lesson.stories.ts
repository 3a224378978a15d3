import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { lessonScreen } from '../lesson-screen.js';
import './damaged-lesson.js';
import { sampleItems } from './sample-items.js';

interface Args {
  accident: number;
}

const meta: Meta<Args> = {
  title: '基础/打开损坏的文件',
  parameters: {
    docs: {
      description: {
        component:
          '文件传到一半断了、被人用记事本改坏了、选错了文件，都不必慌：系统能打开多少打开多少，读不懂的部分原样放在一边，' +
          '逐处说明坏在哪一行、哪一列，怎样补救。左边可以直接改，右边立即重新打开。',
      },
    },
  },
  argTypes: { accident: { control: { type: 'number', min: 0, max: 5 }, description: '第几种损坏' } },
  args: { accident: 0 },
  render: ({ accident }) => html`<zw-damaged-lesson accident=${accident} .item=${sampleItems[0]?.content}></zw-damaged-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-damaged-lesson');

export const CutOff: StoryObj<Args> = {
  name: '传到一半断了',
  args: { accident: 1 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('status')).toHaveTextContent('已打开一部分“食品经营许可”');
    await expect(screen.getByText(/文件在第 \d+ 行第 \d+ 列中断/)).toBeVisible();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /文件内容/ });
    await expect(screen.getByLabelText('整个文件的原文').textContent).toBe(box.value);
  },
};

export const HandEdited: StoryObj<Args> = {
  name: '用记事本改坏了',
  args: { accident: 2 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('status')).toHaveTextContent('已打开一部分');
    await expect(screen.getByText('不安全的键')).toBeVisible();
    await expect(screen.getByText('"一次"', { selector: 'pre' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '完好的文件' }));
    await expect(screen.getByText('文件完好。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '用记事本改坏了' }));
  },
};

export const NotJson: StoryObj<Args> = {
  name: '逗号改成了中文的',
  args: { accident: 3 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('status')).toHaveTextContent('没有打开');
    await expect(screen.getByText(/^第 2 行第 \d+ 列附近/)).toBeVisible();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /文件内容/ });
    await fireEvent.input(box, { target: { value: box.value.replace('"，', '",') } });
    await expect(screen.getByRole('status')).toHaveTextContent('已打开“食品经营许可”');
  },
};

export const Newer: StoryObj<Args> = {
  name: '来自新版本',
  args: { accident: 4 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('status')).toHaveTextContent('已打开，只能查看');
  },
};
