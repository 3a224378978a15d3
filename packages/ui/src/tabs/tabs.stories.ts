import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { expect, fireEvent, userEvent, within } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import type { Tab, ZwTabs } from './tabs.js';

const few: readonly Tab[] = [
  { id: 'question', label: '问题', mark: 'error' },
  { id: 'options', label: '选项', note: '3' },
  { id: 'materials', label: '材料', note: '12', mark: 'warning' },
  { id: 'history', label: '修改记录', isDisabled: true },
];
const many: readonly Tab[] = [
  '食品销售经营者',
  '餐饮服务经营者',
  '集中用餐单位食堂（学校、托幼机构、养老机构、医疗机构、建筑工地）',
  '中央厨房',
  '集体用餐配送单位',
  '连锁总部',
  '网络食品经营者',
  '<b>散装熟食</b>',
].map((label, at) => ({ id: `form-${at}`, label, note: String(at + 4) }));

class StoryTabs extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      zw-tabs > div {
        padding-top: 12px;
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = few;

  override render(): TemplateResult {
    return html`<zw-tabs label="属性" .tabs=${this.tabs} selected="question">
      <div slot="question"><label class="zw-field"><span class="zw-label">问题</span><input class="zw-input" value="经营场所面积是多少？" /></label></div>
      <div slot="options">50 平方米以下、50 至 300 平方米、300 平方米以上</div>
      <div slot="materials"><button class="zw-button">添加材料</button></div>
      ${this.tabs.filter(({ id }) => id.startsWith('form-')).map(({ id, label }) => html`<div slot=${id}>${label}的情形</div>`)}
    </zw-tabs>`;
  }
}

const meta: Meta = {
  title: '控件/标签页',
  parameters: {
    docs: { description: { component: '←→ 换一页，Home、End 到两端，Tab 进入这一页的内容。红点表示这一页里有错误，黄菱形表示有提醒。放不下时可以滚动。' } },
  },
};

export default meta;

function story(tabs: readonly Tab[]): TemplateResult {
  defineElement('story-tabs', StoryTabs);
  return onSheet(html`<div><story-tabs .tabs=${tabs}></story-tabs></div>`);
}

async function tabsIn(canvas: HTMLElement) {
  const host = (await sheetOf(canvas)).querySelector<StoryTabs>('story-tabs')!;
  await host.updateComplete;
  const element = host.renderRoot.querySelector<ZwTabs>('zw-tabs')!;
  await element.updateComplete;
  return { element, head: within(element.renderRoot.querySelector<HTMLElement>('.head')!) };
}

export const Properties: StoryObj = {
  name: '属性面板',
  render: () => story(few),
  async play({ canvasElement }) {
    const { element, head } = await tabsIn(canvasElement);
    await expect(head.getByRole('tab', { name: '问题 有错误' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(head.getByRole('tab', { name: '选项 3' }));
    await expect(element.selected).toBe('options');
    await fireEvent.keyDown(head.getByRole('tab', { name: '选项 3' }), { key: 'ArrowRight' });
    await expect(element.selected).toBe('materials');
    await userEvent.click(head.getByRole('tab', { name: '问题 有错误' }));
    await expect(element.selected).toBe('question');
  },
};

export const Many: StoryObj = {
  name: '很多页',
  render: () => story(many),
  async play({ canvasElement }) {
    const { element, head } = await tabsIn(canvasElement);
    await fireEvent.keyDown(head.getByRole('tab', { name: '食品销售经营者 4' }), { key: 'End' });
    await expect(element.selected).toBe('form-7');
  },
};
