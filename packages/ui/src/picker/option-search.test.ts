import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OptionSearch } from './option-search.js';
import type { PickerOption, PickerSearch } from './option.js';

const zhang: PickerOption = { id: 'p1', label: '张敏' };
const li: PickerOption = { id: 'p2', label: '李强' };

function searching() {
  const controllers: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    addController: (controller) => controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const onEnd = vi.fn();
  const search = new OptionSearch(host, onEnd);
  const calls: { words: string; signal: AbortSignal; answer: (options: readonly PickerOption[]) => void; fail: (error: Error) => void }[] = [];
  const ask: PickerSearch = (words, { signal }) =>
    new Promise((answer, fail) => {
      calls.push({ words, signal, answer, fail });
    });
  return { search, ask, calls, onEnd, leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('OptionSearch', () => {
  it('given quick typing, only the last words go out, 200 ms after the last key', async () => {
    const { search, ask, calls } = searching();
    for (const words of ['z', 'zh', 'zha']) {
      search.ask(ask, words, false);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(calls).toEqual([]);
    expect(search.state.kind).toBe('searching');
    await vi.advanceTimersByTimeAsync(50);
    expect(calls.map(({ words }) => words)).toEqual(['zha']);
  });

  it('given words that are overtaken, theirs is aborted and its answer dropped', async () => {
    const { search, ask, calls, onEnd } = searching();
    search.ask(ask, 'zhang', true);
    search.ask(ask, 'li', true);
    expect(calls[0]!.signal.aborted).toBe(true);
    calls[1]!.answer([li]);
    calls[0]!.answer([zhang]);
    await vi.advanceTimersByTimeAsync(0);
    expect(search.state).toEqual({ kind: 'found', options: [li] });
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('while it looks, what was found before is still there', async () => {
    const { search, ask, calls } = searching();
    search.ask(ask, 'z', true);
    calls[0]!.answer([zhang]);
    await vi.advanceTimersByTimeAsync(0);
    search.ask(ask, 'zh', false);
    expect(search.state).toEqual({ kind: 'searching', options: [zhang] });
  });

  it.each([
    ['that is rejected', (): PickerSearch => () => Promise.reject(new Error('offline'))],
    [
      'that throws',
      (): PickerSearch => () => {
        throw new Error('offline');
      },
    ],
  ])('given a search %s, it has failed', async (_what, make) => {
    const { search, onEnd } = searching();
    search.ask(make(), 'z', true);
    await vi.advanceTimersByTimeAsync(0);
    expect(search.state).toEqual({ kind: 'failed', options: [] });
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is reset', ({ search }: ReturnType<typeof searching>) => search.reset()],
    ['loses its host', ({ leave }: ReturnType<typeof searching>) => leave()],
  ])('when it %s, what runs is aborted, what waits is dropped', async (_what, end) => {
    const it = searching();
    it.search.ask(it.ask, 'z', true);
    end(it);
    expect(it.calls[0]!.signal.aborted).toBe(true);
    it.calls[0]!.answer([zhang]);
    it.search.ask(it.ask, 'zh', false);
    end(it);
    await vi.advanceTimersByTimeAsync(1000);
    expect(it.calls).toHaveLength(1);
    expect(it.search.state).toEqual({ kind: 'idle', options: [] });
  });
});
