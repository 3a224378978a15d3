import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Countdown } from './countdown.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('ends after its time', () => {
  const ended = vi.fn();
  new Countdown(1000, ended).run();
  vi.advanceTimersByTime(999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended).toHaveBeenCalledOnce();
});

it('halted, it keeps what is left', () => {
  const ended = vi.fn();
  const countdown = new Countdown(1000, ended);
  countdown.run();
  vi.advanceTimersByTime(600);
  countdown.halt();
  countdown.halt();
  vi.advanceTimersByTime(5000);
  countdown.run();
  countdown.run();
  vi.advanceTimersByTime(399);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended).toHaveBeenCalledOnce();
});

it('without end, it never ends', () => {
  const ended = vi.fn();
  new Countdown(Infinity, ended).run();
  vi.advanceTimersByTime(1e9);
  expect(ended).not.toHaveBeenCalled();
});
