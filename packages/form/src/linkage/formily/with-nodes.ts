import { indexForm, type FormEntry } from '../../model/form-index.js';
import type { FormNode, FormRoot } from '../../model/form-node.js';

/** A schema with some of its nodes replaced, what lies in them apart; the rest is shared. Iterates from the last to the first, so that children come before their parents. */
export function withNodes(schema: FormRoot, changed: ReadonlyMap<FormEntry, FormNode>): FormRoot {
  if (changed.size === 0) return schema;
  const { root, entries } = indexForm(schema);
  const made = new Map<FormEntry, FormNode>();
  const rebuilt = <Node extends FormNode | FormRoot>(entry: FormEntry, node: Node): Node => {
    const children = entry.children.filter((child) => made.has(child));
    if (children.length === 0) return node;
    const properties = { ...node.properties };
    let result: Node = node;
    for (const child of children) {
      const own = made.get(child);
      if (own === undefined) continue;
      if (child.path[child.path.length - 1] === 'items' && child.path.length === entry.path.length + 1) result = { ...result, items: own };
      else Object.defineProperty(properties, child.key, { value: own, enumerable: true, configurable: true, writable: true });
    }
    return node.properties === undefined ? result : { ...result, properties };
  };
  for (const entry of [...entries].reverse()) {
    const node = changed.get(entry) ?? (entry.node as FormNode); // all entries but the root
    const result = rebuilt(entry, node);
    if (result !== entry.node) made.set(entry, result);
  }
  return rebuilt(root, schema);
}
