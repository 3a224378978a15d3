import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Resource } from './resource.js';

const host = (): ReactiveControllerHost => ({ addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) });

/** A resource whose answers come when the test says so. */
function read() {
  const calls: { readonly signal: AbortSignal; readonly answer: (value: string) => void; readonly fail: (error: unknown) => void }[] = [];
  const resource = new Resource<string>(host(), (signal) => new Promise((answer, fail) => calls.push({ signal, answer, fail })));
  return { resource, calls };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading', () => {
  it('shows no sign of waiting for 200 ms, then one', async () => {
    const { resource } = read();
    void resource.load();
    await vi.advanceTimersByTimeAsync(199);
    expect(resource.state).toEqual({ kind: 'waiting', isSlow: false });
    await vi.advanceTimersByTimeAsync(1);
    expect(resource.state).toEqual({ kind: 'waiting', isSlow: true });
  });

  it('fails, and may be tried again', async () => {
    const { resource, calls } = read();
    const first = resource.load();
    calls[0]!.fail(new Error('away'));
    await first;
    expect(resource.state).toMatchObject({ kind: 'failed' });
    const second = resource.load();
    expect(resource.state.kind).toBe('waiting');
    calls[1]!.answer('here');
    await second;
    expect(resource.value).toBe('here');
  });

  it('is read again after signing in, if it failed and only then', async () => {
    const { resource, calls } = read();
    const first = resource.load();
    calls[0]!.fail(new Error('signed out'));
    await first;
    resource.retryFailed();
    calls[1]!.answer('here');
    await vi.advanceTimersByTimeAsync(0);
    expect(resource.value).toBe('here');
    resource.retryFailed();
    expect(calls).toHaveLength(2);
  });

  it('keeps what is in sight while it is read again, and when that fails', async () => {
    const { resource, calls } = read();
    const first = resource.load();
    calls[0]!.answer('old');
    await first;
    const second = resource.load();
    expect(resource.value).toBe('old');
    const error = new Error('away');
    calls[1]!.fail(error);
    await second;
    expect(resource.state).toEqual({ kind: 'here', value: 'old', error });
  });

  it('an answer that was overtaken changes nothing', async () => {
    const { resource, calls } = read();
    const first = resource.load();
    const second = resource.load();
    expect(calls[0]!.signal.aborted).toBe(true);
    calls[1]!.answer('new');
    await second;
    calls[0]!.answer('old');
    await first;
    expect(resource.value).toBe('new');
  });

  it('a value that was set is newer than what is being read', async () => {
    const { resource, calls } = read();
    const reading = resource.load();
    resource.set('mine');
    calls[0]!.answer('old');
    await reading;
    expect(resource.value).toBe('mine');
  });
});
