import { defineEdit, type Id } from '@zhengwu/core';
import { indexGuide } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { Reference } from '../node.js';
import { wouldCircle } from '../subtree.js';
import { draftReference } from './places.js';
import { refuse } from './refusals.js';

/** Makes a reference lead elsewhere, not back to where it stands. */
export const setTarget = defineEdit<Guide, { readonly id: Id<'ref'>; readonly to: Reference['to'] }>('reference/set-target', (draft, { id, to }, guide) => {
  const index = indexGuide(guide);
  const reference = draftReference(draft, guide, id);
  if (reference === undefined) return refuse('guide/gone', { id });
  if (index.node(to) === undefined) return refuse('guide/gone', { id: to });
  const owner = index.owner(id);
  if (owner !== undefined && wouldCircle(index, to, owner.option.id)) return refuse('guide/would-circle', { id: to });
  reference.to = to;
  return undefined;
});
