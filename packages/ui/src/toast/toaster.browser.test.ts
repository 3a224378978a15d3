import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwToaster } from './toaster.js';

afterEach(() => vi.useRealTimers());

/** A frame with a field at its lower edge, and a toaster. */
async function toaster() {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <input id="upper" aria-label="事项名称" /><input id="lower" aria-label="备注" />
    <zw-toaster></zw-toaster>
  </div>`);
  Object.assign(stage.style, { position: 'relative', height: '600px', width: '1000px' });
  Object.assign(stage.querySelector<HTMLElement>('#lower')!.style, { position: 'absolute', bottom: '20px', left: '400px', width: '200px' });
  const element = stage.querySelector<ZwToaster>('zw-toaster')!;
  const texts = (): readonly (string | undefined)[] => [...element.shadowRoot!.querySelectorAll('.text')].map((text) => text.lastChild?.textContent ?? undefined);
  return { stage, element, texts };
}

/** Lets time pass, and what is to be drawn be drawn. */
async function pass(element: ZwToaster, ms: number): Promise<void> {
  await settled(element);
  vi.advanceTimersByTime(ms);
  await settled(element);
}

describe('what is said', () => {
  it('is a status, or an alert where it went wrong', async () => {
    const { element } = await toaster();
    element.show({ text: '已保存为第 12 版', tone: 'good' });
    element.show({ text: '未能保存：网络已断开', tone: 'bad' });
    await settled(element);
    await expect.element(page.getByRole('status')).toHaveTextContent('成功：已保存为第 12 版');
    await expect.element(page.getByRole('alert')).toHaveTextContent('出错：未能保存：网络已断开');
  });

  it('comes into regions that stood there before', async () => {
    const { element } = await toaster();
    const regions = [...element.shadowRoot!.querySelectorAll('[role]')];
    expect(regions.map((region) => region.getAttribute('role'))).toEqual(['status', 'alert']);
    element.show({ text: '已保存' });
    await settled(element);
    expect([...element.shadowRoot!.querySelectorAll('[role]')]).toEqual(regions);
  });

  it('stands at the lower edge, in the middle, and lets the mouse through beside it', async () => {
    const { element, stage } = await toaster();
    element.show({ text: '已保存' });
    await nextFrame();
    const toast = element.shadowRoot!.querySelector('.toast')!;
    for (const animation of toast.getAnimations()) animation.finish();
    const box = toast.getBoundingClientRect();
    const frame = stage.getBoundingClientRect();
    expect(Math.abs((box.left + box.right) / 2 - (frame.left + frame.right) / 2)).toBeLessThan(1);
    expect(frame.bottom - box.bottom).toBe(16);
    expect(stage.contains(document.elementFromPoint(frame.left + 30, box.top + 5))).toBe(true);
    expect(document.elementFromPoint(frame.left + 30, box.top + 5)).not.toBe(element);
  });
});

describe('how long', () => {
  it.each([
    ['in passing', { text: '已复制' }, 6000],
    ['went wrong', { text: '未能保存', tone: 'bad' }, 12_000],
    ['can be undone', { text: '已删除', action: { label: '撤销', run: () => undefined } }, 12_000],
  ] as const)('%s', async (_, toast, ms) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { element, texts } = await toaster();
    element.show(toast);
    await pass(element, ms - 1);
    expect(texts()).toEqual([toast.text]);
    await pass(element, 1);
    expect(texts()).toEqual([]);
  });

  it('waits while the focus is in it, then goes on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { element, stage, texts } = await toaster();
    element.show({ text: '已复制' });
    await pass(element, 5000);
    element.shadowRoot!.querySelector<HTMLElement>('[data-close]')!.focus();
    await pass(element, 60_000);
    expect(texts()).toEqual(['已复制']);
    stage.querySelector<HTMLElement>('#upper')!.focus();
    await pass(element, 999);
    expect(texts()).toEqual(['已复制']);
    await pass(element, 1);
    expect(texts()).toEqual([]);
  });

  it('waits while it is pointed at', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { element, stage, texts } = await toaster();
    element.show({ text: '已复制' });
    await settled(element);
    await userEvent.hover(element.shadowRoot!.querySelector('.text')!);
    await pass(element, 60_000);
    expect(texts()).toEqual(['已复制']);
    await userEvent.hover(stage.querySelector('#upper')!);
    await pass(element, 6000);
    expect(texts()).toEqual([]);
  });

  it('does not run while it is out of the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { element } = await toaster();
    element.show({ text: '已复制' });
    await settled(element);
    element.remove();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('closing', () => {
  it('at most three are up: older ones go', async () => {
    const { element, texts } = await toaster();
    for (const text of ['一', '二', '三', '四']) element.show({ text });
    await settled(element);
    expect(texts()).toEqual(['二', '三', '四']);
  });

  it('by whoever showed it, once', async () => {
    const { element, texts } = await toaster();
    const { close } = element.show({ text: '正在重新连接', staysMs: Infinity });
    element.show({ text: '已保存' });
    close();
    close();
    await settled(element);
    expect(texts()).toEqual(['已保存']);
  });

  it('by its action, which is done once', async () => {
    const { element, texts } = await toaster();
    const run = vi.fn();
    element.show({ text: '已删除“经营场所面积”', action: { label: '撤销', run } });
    await settled(element);
    await userEvent.click(page.getByRole('button', { name: '撤销' }));
    await settled(element);
    expect(run).toHaveBeenCalledOnce();
    expect(texts()).toEqual([]);
  });

  it('by Escape: the focus goes to the next one, at last back to where it came from', async () => {
    const { element, stage, texts } = await toaster();
    element.show({ text: '一' });
    element.show({ text: '二' });
    await settled(element);
    stage.querySelector<HTMLElement>('#lower')!.focus();
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(texts()).toEqual(['二']);
    expect(deepActiveElement()?.closest('.toast')?.textContent).toContain('二');
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(texts()).toEqual([]);
    expect(deepActiveElement()?.id).toBe('lower');
  });

  it('an Escape elsewhere is not for toasts', async () => {
    const { element, stage, texts } = await toaster();
    element.show({ text: '一' });
    await settled(element);
    stage.querySelector<HTMLElement>('#upper')!.focus();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(texts()).toEqual(['一']);
  });
});

describe('place', () => {
  it('goes above while the focus is where it would stand', async () => {
    const { element, stage } = await toaster();
    stage.querySelector<HTMLElement>('#lower')!.focus();
    element.show({ text: '已保存' });
    await nextFrame();
    const top = (): number => element.shadowRoot!.querySelector('.toast')!.getBoundingClientRect().top - stage.getBoundingClientRect().top;
    expect(top()).toBeLessThan(100);
    stage.querySelector<HTMLElement>('#upper')!.focus();
    await nextFrame();
    expect(top()).toBeGreaterThan(400);
    stage.querySelector<HTMLElement>('#lower')!.focus();
    await nextFrame();
    expect(top()).toBeLessThan(100);
  });
});
