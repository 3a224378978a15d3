import type { Id, IdKind } from './id.js';

/** An id that follows from a text, 64 bits of it: the same text has the same, so that reading twice gives the same document. */
export function derivedId<Kind extends IdKind>(kind: Kind, text: string): Id<Kind> {
  return `${kind}_${word(text, 0x811c9dc5)}${word(text, 0x9e3779b9)}`;
}

/** FNV-1a over UTF-16 units from a seed, stirred as MurmurHash3 does at its end; seven digits to the base 36. */
function word(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(7, '0');
}
