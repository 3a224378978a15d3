import { defineEdit, indexOfId, inserted, removed, type Id } from '@zhengwu/core';
import type { Condition, Guard } from '../guard.js';
import type { Guide } from '../guide.js';
import type { Extra } from '../node.js';
import { drafted } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { draftExtra, draftQuestion, placeOfExtra } from './places.js';
import { refuse } from './refusals.js';

export interface ExtraArgs {
  readonly id: Id<'ext'>;
}

/** Gives a question an addition, behind its others. */
export const insertExtra = defineEdit<Guide, { readonly questionId: Id<'q'>; readonly extra: Extra }>('extra/insert', (draft, { questionId, extra }, guide) => {
  const former = guide.nodes[indexOfId(guide.nodes, questionId)];
  const question = draftQuestion(draft, guide, questionId);
  if (former?.kind !== 'question' || question === undefined) return refuse('guide/gone', { id: questionId });
  if (duplicateIdIn(guide, { extras: [extra] }) !== undefined) return refuse('guide/duplicate-id', { id: extra.id });
  question.extras = inserted(former.extras ?? [], former.extras?.length ?? 0, extra);
  return undefined;
});

/** Which answers have the addition. */
export const setExtraGuard = defineEdit<Guide, ExtraArgs & { readonly guard: Guard }>(
  'extra/set-guard',
  (draft, { id, guard }, guide) => {
    const extra = draftExtra(draft, guide, id);
    if (extra === undefined) return refuse('guide/gone', { id });
    extra.guard = drafted(guard);
    return undefined;
  },
  { joinKey: ({ id, guard }) => (guard.kind === 'ranges' ? id : undefined) },
);

/** What must hold of earlier answers; null or none: nothing. */
export const setExtraWhen = defineEdit<Guide, ExtraArgs & { readonly when: readonly Condition[] | null }>('extra/set-when', (draft, { id, when }, guide) => {
  const extra = draftExtra(draft, guide, id);
  if (extra === undefined) return refuse('guide/gone', { id });
  if (when === null || when.length === 0) delete extra.when;
  else extra.when = drafted([...when]);
  return undefined;
});

export const removeExtra = defineEdit<Guide, ExtraArgs>('extra/remove', (draft, { id }, guide) => {
  const place = placeOfExtra(guide, id);
  const question = place === undefined ? undefined : draft.nodes[place.nodeAt];
  if (place === undefined || question?.kind !== 'question') return refuse('guide/gone', { id });
  const extras = removed(place.question.extras ?? [], place.at);
  if (extras.length === 0) delete question.extras;
  else question.extras = extras;
  return undefined;
});
