import type { Lang } from '@zhengwu/core';

import { fileTextsIn } from '../messages/file.js';
import { acceptWishes, type FileLabel } from './accepted.js';
import type { FileRefusal } from './sift-files.js';
import { extensionsOf } from './type-extensions.js';

/** More names make a sentence that nobody reads. */
const MOST_NAMES = 3;

/** Says why files were not taken, and what to do. `accept` is what the place takes. */
export function refusalText(lang: Lang, reason: FileRefusal, files: readonly Pick<FileLabel, 'name'>[], accept?: string): string {
  const texts = fileTextsIn(lang);
  const first = files.slice(0, MOST_NAMES).map(({ name }) => name);
  return texts.refused[reason]({ names: texts.named(first, files.length), kinds: texts.listed(kindsOf(lang, accept)), count: files.length });
}

/** `.pdf,image/*` as PDF and 图片. */
function kindsOf(lang: Lang, accept: string | undefined): readonly string[] {
  const { kinds } = fileTextsIn(lang);
  const words = acceptWishes(accept).flatMap((wish): readonly string[] => {
    switch (wish) {
      case '*':
      case '*/*':
        return [kinds.any];
      case 'image/*':
        return [kinds.image];
      case 'audio/*':
        return [kinds.audio];
      case 'video/*':
        return [kinds.video];
      case 'text/*':
        return [kinds.text];
      default: {
        const extensions = wish.startsWith('.') ? [wish] : extensionsOf(wish);
        return extensions.length === 0 ? [wish] : extensions.map((extension) => extension.slice(1).toUpperCase());
      }
    }
  });
  return words.length === 0 ? [kinds.any] : [...new Set(words)];
}
