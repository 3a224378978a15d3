import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { lessonScreen, typeOver } from '../lesson-screen.js';
import { book, ruleEntries } from '../words.js';
import './rules-lesson.js';

const meta: Meta = {
  title: '基础/规则一览',
  parameters: {
    docs: {
      description: {
        component: '遇到检查结果，想知道它凭什么这样说：在这里按名称、依据条款查找。每条规则写明级别、适用的事项类型和依据。',
      },
    },
  },
  render: () => html`<zw-rules-lesson .entries=${ruleEntries} .book=${book}></zw-rules-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-rules-lesson');

export const All: StoryObj = {
  name: '全部规则',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('status')).toHaveTextContent(`${Object.keys(ruleEntries).length} 条规则`);
  },
};

export const ByArticle: StoryObj = {
  name: '按条款查找',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await typeOver(screen.getByLabelText('查找规则'), '行政许可法 第四十二条');
    await expect(screen.getByText('item/decision-over-20')).toBeVisible();
    await expect(screen.queryByText('item/acceptance-over-5')).toBeNull();
    await typeOver(screen.getByLabelText('查找规则'), '没有这样的规则');
    await expect(screen.getByRole('status')).toHaveTextContent('没有符合的规则');
    await typeOver(screen.getByLabelText('查找规则'), '行政许可法');
    await userEvent.selectOptions(screen.getByLabelText('级别'), screen.getByRole('option', { name: '错误' }));
    await expect(screen.queryByText('item/decision-over-20')).toBeNull();
    await expect(screen.getByText('item/acceptance-over-5')).toBeVisible();
  },
};
