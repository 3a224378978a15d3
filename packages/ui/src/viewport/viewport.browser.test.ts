import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import { CTRL, dragMouse, moveMouse, pressMouse, releaseMouse, SHIFT, touch, turnWheel } from './testing/real-input.js';
import type { View } from './view.js';
import type { ViewDetail, ZwViewport } from './viewport.js';

const BOUNDS = { x: 0, y: 0, width: 3000, height: 2000 };

/** A stage 600 × 400 at the window's top left corner, with a canvas that fills it. */
async function canvas(width = 600, height = 400) {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <zw-viewport label="导办图" grid .bounds=${BOUNDS} .marks=${[{ x: 0, y: 0, width: 200, height: 100 }]}>
      <button class="near">新办</button>
      <button class="far">注销</button>
      <div class="list"><div class="long">材料清单</div></div>
      <div class="pool" data-ground></div>
      <button slot="overlay" class="tool">转到</button>
    </zw-viewport>
  </div>`);
  const put = (element: Element, left: number, top: number, w: number, h: number): void =>
    void Object.assign((element as HTMLElement).style, { position: 'absolute', left: `${left}px`, top: `${top}px`, width: `${w}px`, height: `${h}px`, margin: '0' });
  Object.assign(stage.style, { position: 'fixed', left: '0', top: '0', width: `${width}px`, height: `${height}px` });
  const viewport = stage.querySelector<ZwViewport>('zw-viewport')!;
  Object.assign(viewport.style, { width: '100%', height: '100%' });
  const part = (name: string): HTMLElement => stage.querySelector<HTMLElement>(name)!;
  put(part('.near'), 20, 20, 100, 40);
  put(part('.far'), 2500, 1500, 100, 40);
  put(part('.list'), 200, 20, 100, 100);
  part('.list').style.overflow = 'auto';
  part('.long').style.height = '250px';
  put(part('.pool'), 320, 20, 100, 100);
  put(part('.tool'), 520, 10, 60, 30);
  await settled(viewport);
  await nextFrame();
  const views: ViewDetail[] = [];
  viewport.addEventListener('zw-view', (event) => views.push((event as CustomEvent<ViewDetail>).detail));
  const ground = viewport.shadowRoot!.querySelector<HTMLElement>('.ground')!;
  return { stage, viewport, ground, views, part };
}

const near = (view: View, x: number, y: number, zoom = 1): void => {
  expect(view.x).toBeCloseTo(x, 1);
  expect(view.y).toBeCloseTo(y, 1);
  expect(view.zoom).toBeCloseTo(zoom, 3);
};

describe('the wheel', () => {
  it('pans, and sideways with Shift', async () => {
    const { viewport, views } = await canvas();
    await turnWheel(150, 250, 0, 120);
    await vi.waitFor(() => near(viewport.view, 0, 120));
    await turnWheel(150, 250, 40, 0);
    await vi.waitFor(() => near(viewport.view, 40, 120));
    await nextFrame();
    expect(views[views.length - 1]).toEqual({ x: 40, y: 120, zoom: 1, visible: { x: 40, y: 120, width: 600, height: 400 } });
  });

  it('zooms about the pointer with Ctrl, and not the page', async () => {
    const { viewport } = await canvas();
    let at = { x: 0, y: 0 };
    let before = at;
    viewport.addEventListener(
      'wheel',
      ({ clientX, clientY }) => {
        at = { x: clientX, y: clientY };
        before = viewport.toContent(at);
      },
      true,
    );
    const dense = window.devicePixelRatio;
    await turnWheel(150, 250, 0, -120, { modifiers: CTRL });
    await vi.waitFor(() => expect(viewport.view.zoom).toBeGreaterThan(1.2));
    const after = viewport.toContent(at);
    expect(at.x).toBeGreaterThan(140);
    expect(after.x).toBeCloseTo(before.x, 3);
    expect(after.y).toBeCloseTo(before.y, 3);
    expect(window.devicePixelRatio).toBe(dense);
  });

  it('scrolls what scrolls inside, and does not pass the rest on', async () => {
    const { viewport, part } = await canvas();
    // One movement of the hand, however late the machine is: it is told by when the wheel turned.
    const began = Date.now() / 1000;
    await turnWheel(250, 60, 0, 100, { timestamp: began });
    await vi.waitFor(() => expect(part('.list').scrollTop).toBe(100));
    await turnWheel(250, 60, 0, 100, { timestamp: began + 0.05 });
    await vi.waitFor(() => expect(part('.list').scrollTop).toBe(150));
    await new Promise((late) => setTimeout(late, 250));
    await turnWheel(250, 60, 0, 100, { timestamp: began + 0.1 });
    await nextFrame();
    near(viewport.view, 0, 0);
  });

  it('is left alone over what floats above the canvas, and elsewhere on the page', async () => {
    const { viewport } = await canvas();
    await turnWheel(550, 25, 0, 100);
    await turnWheel(800, 500, 0, 100);
    await nextFrame();
    near(viewport.view, 0, 0);
  });
});

describe('the mouse', () => {
  it.each<[what: string, from: [number, number], to: [number, number], button: 'left' | 'middle', x: number, y: number]>([
    ['empty ground', [200, 300], [120, 250], 'left', 80, 50],
    ['what says that it is ground', [370, 70], [300, 40], 'left', 70, 30],
    ['the middle button on a node', [60, 40], [10, 20], 'middle', 50, 20],
  ])('pans by %s', async (_what, from, to, button, x, y) => {
    const { viewport, ground } = await canvas();
    await dragMouse(from, to, button);
    near(viewport.view, x, y);
    expect(ground.hasAttribute('data-panning')).toBe(false);
  });

  it('leaves a press on a node to the node', async () => {
    const { viewport, part } = await canvas();
    const pressed = vi.fn();
    part('.near').addEventListener('pointerdown', pressed);
    await dragMouse([60, 40], [200, 300]);
    near(viewport.view, 0, 0);
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('leaves a press that somebody took, and one with Shift', async () => {
    const { viewport, part } = await canvas();
    part('.pool').addEventListener('pointerdown', (event) => event.preventDefault());
    await dragMouse([370, 70], [300, 40]);
    await moveMouse(200, 300);
    await pressMouse(200, 300, 'left', SHIFT);
    await moveMouse(100, 200, 'left');
    await releaseMouse(100, 200);
    near(viewport.view, 0, 0);
  });

  it('takes a press that hardly moved for a click, and a pan for none', async () => {
    const { viewport } = await canvas();
    const clicked = vi.fn();
    viewport.addEventListener('click', clicked);
    await dragMouse([200, 300], [202, 301]);
    expect(clicked).toHaveBeenCalledTimes(1);
    near(viewport.view, 0, 0);
    await dragMouse([200, 300], [100, 300]);
    expect(clicked).toHaveBeenCalledTimes(1);
    near(viewport.view, 100, 0);
    await dragMouse([200, 300], [200, 300]);
    expect(clicked).toHaveBeenCalledTimes(2);
  });

  it('pans anywhere while Space is held, and no node notices', async () => {
    const { viewport, ground, part } = await canvas();
    const noticed = vi.fn();
    for (const type of ['pointerdown', 'mousedown', 'click']) part('.near').addEventListener(type, noticed);
    viewport.focus();
    await userEvent.keyboard('{ >}');
    expect(ground.hasAttribute('data-space')).toBe(true);
    await dragMouse([60, 40], [40, 10]);
    await userEvent.keyboard('{/ }');
    near(viewport.view, 20, 30);
    expect(noticed).not.toHaveBeenCalled();
    expect(ground.hasAttribute('data-space')).toBe(false);
  });

  it('leaves nothing behind when the canvas goes in the middle of a pan', async () => {
    const { viewport, stage, ground } = await canvas();
    await moveMouse(200, 300);
    await pressMouse(200, 300);
    await moveMouse(150, 300, 'left');
    near(viewport.view, 50, 0);
    viewport.remove();
    await moveMouse(100, 300, 'left');
    await releaseMouse(100, 300);
    stage.append(viewport);
    await nextFrame();
    await moveMouse(90, 200);
    near(viewport.view, 50, 0);
    expect(ground.hasAttribute('data-panning')).toBe(false);
    await dragMouse([200, 300], [190, 300]);
    near(viewport.view, 60, 0);
  });
});

describe('fingers', () => {
  it('pan anywhere with one, pinch with two', async () => {
    const { viewport } = await canvas();
    await touch('touchStart', [[60, 40]]);
    await touch('touchMove', [[40, 40]]);
    await touch('touchMove', [[20, 20]]);
    await touch('touchEnd', []);
    near(viewport.view, 40, 20);
    viewport.view = { x: 0, y: 0, zoom: 1 };
    await touch('touchStart', [[200, 200], [300, 200]]);
    await touch('touchMove', [[150, 200], [350, 200]]);
    await touch('touchEnd', []);
    near(viewport.view, 125, 100, 2);
  });

  it('stop where the browser takes them away', async () => {
    const { viewport, ground } = await canvas();
    await touch('touchStart', [[200, 300]]);
    await touch('touchMove', [[150, 300]]);
    await touch('touchCancel', []);
    expect(ground.hasAttribute('data-panning')).toBe(false);
    near(viewport.view, 50, 0);
  });
});

describe('the keys', () => {
  it.each<[keys: string, view: View]>([
    ['{ArrowRight}', { x: 60, y: 0, zoom: 1 }],
    ['{Shift>}{ArrowDown}{/Shift}', { x: 0, y: 300, zoom: 1 }],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', { x: 0, y: 60, zoom: 1 }],
    ['-', { x: -100, y: -66.67, zoom: 0.75 }],
    ['--0', { x: 0, y: 0, zoom: 1 }],
    ['1', { x: -85.2, y: -85.2, zoom: 0.18 }],
  ])('%s', async (keys, { x, y, zoom }) => {
    const { viewport } = await canvas();
    viewport.focus();
    await userEvent.keyboard(keys);
    if (keys === '1') await vi.waitFor(() => expect(viewport.visible.width).toBeGreaterThan(3000));
    else await vi.waitFor(() => near(viewport.view, x, y, zoom));
  });

  it('belong to a node that has the focus', async () => {
    const { viewport, part } = await canvas();
    part('.near').focus();
    await userEvent.keyboard('{ArrowRight}+0');
    await nextFrame();
    near(viewport.view, 0, 0);
  });

  it('lead through the content and out, and what they reach is revealed', async () => {
    const { viewport, part, ground } = await canvas();
    viewport.focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(part('.near'));
    near(viewport.view, 0, 0);
    await userEvent.tab();
    expect(document.activeElement).toBe(part('.far'));
    await vi.waitFor(() => near(viewport.view, 2600 + 24 - 600, 1540 + 24 - 400));
    expect([ground.scrollLeft, ground.scrollTop]).toEqual([0, 0]);
    for (let step = 0; step < 10 && viewport.contains(document.activeElement); step += 1) await userEvent.tab();
    expect(viewport.contains(document.activeElement)).toBe(false);
  });
});

describe('the zoom control and the minimap', () => {
  it('zooms by its buttons and its menu', async () => {
    const { viewport } = await canvas();
    await userEvent.click(page.getByRole('button', { name: '放大', exact: true }));
    await vi.waitFor(() => expect(viewport.view.zoom).toBe(1.25));
    await userEvent.click(page.getByRole('button', { name: '125%，选择缩放比例' }));
    await userEvent.click(page.getByRole('menuitemcheckbox', { name: /50%/ }));
    await vi.waitFor(() => expect(viewport.view.zoom).toBe(0.5));
    await userEvent.click(page.getByRole('button', { name: '适合窗口' }));
    await vi.waitFor(() => expect(viewport.visible.width).toBeGreaterThan(3000));
  });

  it('stops at the limits, and says so', async () => {
    const { viewport } = await canvas();
    viewport.view = { x: 0, y: 0, zoom: 4 };
    await vi.waitFor(() => expect(page.getByRole('button', { name: '放大', exact: true }).element().getAttribute('aria-disabled')).toBe('true'));
    await userEvent.click(page.getByRole('button', { name: '放大', exact: true }), { force: true });
    expect(viewport.view.zoom).toBe(4);
  });

  it('jumps where the minimap is pressed, and follows its frame', async () => {
    const { viewport } = await canvas(700, 400);
    await vi.waitFor(() => expect(viewport.shadowRoot!.querySelector('zw-minimap')).not.toBeNull());
    await nextFrame();
    const map = viewport.shadowRoot!.querySelector('zw-minimap')!;
    const { left, top, width, height } = map.getBoundingClientRect();
    const middle: [number, number] = [left + width / 2, top + height / 2];
    await pressMouse(...middle);
    await releaseMouse(...middle);
    near(viewport.view, 1500 - 350, 1000 - 200);
    await nextFrame();
    // 132 px less 8 show 3000 px.
    await dragMouse(middle, [middle[0] + 10, middle[1]]);
    near(viewport.view, 1150 + (10 * 2000) / 76 , 800);
    expect(map.getAttribute('aria-hidden')).toBe('true');
  });

  it('the minimap goes while all of the content is seen, and comes again', async () => {
    const { viewport } = await canvas(700, 400);
    const map = () => viewport.shadowRoot!.querySelector('zw-minimap');
    await vi.waitFor(() => expect(map()).not.toBeNull());
    await viewport.fit({ smooth: false });
    await vi.waitFor(() => expect(map()).toBeNull());
    viewport.minimap = 'top-end';
    await vi.waitFor(() => expect(map()).not.toBeNull());
    viewport.minimap = 'auto';
    await viewport.zoomTo(1, undefined, { smooth: false });
    await vi.waitFor(() => expect(map()).not.toBeNull());
  });

  it.each(['bottom-end', 'top-start'] as const)('in the corner %s, covers nothing of what was fitted', async (corner) => {
    const { viewport } = await canvas(700, 400);
    viewport.zoomCorner = corner;
    await settled(viewport);
    await viewport.fit({ smooth: false, padding: 0 });
    const control = viewport.shadowRoot!.querySelector('zw-zoom-control')!.getBoundingClientRect();
    const top = viewport.toClient({ x: BOUNDS.x, y: BOUNDS.y }).y;
    const bottom = viewport.toClient({ x: BOUNDS.x, y: BOUNDS.y + BOUNDS.height }).y;
    if (corner === 'top-start') expect(top).toBeGreaterThanOrEqual(control.bottom);
    else expect(bottom).toBeLessThanOrEqual(control.top);
  });

  it('stands where the host wants it', async () => {
    const { viewport } = await canvas();
    viewport.zoomCorner = 'top-start';
    await settled(viewport);
    const { left, top } = viewport.shadowRoot!.querySelector('zw-zoom-control')!.getBoundingClientRect();
    expect([left, top]).toEqual([12, 12]);
  });
});

describe('what a host asks for', () => {
  it('tells at most once a frame', async () => {
    const { viewport, views } = await canvas();
    for (let x = 1; x <= 50; x += 1) viewport.view = { x, y: 0, zoom: 1 };
    await nextFrame();
    expect(views.map(({ x }) => x)).toEqual([50]);
  });

  it('finds places on the content and in the window, also where its page is scaled', async () => {
    const { viewport, part, stage } = await canvas();
    viewport.view = { x: 10, y: 20, zoom: 2 };
    stage.style.transformOrigin = '0 0';
    stage.style.transform = 'scale(0.5)';
    await nextFrame();
    const { left, top } = part('.near').getBoundingClientRect();
    const place = viewport.toClient({ x: 20, y: 20 });
    expect(place.x).toBeCloseTo(left, 1);
    expect(place.y).toBeCloseTo(top, 1);
    expect(viewport.toContent(place).x).toBeCloseTo(20, 3);
  });

  it('fits as soon as there is a size, without a move to be seen', async () => {
    const { viewport, stage } = await canvas();
    const late = document.createElement('zw-viewport');
    late.bounds = BOUNDS;
    const fitted = late.fit();
    stage.style.display = 'none';
    stage.append(late);
    Object.assign(late.style, { width: '600px', height: '400px' });
    await settled(late);
    near(late.view, 0, 0);
    viewport.remove();
    stage.style.display = 'block';
    await fitted;
    expect(late.visible.width).toBeGreaterThan(3000);
    await nextFrame();
  });

  it('keeps the middle when it is resized, and stays calm at no size', async () => {
    const { viewport, stage } = await canvas();
    viewport.view = { x: 500, y: 500, zoom: 1 };
    stage.style.width = '0';
    await nextFrame();
    stage.style.width = '400px';
    await vi.waitFor(() => near(viewport.view, 600, 500));
    await viewport.fit();
    await viewport.reveal({ x: 10, y: 10, width: 0, height: 0 });
    viewport.view = { x: NaN, y: 0, zoom: 1 };
    await viewport.zoomTo(Infinity);
    expect(Number.isFinite(viewport.view.x)).toBe(true);
  });

  it('has nothing to fit where the content has no size', async () => {
    const { viewport } = await canvas();
    viewport.bounds = undefined;
    await viewport.fit();
    near(viewport.view, 0, 0);
    await settled(viewport);
    expect(viewport.shadowRoot!.querySelector('zw-minimap')).toBeNull();
  });

  it('is sharp at rest: whole px, and no layer of its own', async () => {
    const { viewport, ground } = await canvas();
    viewport.view = { x: 10.3, y: 0, zoom: 1 };
    await nextFrame();
    expect(ground.hasAttribute('data-moving')).toBe(true);
    await vi.waitFor(() => expect(ground.hasAttribute('data-moving')).toBe(false));
    const layer = ground.querySelector<HTMLElement>('.layer')!;
    expect(layer.style.transform).toContain('translate(-10px');
    expect(getComputedStyle(layer).willChange).toBe('auto');
  });

  it('turns a scroll that something forced on it into a pan', async () => {
    const { viewport, ground } = await canvas();
    ground.scrollLeft = 70;
    await vi.waitFor(() => near(viewport.view, 70, 0));
    expect(ground.scrollLeft).toBe(0);
  });
});
