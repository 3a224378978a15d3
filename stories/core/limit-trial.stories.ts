import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import './limit-trial.js';

interface Args {
  acceptedOn: string;
  days: number;
}

const meta: Meta<Args> = {
  title: '核心/承诺期限试算',
  parameters: {
    docs: {
      description: {
        component:
          '承诺时限按工作日计算，受理当日不计（民法典第二百零一条，行政许可法第八十二条）。' +
          '逐日列出哪天算、哪天不算：周末和法定节假日不算，调休上班的周末要算；日历里没有的年份不猜，直接提示。',
      },
    },
  },
  args: { acceptedOn: '2026-02-12', days: 7 },
  argTypes: { acceptedOn: { name: '受理日期' }, days: { name: '承诺时限（工作日）' } },
  render: ({ acceptedOn, days }) => html`<zw-limit-trial accepted-on=${acceptedOn} days=${days}></zw-limit-trial>`,
};

export default meta;

function answer(canvas: HTMLElement): string {
  return canvas.querySelector('zw-limit-trial')?.shadowRoot?.querySelector('output')?.textContent ?? '';
}

export const AcrossSpringFestival: StoryObj<Args> = {
  name: '跨春节：跳过假期，算进调休',
  async play({ canvasElement }) {
    await expect(answer(canvasElement)).toBe('最迟 2026年2月28日 办结');
    await expect(canvasElement.querySelector('zw-limit-trial')?.shadowRoot?.textContent).toContain('调休上班');
  },
};

export const SameDay: StoryObj<Args> = {
  name: '即办件：零个工作日',
  args: { acceptedOn: '2026-03-18', days: 0 },
  async play({ canvasElement }) {
    await expect(answer(canvasElement)).toBe('最迟 2026年3月18日 办结');
  },
};

export const UnknownYear: StoryObj<Args> = {
  name: '日历里没有的年份',
  args: { acceptedOn: '2031-01-06', days: 5 },
  async play({ canvasElement }) {
    await expect(answer(canvasElement)).toContain('还没有 2031 年');
  },
};
