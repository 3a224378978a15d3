import type { AssetRef } from '@zhengwu/core';
import type { FormServices } from '../../runtime/surroundings.js';

interface FakeAssets extends FormServices {
  readonly kept: readonly { readonly asset: AssetRef; readonly bytes: Uint8Array }[];
  /** What happens to the next files: kept at once, kept when `release` is called, refused with a sentence, lost on the way. */
  next: 'keep' | 'wait' | 'refuse' | 'lose';
  release: () => void;
}

/** A host that keeps files in the memory of the test. */
export function fakeAssets(): FakeAssets {
  const kept: { asset: AssetRef; bytes: Uint8Array }[] = [];
  let waiting: (() => void)[] = [];
  const host: FakeAssets = {
    kept,
    next: 'keep',
    release: () => {
      for (const go of waiting) go();
      waiting = [];
    },
    putAsset: async (bytes, name, options) => {
      if (host.next === 'refuse') throw new Error('文件中有病毒');
      if (host.next === 'lose') throw new TypeError('Failed to fetch');
      if (host.next === 'wait') {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      }
      const asset: AssetRef = { id: `ast_${String(kept.length + 1).padStart(16, '0')}`, hash: '0'.repeat(64), type: name.endsWith('.png') ? 'image/png' : 'application/pdf', bytes: bytes.length, name };
      kept.push({ asset, bytes });
      return asset;
    },
    getAsset: ({ id }) => {
      const found = kept.find(({ asset }) => asset.id === id);
      return found === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(found.bytes);
    },
  };
  return host;
}

/** A file as a person chooses it. */
export function fileOf(name: string, content: string | readonly number[], type = ''): File {
  return new File([typeof content === 'string' ? content : Uint8Array.from(content)], name, { type });
}

/** Drops files on an element, as a mouse does. */
export function dropOn(element: Element, files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: data }));
}
