import { defineEdit, type Id } from '@zhengwu/core';
import type { Condition, Guard } from '../guard.js';
import type { Guide } from '../guide.js';
import { drafted } from './draft.js';
import { isNoOtherOption, valueOfOption } from './own-value.js';
import { draftOption, placeOfOption, placeOfValue } from './places.js';
import { refuse } from './refusals.js';

export interface OptionArgs {
  readonly id: Id<'opt'>;
}

/** Writes an option's text, and renames the value that is this option alone and was called as it was. */
export const setOptionText = defineEdit<Guide, OptionArgs & { readonly text: string }>(
  'option/set-text',
  (draft, { id, text }, guide) => {
    const place = placeOfOption(guide, id);
    const option = draftOption(draft, guide, id);
    if (place === undefined || option === undefined) return refuse('guide/gone', { id });
    option.text = text;
    const value = valueOfOption(guide, place.question, place.member);
    if (value === undefined || !isNoOtherOption(guide, place.question, place.member, value)) return undefined;
    const valuePlace = placeOfValue(guide, value.id);
    const domain = valuePlace === undefined ? undefined : draft.variables[valuePlace.variableAt]?.domain;
    if (valuePlace === undefined || (domain?.kind !== 'choice' && domain?.kind !== 'choices')) return undefined;
    const renamed = domain.values[valuePlace.at];
    if (renamed !== undefined) renamed.label = text;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** What the citizen reads below the option; null or empty takes it away. */
export const setOptionHelp = defineEdit<Guide, OptionArgs & { readonly help: string | null }>(
  'option/set-help',
  (draft, { id, help }, guide) => {
    const option = draftOption(draft, guide, id);
    if (option === undefined) return refuse('guide/gone', { id });
    if (help === null || help === '') delete option.help;
    else option.help = help;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** The word that situations are named by. Null: the text; an empty one: none. */
export const setShort = defineEdit<Guide, OptionArgs & { readonly short: string | null }>(
  'option/set-short',
  (draft, { id, short }, guide) => {
    const option = draftOption(draft, guide, id);
    if (option === undefined) return refuse('guide/gone', { id });
    if (short === null) delete option.short;
    else option.short = short;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** Which answers are this option. */
export const setGuard = defineEdit<Guide, OptionArgs & { readonly guard: Guard }>(
  'option/set-guard',
  (draft, { id, guard }, guide) => {
    const option = draftOption(draft, guide, id);
    if (option === undefined) return refuse('guide/gone', { id });
    option.guard = drafted(guard);
    return undefined;
  },
  { joinKey: ({ id, guard }) => (guard.kind === 'ranges' ? id : undefined) },
);

/** What must hold of earlier answers; null or none: nothing. */
export const setWhen = defineEdit<Guide, OptionArgs & { readonly when: readonly Condition[] | null }>('option/set-when', (draft, { id, when }, guide) => {
  const option = draftOption(draft, guide, id);
  if (option === undefined) return refuse('guide/gone', { id });
  if (when === null || when.length === 0) delete option.when;
  else option.when = drafted([...when]);
  return undefined;
});
