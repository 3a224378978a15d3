import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';

import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import type { ZwSplit } from './split.js';

interface Args {
  readonly direction: 'row' | 'column';
  readonly fixed: 'start' | 'end';
  readonly collapsible: boolean;
}

const meta: Meta<Args> = {
  title: '控件/分栏',
  parameters: {
    docs: {
      description: {
        component: '两块内容和中间可以移动的线。拖动，或把焦点移到线上用方向键（加 Shift 走得快）；Home、End 到头；双击还原。可以收起的一块按 Enter 收起和展开。',
      },
    },
  },
  argTypes: {
    direction: { control: 'select', options: ['row', 'column'], description: '左右或上下' },
    fixed: { control: 'select', options: ['start', 'end'], description: '哪一块定宽' },
    collapsible: { control: 'boolean', description: '可以收起' },
  },
  args: { direction: 'row', fixed: 'start', collapsible: true },
  render: ({ direction, fixed, collapsible }) =>
    onSheet(html`<div class="screen">
      <zw-split label="大纲宽度" .direction=${direction} .fixed=${fixed} ?collapsible=${collapsible} .size=${260} .min=${160} .max=${480} .minRest=${100}>
        <div slot="start" class="fill"><h2>大纲</h2><p>您要办理哪类业务？新办、变更、延续、注销</p></div>
        <div slot="end" class="ground"><h2>画布</h2><p>食品经营许可（新办、变更、延续）</p></div>
      </zw-split>
    </div>`),
};

export default meta;

export const Outline: StoryObj<Args> = {
  name: '大纲与画布',
  async play({ canvasElement }) {
    const sheet = await sheetOf(canvasElement);
    const split = sheet.querySelector<ZwSplit>('zw-split')!;
    await split.updateComplete;
    const isSeen = (): boolean => within(sheet).getByText('大纲').getClientRects().length > 0;
    const line = split.shadowRoot!.querySelector<HTMLElement>('[role=separator]')!;
    line.focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await expect(split.size).toBeLessThan(260);
    await userEvent.keyboard('{Enter}');
    await split.updateComplete;
    await expect(isSeen()).toBe(false);
    await userEvent.keyboard('{Enter}');
    await split.updateComplete;
    await expect(isSeen()).toBe(true);
    line.blur();
  },
};

export const Below: StoryObj<Args> = { name: '检查结果在下', args: { direction: 'column', fixed: 'end' } };

export const Within: StoryObj<Args> = {
  name: '四块',
  render: () =>
    onSheet(html`<div class="screen" data-tall>
      <zw-split direction="column" fixed="end" label="检查结果高度" .size=${140} .min=${80} .minRest=${200} collapsible>
        <zw-split slot="start" label="大纲宽度" .size=${220} .min=${160} .minRest=${300} collapsible>
          <div slot="start" class="fill"><h2>大纲</h2></div>
          <zw-split slot="end" fixed="end" label="属性宽度" .size=${260} .min=${200} .minRest=${120} collapsible>
            <div slot="start" class="ground"><h2>画布</h2></div>
            <div slot="end" class="fill"><h2>问题 3</h2><p>经营场所面积是多少？</p></div>
          </zw-split>
        </zw-split>
        <div slot="end" class="fill"><h2>检查结果</h2><p>“经营场所面积是多少？”有缺口：面积 = 300 平方米 时，没有任何选项可选</p></div>
      </zw-split>
    </div>`),
};
