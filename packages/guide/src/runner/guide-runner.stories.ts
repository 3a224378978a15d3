import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ServiceItem } from '@zhengwu/core';
import { applyTheme, type ThemeName } from '@zhengwu/ui';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

import allowanceGuide from '../../../samples/items/elderly-allowance/guide.json';
import allowanceItem from '../../../samples/items/elderly-allowance/item.json';
import foodGuide from '../../../samples/items/food-business-licence/guide.json';
import foodItem from '../../../samples/items/food-business-licence/item.json';
import hygieneGuide from '../../../samples/items/public-place-hygiene/guide.json';
import hygieneItem from '../../../samples/items/public-place-hygiene/item.json';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import './define.js';
import type { ZwGuideRunner } from './guide-runner.js';
import type { RunnerContext } from './read-surroundings.js';
import { everyEnd } from './testing/every-end.js';

interface Args {
  readonly value: unknown;
  readonly context: RunnerContext;
  readonly answers: Answers;
  readonly facts: Answers;
  readonly kiosk: boolean;
  readonly readonly: boolean;
  readonly scale: number;
  readonly theme: ThemeName;
  readonly lang: string;
  /** CSS pixels: a phone, a tablet, a kiosk. */
  readonly width: number;
  readonly onFinish: (event: Event) => void;
}

const TODAY = '2026-11-23';
/** JSON has no unions; the samples' own test reads the file with the schema. */
const contextOf = (item: unknown): RunnerContext => ({ today: TODAY, item: item as ServiceItem });

const meta: Meta<Args> = {
  title: '群众端/场景导办',
  parameters: {
    docs: {
      description: {
        component:
          '群众看到的导办：一页一个问题，答完给出情形、材料、条件、地点和时限，可以打印一次性告知单。以前的回答随时可以修改，受影响的重新问，其余保留。' +
          '数字键选择，回车继续，退格返回。',
      },
    },
  },
  args: { value: foodGuide, context: contextOf(foodItem), answers: {}, facts: {}, kiosk: false, readonly: false, scale: 1, theme: 'default', lang: 'zh-CN', width: 375, onFinish: fn() },
  argTypes: { theme: { control: 'radio', options: ['default', 'red', 'contrast'] }, scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 } } },
  render: ({ width, theme, scale, onFinish, lang, ...properties }) => {
    const stage = document.createElement('div');
    Object.assign(stage.style, { width: `${String(width)}px`, maxWidth: '100%', margin: '0 auto' });
    stage.lang = lang;
    applyTheme(stage, theme);
    stage.style.setProperty('--zw-text-scale', String(scale));
    const runner = document.createElement('zw-guide-runner');
    Object.assign(runner, { ...properties, shareUrl: 'https://zw.example/guide#{state}' });
    runner.addEventListener('zw-finish', onFinish);
    stage.append(runner);
    return stage;
  },
};
export default meta;

type Story = StoryObj<Args>;

async function runnerIn(canvas: HTMLElement): Promise<{ readonly runner: ZwGuideRunner; readonly page: ReturnType<typeof within> }> {
  const runner = canvas.querySelector<ZwGuideRunner>('zw-guide-runner')!;
  await runner.ready;
  await runner.updateComplete;
  return { runner, page: within(runner.shadowRoot as unknown as HTMLElement) };
}

/** Whether all can be read without moving sideways. */
async function fits(runner: ZwGuideRunner): Promise<void> {
  await waitFor(() => expect(runner.scrollWidth).toBeLessThanOrEqual(runner.clientWidth));
}

/** Answers each question until the end: picks, ticks or chooses the last that can be, types what fits. */
async function walk(canvas: HTMLElement): Promise<ReturnType<typeof within>> {
  const { runner, page } = await runnerIn(canvas);
  for (let count = 0; count < 30 && page.queryByRole('button', { name: '继续' }) !== null; count += 1) {
    const choice = [...page.queryAllByRole('radio'), ...page.queryAllByRole('checkbox')].pop();
    if (choice !== undefined) await userEvent.click(choice);
    for (const select of page.queryAllByRole('combobox')) await userEvent.selectOptions(select, within(select).getAllByRole('option').pop()!);
    for (const field of page.queryAllByRole('textbox')) await fireEvent.input(field, { target: { value: field.className === 'year' ? '2026' : '1' } });
    await userEvent.click(page.getByRole('button', { name: '继续' }));
    await runner.updateComplete;
  }
  return page;
}

const large: Answers = {
  var_matter: { value: 'val_new' },
  var_region: { value: '440783100' },
  var_kind: { value: 'val_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_hot', 'val_raw'] },
  var_agent: { value: 'yes' },
};
const { var_agent: _agent, ...beforeAgent } = large;
const sample = { value: sampleGuide, context: sampleContext };

export const Food: Story = {
  name: '食品经营许可（手机）',
  play: async ({ canvasElement, args }) => {
    await walk(canvasElement);
    await expect(args.onFinish).toHaveBeenCalledOnce();
  },
};

export const FoodResult: Story = {
  name: '食品经营许可：变更的材料',
  args: {
    answers: {
      var_yewu: { option: 'opt_biangeng' },
      var_fazheng: { option: 'opt_bg_fazheng_shi' },
      var_yuanzhi: { option: 'opt_yz_zai' },
      var_bg_neirong: { value: ['val_daima', 'val_bg_yetai'] },
      var_tiaojian: { value: ['val_tj_bianhua'] },
      var_fujia: { value: ['val_zhizhi', 'val_daili'] },
    },
  },
  play: async ({ canvasElement }) => {
    const { page } = await runnerIn(canvasElement);
    await expect(page.getByRole('heading', { name: /需要的材料/ })).toBeVisible();
    // What nobody has confirmed is said to be so, and never shown as an address or a number.
    await expect(page.getByText('尚未公布，去之前请先咨询。')).toBeVisible();
    await expect(page.queryByText(/未核/)).toBeNull();
  },
};

export const Hygiene: Story = {
  name: '公共场所卫生许可（平板）',
  args: { value: hygieneGuide, context: contextOf(hygieneItem), width: 768 },
  play: async ({ canvasElement, args }) => {
    await walk(canvasElement);
    await expect(args.onFinish).toHaveBeenCalledOnce();
  },
};

export const Allowance: Story = {
  name: '高龄老人津贴',
  args: { value: allowanceGuide, context: contextOf(allowanceItem) },
  play: async ({ canvasElement, args }) => {
    await walk(canvasElement);
    await expect(args.onFinish).toHaveBeenCalledOnce();
  },
};

export const Start: Story = { name: '第一个问题', args: sample };

export const Middle: Story = {
  name: '中间的问题：回答列在下面',
  args: { ...sample, answers: { var_matter: large['var_matter']!, var_region: large['var_region']! } },
  play: async ({ canvasElement }) => {
    const { page } = await runnerIn(canvasElement);
    await userEvent.click(page.getByText('什么是“主体业态”？'));
    await expect(page.getByRole('button', { name: '修改 您要办理什么？' })).toBeVisible();
  },
};

export const Region: Story = { name: '地区：一级一级选', args: { ...sample, answers: { var_matter: large['var_matter']! } } };

export const OutOfRange: Story = {
  name: '数字超出范围',
  args: { ...sample, answers: { var_matter: large['var_matter']!, var_region: large['var_region']!, var_kind: large['var_kind']! } },
  play: async ({ canvasElement }) => {
    const { page } = await runnerIn(canvasElement);
    await fireEvent.input(page.getByLabelText(/经营面积/), { target: { value: '20000' } });
    await userEvent.click(page.getByRole('button', { name: '继续' }));
    await expect(await page.findByRole('alert')).toHaveTextContent('这里可以填 1 平方米 至 10000 平方米');
  },
};

export const Day: Story = { name: '日期', args: { ...sample, answers: { var_matter: large['var_matter']!, var_region: large['var_region']!, var_kind: { value: 'val_shop' } } } };

export const Several: Story = { name: '多选，“以上都不是”单独选', args: { ...sample, answers: { var_matter: large['var_matter']!, var_region: large['var_region']!, var_kind: large['var_kind']!, var_area: large['var_area']! } } };

export const Result: Story = { name: '结果', args: { ...sample, answers: large } };

export const Facts: Story = {
  name: '共享数据已有的回答',
  args: { ...sample, answers: { var_matter: large['var_matter']!, var_region: large['var_region']!, var_kind: { value: 'val_shop' } }, facts: { var_issued: { value: '2020-05-01' } } },
  play: async ({ canvasElement }) => {
    const { page } = await runnerIn(canvasElement);
    await expect(page.getByRole('button', { name: '更正 营业执照是哪一天核发的？' })).toBeVisible();
  },
};

const end = (index: number): Partial<Args> => ({ value: everyEnd, context: sampleContext, answers: { var_case: { value: `val_${String(index)}` } } });

export const NeedsNothing: Story = { name: '结果：不用交材料', args: end(1) };
export const NotNeeded: Story = { name: '结果：不需要办理', args: end(3) };
export const OtherItem: Story = { name: '结果：另一个事项', args: end(4) };
export const Refused: Story = { name: '结果：不能办理', args: end(5) };
export const Staff: Story = { name: '结果：转人工', args: end(6) };

export const Stuck: Story = {
  name: '导办有缺口：请咨询窗口',
  args: { ...sample, value: { ...sampleGuide, nodes: sampleGuide.nodes.filter(({ id }) => id !== 'q_agent') }, answers: beforeAgent },
  play: async ({ canvasElement }) => {
    const { page } = await runnerIn(canvasElement);
    await expect(page.getByRole('heading', { name: '这种情况请咨询窗口' })).toBeVisible();
  },
};

export const Unreadable: Story = { name: '打不开', args: { ...sample, value: '{"format":"zhengwu/flow"}' } };

export const Kiosk: Story = {
  name: '自助终端（1080×1920，大字、朗读、无人自动返回）',
  args: { ...sample, kiosk: true, width: 1080, answers: beforeAgent },
  play: async ({ canvasElement }) => {
    const { runner, page } = await runnerIn(canvasElement);
    await expect(page.getByRole('button', { name: '朗读' })).toBeVisible();
    await fits(runner);
  },
};

export const KioskIdle: Story = {
  name: '自助终端：您还在吗？',
  args: { ...sample, kiosk: true, width: 1080, answers: beforeAgent },
  play: async ({ canvasElement }) => {
    const { runner, page } = await runnerIn(canvasElement);
    runner.idleSeconds = 0.2;
    await expect(await page.findByRole('alertdialog', { name: '您还在吗？' })).toBeVisible();
    await expect(page.getByRole('button', { name: '我还在，继续' })).toBeVisible();
  },
};

export const LargeText: Story = {
  name: '200% 文字，手机',
  args: { ...sample, scale: 2, answers: large },
  play: async ({ canvasElement }) => {
    const { runner } = await runnerIn(canvasElement);
    await fits(runner);
    runner.goTo('q_kind');
    await runner.updateComplete;
    await fits(runner);
    runner.goTo('q_region');
    await runner.updateComplete;
    await fits(runner);
  },
};

export const Contrast: Story = { name: '高对比度', args: { ...sample, theme: 'contrast', answers: beforeAgent } };
export const Red: Story = { name: '政务红', args: { ...sample, theme: 'red', answers: large } };
export const Readonly: Story = { name: '只供查看', args: { ...sample, readonly: true, answers: large } };
export const English: Story = { name: '英文界面', args: { ...sample, lang: 'en', answers: large } };
