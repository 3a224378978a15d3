import { defineEdit, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { End } from '../node.js';
import { drafted } from './draft.js';
import { draftOutcome } from './places.js';
import { refuse } from './refusals.js';

export interface OutcomeArgs {
  readonly id: Id<'out'>;
}

/** The situation's name; null or empty: by rule. */
export const setOutcomeName = defineEdit<Guide, OutcomeArgs & { readonly name: string | null }>(
  'outcome/set-name',
  (draft, { id, name }, guide) => {
    const outcome = draftOutcome(draft, guide, id);
    if (outcome === undefined) return refuse('guide/gone', { id });
    if (name === null || name === '') delete outcome.name;
    else outcome.name = name;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** What the citizen reads above the materials; null or empty takes it away. */
export const setOutcomeNote = defineEdit<Guide, OutcomeArgs & { readonly note: string | null }>(
  'outcome/set-note',
  (draft, { id, note }, guide) => {
    const outcome = draftOutcome(draft, guide, id);
    if (outcome === undefined) return refuse('guide/gone', { id });
    if (note === null || note === '') delete outcome.note;
    else outcome.note = note;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** How the way ends. Typing a reason is one step; another kind of end is a step of its own. */
export const setEnd = defineEdit<Guide, OutcomeArgs & { readonly end: End }>(
  'outcome/set-end',
  (draft, { id, end }, guide) => {
    const outcome = draftOutcome(draft, guide, id);
    if (outcome === undefined) return refuse('guide/gone', { id });
    outcome.end = drafted(end);
    return undefined;
  },
  { joinKey: ({ id, end }) => (end.kind === 'handle' ? undefined : `${id} ${end.kind}`) },
);
