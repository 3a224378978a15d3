import { componentNamed } from '../../components/index.js';
import { childrenOf, isRow, type FormEntry, type FormNode, type FormRoot } from '../../model/index.js';
import { plainNode, type PlainNode } from '../../runtime/runtime-schema.js';

/** Formily's own switches and reactions: on the canvas everything is seen, and nothing acts. */
const ACTS: ReadonlySet<string> = new Set(['x-reactions', 'x-validator', 'x-visible', 'x-hidden', 'x-display', 'x-pattern', 'x-disabled', 'x-editable', 'x-read-only', 'x-read-pretty', 'readOnly', 'x-index', 'x-order', 'x-value']);

/** A node as the canvas draws it, what lies in it left out; it has its `x-id`, by which it is found. */
export function ownPart(entry: FormEntry): PlainNode {
  const { node } = entry;
  const plain = plainNode(entry, () => ({}), []);
  const own: PlainNode = { 'x-id': node['x-id'] };
  for (const [name, value] of Object.entries(plain)) {
    // What a script would compute is not known here.
    if (!ACTS.has(name) && !isScript(value)) own[name] = value;
  }
  if (componentNamed(node['x-component'])?.role === 'array') own['default'] = [{}];
  return own;
}

function isScript(value: unknown): boolean {
  return typeof value === 'string' && /^\s*\{\{[\s\S]*\}\}\s*$/.test(value);
}

/**
 * What a table, tabs or panels read of their parts, before those are drawn: as much as they look at. Of an array all of its row,
 * of others the parts themselves.
 */
export function partedSchema(entry: FormEntry): PlainNode {
  return withParts(entry, entry.node.type === 'array' ? Number.POSITIVE_INFINITY : 1);
}

function withParts(entry: FormEntry, depth: number): PlainNode {
  const own = ownPart(entry);
  if (depth <= 0) return own;
  const children = entry.children.filter((child) => !isRow(child));
  if (children.length > 0) own['properties'] = Object.fromEntries(children.map((child) => [child.key, withParts(child, depth - 1)]));
  const row = entry.children.find(isRow);
  if (row !== undefined) own['items'] = withParts(row, depth - 1);
  return own;
}

/** Whether two revisions of a node say the same of themselves, whatever lies in them. */
export function isSameOwn(one: FormNode | FormRoot, other: FormNode | FormRoot): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  const others = Object.keys(other);
  const counts = (key: string): boolean => key !== 'properties' && key !== 'items';
  return keys.filter(counts).length === others.filter(counts).length && keys.every((key) => !counts(key) || one[key] === other[key]);
}

/** The same for a table or tabs, which read their parts too: of an array all of its row. */
export function isSameParted(one: FormNode | FormRoot, other: FormNode | FormRoot): boolean {
  if (one === other) return true;
  if (!isSameOwn(one, other) || one.items !== other.items) return false;
  const [children, others] = [childrenOf(one), childrenOf(other)];
  return children.length === others.length && children.every(([key, child], at) => others[at]?.[0] === key && isSameOwn(child, others[at][1]));
}
