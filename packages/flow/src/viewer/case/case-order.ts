import type { FlowNode } from '../../model/flow.js';
import { walkOver } from '../../model/walk.js';
import type { ProcessIndex } from '../../model/flow-index.js';

/**
 * The nodes in the order in which a case comes to them: each behind all from which it comes there, loops gone through once, of ways that part the
 * first drawn first; then what no way leads to. By hand, for a chain may be longer than the stack.
 */
export function caseOrder(index: ProcessIndex): readonly FlowNode[] {
  const walk = walkOver(index);
  const seen = new Set<FlowNode>();
  const finished: FlowNode[] = [];
  // What is finished first stands last: ways are followed from the last to the first.
  const nextOf = (node: FlowNode): FlowNode[] => walk.hops(node).map(({ to }) => to);
  for (const root of [...walk.roots].reverse()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ node: root, next: nextOf(root) }];
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const next = top.next.pop();
      if (next === undefined) {
        finished.push(top.node);
        path.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        path.push({ node: next, next: nextOf(next) });
      }
    }
  }
  return [...finished.reverse(), ...index.process.nodes.filter((node) => !seen.has(node))];
}
