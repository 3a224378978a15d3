import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import type { ZwMenu } from '../menu/menu.js';
import './testing/define.js';
import type { GuideCanvas } from './testing/guide-canvas.js';
import { drawGuide, foodGuide, largeGuide } from './testing/guide-nodes.js';
import type { ZwViewport } from './viewport.js';
import type { ZwZoomControl } from './zoom-control.js';

const meta: Meta = {
  title: '控件/画布',
  parameters: {
    docs: {
      description: {
        component: '比窗口大的图在这里看：滚轮移动，Ctrl＋滚轮缩放，空白处拖动，也可以用方向键和加减号。左下角是全图，右下角是缩放。',
      },
    },
  },
};

export default meta;

async function stage(canvas: HTMLElement): Promise<{ readonly guide: GuideCanvas; readonly viewport: ZwViewport; readonly ground: HTMLElement; readonly zoom: ReturnType<typeof within> }> {
  const guide = canvas.querySelector<GuideCanvas>('guide-canvas')!;
  await guide.updateComplete;
  const { viewport } = guide;
  await viewport.updateComplete;
  const ground = viewport.shadowRoot!.querySelector<HTMLElement>('.ground')!;
  const control = viewport.shadowRoot!.querySelector<ZwZoomControl>('zw-zoom-control')!;
  await control.updateComplete;
  return { guide, viewport, ground, zoom: within(control.shadowRoot!.querySelector<HTMLElement>('.bar')!) };
}

export const Guide: StoryObj = {
  name: '场景导办图',
  render: () => html`<guide-canvas></guide-canvas>`,
  async play({ canvasElement }) {
    const { guide, viewport, ground, zoom } = await stage(canvasElement);
    await viewport.fit({ smooth: false });
    await waitFor(() => expect(viewport.visible.width).toBeGreaterThan(guide.drawing.bounds.width));
    await userEvent.click(zoom.getByRole('button', { name: '放大' }));
    const nearer = viewport.view.zoom;
    ground.focus();
    await userEvent.keyboard('0');
    await waitFor(() => expect(viewport.view.zoom).toBe(1));
    await expect(nearer).toBeLessThanOrEqual(1);
    await waitFor(() => expect(zoom.getByRole('button', { name: /100%/ })).toBeVisible());
    await viewport.fit({ smooth: false });
    await waitFor(() => expect(viewport.shadowRoot!.querySelector('zw-minimap')).toBeNull());
  },
};

export const Large: StoryObj = {
  name: '一万个节点',
  render: () => html`<guide-canvas .drawing=${drawGuide(largeGuide(10_000))}></guide-canvas>`,
  async play({ canvasElement }) {
    const { guide, viewport } = await stage(canvasElement);
    const { nodes } = guide.drawing;
    await expect(nodes.length).toBeGreaterThanOrEqual(10_000);
    await viewport.reveal(nodes[nodes.length >> 1]!, { zoomIn: true, smooth: false });
    await waitFor(() => expect(guide.shadowRoot!.querySelectorAll('.node').length).toBeGreaterThan(3));
    await expect(guide.shadowRoot!.querySelectorAll('.node').length).toBeLessThan(200);
  },
};

export const OtherCorner: StoryObj = {
  name: '缩放在左上角',
  render: () => html`<guide-canvas .zoomCorner=${'top-start'} .drawing=${drawGuide(foodGuide)}></guide-canvas>`,
  async play({ canvasElement }) {
    const { viewport, zoom } = await stage(canvasElement);
    await userEvent.click(zoom.getByRole('button', { name: /选择缩放比例/ }));
    const menu = viewport.shadowRoot!.querySelector('zw-zoom-control')!.shadowRoot!.querySelector<ZwMenu>('zw-menu')!;
    await menu.updateComplete;
    const choices = within(menu.shadowRoot!.querySelector<HTMLElement>('[role=menu]')!);
    await expect(choices.getByRole('menuitemcheckbox', { name: /200%/ })).toBeVisible();
    await userEvent.click(choices.getByRole('menuitemcheckbox', { name: /50%/ }));
    await waitFor(() => expect(viewport.view.zoom).toBe(0.5));
  },
};

export const Phone: StoryObj = {
  name: '手机大小',
  render: () => html`<guide-canvas class="phone"></guide-canvas>`,
  async play({ canvasElement }) {
    const { guide, viewport } = await stage(canvasElement);
    await viewport.reveal(guide.drawing.nodes[0]!, { smooth: false });
    await expect(viewport.shadowRoot!.querySelector('zw-minimap')).toBeNull();
  },
};
