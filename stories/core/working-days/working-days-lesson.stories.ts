import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LimitUnit } from '@zhengwu/core';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { lessonScreen, typeOver } from '../lesson-screen.js';
import type { PauseDraft } from './pause-rows.js';
import './working-days-lesson.js';

interface Args {
  start: string;
  amount: number;
  unit: LimitUnit;
  pauses: readonly PauseDraft[];
}

const meta: Meta<Args> = {
  title: '基础/工作日计算',
  parameters: {
    docs: {
      description: {
        component:
          '学会核对承诺时限。填受理日和期限，日历上标出每一天算不算：周末和法定放假不算，调休上班的周末要算，' +
          '听证、鉴定等特别程序的时间扣除（行政许可法第四十五条、第八十二条）。放假安排没有公布的年份，系统不推算，直接说明。',
      },
    },
  },
  argTypes: {
    start: { control: 'text', description: '起算日' },
    amount: { control: 'number', description: '期限' },
    unit: { control: 'select', options: ['workingDay', 'day', 'month', 'year'], description: '单位' },
  },
  args: { start: '2026-09-18', amount: 10, unit: 'workingDay', pauses: [] },
  render: ({ start, amount, unit, pauses }) =>
    html`<zw-working-days-lesson start=${start} amount=${amount} unit=${unit} .pauses=${pauses}></zw-working-days-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-working-days-lesson');

export const NationalDay: StoryObj<Args> = {
  name: '跨国庆假期',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('2026年10月9日（星期五）')).toBeVisible();
    await expect(screen.getByRole('cell', { name: /^20\s*班\s*第 1$/ })).toBeVisible();
    await expect(screen.getByText(/国办发明电〔2025〕7号/)).toBeVisible();
    await typeOver(screen.getByLabelText('期限'), '5');
    await expect(screen.getByText('2026年9月24日（星期四）')).toBeVisible();
    await typeOver(screen.getByLabelText('起算日（受理日）'), '二〇二六年九月二十一日');
    await expect(screen.getByText('2026年9月29日（星期二）')).toBeVisible();
    await typeOver(screen.getByLabelText('期限'), '10');
    await expect(screen.getByText('2026年10月12日（星期一）')).toBeVisible();
  },
};

export const ExpertReview: StoryObj<Args> = {
  name: '扣除专家评审',
  args: { start: '2026-03-02', amount: 10 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('2026年3月16日（星期一）')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '添加特别程序' }));
    const procedure = screen.getByLabelText('特别程序 1');
    await userEvent.selectOptions(procedure, screen.getByRole('option', { name: '专家评审' }));
    await expect(screen.getByText('请填写开始和结束的日期，填好以后才扣除。')).toBeVisible();
    await typeOver(screen.getByLabelText('开始'), '2026-03-05');
    await typeOver(screen.getByLabelText('结束'), '2026-03-11');
    await expect(screen.getByText('2026年3月23日（星期一）')).toBeVisible();
    await userEvent.selectOptions(procedure, screen.getByRole('option', { name: '现场核查' }));
    await expect(screen.getByText(/不在行政许可法第四十五条所列八项之内/)).toBeVisible();
    await expect(screen.getByText('2026年3月16日（星期一）')).toBeVisible();
    await userEvent.selectOptions(procedure, screen.getByRole('option', { name: '专家评审' }));
  },
};

export const CalendarDays: StoryObj<Args> = {
  name: '按自然日和月计算',
  args: { start: '2026-07-31', amount: 60, unit: 'day' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('2026年9月29日（星期二）')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('单位'), screen.getByRole('option', { name: '个月' }));
    await typeOver(screen.getByLabelText('期限'), '2');
    await expect(screen.getByText('2026年9月30日（星期三）')).toBeVisible();
  },
};

export const UnknownYear: StoryObj<Args> = {
  name: '放假安排未公布的年份',
  args: { start: '2026-12-23', amount: 10 },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByRole('alert')).toHaveTextContent('工作日历没有 2027 年的节假日安排');
    await typeOver(screen.getByLabelText('期限'), '5');
    await expect(screen.getByText('2026年12月30日（星期三）')).toBeVisible();
    await typeOver(screen.getByLabelText('期限'), '10');
    await expect(screen.getByRole('alert')).toBeVisible();
  },
};
