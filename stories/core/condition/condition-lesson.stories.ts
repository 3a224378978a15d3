import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';

import { lessonScreen, typeInto, typeOver } from '../lesson-screen.js';
import './condition-lesson.js';
import { foodFields } from './food-fields.js';

interface Args {
  condition: string;
}

const meta: Meta<Args> = {
  title: '基础/条件表达式',
  parameters: {
    docs: {
      description: {
        component:
          '学会用中文写条件。字段取自“食品经营许可”。写的时候看“意思是”：系统读成了什么，就照什么执行。' +
          '写错的地方会标出来，点建议就能改正；改对以后，填几个值试一试结果。',
      },
    },
  },
  argTypes: { condition: { control: 'text', description: '条件' } },
  render: ({ condition }) => html`<zw-condition-lesson condition=${condition} today="2026-11-23" .fields=${foodFields}></zw-condition-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-condition-lesson');

export const Right: StoryObj<Args> = {
  name: '正确的条件',
  args: { condition: '经营面积 >= 300 且 主体业态 = "餐饮服务经营者"' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('经营面积大于或等于 300 平方米，且主体业态是“餐饮服务经营者”')).toBeVisible();
    await expect(screen.getByText("${((siteArea >= 300) && (businessForm == 'cy'))}")).toBeVisible();
    await expect(screen.getByText('没有发现问题')).toBeVisible();
    await typeInto(screen.getByLabelText('经营面积（平方米）'), '300');
    await userEvent.selectOptions(screen.getByLabelText('主体业态'), screen.getByRole('option', { name: '餐饮服务经营者' }));
    await expect(screen.getByText('成立')).toBeVisible();
    await typeOver(screen.getByLabelText('经营面积（平方米）'), '');
    await expect(screen.getByText('不成立')).toBeVisible();
    await typeInto(screen.getByLabelText('经营面积（平方米）'), '320');
    await expect(screen.getByText('成立')).toBeVisible();
  },
};

export const WrongName: StoryObj<Args> = {
  name: '写错的字段名',
  args: { condition: '' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    const editor = screen.getByRole('textbox', { name: '条件' });
    await typeInto(editor, '经营面基 不少于 300 且 ');
    await expect(screen.getByText('没有这个字段')).toBeVisible();
    await expect(screen.getByText('经营面基', { selector: 'mark' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '改为“经营面积”' }));
    await expect(editor).toHaveValue('经营面积 不少于 300 且 ');
    await typeInto(screen.getByRole('searchbox', { name: '查找字段' }), '业态');
    await userEvent.click(screen.getByRole('button', { name: /^主体业态 单选/ }));
    await expect(editor).toHaveValue('经营面积 不少于 300 且 主体业态');
    await typeInto(editor, ' 是 "餐饮服务"');
    await userEvent.click(screen.getByRole('button', { name: '改为“餐饮服务经营者”' }));
    await expect(editor).toHaveValue('经营面积 不少于 300 且 主体业态 是 "餐饮服务经营者"');
    await expect(screen.getByText('没有发现问题')).toBeVisible();
  },
};

export const WrongType: StoryObj<Args> = {
  name: '类型不符',
  args: { condition: '经营面积 >= "三百" 且 是否外设仓库 + 1 > 2' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('左边的类型是“数字”，右边是“文字”，不能放在一起比较或计算。')).toBeVisible();
    await expect(screen.getByText('是否外设仓库', { selector: 'mark' })).toBeVisible();
    const [first] = screen.getAllByRole('button', { name: '定位' });
    await userEvent.click(first!);
    const editor = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '条件' });
    await expect(editor.value.slice(editor.selectionStart, editor.selectionEnd)).toBe('经营面积 >= "三百"');
  },
};

export const Renamed: StoryObj<Args> = {
  name: '字段改名',
  args: { condition: '经营面积 > 50 或 是否外设仓库' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    const name = screen.getByRole('textbox', { name: '字段 fld_sq_mianji 的名称' });
    await typeOver(name, '使用面积 合计');
    await expect(screen.getByRole('textbox', { name: '条件' })).toHaveValue('{使用面积 合计} > 50 或 是否外设仓库');
    await expect(screen.getByText('使用面积 合计大于 50 平方米，或者是否外设仓库为“是”')).toBeVisible();
    await expect(screen.getByText('没有发现问题')).toBeVisible();
  },
};

export const Hostile: StoryObj<Args> = {
  name: '恶意输入',
  args: { condition: '' },
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    const editor = screen.getByRole('textbox', { name: '条件' });
    await typeInto(editor, '__proto__.constructor = 1');
    await expect(screen.getByText('名称不安全')).toBeVisible();
    await typeOver(editor, '');
    const start = performance.now();
    await fireEvent.input(editor, { target: { value: '('.repeat(10_000) } }); // pasted
    await expect(screen.getByText('嵌套过深')).toBeVisible();
    await expect(performance.now() - start).toBeLessThan(2_000);
    await expect(screen.getByText('10000 个字符')).toBeVisible();
  },
};
