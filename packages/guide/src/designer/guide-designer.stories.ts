import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { deepActiveElement, type ZwTree } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import licenceGuide from '../../../samples/items/food-business-licence/guide.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyGuide, type Guide } from '../model/index.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { ZwGuideDesigner } from './guide-designer.js';
import { Operator } from './testing/operator.js';

interface Args {
  readonly value: unknown;
  readonly context: unknown;
  readonly readonly: boolean;
  readonly onChange: (event: Event) => void;
}

const WITH_LICENCE = { today: '2026-11-23', item: licence };

const meta: Meta<Args> = {
  title: '场景导办/设计器',
  args: { value: licenceGuide, context: WITH_LICENCE, readonly: false, onChange: fn() },
  render: ({ value, context, readonly, onChange }) => page(html`<zw-guide-designer .context=${context} .value=${value} ?readonly=${readonly} @zw-change=${onChange}></zw-guide-designer>`),
};
export default meta;

function page(content: TemplateResult): TemplateResult {
  return html`<div class="zw-story-page">${content}</div>`;
}

type Story = StoryObj<Args>;

async function designerIn(canvas: HTMLElement): Promise<ZwGuideDesigner> {
  const designer = canvas.querySelector('zw-guide-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  await designer.check();
  await designer.updateComplete;
  return designer;
}

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

const rootOf = (designer: ZwGuideDesigner): HTMLElement => designer.shadowRoot as unknown as HTMLElement; // what `within` wants

/** A new operator begins: Enter, the question, Enter, its options. */
export const 空白开始: Story = {
  args: { value: emptyGuide('gud_new', '新导办') },
  play: async ({ canvasElement, args }) => {
    const designer = await designerIn(canvasElement);
    const operator = new Operator(designer);
    // The page is nobody else's: what begins the guide has the keyboard.
    await waitFor(() => expect(deepActiveElement()?.textContent).toContain('写第一个问题'), SOON);
    await operator.keys('{Enter}', '您要办理哪类业务？{Enter}', '新办{Enter}', '变更{Enter}', '注销{Enter}', '{Escape}');
    await expect(operator.guide.nodes).toHaveLength(1);
    await waitFor(() => expect(args.onChange).toHaveBeenCalledTimes(4), SOON);
  },
};

export const 食品经营许可: Story = {
  play: async ({ canvasElement, args }) => {
    const designer = await designerIn(canvasElement);
    await designer.reveal('q_yx_tianshu');
    await waitFor(() => expect(rootOf(designer).querySelector('zw-guard-bar')).not.toBeNull(), SOON);
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

export const 样例: Story = {
  args: { value: sampleGuide, context: sampleContext },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    await waitFor(() => expect(rootOf(designer).querySelector('.proof')?.textContent).toContain('互斥已证明'), SOON);
  },
};

export const 只读: Story = { args: { readonly: true } };

export const 打不开: Story = {
  args: { value: '{"format":"zhengwu/flow","name":"食品经营许可"}' },
};

export const 情形材料表: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.view = 'matrix';
    await waitFor(() => expect(rootOf(designer).querySelector('zw-data-table')).not.toBeNull(), SOON);
  },
};

export const 群众预览: Story = {
  args: { value: sampleGuide, context: sampleContext },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.view = 'preview';
    await waitFor(() => expect(rootOf(designer).querySelector('zw-guide-runner')).not.toBeNull(), SOON);
    await designer.reveal('q_kind');
    await waitFor(() => expect(rootOf(designer).querySelector('zw-guide-runner')?.shadowRoot?.textContent).toContain('主体业态'), SOON);
  },
};

export const 测试: Story = {
  args: { value: sampleGuide, context: sampleContext },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.view = 'cases';
    const root = within(rootOf(designer));
    await userEvent.click(await root.findByRole('button', { name: '生成用例' }, SOON));
    await waitFor(() => expect(rootOf(designer).querySelector('.cases')?.textContent).toContain('全部通过'), SOON);
  },
};

export const 一千个节点: Story = { args: { value: bigGuide(1000), context: { today: '2026-11-23' } } };

export const 一万个节点: Story = {
  args: { value: bigGuide(10_000), context: { today: '2026-11-23' } },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    const { nodes } = designer.value as Guide;
    const last = nodes[nodes.length - 1];
    await designer.reveal(last?.id ?? '');
    await waitFor(() => expect(rootOf(designer).querySelector<ZwTree>('zw-tree')?.selected).toHaveLength(1), SOON);
  },
};

/** All text twice as large: nothing leaves the window. */
export const 文字放大一倍: Story = {
  args: { value: sampleGuide, context: sampleContext },
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.style.setProperty('--zw-text-scale', '2');
    await designer.updateComplete;
    const root = rootOf(designer).querySelector('zw-frame')?.shadowRoot?.querySelector('.root');
    await waitFor(() => expect(root?.scrollWidth).toBe(root?.clientWidth), SOON);
  },
};
