import { isAccepted, type FileLabel } from './accepted.js';

/** Which files a place takes. */
export interface FileWish {
  /** As for `<input type="file">`: `.pdf,image/*`. Without it, any. */
  readonly accept?: string | undefined;
  /** Whether it takes more than one at a time. */
  readonly multiple?: boolean | undefined;
}

/**
 * Why files were not taken: of another type; more than one where one is taken; a folder; or a drop that held nothing
 * that could be read.
 */
export type FileRefusal = 'type' | 'many' | 'folder' | 'unreadable';

/** Files, sorted by a wish. */
export interface SiftedFiles<F> {
  readonly accepted: readonly F[];
  /** One entry a reason, none of them empty. */
  readonly refused: readonly { readonly reason: FileRefusal; readonly files: readonly F[] }[];
}

/**
 * Sorts files by what a place takes. Of several where one is taken, none is: which was meant, nobody knows. For picked
 * files too: the picker's list of types is an offer, and 所有文件 stands beside it.
 */
export function siftFiles<F extends FileLabel>(files: readonly F[], { accept, multiple = false }: FileWish): SiftedFiles<F> {
  const wrong = files.filter((file) => !isAccepted(file, accept));
  const right = files.filter((file) => isAccepted(file, accept));
  const isTooMany = !multiple && right.length > 1;
  return {
    accepted: isTooMany ? [] : right,
    refused: [
      ...(wrong.length > 0 ? [{ reason: 'type' as const, files: wrong }] : []),
      ...(isTooMany ? [{ reason: 'many' as const, files: right }] : []),
    ],
  };
}
