import { extensionsOf } from './type-extensions.js';

/** What is known of a file without reading it. */
export interface FileLabel {
  readonly name: string;
  /** Its MIME type, empty where the system does not know the extension. */
  readonly type: string;
}

/**
 * Whether a file is of those that an `accept` names, written as for `<input type="file">`: `.pdf,image/*`. Windows takes
 * types from its registry, where a CSV is a thing of Excel's and OFD unknown: an extension that belongs to an
 * accepted type counts as well.
 */
export function isAccepted(file: FileLabel, accept: string | undefined): boolean {
  const wishes = acceptWishes(accept);
  if (wishes.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = (file.type.split(';')[0] ?? '').trim().toLowerCase();
  return wishes.some((wish) => {
    if (wish === '*' || wish === '*/*') return true;
    if (wish.startsWith('.')) return name.endsWith(wish);
    if (wish.endsWith('/*') ? type.startsWith(wish.slice(0, -1)) : type === wish) return true;
    return extensionsOf(wish).some((extension) => name.endsWith(extension));
  });
}

/** The parts of an `accept`, in lower case. */
export function acceptWishes(accept: string | undefined): readonly string[] {
  return (accept ?? '')
    .split(',')
    .map((wish) => wish.trim().toLowerCase())
    .filter((wish) => wish !== '');
}
