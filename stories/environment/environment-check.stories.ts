import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import './environment-check.js';

interface Args {
  userAgent: string;
}

const meta: Meta<Args> = {
  title: '开始/浏览器与字体自检',
  parameters: {
    docs: {
      description: {
        component:
          '在办公电脑上装好以后，先看这一页：内核是否够新、中文字体是否齐全、严格的内容安全策略下有没有内容被拦截。' +
          '有“不合格”时，按说明处理，或把整页截图发给实施人员。',
      },
    },
  },
  argTypes: { userAgent: { control: 'text', description: '浏览器标识；留空为本机' } },
  args: { userAgent: '' },
  render: ({ userAgent }) =>
    userAgent === ''
      ? html`<zw-environment-check></zw-environment-check>`
      : html`<zw-environment-check user-agent=${userAgent}></zw-environment-check>`,
};

export default meta;

function tableText(canvas: HTMLElement): string {
  return canvas.querySelector('zw-environment-check')?.shadowRoot?.querySelector('table')?.textContent ?? '';
}

export const ThisMachine: StoryObj<Args> = {
  name: '本机',
  async play({ canvasElement }) {
    const text = tableText(canvasElement);
    await expect(text).toContain('没有内容被拦截');
    await expect(text).not.toContain('缺少常用字');
  },
};

export const OldKernel: StoryObj<Args> = {
  name: '内核过旧（如 360 浏览器 9）',
  args: { userAgent: 'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.87 Safari/537.36' },
  async play({ canvasElement }) {
    await expect(tableText(canvasElement)).toContain('低于 86');
  },
};

export const CompatibilityMode: StoryObj<Args> = {
  name: '兼容模式（IE 内核）',
  args: { userAgent: 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko' },
  async play({ canvasElement }) {
    await expect(tableText(canvasElement)).toContain('极速模式');
  },
};
