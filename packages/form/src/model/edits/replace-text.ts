import { defineEdit } from '@zhengwu/core';
import type { Form } from '../form.js';
import { mapTexts, type TextPlace } from '../texts.js';
import { refuse } from './refusals.js';
import { drafted } from './schema-edit.js';

export interface ReplaceTextArgs {
  readonly find: string;
  readonly replacement: string;
  /** Whether A and a are different; as they stand if absent. */
  readonly ignoresCase?: boolean;
  /** In which texts; in all if absent. */
  readonly places?: readonly Pick<TextPlace, 'id' | 'path'>[];
}

/** Replaces a piece of text, literally, wherever it stands. One step for all places. */
export const replaceText = defineEdit<Form, ReplaceTextArgs>('text/replace', (draft, { find, replacement, ignoresCase = false, places }, form) => {
  if (find === '') return refuse('form/nothing-to-find', {});
  const pattern = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), ignoresCase ? 'gi' : 'g');
  const wanted = places === undefined ? undefined : new Set(places.map(({ id, path }) => `${id} ${path}`));
  let found = 0;
  const changed = mapTexts(form, (text, id, path) => {
    if (wanted !== undefined && !wanted.has(`${id} ${path}`)) return text;
    return text.replace(pattern, () => {
      found += 1;
      return replacement;
    });
  });
  if (found === 0) return refuse('form/not-found', { find });
  draft.name = changed.name;
  if (changed.schema !== form.schema) draft.schema = drafted(changed.schema);
  return undefined;
});
