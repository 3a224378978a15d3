import { describe, expect, it, vi } from 'vitest';
import { LaterPart } from './later-part.js';

function laterOf(...ends: readonly (string | Error)[]) {
  const fetch = vi.fn<() => Promise<string>>();
  for (const end of ends) {
    if (typeof end === 'string') fetch.mockResolvedValueOnce(end);
    else fetch.mockRejectedValueOnce(end);
  }
  const seen: string[] = [];
  const later = new LaterPart<string>(fetch, () => seen.push(later.part ?? (later.hasFailed ? 'failed' : 'coming')));
  return { later, fetch, seen };
}

describe('a part that comes later', () => {
  it('is asked for once, however many want it', async () => {
    const { later, fetch, seen } = laterOf('part');
    later.start();
    later.start();
    expect(later.part).toBeUndefined();
    await expect(Promise.all([later.load(), later.load()])).resolves.toEqual(['part', 'part']);
    expect(later.part).toBe('part');
    expect(fetch).toHaveBeenCalledOnce();
    expect(seen).toEqual(['part']);
  });

  it('is not tried again by itself where it cannot be loaded, but when a person wants it', async () => {
    const { later, fetch, seen } = laterOf(new Error('offline'), new Error('still offline'), 'part');
    await expect(later.load()).rejects.toThrow('offline');
    expect(later.hasFailed).toBe(true);
    later.start();
    expect(fetch).toHaveBeenCalledOnce();

    await expect(later.load()).rejects.toThrow('still offline');
    await expect(later.load()).resolves.toBe('part');

    expect(later.hasFailed).toBe(false);
    expect(seen).toEqual(['failed', 'coming', 'failed', 'coming', 'part']);
  });

  it('leaves no rejection behind that nobody hears of', async () => {
    const { later } = laterOf(new Error('offline'));
    later.start();
    await vi.waitFor(() => expect(later.hasFailed).toBe(true));
  });
});
