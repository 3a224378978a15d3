import { isPlainObject } from '@zhengwu/core';
import { withChildren, type Child } from './child-list.js';
import { childrenOf } from './form-index.js';
import type { FormNode, FormRoot } from './form-node.js';

/** An array's row. */
export function rowOf(node: FormNode | FormRoot): FormNode | undefined {
  const items = node.items;
  return node.type === 'array' && isPlainObject(items) ? (items as FormNode) : undefined; // read by `parseForm`: a node
}

/** A node and all that lies in it, as one reads it. */
export function nodesWithin(node: FormNode): readonly FormNode[] {
  const nodes: FormNode[] = [];
  const pending: FormNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    nodes.push(next);
    const row = rowOf(next);
    for (const [, child] of [...childrenOf(next)].reverse()) pending.push(child);
    if (row !== undefined) pending.push(row);
  }
  return nodes;
}

/** How many levels a node and what lies in it have; 1 for one that is empty. */
export function depthOf(node: FormNode): number {
  let deepest = 0;
  const pending: (readonly [FormNode, number])[] = [[node, 1]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [each, depth] = next;
    deepest = Math.max(deepest, depth);
    const row = rowOf(each);
    if (row !== undefined) pending.push([row, depth + 1]);
    for (const [, child] of childrenOf(each)) pending.push([child, depth + 1]);
  }
  return deepest;
}

/** The node with a change made to itself and to all that lies in it; what the change leaves alone stays the same object. As deep as forms are, no deeper. */
export function mapNodes<Node extends FormNode | FormRoot>(node: Node, change: (node: FormNode | FormRoot) => FormNode | FormRoot): Node {
  const row = rowOf(node);
  const mappedRow = row === undefined ? undefined : mapNodes(row, change);
  const children = childrenOf(node);
  const mapped = children.map(([key, child]): Child => {
    const next = mapNodes(child, change);
    return [key, next];
  });
  let result: FormNode | FormRoot = node;
  if (mapped.some(([, child], at) => child !== children[at]?.[1])) result = withChildren(result, mapped);
  if (mappedRow !== row) result = { ...result, items: mappedRow } as FormNode; // only an array has a row
  return change(result) as Node; // a change keeps what a node is: the root stays a root
}

/** The node with the order of what lies in it written out, all the way down. */
export function ordered<Node extends FormNode | FormRoot>(node: Node): Node {
  return mapNodes(node, (each) => {
    const children = childrenOf(each);
    const order = each['x-order'];
    const isWritten = children.length < 2 ? order === undefined : order?.length === children.length && children.every(([key], at) => order[at] === key);
    return isWritten ? each : withChildren(each, children);
  });
}
