import { html } from 'lit';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwProgress } from './progress.js';

const bar = (element: ZwProgress): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role=progressbar]')!;
const drawn = (element: ZwProgress): number => {
  const fill = element.shadowRoot!.querySelector('.fill')!;
  fill.getAnimations().forEach((animation) => animation.finish());
  return fill.getBoundingClientRect().width / bar(element).getBoundingClientRect().width;
};

it.each([
  [3, 12, '3/12', 0.25],
  [0, 12, '0/12', 0],
  [12, 12, '12/12', 1],
  [99, 12, '12/12', 1],
  [-1, 12, '0/12', 0],
])('%d of %d', async (value, max, text, share) => {
  const element = await shown<ZwProgress>(html`<zw-progress lang="zh-CN" label="正在检查" .value=${value} .max=${max}></zw-progress>`);
  expect(bar(element).getAttribute('aria-valuetext')).toBe(text);
  expect(element.shadowRoot!.querySelector('.count')!.textContent).toBe(text);
  expect(drawn(element)).toBeCloseTo(share, 2);
  await expect.element(page.getByRole('progressbar', { name: '正在检查' })).toBeInTheDocument();
});

it.each([undefined, NaN, Infinity])('without a number (%s) it says only that something is done', async (value) => {
  const element = await shown<ZwProgress>(html`<zw-progress lang="zh-CN" label="正在连接" .value=${value} .max=${12}></zw-progress>`);
  expect(bar(element).hasAttribute('aria-valuenow')).toBe(false);
  expect(element.shadowRoot!.querySelector('.count')).toBeNull();
});

it('without a largest number nothing is of anything', async () => {
  const element = await shown<ZwProgress>(html`<zw-progress label="正在检查" .value=${3} .max=${0}></zw-progress>`);
  expect(bar(element).hasAttribute('aria-valuenow')).toBe(false);
  element.max = 6;
  await settled(element);
  expect(drawn(element)).toBeCloseTo(0.5, 2);
});

it('can be cancelled where its owner says so', async () => {
  const cancelled = vi.fn();
  const element = await shown<ZwProgress>(html`<zw-progress lang="zh-CN" label="正在导出" cancellable @zw-cancel=${cancelled}></zw-progress>`);
  await userEvent.click(page.getByRole('button', { name: '取消' }));
  expect(cancelled).toHaveBeenCalledOnce();
  element.cancellable = false;
  await settled(element);
  expect(element.shadowRoot!.querySelector('button')).toBeNull();
});
