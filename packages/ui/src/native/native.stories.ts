import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, within } from 'storybook/test';

import { deepActiveElement } from '../element/innermost.js';
import type { ThemeName } from '../look/themes.js';
import { buttons, choices, fields, table } from './testing/samples.js';
import { onSheet, sheetOf } from './testing/sheet.js';

const meta: Meta = {
  title: '控件/原生控件',
  parameters: { docs: { description: { component: '按钮、输入框、选择、表格等都是浏览器自己的控件，只换了样子：键盘、读屏、输入法照常。' } } },
};

export default meta;

export const Buttons: StoryObj = {
  name: '按钮',
  render: () => onSheet(buttons()),
  async play({ canvasElement }) {
    const screen = within(await sheetOf(canvasElement));
    const reason = screen.getAllByRole('button', { name: '送部门确认', description: '有 2 个错误，改正以后才能送审' });
    await expect(reason).toHaveLength(1);
    reason[0]!.focus();
    await expect(deepActiveElement()).toBe(reason[0]);
  },
};

export const Fields: StoryObj = {
  name: '输入框',
  render: () => onSheet(html`<div class="column">${fields()}</div>`),
  async play({ canvasElement }) {
    const screen = within(await sheetOf(canvasElement));
    await expect(screen.getByLabelText('最小值')).toHaveAccessibleDescription('最小值 300 大于最大值 50，请改小。');
    await expect(screen.getByLabelText('最小值')).toBeInvalid();
    await expect(screen.getByLabelText('补正说明')).toHaveAccessibleDescription('不能为空。 写清缺什么、怎么补、补到哪里。');
    await expect(screen.getByLabelText('问题')).toBeRequired();
    await userEvent.click(screen.getByLabelText('问题'));
  },
};

export const Choices: StoryObj = {
  name: '单选与多选',
  render: () => onSheet(html`<div class="column">${choices()}</div>`),
  async play({ canvasElement }) {
    const screen = within(await sheetOf(canvasElement));
    await userEvent.click(screen.getByText('食品销售经营者'));
    await expect(screen.getByRole('radio', { name: '食品销售经营者' })).toBeChecked();
    await expect(screen.getByRole('radio', { name: '餐饮服务经营者' })).not.toBeChecked();
    await expect(screen.getByRole('group', { name: '您属于哪种主体业态？' })).toBeVisible();
  },
};

export const Table: StoryObj = { name: '表格、标记与空白', render: () => onSheet(table()) };

const NAMES: Readonly<Record<ThemeName, string>> = { default: '默认', red: '政务红', contrast: '高对比度' };

function inThemes(content: (name: ThemeName) => TemplateResult): TemplateResult {
  return onSheet(html`<div class="three">
    ${(Object.keys(NAMES) as ThemeName[]).map(
      (theme) => onSheet(html`<div class="stack"><h2>${NAMES[theme]}</h2>${content(theme)}</div>`, { theme }),
    )}
  </div>`);
}

export const Themes: StoryObj = {
  name: '三种主题',
  render: () => inThemes((name) => html`${buttons()} ${fields()} ${choices(name)}`),
};

export const ThemeTables: StoryObj = { name: '三种主题的表格', render: () => inThemes(table) };

export const LargeText: StoryObj = {
  name: '文字放大到 200%',
  render: () => onSheet(html`<div class="stack">${buttons()} ${fields()} ${choices()}</div>`, { scale: 2 }),
};

export const Narrow: StoryObj = {
  name: '很窄的地方',
  render: () => onSheet(html`<div class="narrow stack">${buttons()} ${fields()} ${choices()}</div>`),
};
