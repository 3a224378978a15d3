import { defineEdit, inserted, moved, removed, type Id } from '@zhengwu/core';
import { onlyValue, valuesIn, withoutValues } from '../guard-values.js';
import { withGuardsOn, withOptionsOn } from '../guards-on.js';
import type { Guide } from '../guide.js';
import type { Option } from '../node.js';
import type { Value } from '../variable.js';
import { drafted, type DraftOf, type GuideDraft } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { isPosition, placeOfValue } from './places.js';
import { refuse } from './refusals.js';

export interface ValueArgs {
  readonly id: Id<'val'>;
}

/** Puts a value into a choice's domain, last if no position is given. */
export const insertValue = defineEdit<Guide, { readonly variableId: Id<'var'>; readonly value: Value; readonly index?: number }>(
  'value/insert',
  (draft, { variableId, value, index }, guide) => {
    const variable = guide.variables.find(({ id }) => id === variableId);
    const domain = draft.variables.find(({ id }) => id === variableId)?.domain;
    if (variable === undefined || domain === undefined) return refuse('guide/gone', { id: variableId });
    if (domain.kind !== 'choice' && domain.kind !== 'choices') return refuse('guide/no-values', { id: variableId });
    if (duplicateIdIn(guide, { values: [value] }) !== undefined) return refuse('guide/duplicate-id', { id: value.id });
    const values = valuesIn(variable.domain);
    const at = index ?? values.length;
    if (!isPosition(at, values.length)) return refuse('guide/no-such-position', { position: at });
    domain.values = inserted(values, at, value);
    return undefined;
  },
);

/** Renames a value, and with it the options that are this value and were called as it is. */
export const renameValue = defineEdit<Guide, ValueArgs & { readonly label: string }>(
  'value/rename',
  (draft, { id, label }, guide) => {
    const place = placeOfValue(guide, id);
    const value = draftValue(draft, guide, id);
    if (place === undefined || value === undefined) return refuse('guide/gone', { id });
    value.label = label;
    const isIt = ({ text, guard }: Option): boolean => text === place.value.label && onlyValue(guard) === id;
    draft.nodes = drafted(withOptionsOn(guide.nodes, place.variable.id, (option) => (isIt(option) ? { ...option, text: label } : option)));
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** What the citizen reads below the value; null or empty takes it away. */
export const setValueHelp = defineEdit<Guide, ValueArgs & { readonly help: string | null }>(
  'value/set-help',
  (draft, { id, help }, guide) => {
    const value = draftValue(draft, guide, id);
    if (value === undefined) return refuse('guide/gone', { id });
    if (help === null || help === '') delete value.help;
    else value.help = help;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** Moves a value so that it stands at position `to`, counted from 0 without it. */
export const moveValue = defineEdit<Guide, ValueArgs & { readonly to: number }>('value/move', (draft, { id, to }, guide) => {
  const place = placeOfValue(guide, id);
  const domain = place === undefined ? undefined : draft.variables[place.variableAt]?.domain;
  if (place === undefined || (domain?.kind !== 'choice' && domain?.kind !== 'choices')) return refuse('guide/gone', { id });
  const values = valuesIn(place.variable.domain);
  if (!isPosition(to, values.length - 1)) return refuse('guide/no-such-position', { position: to });
  domain.values = moved(values, place.at, to);
  return undefined;
});

/** Takes a value out, also of every guard that names it. */
export const removeValue = defineEdit<Guide, ValueArgs>('value/remove', (draft, { id }, guide) => {
  if (placeOfValue(guide, id) === undefined) return refuse('guide/gone', { id });
  takeValueOut(draft, guide, id);
  return undefined;
});

/** The value gone from its domain and from all guards; `guide` is the document whose nodes the draft still has. */
export function takeValueOut(draft: GuideDraft, guide: Guide, id: Id<'val'>): void {
  const place = placeOfValue(guide, id);
  const variable = place === undefined ? undefined : draft.variables[place.variableAt];
  if (place === undefined || variable === undefined) return;
  const { domain, prefill } = place.variable;
  const gone = new Set([id]);
  if (variable.domain.kind === 'choice' || variable.domain.kind === 'choices') variable.domain.values = removed(valuesIn(domain), place.at);
  if (domain.kind === 'choices' && domain.exclusive !== undefined && variable.domain.kind === 'choices') {
    const exclusive = domain.exclusive.filter((each) => each !== id);
    if (exclusive.length === 0) delete variable.domain.exclusive;
    else variable.domain.exclusive = exclusive;
  }
  if (prefill?.gives !== undefined && variable.prefill !== undefined) variable.prefill.gives = drafted(withoutValues(prefill.gives, gone));
  draft.nodes = drafted(withGuardsOn(guide.nodes, place.variable.id, (guard) => withoutValues(guard, gone)));
}

function draftValue(draft: GuideDraft, guide: Guide, id: string): DraftOf<Value> | undefined {
  const place = placeOfValue(guide, id);
  const domain = place === undefined ? undefined : draft.variables[place.variableAt]?.domain;
  return place !== undefined && (domain?.kind === 'choice' || domain?.kind === 'choices') ? domain.values[place.at] : undefined;
}
