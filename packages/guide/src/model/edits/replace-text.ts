import { defineEdit } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import { mapTexts, type TextPlace } from '../texts.js';
import { drafted } from './draft.js';
import { refuse } from './refusals.js';

export interface ReplaceTextArgs {
  readonly find: string;
  readonly replacement: string;
  /** Whether A and a are different; as they stand if absent. */
  readonly ignoresCase?: boolean;
  /** In which texts; in all if absent. */
  readonly places?: readonly Pick<TextPlace, 'id' | 'path'>[];
}

/** Replaces a piece of text, literally, wherever it stands. One step for all places. */
export const replaceText = defineEdit<Guide, ReplaceTextArgs>('text/replace', (draft, { find, replacement, ignoresCase = false, places }, guide) => {
  if (find === '') return refuse('guide/nothing-to-find', {});
  const pattern = patternOf(find, ignoresCase);
  const wanted = places === undefined ? undefined : new Set(places.map(({ id, path }) => `${id} ${path}`));
  let found = 0;
  const changed = mapTexts(guide, (text, id, path) => {
    if (wanted !== undefined && !wanted.has(`${id} ${path}`)) return text;
    return text.replace(pattern, () => {
      found += 1;
      return replacement;
    });
  });
  if (found === 0) return refuse('guide/not-found', { find });
  draft.name = changed.name;
  if (changed.intro !== undefined) draft.intro = changed.intro;
  draft.variables = drafted(changed.variables);
  draft.nodes = drafted(changed.nodes);
  draft.base = drafted(changed.base);
  draft.terms = drafted(changed.terms);
  return undefined;
});

/** A pattern for the text itself, whatever signs are in it. */
export function patternOf(find: string, ignoresCase: boolean): RegExp {
  return new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), ignoresCase ? 'gi' : 'g');
}
