import type { NodeId } from '../node.js';
import { referencesInto, subtreeOf } from '../subtree.js';
import type { TreeChange } from './tree-change.js';

/**
 * References that lead from outside into what goes lead to what stands for it from now on: `standsFor` says what that is.
 * Those for which nothing does, or only what goes as well, stay as they are.
 */
export function redirect(change: TreeChange, going: readonly NodeId[], standsFor: ReadonlyMap<NodeId, NodeId>): void {
  const gone = new Set(going.flatMap((root) => [...subtreeOf(change.index, root)]));
  for (const reference of referencesInto(change.index, gone)) {
    const to = standsFor.get(reference.to);
    const target = to === undefined ? undefined : change.node(to);
    if (to !== undefined && !gone.has(to) && target !== undefined && target.kind !== 'reference') change.put({ ...reference, to: target.id });
  }
}
