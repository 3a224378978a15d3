import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { shown } from '../testing/render.js';
import { pickFiles, type PickOptions } from './pick-files.js';

const input = () => document.querySelector<HTMLInputElement>('input[type=file]');

/** A button that opens the picker, pressed by a real mouse. */
async function picking(options?: PickOptions) {
  const given = vi.fn<(files: readonly string[]) => void>();
  const button = await shown<HTMLButtonElement>(html`<button @click=${async () => given((await pickFiles(options)).map(({ name }) => name))}>选择文件</button>`);
  await userEvent.click(button);
  return { given, button };
}

/** A browser without a screen leaves its picker at once: here it stays open, in our minds. */
const stayOpen = (event: Event): void => {
  if (event.target === input()) event.preventDefault();
};
beforeEach(() => window.addEventListener('click', stayOpen, true));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  input()?.dispatchEvent(new Event('cancel'));
  window.removeEventListener('click', stayOpen, true);
});

/** A browser before `cancel`, which Chromium 113 brought. */
function beforeCancel(): void {
  const method = Object.getOwnPropertyDescriptor(Headers.prototype, 'getSetCookie')!;
  delete (Headers.prototype as { getSetCookie?: unknown }).getSetCookie;
  restores.push(() => Object.defineProperty(Headers.prototype, 'getSetCookie', method));
}
const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

describe('pickFiles', () => {
  it('gives what is chosen, and leaves nothing on the page', async () => {
    const { given, button } = await picking({ accept: '.pdf,image/*', multiple: true });
    const field = input()!;
    expect([field.accept, field.multiple, field.checkVisibility()]).toEqual(['.pdf,image/*', true, false]);
    expect(document.activeElement).toBe(button);
    await userEvent.upload(field, [new File(['1'], '营业执照.pdf', { type: 'application/pdf' }), new File(['2'], '平面图.png', { type: 'image/png' })]);
    await vi.waitFor(() => expect(given).toHaveBeenCalledExactlyOnceWith(['营业执照.pdf', '平面图.png']));
    expect(input()).toBeNull();
  });

  it('gives nothing where nothing is chosen', async () => {
    const { given } = await picking();
    expect(given).not.toHaveBeenCalled();
    input()!.dispatchEvent(new Event('cancel', { bubbles: true }));
    await vi.waitFor(() => expect(given).toHaveBeenCalledExactlyOnceWith([]));
    expect(input()).toBeNull();
  });

  it('ends a former one that is still open', async () => {
    const { given, button } = await picking();
    await userEvent.click(button);
    await vi.waitFor(() => expect(given).toHaveBeenCalledExactlyOnceWith([]));
    expect(document.querySelectorAll('input[type=file]')).toHaveLength(1);
  });

  it('gives nothing where the browser would show no picker', async () => {
    vi.spyOn(navigator, 'userActivation', 'get').mockReturnValue({ isActive: false, hasBeenActive: true });
    expect(await pickFiles()).toEqual([]);
    expect(input()).toBeNull();
  });

  it('where cancel is told, waits for it however long the focus is back', async () => {
    const { given } = await picking();
    vi.useFakeTimers();
    window.dispatchEvent(new FocusEvent('focus'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given).not.toHaveBeenCalled();
  });
});

describe('in a browser that tells no cancel', () => {
  it('gives nothing some time after the focus is back', async () => {
    beforeCancel();
    const { given } = await picking();
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(given).not.toHaveBeenCalled();
    window.dispatchEvent(new FocusEvent('focus'));
    await vi.advanceTimersByTimeAsync(500);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(given).toHaveBeenCalledExactlyOnceWith([]);
    expect(input()).toBeNull();
  });

  it('gives files that come after the focus', async () => {
    beforeCancel();
    const { given } = await picking();
    window.dispatchEvent(new FocusEvent('focus'));
    await userEvent.upload(input()!, new File(['1'], '营业执照.pdf', { type: 'application/pdf' }));
    await vi.waitFor(() => expect(given).toHaveBeenCalledExactlyOnceWith(['营业执照.pdf']));
  });
});
