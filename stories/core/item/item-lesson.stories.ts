import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { lessonScreen, typeOver } from '../lesson-screen.js';
import './item-lesson.js';
import { sampleItems } from './sample-items.js';

const meta: Meta = {
  title: '基础/事项体检',
  parameters: {
    docs: {
      description: {
        component:
          '学会看一个事项的全貌：编码、权属、时限、材料，以及系统查出的每一处问题。能改的用“改为…”一键改正，' +
          '改错了撤销（Ctrl+Z）；只有上级能改的，写明理由、负责人和期限，豁免这一处。',
      },
    },
  },
  render: () => html`<zw-item-lesson today="2026-11-23" .items=${sampleItems}></zw-item-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-item-lesson');

export const Mend: StoryObj = {
  name: '改正与撤销',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await typeOver(screen.getByLabelText('承诺时限'), '30');
    await expect(screen.getByText('承诺时限 30 个工作日超过法定时限 10 个工作日。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '把承诺时限设为 10 个工作日' }));
    await expect(screen.getByLabelText('承诺时限')).toHaveValue('10');
    await expect(screen.queryByText(/超过法定时限/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await expect(screen.getByText('承诺时限 30 个工作日超过法定时限 10 个工作日。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '重做' }));
    await expect(screen.queryByText(/超过法定时限/)).toBeNull();

    const [exempt] = screen.getAllByRole('button', { name: '改为免提交（政府部门核发）' });
    await userEvent.click(exempt!);
    await expect(screen.getByText('已完成：改为免提交（政府部门核发）')).toBeVisible();
    const heading = screen.getByRole('heading', { name: /^检查结果/ });
    await expect((heading.getRootNode() as ShadowRoot).activeElement).toBe(heading);
    await fireEvent.keyDown(screen.getByRole('button', { name: '重做' }), { key: 'z', ctrlKey: true });
    await expect(screen.getByText('已撤销：改为免提交（政府部门核发）')).toBeVisible();
    await fireEvent.keyDown(screen.getByRole('button', { name: '撤销' }), { key: 'y', ctrlKey: true });
    await expect(screen.getByText('已重做：改为免提交（政府部门核发）')).toBeVisible();
  },
};

export const Waive: StoryObj = {
  name: '豁免一处问题',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await userEvent.selectOptions(screen.getByLabelText('只看一类问题'), screen.getByRole('option', { name: /^未承诺时限（1）/ }));
    await userEvent.click(screen.getByRole('button', { name: '豁免' }));
    await typeOver(screen.getByLabelText('有效至'), '2027年3月31日');
    await userEvent.click(screen.getByRole('button', { name: '豁免这一处' }));
    await expect(screen.getByRole('alert')).toHaveTextContent('请写明豁免的理由。');
    await typeOver(screen.getByLabelText('理由'), '部门尚在研究承诺时限，先按法定时限办理');
    await typeOver(screen.getByLabelText('负责人（姓名、职务）'), '关务芳（虚构），股长');
    await userEvent.click(screen.getByRole('button', { name: '豁免这一处' }));
    await expect(screen.getByText('关务芳（虚构），股长：部门尚在研究承诺时限，先按法定时限办理（有效至 2027-03-31）')).toBeVisible();
    await expect(screen.getByText('已完成：豁免检查结果')).toBeVisible();
    await expect(screen.getByRole('button', { name: '取消豁免' })).toBeVisible();
  },
};

export const Another: StoryObj = {
  name: '换一个事项，逐处查看',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await userEvent.selectOptions(screen.getByLabelText('事项'), screen.getByRole('option', { name: '公共场所卫生许可' }));
    await expect(screen.getByRole('heading', { name: /^公共场所卫生许可/ })).toBeVisible();
    await fireEvent.keyDown(screen.getByLabelText('事项'), { key: 'F8' });
    await fireEvent.keyDown(screen.getByLabelText('事项'), { key: 'F8' });
    const rows = screen.getAllByRole('listitem');
    await expect(rows[1]?.contains((rows[1].getRootNode() as ShadowRoot).activeElement)).toBe(true);
  },
};
