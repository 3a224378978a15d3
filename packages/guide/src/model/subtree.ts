import type { GuideIndex } from './guide-index.js';
import type { GuideNode, NodeId, Option, Reference } from './node.js';

/** What stands below a node, itself included, references not followed: what moves and goes with it. */
export function subtreeOf(index: GuideIndex, root: NodeId): ReadonlySet<NodeId> {
  return reached(index, root, (node) => (node.kind === 'question' ? node.options : []).map(({ next }) => next));
}

/** Everything that can follow a node, itself included, references followed. */
export function reachableFrom(index: GuideIndex, root: NodeId): ReadonlySet<NodeId> {
  return reached(index, root, (node) => (node.kind === 'reference' ? [node.to] : node.kind === 'question' ? node.options.map(({ next }) => next) : []));
}

function reached(index: GuideIndex, root: NodeId, nextOf: (node: GuideNode) => readonly (NodeId | null)[]): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const open: (NodeId | null)[] = [root];
  while (open.length > 0) {
    const id = open.pop() ?? null;
    const node = id === null ? undefined : index.node(id);
    if (id === null || node === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(...nextOf(node).slice().reverse());
  }
  return seen;
}

/** The references outside these nodes that lead into them. */
export function referencesInto(index: GuideIndex, nodes: ReadonlySet<NodeId>): readonly Reference[] {
  const references: Reference[] = [];
  for (const id of nodes) {
    for (const each of index.referencesTo(id)) {
      const reference = index.node(each);
      if (reference?.kind === 'reference' && !nodes.has(each)) references.push(reference);
    }
  }
  return references;
}

/** Whether a node, put behind the option, would come after itself: the option's question can follow it. */
export function wouldCircle(index: GuideIndex, node: NodeId, option: Option['id']): boolean {
  const owner = index.option(option);
  return owner !== undefined && reachableFrom(index, node).has(owner.question.id);
}
