import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';

import { controlStory, drawnForm, fits, type ControlArgs, type ControlStory } from '../testing/control-story.js';
import { dropOn, fakeAssets, fileOf } from '../testing/fake-assets.js';

const form = {
  type: 'object',
  properties: {
    licence: { type: 'array', title: '营业执照', required: true, 'x-component': 'Upload', 'x-decorator': 'FormItem', 'x-component-props': { accept: '.pdf,.jpg,.png', maxSize: 5, maxCount: 2 } },
    photos: { type: 'array', title: '场所照片', 'x-component': 'Upload', 'x-decorator': 'FormItem', 'x-component-props': { accept: 'image/*', listType: 'picture', textContent: '选择照片' } },
  },
};

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/上传',
  parameters: { docs: { description: { component: '选择或拖入文件。上传前核对格式（后缀名和内容）、大小、空文件和份数，说清楚哪里不对；上传中可取消，失败可重试。' } } },
};
export default meta;

export const 上传: ControlStory = {
  args: { form },
  render: (args) => controlStory.render({ ...args, services: fakeAssets() }),
  play: async ({ canvasElement }) => {
    const { inside } = await drawnForm(canvasElement);
    const group = inside.getByRole('group', { name: /^营业执照/ });
    dropOn(group, [fileOf('营业执照.pdf', '%PDF-1.7'), fileOf('空.pdf', '')]);
    await waitFor(() => expect(inside.getByRole('button', { name: '删除 营业执照.pdf' })).toBeVisible());
    await waitFor(() => expect(inside.getByText(/空文件/)).toBeVisible());
  },
};
export const 手机: ControlStory = {
  args: { form, width: 343 },
  render: (args) => controlStory.render({ ...args, services: fakeAssets() }),
  play: async ({ canvasElement }) => fits((await drawnForm(canvasElement)).form),
};
export const 没有上传服务: ControlStory = { args: { form } };
export const 只读: ControlStory = {
  args: { form, readonly: true, value: { licence: [{ id: 'ast_0000000000000001', hash: '0'.repeat(64), type: 'application/pdf', bytes: 204800, name: '营业执照.pdf' }] } },
  render: (args) => controlStory.render({ ...args, services: fakeAssets() }),
};
export const 英文: ControlStory = { args: { form, lang: 'en' }, render: (args) => controlStory.render({ ...args, services: fakeAssets() }) };
