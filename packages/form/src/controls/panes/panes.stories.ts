import type { Meta } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

import { controlStory, drawnForm, fits, type ControlArgs, type ControlStory } from '../testing/control-story.js';
import { paneSchemas } from '../testing/pane-schemas.js';

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/选项卡、分步、折叠',
  parameters: { docs: { description: { component: '一次看一部分的布局。没有看到的部分同样检查，有误的在页签、步骤、标题上标出；错误汇总里的链接会打开它所在的部分。' } } },
};
export default meta;

export const 选项卡: ControlStory = {
  args: { form: paneSchemas.tabs },
  play: async ({ canvasElement }) => {
    const { form, inside } = await drawnForm(canvasElement);
    await form.submit();
    await waitFor(() => expect(inside.getByRole('tab', { name: /经营场所.*1 处有误/ })).toBeVisible());
    await userEvent.click(inside.getByRole('tab', { name: /从业人员/ }));
    await expect(inside.getByRole('tabpanel', { name: /从业人员/ })).toBeVisible();
  },
};
export const 页签在左边: ControlStory = { args: { form: paneSchemas.upright } };
export const 选项卡在手机上: ControlStory = {
  args: { form: paneSchemas.tabs, width: 343 },
  play: async ({ canvasElement }) => fits((await drawnForm(canvasElement)).form),
};

export const 分步: ControlStory = {
  args: { form: paneSchemas.steps },
  play: async ({ canvasElement }) => {
    const { inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '下一步' }));
    await waitFor(() => expect(inside.getByText('这一步有 2 处需要改正，改正后才能到下一步。')).toBeVisible());
    // Typed as one: simulated keys do not find their way into a shadow root.
    await fireEvent.input(inside.getByLabelText(/^经营者名称/), { target: { value: '开平市甲餐馆' } });
    await fireEvent.input(inside.getByLabelText(/^统一社会信用代码/), { target: { value: '91350100M000100Y43' } });
    await userEvent.click(inside.getByRole('button', { name: '下一步' }));
    await waitFor(() => expect(inside.getByText('第 2 步，共 3 步')).toBeVisible());
  },
};
export const 步骤在左边: ControlStory = { args: { form: paneSchemas.uprightSteps } };
export const 分步在手机上: ControlStory = {
  args: { form: paneSchemas.steps, width: 343 },
  play: async ({ canvasElement }) => fits((await drawnForm(canvasElement)).form),
};
export const 分步大字号: ControlStory = { args: { form: paneSchemas.steps, scale: 2, width: 1000 } };

export const 折叠: ControlStory = {
  args: { form: paneSchemas.panels },
  play: async ({ canvasElement }) => {
    const { form, inside } = await drawnForm(canvasElement);
    await form.submit();
    await waitFor(() => expect(inside.getAllByRole('button', { name: /经营场所/, expanded: false })[0]).toBeVisible());
  },
};
export const 高对比度: ControlStory = { args: { form: paneSchemas.steps, theme: 'contrast' } };
export const 英文: ControlStory = { args: { form: paneSchemas.steps, lang: 'en' } };
