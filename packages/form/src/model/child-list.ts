import { hasOwn, setOwn } from '@zhengwu/core';
import type { FormNode, FormRoot } from './form-node.js';

/** What lies in a node: its key and itself. */
export type Child = readonly [key: string, node: FormNode];

/**
 * The node with these children in this order, which `x-order` says: the order of an object's keys is lost in databases and in
 * comparisons of JSON, and keys that look like numbers come first whatever one does.
 */
export function withChildren<Node extends FormNode | FormRoot>(node: Node, children: readonly Child[]): Node {
  if (children.length === 0 && !hasOwn(node, 'properties')) return node;
  if (children.length < 2) {
    const { 'x-order': _order, properties: _properties, ...rest } = node;
    if (children.length === 0) return rest as Node; // both may be absent from every node
    const { 'x-order': _none, ...alone } = node;
    return { ...alone, properties: propertiesOf(children) } as unknown as Node; // all that it was, with one child
  }
  return { ...node, properties: propertiesOf(children), 'x-order': children.map(([key]) => key) };
}

function propertiesOf(children: readonly Child[]): Readonly<Record<string, FormNode>> {
  const properties: Record<string, FormNode> = {};
  for (const [key, child] of children) setOwn(properties, key, withoutIndex(child));
  return properties;
}

/** Formily's own order, which other software wrote: ours stands in the parent. */
function withoutIndex(node: FormNode): FormNode {
  if (!hasOwn(node, 'x-index')) return node;
  const { 'x-index': _index, ...rest } = node;
  return rest; // `x-index` may be absent from every node
}
