import type { Id } from '@zhengwu/core';
import { guideEdits } from '../../model/edits/index.js';
import { indexGuide, type Guide, type NodeId } from '../../model/index.js';
import { referencesInto, subtreeOf } from '../../model/subtree.js';
import type { Edits } from '../properties/desk.js';

/** What goes with what is deleted. */
export interface Removal {
  readonly edits: Edits;
  /** Questions and outcomes behind it, itself left out. */
  readonly questions: number;
  readonly outcomes: number;
  /** References elsewhere that lead to what goes. */
  readonly references: readonly Id<'ref'>[];
  /** How many of the named elements there are. */
  readonly count: number;
}

/** Deletes options, nodes, variables, additions, terms, each with all that stands behind it. */
export function removalOf(guide: Guide, ids: readonly string[]): Removal {
  const index = indexGuide(guide);
  const gone = new Set<NodeId>();
  const named = new Set<string>();
  let count = 0;
  for (const id of ids) {
    const option = index.option(id as Id<'opt'>)?.option; // asked whether it is one
    const root = option === undefined ? index.node(id)?.id : option.next;
    count += 1;
    // An outcome and the option that leads there stand in one row: deleting it is no loss of something else.
    if (option !== undefined && root != null && index.node(root)?.kind !== 'question') named.add(root);
    named.add(id);
    for (const each of root == null ? [] : subtreeOf(index, root)) gone.add(each);
  }
  const below = [...gone].filter((id) => !named.has(id)).map((id) => index.node(id)?.kind);
  return {
    count,
    questions: below.filter((kind) => kind === 'question').length,
    outcomes: below.filter((kind) => kind === 'outcome').length,
    references: referencesInto(index, gone).map(({ id }) => id),
    edits: (apply) => {
      for (const id of ids) {
        if (index.option(id as Id<'opt'>) !== undefined) apply(guideEdits['option/remove'], { id: id as Id<'opt'>, references: 'remove' });
        else if (index.node(id) !== undefined) apply(guideEdits['node/remove'], { id: id as NodeId, references: 'remove' });
        else if (id.startsWith('var_')) apply(guideEdits['variable/remove'], { id: id as Id<'var'> });
        else if (id.startsWith('ext_')) apply(guideEdits['extra/remove'], { id: id as Id<'ext'> });
        else if (id.startsWith('trm_')) apply(guideEdits['term/remove'], { id: id as Id<'trm'> });
      }
    },
  };
}
