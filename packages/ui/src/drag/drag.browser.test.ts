import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { finger, hand, placeOf } from '../testing/hand.js';
import { nextFrame, shown } from '../testing/render.js';
import { DragKind, DragSource, registerDropTarget, type DropAnswer } from './index.js';

const MATERIALS = new DragKind<readonly string[]>('materials');

const ghosts = (): readonly Element[] => [...document.querySelectorAll('[data-zw-ghost]')];
const ghostText = (): string => ghosts()[0]?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const said = (): string => [...document.querySelectorAll('body > [role=status] p')].map((line) => line.textContent).join('|');
const heldFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A list in one shadow root, a box in another. */
async function stage({ answer = { offer: '加到“小型餐饮”' }, count = 1 }: { readonly answer?: DropAnswer; readonly count?: number } = {}) {
  const page = await shown<HTMLElement>(html`<main lang="zh-CN">
    <div id="source" .style=${'width:200px;height:40px'}></div>
    <div id="outer" .style=${'width:200px;height:60px;margin-top:60px'}></div>
  </main>`);
  const host = page.querySelector<HTMLElement>('#source')!;
  const item = document.createElement('button');
  item.textContent = '食品经营许可申请书';
  host.attachShadow({ mode: 'open' }).append(item);
  const outer = page.querySelector<HTMLElement>('#outer')!;
  const box = document.createElement('section');
  box.textContent = '小型餐饮';
  outer.attachShadow({ mode: 'open' }).append(box);
  const target = { over: vi.fn(() => answer), drop: vi.fn(), leave: vi.fn() };
  onTestFinished(registerDropTarget(outer, target));
  const onClick = vi.fn();
  item.addEventListener('click', onClick);
  const onEnd = vi.fn();
  const onHold = vi.fn();
  const source = new DragSource(host, { pick: () => ({ payload: MATERIALS.payload(['m1']), label: '食品经营许可申请书', count }), onEnd, onHold });
  source.hostConnected();
  onTestFinished(() => source.hostDisconnected());
  return { page, host, item, outer, box, target, source, onClick, onEnd, onHold };
}

beforeEach(() => {
  for (const line of document.querySelectorAll('body > [role=status] p')) line.remove();
});
afterEach(() => {
  expect(ghosts(), 'a ghost is left behind').toEqual([]);
  expect(document.documentElement.style.cursor, 'a cursor is left behind').toBe('');
});

describe('a drag by mouse', () => {
  it('goes from one shadow root to another: offered, dropped, left, in this order', async () => {
    const { item, box, target, onEnd, onClick } = await stage();
    await hand.press(placeOf(item));
    await hand.drag(placeOf(box));
    await hand.drag(placeOf(box, { down: 0.6 }));
    expect(ghostText()).toBe('食品经营许可申请书 加到“小型餐饮”');
    await hand.release(placeOf(box, { down: 0.6 }));
    expect(target.drop).toHaveBeenCalledTimes(1);
    expect(MATERIALS.dataOf(target.drop.mock.calls[0]![0])).toEqual(['m1']);
    expect(target.leave).toHaveBeenCalledTimes(1);
    expect(target.leave.mock.invocationCallOrder[0]).toBeGreaterThan(target.drop.mock.invocationCallOrder[0]!);
    expect(onEnd.mock.calls[0]![0]).toBe('dropped');
    expect(onClick, 'letting go is no click').not.toHaveBeenCalled();
  });

  it('begins after 4 px; less is a click', async () => {
    const { item, source, onClick } = await stage();
    const { x, y } = placeOf(item);
    await hand.press({ x, y });
    await hand.drag({ x: x + 3, y });
    expect(source.isDragging).toBe(false);
    await hand.release({ x: x + 3, y });
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('shows and says the reason of a refusal, and drops nothing', async () => {
    const { item, box, target, onEnd } = await stage({ answer: { refusal: '“小型餐饮”已有这份材料' }, count: 3 });
    await hand.press(placeOf(item));
    await hand.drag(placeOf(box));
    expect(ghostText()).toBe('食品经营许可申请书3 “小型餐饮”已有这份材料');
    expect(document.documentElement.style.cursor).toBe('not-allowed');
    await vi.waitFor(() => expect(said()).toContain('“小型餐饮”已有这份材料'));
    await hand.release(placeOf(box));
    expect(target.drop).not.toHaveBeenCalled();
    expect(onEnd.mock.calls[0]![0]).toBe('refused');
    await vi.waitFor(() => expect(said()).toContain('没有放下：“小型餐饮”已有这份材料'));
  });

  it('asks outwards when the inner one lets it pass', async () => {
    const { item, outer, box, target } = await stage();
    const inner = { over: vi.fn(() => undefined), drop: vi.fn(), leave: vi.fn() };
    onTestFinished(registerDropTarget(box, inner));
    await hand.press(placeOf(item));
    await hand.drag(placeOf(box));
    await hand.release(placeOf(box));
    expect(inner.over).toHaveBeenCalled();
    expect(inner.drop).not.toHaveBeenCalled();
    expect(target.drop).toHaveBeenCalledTimes(1);
    expect(outer.isConnected).toBe(true);
  });

  it.each<{ readonly how: string; readonly cancel: (scene: Awaited<ReturnType<typeof stage>>) => unknown }>([
    { how: 'Escape', cancel: () => userEvent.keyboard('{Escape}') },
    { how: 'a lost pointer', cancel: () => window.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 })) },
    { how: 'the source leaving the page', cancel: ({ host }) => host.remove() },
    { how: 'the target leaving the page', cancel: ({ outer }) => outer.remove() },
    { how: 'the source giving up', cancel: ({ source }) => source.hostDisconnected() },
  ])('is cancelled by $how', async ({ cancel }) => {
    const scene = await stage();
    await hand.press(placeOf(scene.item));
    await hand.drag(placeOf(scene.box));
    expect(ghosts()).toHaveLength(1);
    await cancel(scene);
    await vi.waitFor(() => expect(scene.onEnd.mock.calls[0]?.[0]).toBe('cancelled'));
    expect(ghosts()).toEqual([]);
    expect(scene.target.leave).toHaveBeenCalledTimes(1);
    await hand.drag({ x: 300, y: 300 });
    await hand.release({ x: 300, y: 300 });
    expect(scene.target.drop).not.toHaveBeenCalled();
    expect(scene.onEnd).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind when a target throws, and does not hide the error', async () => {
    const { item, box, target, onEnd } = await stage();
    target.over.mockImplementation(() => {
      throw new Error('broken target');
    });
    const errors: string[] = [];
    const onError = (event: ErrorEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      errors.push((event.error as Error).message);
    };
    window.addEventListener('error', onError, true);
    onTestFinished(() => window.removeEventListener('error', onError, true));
    await hand.press(placeOf(item));
    await hand.drag(placeOf(box));
    await vi.waitFor(() => expect(onEnd.mock.calls[0]?.[0]).toBe('cancelled'));
    expect(errors).toEqual(['broken target']);
    await hand.release(placeOf(box));
  });

  it('scrolls what scrolls, and asks again', async () => {
    const { item, page } = await stage();
    const pane = document.createElement('div');
    pane.style.cssText = 'height:120px;width:200px;overflow:auto';
    const tall = document.createElement('div');
    tall.style.height = '2000px';
    pane.append(tall);
    page.append(pane);
    await hand.press(placeOf(item));
    await hand.drag(placeOf(pane, { down: 0.5 }));
    await nextFrame();
    expect(pane.scrollTop).toBe(0);
    await hand.drag(placeOf(pane, { down: 0.97 }));
    await vi.waitFor(() => expect(pane.scrollTop).toBeGreaterThan(20));
    await hand.drag(placeOf(pane, { down: 0.03 }));
    await vi.waitFor(() => expect(pane.scrollTop).toBe(0));
    await userEvent.keyboard('{Escape}');
    await hand.release(placeOf(pane));
  });
});

describe('a drag by finger', () => {
  it('begins when the finger has been held', async () => {
    const { item, box, target, source } = await stage();
    await finger.down(placeOf(item));
    await vi.waitFor(() => expect(source.isDragging).toBe(true));
    await finger.move(placeOf(box, { down: 0.3 }));
    await finger.move(placeOf(box));
    await finger.up();
    await vi.waitFor(() => expect(target.drop).toHaveBeenCalledTimes(1));
  });

  it('does not begin when the finger moves at once: it scrolls', async () => {
    const { item, box, target, source } = await stage();
    await finger.down(placeOf(item));
    await finger.move(placeOf(box));
    await heldFor(350);
    expect(source.isDragging).toBe(false);
    await finger.up();
    expect(target.over).not.toHaveBeenCalled();
  });

  it('asks for a menu when it is lifted where it was', async () => {
    const { item, source, onHold, onEnd } = await stage();
    await finger.down(placeOf(item));
    await vi.waitFor(() => expect(source.isDragging).toBe(true));
    await finger.up();
    await vi.waitFor(() => expect(onHold).toHaveBeenCalledTimes(1));
    expect(onEnd.mock.calls[0]![0]).toBe('cancelled');
  });
});
