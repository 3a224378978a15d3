import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';

import { eyeIcon, fileTextIcon, listIcon, mapIcon } from '../icon/icons.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import type { SegmentedOption, ZwSegmented } from './segmented.js';

const views: readonly SegmentedOption[] = [
  { value: 'outline', label: '大纲', icon: listIcon },
  { value: 'canvas', label: '画布', icon: mapIcon },
  { value: 'table', label: '情形材料表', icon: fileTextIcon },
  { value: 'preview', label: '群众预览', icon: eyeIcon },
];
const kinds: readonly SegmentedOption[] = [
  { value: 'required', label: '必交' },
  { value: 'deferred', label: '容缺' },
  { value: 'pledged', label: '告知承诺' },
  { value: 'exempt', label: '免提交', isDisabled: true },
];

const meta: Meta = {
  title: '控件/分段选择',
  parameters: {
    docs: { description: { component: '几样里选一样，并排放着：设计器的视图、材料的交法。←→ 换一个，Tab 离开。位置小时只留图标，名称在提示里。' } },
  },
};

export default meta;

export const Views: StoryObj = {
  name: '切换视图',
  render: () =>
    onSheet(html`<div class="stack">
      <p><zw-segmented label="视图" .options=${views.map(({ value, label }) => ({ value, label }))} value="canvas"></zw-segmented></p>
      <p><zw-segmented label="带图标的视图" .options=${views} value="outline"></zw-segmented></p>
      <p><zw-segmented label="图标视图" compact .options=${views} value="preview"></zw-segmented></p>
      <p><zw-segmented label="材料提交方式" .options=${kinds} value="deferred"></zw-segmented></p>
      <p><zw-segmented label="已定的提交方式" readonly .options=${kinds} value="required"></zw-segmented></p>
      <p><zw-segmented label="不可用" disabled .options=${kinds} value="required"></zw-segmented></p>
    </div>`),
  async play({ canvasElement }) {
    const element = (await sheetOf(canvasElement)).querySelector<ZwSegmented>('zw-segmented')!;
    await element.updateComplete;
    const screen = within(element.renderRoot.firstElementChild as HTMLElement);
    await userEvent.click(screen.getByRole('radio', { name: '情形材料表' }));
    await expect(element.value).toBe('table');
    await expect(screen.getByRole('radio', { name: '情形材料表' })).toBeChecked();
    await userEvent.keyboard('{ArrowRight}');
    await expect(element.value).toBe('preview');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(element.value).toBe('canvas');
  },
};

export const Long: StoryObj = {
  name: '很长的名称',
  render: () =>
    onSheet(html`<zw-segmented
      label="主体业态"
      .options=${['食品销售经营者（含网络经营、自动售货设备销售散装食品）', '餐饮服务经营者', '集中用餐单位食堂', '<img src=x onerror=alert(1)>'].map((label) => ({ value: label, label }))}
      value="餐饮服务经营者"
    ></zw-segmented>`),
};
