import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { controlStory, drawnForm, type ControlArgs, type ControlStory } from '../testing/control-story.js';

const item = { 'x-decorator': 'FormItem' } as const;
const form = {
  type: 'object',
  properties: {
    name: { type: 'string', title: '经营者名称', required: true, 'x-component': 'Input', 'x-decorator': 'Editable' },
    scale: { type: 'string', title: '经营规模', enum: ['大型', '中型', '小型'], 'x-component': 'Select', 'x-decorator': 'Editable' },
    contact: { type: 'object', 'x-component': 'Editable.Popover', 'x-component-props': { title: '联系方式' }, properties: { person: { ...item, type: 'string', title: '联系人', required: true, 'x-component': 'Input' }, mobile: { ...item, type: 'string', title: '手机', 'x-component': 'Mobile' } } },
  },
};

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/可编辑文本',
  parameters: { docs: { description: { component: '已有的内容平时只是文字，按“修改”才成为输入框；没有填好的在提交时自动打开。' } } },
};
export default meta;

export const 可编辑文本: ControlStory = {
  args: { form, value: { name: '开平市甲餐馆', scale: '小型', contact: { person: '张三', mobile: '13800138000' } } },
  play: async ({ canvasElement }) => {
    const { inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '修改经营者名称' }));
    await waitFor(() => expect(inside.getByRole('textbox')).toHaveValue('开平市甲餐馆'));
  },
};
export const 没有填好: ControlStory = {
  args: { form },
  play: async ({ canvasElement }) => {
    const { form: drawn, inside } = await drawnForm(canvasElement);
    await drawn.submit();
    await waitFor(() => expect(inside.getAllByRole('textbox').length).toBeGreaterThan(0));
  },
};
export const 手机: ControlStory = { args: { form, value: { name: '开平市甲餐馆' }, width: 343 } };
