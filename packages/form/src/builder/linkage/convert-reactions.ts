import type { Id } from '@zhengwu/core';
import { importReactions, linkagesOf, type KeptReaction } from '../../linkage/index.js';
import { formEdits, indexForm, type Form, type FormNode } from '../../model/index.js';
import type { Edits } from '../builder-host.js';

/** What can become linkages of what was imported. */
export interface Conversion {
  /** How many reactions and scripts. */
  readonly count: number;
  readonly kept: readonly KeptReaction[];
  /** As one step. */
  readonly edits: Edits;
}

/**
 * Formily's reactions and scripts as linkages on the nodes that they move: of one node, or of the whole form. What cannot be said so
 * stays word for word.
 */
export function conversionOf(form: Form, nodeId: string | undefined, newLinkageId: () => Id<'lnk'>): Conversion {
  const { form: converted, imported, kept } = importReactions(form, newLinkageId);
  const wanted = imported.filter(({ id }) => nodeId === undefined || id === nodeId);
  const after = indexForm(converted.schema);
  const edits: Edits = (apply) => {
    for (const id of new Set(wanted.map((each) => each.id))) {
      const is = after.byId(id)?.node;
      const keys = new Set(wanted.filter((each) => each.id === id).map(({ path }) => path.split('/')[0] ?? path));
      for (const name of keys) apply(formEdits['node/set'], { id, name, value: is?.[name] ?? null });
    }
    for (const { target, linkageIds } of wanted) {
      const node: FormNode | undefined = after.byId(target)?.node as FormNode | undefined; // no reaction moves the root
      for (const linkage of node === undefined ? [] : linkagesOf(node)) if (linkageIds.includes(linkage.id)) apply(formEdits['linkage/insert'], { id: target, linkage });
    }
  };
  return { count: wanted.length, kept: kept.filter(({ id }) => nodeId === undefined || id === nodeId), edits };
}
