import { defineEdit, indexOfId, inserted, removed, type Id } from '@zhengwu/core';
import type { Guide, Term } from '../guide.js';
import { duplicateIdIn } from './fresh-ids.js';
import { isPosition } from './places.js';
import { refuse } from './refusals.js';

/** Explains a word, behind the others if no position is given. */
export const insertTerm = defineEdit<Guide, { readonly term: Term; readonly index?: number }>('term/insert', (draft, { term, index }, guide) => {
  if (duplicateIdIn(guide, { terms: [term] }) !== undefined) return refuse('guide/duplicate-id', { id: term.id });
  const at = index ?? guide.terms.length;
  if (!isPosition(at, guide.terms.length)) return refuse('guide/no-such-position', { position: at });
  draft.terms = inserted(guide.terms, at, term);
  return undefined;
});

/** Changes a word or its explanation. Typing into one of them is one step. */
export const setTerm = defineEdit<Guide, { readonly id: Id<'trm'>; readonly field: 'word' | 'meaning'; readonly text: string }>(
  'term/set',
  (draft, { id, field, text }, guide) => {
    const term = draft.terms[indexOfId(guide.terms, id)];
    if (term === undefined) return refuse('guide/gone', { id });
    term[field] = text;
    return undefined;
  },
  { joinKey: ({ id, field }) => `${id} ${field}` },
);

export const removeTerm = defineEdit<Guide, { readonly id: Id<'trm'> }>('term/remove', (draft, { id }, guide) => {
  const at = indexOfId(guide.terms, id);
  if (at < 0) return refuse('guide/gone', { id });
  draft.terms = removed(guide.terms, at);
  return undefined;
});
