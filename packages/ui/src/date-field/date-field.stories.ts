import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chineseCalendar } from '@zhengwu/core';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { fieldOf, pressKey, typeOver } from '../field/testing/field-stage.js';
import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import type { ZwDateField } from './date-field.js';
import './define.js';

interface Args {
  readonly theme: ThemeName;
  readonly scale: number;
}

const meta: Meta<Args> = {
  title: '控件/日期框',
  parameters: {
    docs: {
      description: {
        component:
          '填日期。2026年3月5日、2026/3/5、20260305、二〇二六年三月五日都能读，可以粘贴；也可以按 ↓ 打开日历，用方向键、PageUp、PageDown（加 Shift 为年）、Home、End 走，回车选定，Esc 关闭。' +
          '给了工作日历，放假的标“休”，调休上班的标“班”；放假安排没有录入的年份直接说明，不推算。',
      },
    },
  },
  argTypes: {
    theme: { control: 'select', options: ['default', 'red', 'contrast'], description: '主题' },
    scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 }, description: '文字大小' },
  },
  args: { theme: 'default', scale: 1 },
  render: (args) =>
    onSheet(
      html`<div class="zw-fields column">
        <zw-date-field label="批准日期" value="2026-09-30" today="2026-11-23" .calendar=${chineseCalendar} hint="从批准日期起算十个工作日内送达。"></zw-date-field>
        <zw-date-field label="受理日期" required min="2026-01-01" max="2026-11-23" today="2026-11-23" .calendar=${chineseCalendar}></zw-date-field>
        <zw-date-field label="许可证有效期至" value="2031-09-29" readonly hint="自批准之日起五年，系统推算。"></zw-date-field>
        <zw-date-field label="注销日期" disabled></zw-date-field>
        <zw-date-field label="旧系统迁移的成立日期" value="一九九八年春" hint="从旧系统原样带来，请核对。"></zw-date-field>
      </div>`,
      args,
    ),
};

export default meta;

export const Holidays: StoryObj<Args> = {
  name: '批准日期，2026 年的休和班',
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwDateField>(await sheetOf(canvasElement), '批准日期');
    box.focus();
    await pressKey(element, 'ArrowDown');
    await expect(seen.getByRole('dialog', { name: '选择批准日期' })).toBeVisible();
    await expect(seen.getByRole('gridcell', { name: '2026年10月1日，周四，放假' })).toBeVisible();
    await expect(seen.getByRole('gridcell', { name: '2026年9月20日，周日，调休上班' })).toBeVisible();
    await pressKey(element, 'ArrowRight');
    await pressKey(element, 'Enter');
    await expect(element.value).toBe('2026-10-01');
    await pressKey(element, 'ArrowDown');
    await expect(seen.getByRole('gridcell', { name: /2026年10月1日/ })).toHaveAttribute('aria-selected', 'true');
  },
};

export const Typed: StoryObj<Args> = {
  name: '手输和粘贴',
  async play({ canvasElement }) {
    const { element, box } = await fieldOf<ZwDateField>(await sheetOf(canvasElement), '批准日期');
    for (const text of ['2026/3/5', '20260305', '二〇二六年三月五日', ' ２０２６年３月５日 ']) {
      await typeOver(box, text);
      await pressKey(element, 'Enter');
      await expect(element.value).toBe('2026-03-05');
      await expect(box).toHaveValue('2026年3月5日');
    }
  },
};

export const Refused: StoryObj<Args> = {
  name: '读不懂和超出范围',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const approved = await fieldOf<ZwDateField>(sheet, '批准日期');
    await typeOver(approved.box, '2026-02-30');
    await pressKey(approved.element, 'Enter');
    await expect(approved.seen.getByText('“2026-02-30”不是日期，请写成 2026-03-05 或 2026年3月5日。')).toBeVisible();
    const accepted = await fieldOf<ZwDateField>(sheet, '受理日期');
    await typeOver(accepted.box, '2026-12-01');
    await pressKey(accepted.element, 'Enter');
    await expect(accepted.seen.getByText('不能晚于 2026年11月23日。')).toBeVisible();
    await expect(accepted.element.value).toBe('');
  },
};

export const UnknownYear: StoryObj<Args> = {
  name: '放假安排未录入的年份',
  async play({ canvasElement }) {
    const { seen } = await fieldOf<ZwDateField>(await sheetOf(canvasElement), '批准日期');
    await userEvent.click(seen.getByRole('button', { name: '打开日历' }));
    const years = await seen.findByRole('combobox', { name: '年份' });
    await userEvent.selectOptions(years, '2029');
    await expect(await seen.findByText('2029 年的放假安排尚未录入，没有标出休和班。')).toBeVisible();
    await expect(years).toHaveValue('2029');
  },
};

export const Large: StoryObj<Args> = { name: '文字放大一倍', args: { scale: 2 }, play: Holidays.play! };

export const Red: StoryObj<Args> = { name: '红色主题', args: { theme: 'red' }, play: Holidays.play! };

export const Contrast: StoryObj<Args> = { name: '高对比', args: { theme: 'contrast' }, play: Holidays.play! };
