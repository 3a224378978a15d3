import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import licence from '../../../samples/items/food-business-licence/guide.json';
import licenceItem from '../../../samples/items/food-business-licence/item.json';
import type { Guide } from '../model/guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { CanvasIds } from './canvas-events.js';
import type { ZwGuideCanvas } from './guide-canvas.js';

interface Args {
  readonly guide: Guide;
  readonly selected: readonly string[];
  readonly severities: ZwGuideCanvas['severities'];
  readonly collapsed: readonly string[];
  readonly readonly: boolean;
}

const meta: Meta<Args> = {
  title: '场景导办/画布',
  args: { guide: sampleGuide, selected: [], severities: new Map(), collapsed: [], readonly: false },
  parameters: { docs: { description: { component: '一份导办的全图：问题和选项是卡片，情形是绿色的叶子，虚线是跳转。缩到一半只看标题，再小只看色块。' } } },
  render: ({ guide, selected, severities, collapsed, readonly }) => html`
    <div class="zw-story-page">
      <zw-guide-canvas
        .guide=${guide}
        .context=${sampleContext}
        .selected=${selected}
        .severities=${severities}
        .collapsed=${new Set(collapsed)}
        ?readonly=${readonly}
        @zw-select=${({ currentTarget, detail }: CustomEvent<CanvasIds>) => {
          // The owner keeps what is selected.
          (currentTarget as ZwGuideCanvas).selected = detail.ids;
        }}
      ></zw-guide-canvas>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

async function stage(root: HTMLElement): Promise<{ readonly canvas: ZwGuideCanvas; readonly inside: ReturnType<typeof within> }> {
  const canvas = root.querySelector<ZwGuideCanvas>('zw-guide-canvas')!;
  await canvas.updateComplete;
  const inside = within(canvas.shadowRoot as unknown as HTMLElement);
  await waitFor(() => expect(inside.getAllByRole('treeitem').length).toBeGreaterThan(4));
  return { canvas, inside };
}

export const 食品经营许可: Story = {
  args: { selected: ['q_area'] },
  play: async ({ canvasElement }) => {
    const { canvas, inside } = await stage(canvasElement);
    await canvas.reveal('q_matter', { focus: true });
    await waitFor(() => expect(inside.getByRole('treeitem', { name: /^第 1 问/ })).toBe(canvas.shadowRoot!.activeElement));
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(canvas.selected).toEqual(['q_region']));
  },
};

export const 有问题的: Story = {
  args: {
    severities: new Map([
      ['q_area', 'error'],
      ['opt_large', 'error'],
      ['q_kind', 'warning'],
      ['out_change', 'warning'],
    ]),
    selected: ['q_area'],
  },
  play: async ({ canvasElement }) => {
    const { inside } = await stage(canvasElement);
    await expect(inside.getByRole('treeitem', { name: /经营面积是多少平方米.*有错误/ })).toBeVisible();
  },
};

export const 收起的: Story = {
  args: { collapsed: ['q_kind'] },
  play: async ({ canvasElement }) => {
    const { inside } = await stage(canvasElement);
    await userEvent.click(inside.getByTitle(/^展开“您的主体业态是哪一种？”/));
    await waitFor(() => expect(inside.getByRole('treeitem', { name: /^第 4 问/ })).toBeVisible());
  },
};

/** A real guide is too large for a window: it opens with its first columns, the rest is one press away. */
export const 先看前几列: Story = {
  render: () => html`<div class="zw-story-page"><zw-guide-canvas .guide=${licence} .context=${{ today: '2026-11-23', item: licenceItem }}></zw-guide-canvas></div>`,
  play: async ({ canvasElement }) => {
    const { canvas, inside } = await stage(canvasElement);
    await expect(inside.getByRole('treeitem', { name: /^第 1 问/ })).toBeVisible();
    await userEvent.click(await inside.findByRole('button', { name: '全部展开' }));
    await waitFor(() => expect(canvas.collapsed.size).toBe(0));
    await expect(inside.queryByRole('button', { name: '全部展开' })).toBeNull();
  },
};

export const 查找: Story = {
  play: async ({ canvasElement }) => {
    const { canvas, inside } = await stage(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '查找' }));
    await userEvent.type(await inside.findByRole('searchbox', { name: '在图中查找' }), '预包装');
    await waitFor(() => expect(inside.getByText('1 / 2')).toBeVisible());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.selected).toEqual(['out_packaged']));
  },
};

export const 只读: Story = {
  args: { readonly: true },
  play: async ({ canvasElement }) => {
    const { inside } = await stage(canvasElement);
    await expect(inside.queryByTitle(/添加/)).toBeNull();
  },
};

export const 还没有问题: Story = {
  args: { guide: { ...sampleGuide, rootId: null, nodes: [] } },
  play: async ({ canvasElement }) => {
    const canvas = canvasElement.querySelector<ZwGuideCanvas>('zw-guide-canvas')!;
    await waitFor(() => expect(within(canvas.shadowRoot as unknown as HTMLElement).getByRole('button', { name: '添加第一个问题' })).toBeVisible());
  },
};

export const 一千个节点: Story = { args: { guide: bigGuide(1000) } };

export const 一万个节点: Story = {
  args: { guide: bigGuide(10_000) },
  play: async ({ canvasElement, args }) => {
    const { canvas } = await stage(canvasElement);
    const last = args.guide.nodes[args.guide.nodes.length - 1]!;
    await expect(await canvas.reveal(last.id)).toBe(true);
    await expect(canvas.shadowRoot!.querySelectorAll('.card').length).toBeLessThan(200);
  },
};

export const 文字放大一倍: Story = {
  play: async ({ canvasElement }) => {
    const { canvas, inside } = await stage(canvasElement);
    canvas.style.setProperty('--zw-text-scale', '2');
    await waitFor(() => expect(canvas.shadowRoot!.querySelector<HTMLElement>('.card')!.offsetWidth).toBe(408));
    const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
    const last = inside.getByRole('treeitem', { name: /^选项 变更/ });
    // The last option ends where its card does.
    await expect(Math.abs(bottomOf(last) - bottomOf(last.parentElement))).toBeLessThanOrEqual(2);
  },
};
