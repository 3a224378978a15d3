import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { controlStory, drawnForm, fits, type ControlArgs, type ControlStory } from '../testing/control-story.js';
import { businessOptions, divisionOptions } from '../testing/division-options.js';

const item = { 'x-decorator': 'FormItem' } as const;
const form = {
  type: 'object',
  properties: {
    where: { ...item, type: 'array', title: '所在地区', required: true, enum: divisionOptions, 'x-component': 'Cascader' },
    sought: { ...item, type: 'string', title: '户籍地区', enum: divisionOptions, 'x-component': 'Cascader', 'x-component-props': { showSearch: true } },
    looked: { ...item, type: 'string', title: '登记机关', 'x-component': 'Cascader', 'x-component-props': { dictionary: '行政区划' } },
    site: { ...item, type: 'object', title: '经营场所', required: true, enum: divisionOptions, 'x-component': 'Address' },
    kind: { ...item, type: 'string', title: '主营项目', enum: businessOptions, 'x-component': 'TreeSelect', 'x-component-props': { allowClear: true } },
    kinds: { ...item, type: 'array', title: '经营项目', required: true, enum: businessOptions, 'x-component': 'TreeSelect', 'x-component-props': { treeCheckable: true, showSearch: true, treeDefaultExpandAll: true } },
  },
};
const value = { where: ['440000', '440700'], site: { region: ['440000', '440700', '440783'], regionNames: ['广东省', '江门市', '开平市'], detail: '人民路 1 号' }, kinds: ['hot', 'cold'] };

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/级联、树形、地址',
  parameters: { docs: { description: { component: '分级目录：逐级选择，或按文字、拼音、首字母查找，或由所在系统的字典查询；树形选择可用方向键，勾选上级即勾选全部下级。' } } },
};
export default meta;

export const 选择: ControlStory = {
  args: { form, value },
  play: async ({ canvasElement }) => {
    const { form: drawn, inside } = await drawnForm(canvasElement);
    await userEvent.selectOptions(inside.getByRole('combobox', { name: '所在地区，县（市、区）' }), '恩平市');
    await userEvent.click(inside.getByRole('button', { name: /^经营项目：/ }));
    await waitFor(() => expect(inside.getByRole('tree', { name: '经营项目' })).toBeVisible());
    await userEvent.click(inside.getByRole('treeitem', { name: '食品销售' }));
    await expect(drawn.value).toMatchObject({ where: ['440000', '440700', '440785'], kinds: ['loose', 'cold', 'warm', 'hot'] });
  },
};
export const 有误: ControlStory = {
  args: { form },
  play: async ({ canvasElement }) => {
    await (await drawnForm(canvasElement)).form.submit();
  },
};
export const 手机: ControlStory = {
  args: { form, value, width: 343 },
  play: async ({ canvasElement }) => {
    const { form: drawn, inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: /^经营项目：/ }));
    await fits(drawn);
  },
};
export const 大字号: ControlStory = { args: { form, value, scale: 2, width: 800 } };
export const 高对比度: ControlStory = { args: { form, value, theme: 'contrast' } };
export const 英文: ControlStory = { args: { form, value, lang: 'en' } };
export const 只读: ControlStory = { args: { form, value, readonly: true } };
