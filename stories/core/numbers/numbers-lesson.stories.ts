import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { lessonScreen, typeOver } from '../lesson-screen.js';
import './numbers-lesson.js';

interface Args {
  texts: Readonly<Record<string, string>>;
}

/** The numbers are the examples of GB 11643 and GB 32100; the persons are invented. */
const EXAMPLES = {
  'resident-id': '11010519491231002X',
  'credit-code': '91350100M000100Y43',
  mobile: '138 0013 8000',
  phone: '（0750）2212345转801',
  amount: '10680.32',
  date: '2026.3.5',
  'mask-name': '欧阳明华',
  'mask-residentId': '11010519491231002X',
  'mask-mobile': '13800138000',
  'mask-bankCard': '6222021234567890123',
  'mask-address': '广东省江门市开平市长沙街道东兴大道1号',
};

const meta: Meta<Args> = {
  title: '基础/证件与金额',
  parameters: {
    docs: {
      description: {
        component:
          '收件时号码抄错一位，后面全错。这里学会看系统怎样指出错在哪里，金额大写、落款日期怎样写才合规定，' +
          '公示和叫号屏上应当遮住哪些内容。',
      },
    },
  },
  args: { texts: EXAMPLES },
  render: ({ texts }) => html`<zw-numbers-lesson today="2026-11-23" .texts=${texts}></zw-numbers-lesson>`,
};

export default meta;

const screenOf = (canvas: HTMLElement) => lessonScreen(canvas, 'zw-numbers-lesson');

export const Right: StoryObj<Args> = {
  name: '写得对的',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText(/居民身份证，女，1949年12月31日出生/)).toBeVisible();
    await expect(screen.getByText('人民币壹万零陆佰捌拾元零叁角贰分')).toBeVisible();
    await expect(screen.getByText('￥10,680.32')).toBeVisible();
    await expect(screen.getByText('二〇二六年三月五日')).toBeVisible();
    await typeOver(screen.getByLabelText('金额（元）'), '３００元');
    await userEvent.click(screen.getByLabelText('到元为止写“正”'));
    await expect(screen.getByText('人民币叁佰元正')).toBeVisible();
  },
};

export const Wrong: StoryObj<Args> = {
  name: '写错的',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await typeOver(screen.getByLabelText('公民身份号码'), '110105194912310021');
    await expect(screen.getByText(/公民身份号码与校验码不符/)).toBeVisible();
    await typeOver(screen.getByLabelText('统一社会信用代码'), '9135O100M000100Y43');
    await expect(screen.getByText(/第 5 位是“O”.*是否应为 91350100M000100Y43/)).toBeVisible();
    await typeOver(screen.getByLabelText('手机号码'), '1380013800');
    await expect(screen.getByText(/手机号码应为 11 位，现在是 10 位/)).toBeVisible();
    await typeOver(screen.getByLabelText('窗口电话'), '2212345');
    await expect(screen.getByText(/缺少区号/)).toBeVisible();
    await typeOver(screen.getByLabelText('金额（元）'), '12.345');
    await expect(screen.getByText(/这不是金额/)).toBeVisible();
    await typeOver(screen.getByLabelText('日期（怎样写都可以）'), '2026年2月29日');
    await expect(screen.getByText(/没有这一天/)).toBeVisible();
  },
};

export const Masked: StoryObj<Args> = {
  name: '遮盖显示',
  async play({ canvasElement }) {
    const screen = await screenOf(canvasElement);
    await expect(screen.getByText('欧阳**')).toBeVisible();
    await expect(screen.getByText('广东省江门市开平市长沙街道****')).toBeVisible();
    await typeOver(screen.getByLabelText('手机号码原文'), '请拨打窗口');
    await expect(screen.getByText('*****')).toBeVisible();
  },
};
