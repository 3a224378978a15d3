import type { RemarkThread } from '@zhengwu/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import './define.js';
import type { ZwFlowViewer } from './flow-viewer.js';
import { REAL_CASES, REAL_CONTEXT, REAL_FLOW, REAL_FLOW_UNDRAWN } from './testing/real-cases.js';

interface Args {
  readonly value: unknown;
  readonly context: unknown;
  readonly progress: unknown;
  readonly remarks: readonly RemarkThread[] | undefined;
  readonly view: 'auto' | 'diagram' | 'list';
  readonly lang: string;
  readonly isPhone: boolean;
  readonly confirms: boolean;
  readonly onRemark: (event: Event) => void;
  readonly onConfirm: () => void;
  readonly onError: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: '审批流程/查看',
  args: { value: REAL_FLOW, context: REAL_CONTEXT, progress: undefined, remarks: undefined, view: 'auto', lang: 'zh-CN', isPhone: false, confirms: false, onRemark: fn(), onConfirm: fn(), onError: fn() },
  render: ({ value, context, progress, remarks, view, lang, isPhone, confirms, onRemark, onConfirm, onError }) => {
    const stage = document.createElement('div');
    if (isPhone) Object.assign(stage.style, { width: '375px', maxWidth: '100%', margin: '0 auto' });
    else stage.className = 'zw-story-page';
    render(
      html`<zw-flow-viewer lang=${lang} view=${view} .context=${context} .progress=${progress} .remarks=${remarks} .value=${value} @zw-remark=${onRemark} @zw-error=${onError}>
        ${confirms ? html`<button slot="actions" @click=${onConfirm}>确认无误</button>` : ''}
      </zw-flow-viewer>`,
      stage,
    );
    return stage;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The machine may be busy. */
const SOON = { timeout: 15_000 };

function viewerIn(canvas: HTMLElement): ZwFlowViewer {
  const viewer = canvas.querySelector('zw-flow-viewer');
  if (viewer === null) throw new Error('there is no viewer on the canvas');
  return viewer;
}

const rootOf = (element: Element): HTMLElement => element.shadowRoot as unknown as HTMLElement; // what `within` wants

async function drawnIn(viewer: ZwFlowViewer): Promise<HTMLElement> {
  return waitFor(() => {
    const drawing = rootOf(viewer).querySelector('zw-flow-drawing');
    if (drawing?.shadowRoot?.querySelector('.djs-visual') == null) throw new Error('nothing is drawn yet');
    return rootOf(drawing);
  }, SOON);
}

const headOf = (viewer: ZwFlowViewer): string => rootOf(viewer).querySelector('header')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Who has the case, since when, how many working days are left; the way that it took, thicker. */
export const 正在办理: Story = {
  args: { progress: REAL_CASES.underWay },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    const drawing = await drawnIn(viewer);
    await waitFor(() => expect([...drawing.querySelectorAll('.badge')].map((badge) => badge.textContent)).toEqual(['已办', '已办', '已办', '正在办 · 还剩 3 个工作日']), SOON);
    await expect(headOf(viewer)).toContain('法定时限 10 个工作日，12月1日到期，还剩 6 个工作日');
    const step = await within(rootOf(viewer)).findByRole('button', { name: /现场核查/ });
    await userEvent.click(step);
    await expect(step).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(drawing.querySelector('.djs-element.selected')?.getAttribute('data-element-id')).toBe('hecha'), SOON);
  },
};

/** 补正: the applicant has it, and nobody's clock runs. */
export const 等待补正: Story = {
  args: { progress: REAL_CASES.correction },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    await drawnIn(viewer);
    await expect(headOf(viewer)).toContain('等申请人补正');
    await expect(headOf(viewer)).toContain('11月18日起等候补正');
  },
};

/** 听证 is a special procedure: what it takes is not counted (行政许可法 第四十五条). */
export const 听证暂停计时: Story = {
  args: { progress: REAL_CASES.hearing },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    await drawnIn(viewer);
    await expect(headOf(viewer)).toContain('计时暂停');
  },
};

export const 已超期: Story = {
  args: { progress: REAL_CASES.overdue },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    const drawing = await drawnIn(viewer);
    await expect(headOf(viewer)).toContain('已超期 3 个工作日');
    await waitFor(() => expect(drawing.querySelector('.badge[data-state="late"]')?.textContent).toBe('正在办 · 已超期 11 个工作日'), SOON);
  },
};

/** Corrected, visited, granted, handed out; what the case went past is folded at the end. */
export const 已办结: Story = {
  args: { progress: REAL_CASES.finished },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    await drawnIn(viewer);
    await expect(headOf(viewer)).toContain('已办结 · 准予');
    await expect(headOf(viewer)).toContain('11月6日办结');
    await userEvent.click(await within(rootOf(viewer)).findByText(/^未走的环节/));
    await waitFor(() => expect(within(rootOf(viewer)).getByRole('button', { name: /听证/ })).toBeVisible(), SOON);
  },
};

const REMARKS: readonly RemarkThread[] = [
  { id: 't1', place: { part: 'flow', id: 'hecha' }, state: 'open', remarks: [{ by: '核查组 周琪月（虚构）', at: '2026-11-20T10:00:00+08:00', text: '连锁门店可以不再现场核查，请加一条。' }, { by: '配置 张培（虚构）', at: '2026-11-20T15:30:00+08:00', text: '依据是哪一条？' }] },
  { id: 't2', place: { part: 'flow', id: 'xu_tingzheng' }, state: 'open', remarks: [{ by: '许可股 关务芳（虚构）', at: '2026-11-21T09:00:00+08:00', text: '听证由申请人提出，名称建议写清楚。' }] },
];

/** A department reads its flow without the tool: confirms it, or says at the step itself what is wrong. */
export const 部门确认: Story = {
  args: { remarks: REMARKS, confirms: true, value: REAL_FLOW_UNDRAWN },
  play: async ({ canvasElement, args }) => {
    const viewer = viewerIn(canvasElement);
    const drawing = await drawnIn(viewer);
    await waitFor(() => expect(drawing.querySelectorAll('.badge')).toHaveLength(2), SOON);
    await viewer.reveal('jueding');
    await userEvent.click(await within(rootOf(viewer).querySelector<HTMLElement>('[data-id="jueding"]')!).findByRole('button', { name: /意见/ }, SOON));
    await expect(args.onRemark).toHaveBeenCalledOnce();
    await userEvent.click(within(canvasElement).getByRole('button', { name: '确认无误' }));
    await expect(args.onConfirm).toHaveBeenCalledOnce();
  },
};

/** On a phone: the steps; the drawing is one press away, and nothing of it is loaded before. */
export const 手机: Story = {
  args: { progress: REAL_CASES.underWay, isPhone: true },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    const view = within(rootOf(viewer));
    await view.findByRole('button', { name: /现场核查/ }, SOON);
    await expect(rootOf(viewer).querySelector('zw-flow-drawing')).toBeNull();
    await userEvent.click(view.getByRole('button', { name: '流程图' }));
    await drawnIn(viewer);
    await userEvent.click(view.getByRole('button', { name: '环节' }));
    await expect(view.getByRole('button', { name: /现场核查/ })).toBeVisible();
  },
};

export const English: Story = {
  args: { progress: REAL_CASES.underWay, lang: 'en' },
  play: async ({ canvasElement }) => {
    const viewer = viewerIn(canvasElement);
    await drawnIn(viewer);
    await expect(headOf(viewer)).toContain('Statutory limit 10 working days, due 1 Dec, 6 working days left');
  },
};

/** A record that does not fit the flow: it is said, and the rest is shown. */
export const 记录对不上: Story = {
  args: { progress: { visits: [...REAL_CASES.underWay.visits.slice(0, 2), { stepId: 'kexue', state: 'done' }, { stepId: 'zhizheng', state: 'current', from: '2026-11-31' }] } },
  play: async ({ canvasElement, args }) => {
    const viewer = viewerIn(canvasElement);
    await drawnIn(viewer);
    await userEvent.click(await within(rootOf(viewer)).findByText('办理记录有 3 处对不上'));
    await expect(headOf(viewer)).toContain('办理记录里的环节“kexue”不在这个流程里');
    await expect(args.onError).toHaveBeenCalled();
  },
};

/** A file that cannot be opened: place, reason, and the text, kept whole. */
export const 打不开的文件: Story = {
  args: { value: '食品经营许可流程：收件、受理、审查、决定' },
  play: async ({ canvasElement, args }) => {
    const viewer = viewerIn(canvasElement);
    await waitFor(() => expect(rootOf(viewer).querySelector('[role="alert"]')?.textContent).toContain('食品经营许可流程：收件、受理、审查、决定'), SOON);
    await expect(args.onError).toHaveBeenCalledOnce();
  },
};
