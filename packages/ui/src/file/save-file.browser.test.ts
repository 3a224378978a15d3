import { afterEach, describe, expect, it, vi } from 'vitest';

import { saveFile } from './save-file.js';

afterEach(() => vi.restoreAllMocks());

/** What the browser was asked to save. */
async function saved(act: () => void) {
  const blobs: Blob[] = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return make(blob);
  });
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  act();
  expect([blobs.length, links.length]).toEqual([1, 1]);
  const [blob, link] = [blobs[0]!, links[0]!];
  return { name: link.download, url: link.href, isOnPage: link.isConnected, type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
}

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const MARK = [0xef, 0xbb, 0xbf];

describe('saveFile', () => {
  it('offers a text under a safe name, without a link on the page', async () => {
    const file = await saved(() => saveFile('食品经营许可（新办/变更）.txt', '申请材料', 'text/plain'));
    expect(file).toMatchObject({ name: '食品经营许可（新办／变更）.txt', isOnPage: false, type: 'text/plain', bytes: utf8('申请材料') });
    expect(file.url).toMatch(/^blob:/);
  });

  it.each([
    ['a text', 'a,b', [...MARK, ...utf8('a,b')]],
    ['a text that has one', '\ufeffa,b', [...MARK, ...utf8('a,b')]],
    ['bytes', Uint8Array.from(utf8('a')), [...MARK, ...utf8('a')]],
    ['bytes that have one', Uint8Array.from([...MARK, ...utf8('a')]), [...MARK, ...utf8('a')]],
    ['a blob', new Blob(['a']), [...MARK, ...utf8('a')]],
  ])('puts a mark before %s for Excel', async (_, content, bytes) => {
    expect((await saved(() => saveFile('事项.csv', content, 'text/csv', { bom: true }))).bytes).toEqual(bytes);
  });

  it.each([
    ['bytes', Uint8Array.of(0x50, 0x4b, 0xff), [0x50, 0x4b, 0xff]],
    ['a part of bytes', Uint8Array.of(1, 2, 3, 4).subarray(1, 3), [2, 3]],
    ['a blob', new Blob([Uint8Array.of(9)]), [9]],
  ])('keeps %s as they are', async (_, content, bytes) => {
    expect((await saved(() => saveFile('包.zip', content, 'application/zip'))).bytes).toEqual(bytes);
  });

  it('lets go of the content after a while', async () => {
    vi.useFakeTimers();
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    saveFile('a.txt', 'a', 'text/plain');
    expect(revoked).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoked).toHaveBeenCalledOnce();
    vi.useRealTimers();
    await Promise.resolve();
  });
});
