import { defineEdit, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';

export const renameGuide = defineEdit<Guide, { readonly name: string }>(
  'guide/rename',
  (draft, { name }) => {
    draft.name = name;
    return undefined;
  },
  { joinKey: () => '' },
);

/** What the citizen reads before the first question; null or empty takes it away. */
export const setIntro = defineEdit<Guide, { readonly intro: string | null }>(
  'guide/set-intro',
  (draft, { intro }) => {
    if (intro === null || intro === '') delete draft.intro;
    else draft.intro = intro;
    return undefined;
  },
  { joinKey: () => '' },
);

/** Which item the guide leads to. */
export const setItem = defineEdit<Guide, { readonly itemId: Id<'item'> | null }>('guide/set-item', (draft, { itemId }) => {
  if (itemId === null) delete draft.itemId;
  else draft.itemId = itemId;
  return undefined;
});
