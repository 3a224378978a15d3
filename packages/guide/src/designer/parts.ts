import type * as behind from './behind.js';
import type * as english from './english.js';

/** All by which a guide is changed, and the words for it. */
export function loadBehind(): Promise<typeof behind> {
  return import('./behind.js');
}

/** The English words. */
export function loadEnglish(): Promise<typeof english> {
  return import('./english.js');
}
