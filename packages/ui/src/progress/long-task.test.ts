import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LongTask, type TaskHandle } from './long-task.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function given() {
  const requestUpdate = vi.fn();
  const task = new LongTask({ addController: () => undefined, removeController: () => undefined, requestUpdate, updateComplete: Promise.resolve(true) });
  return { task, requestUpdate };
}

/** Work that is done when the test says so. */
function work<T>() {
  let handle: TaskHandle | undefined;
  let finish: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const started = (task: TaskHandle): Promise<T> => {
    handle = task;
    return new Promise((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  return { started, finish: (value: T) => finish(value), fail: (error: Error) => fail(error), report: (done: number, total: number) => handle!.report(done, total), signal: () => handle!.signal };
}

describe('progress', () => {
  it('is shown after a while only', async () => {
    const { task, requestUpdate } = given();
    const { started, finish } = work<string>();
    const result = task.run('正在检查', started);
    vi.advanceTimersByTime(299);
    expect(task.isRunning).toBe(true);
    expect(task.progress).toBeUndefined();
    requestUpdate.mockClear();
    vi.advanceTimersByTime(1);
    expect(task.progress).toEqual({ label: '正在检查' });
    expect(requestUpdate).toHaveBeenCalledOnce();
    finish('无错误');
    expect(await result).toBe('无错误');
    expect(task.progress).toBeUndefined();
    expect(task.isRunning).toBe(false);
  });

  it('is never shown for what is done soon', async () => {
    const { task } = given();
    const { started, finish } = work<number>();
    const result = task.run('正在检查', started);
    finish(1);
    await result;
    vi.advanceTimersByTime(1000);
    expect(task.progress).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says how far it is, and draws again for it', async () => {
    const { task, requestUpdate } = given();
    const { started, report, finish } = work<number>();
    const result = task.run('正在检查', started);
    report(1, 12);
    vi.advanceTimersByTime(300);
    expect(task.progress).toEqual({ label: '正在检查', done: 1, total: 12 });
    requestUpdate.mockClear();
    report(3, 12);
    expect(task.progress).toEqual({ label: '正在检查', done: 3, total: 12 });
    expect(requestUpdate).toHaveBeenCalledOnce();
    finish(1);
    await result;
    report(4, 12);
    expect(task.progress).toBeUndefined();
  });
});

describe('cancel', () => {
  it('tells the work, and gives nothing at once even if the work does not listen', async () => {
    const { task } = given();
    const { started, signal } = work<number>();
    const result = task.run('正在导出', started);
    task.cancel();
    expect(signal().aborted).toBe(true);
    expect(task.isRunning).toBe(false);
    expect(await result).toBeUndefined();
  });

  it('takes an error for the answer to it', async () => {
    const { task } = given();
    const result = task.run('正在导出', async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw new Error('aborted');
    });
    task.cancel();
    expect(await result).toBeUndefined();
  });

  it.each(['a new task', 'removal'])('%s cancels the former', async (cause) => {
    const { task } = given();
    const former = work<number>();
    const result = task.run('正在检查', former.started);
    const later = work<number>();
    const next = cause === 'removal' ? task.hostDisconnected() : task.run('正在导出', later.started);
    expect(former.signal().aborted).toBe(true);
    expect(await result).toBeUndefined();
    expect(task.isRunning).toBe(cause !== 'removal');
    later.finish(2);
    expect(await next).toBe(cause === 'removal' ? undefined : 2);
  });

  it('without a task does nothing', () => {
    const { task, requestUpdate } = given();
    task.cancel();
    expect(requestUpdate).not.toHaveBeenCalled();
  });
});

describe('errors', () => {
  it.each([
    ['later', () => Promise.reject(new Error('表格第 3 行无法读取'))],
    [
      'at once',
      () => {
        throw new Error('表格第 3 行无法读取');
      },
    ],
  ])('are handed on: %s', async (_, broken) => {
    const { task } = given();
    await expect(task.run('正在导入', broken)).rejects.toThrow('表格第 3 行无法读取');
    expect(task.isRunning).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
