import type { Meta } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

import { controlStory, drawnForm, fits, type ControlArgs, type ControlStory } from '../testing/control-story.js';
import { fakeAssets } from '../testing/fake-assets.js';

const form = {
  type: 'object',
  properties: { sign: { type: 'object', title: '申请人签名', required: true, 'x-component': 'Signature', 'x-decorator': 'FormItem', 'x-component-props': { statement: ['本申请表内容真实，提交的材料与原件一致。', '如有虚假，愿承担相应法律责任。'] } } },
};

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/签名',
  parameters: { docs: { description: { component: '手写签名；不便手写的输入姓名。两种方式都保存为图片。' } } },
};
export default meta;

export const 输入姓名签名: ControlStory = {
  args: { form },
  render: (args) => controlStory.render({ ...args, services: fakeAssets() }),
  play: async ({ canvasElement }) => {
    const { inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('radio', { name: '输入姓名签名' }));
    await fireEvent.input(inside.getByRole('textbox', { name: '签名人姓名' }), { target: { value: '张三' } });
    await userEvent.click(inside.getByRole('button', { name: '确认签名' }));
    await waitFor(() => expect(inside.getByRole('img', { name: '申请人签名的签名图片' })).toBeVisible());
  },
};
export const 手写: ControlStory = { args: { form }, render: (args) => controlStory.render({ ...args, services: fakeAssets() }) };
export const 手机: ControlStory = {
  args: { form, width: 343 },
  render: (args) => controlStory.render({ ...args, services: fakeAssets() }),
  play: async ({ canvasElement }) => fits((await drawnForm(canvasElement)).form),
};
export const 没有保存服务: ControlStory = { args: { form } };
export const 高对比度: ControlStory = { args: { form, theme: 'contrast' }, render: (args) => controlStory.render({ ...args, services: fakeAssets() }) };
