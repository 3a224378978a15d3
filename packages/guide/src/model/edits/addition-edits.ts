import { defineEdit, type Id, type Refusal } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { MaterialUse } from '../material-use.js';
import { drafted, type DraftOf, type GuideDraft } from './draft.js';
import { draftExtra, draftOption, draftOutcome } from './places.js';
import { refuse } from './refusals.js';

/** What adds a material or a situation: an option, an addition, an outcome; for materials also what everybody hands in. */
export type AdderId = Id<'opt'> | Id<'ext'> | Id<'out'>;

/** Makes a material wanted, or says anew how: of one material there is one use in one place. */
export const setUse = defineEdit<Guide, { readonly on: AdderId | 'base'; readonly use: MaterialUse }>(
  'use/set',
  (draft, { on, use }, guide) => {
    const uses = usesOn(draft, guide, on, true);
    if ('kind' in uses) return uses;
    const at = uses.findIndex(({ materialId }) => materialId === use.materialId);
    if (at < 0) uses.push(drafted(use));
    else uses[at] = drafted(use);
    return undefined;
  },
  { joinKey: ({ on, use }) => `${on} ${use.materialId} ${use.kind}` },
);

/** Makes a material not wanted there. */
export const removeUse = defineEdit<Guide, { readonly on: AdderId | 'base'; readonly materialId: Id<'mat'> }>('use/remove', (draft, { on, materialId }, guide) => {
  const uses = usesOn(draft, guide, on, false);
  if ('kind' in uses) return uses;
  const at = uses.findIndex((use) => use.materialId === materialId);
  if (at < 0) return refuse('guide/gone', { id: materialId });
  uses.splice(at, 1);
  if (uses.length > 0 || on === 'base' || isId(on, 'out')) return undefined;
  const adder = isId(on, 'opt') ? draftOption(draft, guide, on) : draftExtra(draft, guide, on);
  if (adder !== undefined) delete adder.uses;
  return undefined;
});

/** Which situations hold there. */
export const setSituations = defineEdit<Guide, { readonly on: AdderId; readonly situationIds: readonly Id<'sit'>[] }>('situations/set', (draft, { on, situationIds }, guide) => {
  const ids = [...new Set(situationIds)];
  if (isId(on, 'out')) {
    const outcome = draftOutcome(draft, guide, on);
    if (outcome === undefined) return refuse('guide/gone', { id: on });
    if (outcome.end.kind !== 'handle') return refuse('guide/no-application', { id: outcome.id });
    outcome.end.situationIds = ids;
    return undefined;
  }
  const adder = isId(on, 'opt') ? draftOption(draft, guide, on) : draftExtra(draft, guide, on);
  if (adder === undefined) return refuse('guide/gone', { id: on });
  if (ids.length === 0) delete adder.situationIds;
  else adder.situationIds = ids;
  return undefined;
});

function usesOn(draft: GuideDraft, guide: Guide, on: AdderId | 'base', isMade: boolean): DraftOf<MaterialUse>[] | Refusal {
  if (on === 'base') return draft.base;
  if (isId(on, 'out')) {
    const outcome = draftOutcome(draft, guide, on);
    if (outcome === undefined) return refuse('guide/gone', { id: on });
    return outcome.end.kind === 'handle' ? outcome.end.uses : refuse('guide/no-application', { id: outcome.id });
  }
  const adder = isId(on, 'opt') ? draftOption(draft, guide, on) : draftExtra(draft, guide, on);
  if (adder === undefined) return refuse('guide/gone', { id: on });
  if (adder.uses === undefined && isMade) adder.uses = [];
  return adder.uses ?? [];
}

function isId<Kind extends 'opt' | 'ext' | 'out'>(id: AdderId, kind: Kind): id is Extract<AdderId, Id<Kind>> {
  return id.startsWith(`${kind}_`);
}
