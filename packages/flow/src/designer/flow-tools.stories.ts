import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chineseCalendar, type Place } from '@zhengwu/core';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import contextData from '../../../samples/items/food-business-licence/context.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import { deepAll } from '../../../ui/src/testing/deep-all.js';
import { emptyFlowText } from '../model/file/empty-flow.js';
import './define.js';
import type { ZwFlowDesigner } from './flow-designer.js';
import { licenceFlow } from './testing/licence-flow.js';

interface Args {
  readonly value: unknown;
  readonly context: unknown;
  readonly lang: string;
  readonly onChange: (event: Event) => void;
}

const WITH_LICENCE = { ...contextData, item: licence, calendar: chineseCalendar, today: '2026-11-23' };

const meta: Meta<Args> = {
  title: '审批流程/设计器/模板、时限、导出与意见',
  args: { value: '', context: WITH_LICENCE, lang: 'zh-CN', onChange: fn() },
  loaders: [async () => ({ licence: await licenceFlow() })],
  render: ({ value, context, lang, onChange }, { loaded }) =>
    html`<div class="zw-story-page"><zw-flow-designer lang=${lang} .context=${context} .value=${value === '' ? (loaded as { licence: string }).licence : value} @zw-change=${onChange}></zw-flow-designer></div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The machine may be busy. */
const SOON = { timeout: 15_000 };

async function designerIn(canvas: HTMLElement): Promise<ZwFlowDesigner> {
  const designer = canvas.querySelector('zw-flow-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  await designer.ready;
  return designer;
}

/** The first element that matches, in all shadow roots below; waits until it is there. */
function find(designer: ZwFlowDesigner, selector: string, text = ''): Promise<HTMLElement> {
  return waitFor(() => {
    const found = deepAll(designer, selector).find((each) => each.textContent.includes(text));
    if (found === undefined) throw new Error(`there is no ${selector} ${text} yet`);
    return found;
  }, SOON);
}

/** An empty flow begins with the library: what suits the item stands first, Enter is enough, and the check has nothing to find. */
export const 从模板开始: Story = {
  args: { value: emptyFlowText({ id: 'licence', name: '食品经营许可' }) },
  play: async ({ canvasElement, args }) => {
    const designer = await designerIn(canvasElement);
    const card = await find(designer, '.card', '带现场核查');
    await expect(card).toHaveTextContent('推荐');
    card.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onChange).toHaveBeenCalledTimes(1), SOON);
    await expect(designer.value).toContain('name="现场核查"');
    await expect((await designer.check()).filter(({ severity }) => severity === 'error')).toEqual([]);
    await find(designer, '.segment', '现场核查');
    // The message that fades in is judged when it stands there.
    await waitFor(() => expect(document.getAnimations().every(({ playState }) => playState === 'finished' || playState === 'idle')).toBe(true), SOON);
  },
};

/** Two working days too long: the bar says by how much, and from which step on; a press leads there. */
export const 时限超期: Story = {
  loaders: [async () => ({ licence: await licenceFlow({ visitDays: 8 }) })],
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    const late = await find(designer, '.segment[data-over]');
    await expect(late).toHaveTextContent('作出决定');
    await find(designer, '.state', '超 2 个工作日');
    await userEvent.click(late);
    await waitFor(async () => expect(await find(designer, '.segment[data-over]')).toHaveAttribute('aria-pressed', 'true'), SOON);
    await userEvent.click(await find(designer, 'button', '看明细表'));
    await find(designer, '.details', '现场核查');
    await userEvent.click(await find(designer, 'button', '看时限条'));
  },
};

/** What another engine cannot say is shown before the file is written. */
export const 导出: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    await userEvent.click(await find(designer, 'button.button', '导出'));
    await find(designer, '[role="menuitem"]', '图片 SVG');
    await userEvent.click(await find(designer, '[role="menuitem"]', 'Camunda 7'));
    await find(designer, '.wide', '窗口收件');
    await find(designer, 'button', '下载 .bpmn 文件');
  },
};

export const 打印: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    await userEvent.click(await find(designer, 'button.button', '导出'));
    await userEvent.click(await find(designer, '[role="menuitem"]', '打印'));
    const preview = (await find(designer, 'zw-print-preview')) as HTMLElement & { readonly finished: Promise<{ readonly pages: number } | undefined> };
    await waitFor(async () => expect((await preview.finished)?.pages).toBe(2), SOON);
  },
};

/** The department's words stand at the steps that they are about. */
export const 部门意见: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.remarks = [
      { id: 'thread-1', place: { part: 'flow', id: 'visit' }, state: 'open', remarks: [{ by: '许可股 某某', at: '2026-11-20T10:05:00+08:00', text: '现场核查请写明两名以上工作人员。' }] },
      { id: 'thread-2', place: { part: 'flow', id: 'decide' }, state: 'settled', remarks: [{ by: '张敏', at: '2026-11-21T09:12:00+08:00', text: '决定改由分管负责人作出。' }] },
    ];
    designer.addEventListener('zw-remark', (event) => {
      const { place } = (event as CustomEvent<{ place: Place }>).detail;
      const entry = { by: '张敏', at: '2026-11-23T10:00:00+08:00', text: '（在真实平台上，这里由宿主弹出填写框。）' };
      designer.remarks = [...(designer.remarks ?? []), { id: `thread-${String(designer.remarks?.length)}`, place, state: 'open', remarks: [entry] }];
    });
    await userEvent.click(await find(designer, '.zw-remark', '1'));
    await find(designer, '.remarks', '两名以上工作人员');
    await userEvent.click(await find(designer, '.remarks button', '提意见'));
    await find(designer, '.remarks', '由宿主弹出填写框');
    await waitFor(async () => expect(await find(designer, '.zw-remark', '2')).toBeVisible(), SOON);
  },
};

export const English: Story = {
  args: { value: emptyFlowText({ id: 'licence', name: '食品经营许可' }), lang: 'en' },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    await find(designer, '.card', 'With an inspection');
    await userEvent.click(await find(designer, '.blank', 'Begin blank'));
    await waitFor(() => expect(deepAll(designer, '.card')).toEqual([]), SOON);
  },
};
