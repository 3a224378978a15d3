import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { controlStory, drawnForm, fits, type ControlArgs, type ControlStory } from '../testing/control-story.js';
import { phoneItems, staffTable, warehouseCards } from '../testing/staff-schema.js';

const form = { type: 'object', properties: { staff: staffTable } };
const value = { staff: [{ name: '张三', post: '厨师', health: '2026-0001' }, { name: '李四', post: '服务员' }, { name: '' }] };

const meta: Meta<ControlArgs> = {
  ...controlStory,
  title: '通用表单/控件/表格',
  parameters: { docs: { description: { component: '一行一条的内容：真正的表格，有列头和行头，可用按钮和按键增删、移动、复制，误删可撤销；窄屏时一行成为一张卡片。行数多时分页，没有翻到的页也会检查。' } } },
};
export default meta;

export const 从业人员: ControlStory = {
  args: { form, value },
  play: async ({ canvasElement }) => {
    const { form: drawn, inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '添加人员' }));
    await waitFor(() => expect(inside.getAllByRole('row')).toHaveLength(5));
    await drawn.submit();
    await expect(inside.getByRole('region', { name: '有 2 处需要改正' })).toBeVisible();
  },
};
export const 还没有行: ControlStory = { args: { form } };
export const 手机: ControlStory = {
  args: { form, value, width: 343 },
  play: async ({ canvasElement }) => {
    const { form: drawn } = await drawnForm(canvasElement);
    await drawn.submit();
    await fits(drawn);
  },
};
export const 大字号: ControlStory = { args: { form, value, scale: 2, width: 1200 } };
export const 高对比度: ControlStory = { args: { form, value, theme: 'contrast' } };
export const 英文: ControlStory = { args: { form, value, lang: 'en' } };
export const 只读: ControlStory = { args: { form, value, readonly: true } };
export const 二百行: ControlStory = {
  args: { form, value: { staff: Array.from({ length: 200 }, (_, at) => ({ name: `人员 ${String(at + 1)}` })) } },
  play: async ({ canvasElement }) => {
    const { inside } = await drawnForm(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '最后一页' }));
    await waitFor(() => expect(inside.getByText(/第 4 页，共 4 页/)).toBeVisible());
  },
};
export const 内容不是一行一行的: ControlStory = { args: { form, value: { staff: '张三、李四' } } };
export const 卡片组: ControlStory = { args: { form: { type: 'object', properties: { houses: warehouseCards } }, value: { houses: [{ name: '东库', area: 30 }, {}] } } };
export const 列表: ControlStory = { args: { form: { type: 'object', properties: { phones: phoneItems } }, value: { phones: ['0750-2211000', '13800138000'] } } };
export const 列表在手机上: ControlStory = { args: { form: { type: 'object', properties: { houses: warehouseCards, phones: phoneItems } }, value: { houses: [{ name: '东库' }], phones: ['13800138000'] }, width: 343 } };
