import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import { fieldOf, pressKey, typeOver } from '../field/testing/field-stage.js';
import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import type { ZwNumberField } from './number-field.js';

interface Args {
  readonly theme: ThemeName;
  readonly scale: number;
}

const meta: Meta<Args> = {
  title: '控件/数字框',
  parameters: {
    docs: {
      description: {
        component:
          '填数字。全角数字、“二十”、“1,234.5”、连单位一起粘贴的“20个工作日”都能读；离开或按回车时写成规范的样子。读不懂、超出范围的原样留着，说明怎么改，不会悄悄改成别的数。' +
          '↑ ↓ 加减一步，PageUp、PageDown 十步，Esc 恢复原来的数；滚轮不会改动。',
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
        <zw-number-field label="承诺时限" unit="个工作日" min="0" max="20" required hint="不能超过法定时限 20 个工作日；0 表示即办。" .value=${10}></zw-number-field>
        <zw-number-field label="经营场所面积" unit="平方米" min="0" decimals="2" step="10" .value=${86.5}></zw-number-field>
        <zw-number-field label="注册资本" unit="万元" min="0" decimals="6" .value=${null} placeholder="选填"></zw-number-field>
        <zw-number-field label="法定时限" unit="个工作日" readonly hint="由省级实施清单统一，不能修改。" .value=${20}></zw-number-field>
        <zw-number-field label="从业人数" unit="人" disabled .value=${12}></zw-number-field>
        <zw-number-field label="年审批量" unit="件（含容缺受理、告知承诺制办理和一网通办平台转来的全部办件）" .value=${123_456_789}></zw-number-field>
      </div>`,
      args,
    ),
};

export default meta;

export const Usual: StoryObj<Args> = {
  name: '常用',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const { element, box } = await fieldOf<ZwNumberField>(sheet, '承诺时限');
    await typeOver(box, '１５个工作日');
    await pressKey(element, 'Enter');
    await expect(element.value).toBe(15);
    await expect(box).toHaveValue('15');
    await pressKey(element, 'ArrowUp');
    await expect(element.value).toBe(16);
    await typeOver(box, '十');
    await pressKey(element, 'Enter');
    await expect(element.value).toBe(10);
  },
};

export const Refused: StoryObj<Args> = {
  name: '读不懂和超出范围',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const limit = await fieldOf<ZwNumberField>(sheet, '承诺时限');
    await typeOver(limit.box, '30');
    await pressKey(limit.element, 'Enter');
    await expect(limit.seen.getByText('不能大于 20 个工作日。')).toBeVisible();
    await expect(limit.element.value).toBe(10);
    const area = await fieldOf<ZwNumberField>(sheet, '经营场所面积');
    await typeOver(area.box, '大约九十');
    await pressKey(area.element, 'Enter');
    await expect(area.seen.getByText('“大约九十”不是数字，请填写数字，如 20 或二十。')).toBeVisible();
    await expect(area.box).toHaveValue('大约九十');
  },
};

export const Large: StoryObj<Args> = { name: '文字放大一倍', args: { scale: 2 } };

export const Red: StoryObj<Args> = { name: '红色主题', args: { theme: 'red' } };

export const Contrast: StoryObj<Args> = { name: '高对比', args: { theme: 'contrast' }, play: Refused.play! };
