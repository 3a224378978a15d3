import { isPlainObject } from '@zhengwu/core';
import type { FormNode, FormRoot, NodeId } from './form-node.js';

/** Stands in a data path for whichever row. */
export const ANY_ROW = '*';

/** A node and where it stands. */
export interface FormEntry {
  readonly id: NodeId;
  readonly node: FormNode | FormRoot;
  /** Under which its parent keeps it; `items` for an array's row; empty for the root. */
  readonly key: string;
  readonly parent: FormEntry | undefined;
  /** Keys that lead to the node from the schema's root: `properties`, `staff`, `items` … */
  readonly path: readonly string[];
  /** Where its value stands in the answers; layout adds nothing to it, a row adds `*`. */
  readonly dataPath: readonly string[];
  /** The array in whose row it stands. */
  readonly array: FormEntry | undefined;
  /** What lies in it, in order: an array's row first, then what stands beside the rows. */
  readonly children: readonly FormEntry[];
  /** 0 for the root. */
  readonly depth: number;
  /** Where it stands among all nodes, as one reads the form; -1 for the root. */
  readonly place: number;
}

/** A form's nodes, found by id and by the path of their data. */
export interface FormIndex {
  readonly root: FormEntry;
  /** All nodes but the root, as one reads the form. */
  readonly entries: readonly FormEntry[];
  /** The node of this id; of two with one id, the first. The root has one too. */
  byId: (id: string) => FormEntry | undefined;
  /** The nodes that write to this place of the answers, layout left out: `staff.*.name`. More than one is a fault. */
  byDataPath: (dataPath: string) => readonly FormEntry[];
}

const known = new WeakMap<FormRoot, FormIndex>();

/** Indexes a schema, once for each revision. Iterates: the depth of a schema from outside is bounded by its reader alone. */
export function indexForm(schema: FormRoot): FormIndex {
  const former = known.get(schema);
  if (former !== undefined) return former;
  const index = makeIndex(schema);
  known.set(schema, index);
  return index;
}

/** What lies in a node, in its order: as `x-order` says; what it does not name follows as the keys stand. */
export function childrenOf(node: FormNode | FormRoot): readonly (readonly [key: string, child: FormNode])[] {
  const { properties, 'x-order': order } = node;
  if (!isPlainObject(properties)) return [];
  const children = Object.entries(properties); // read by `parseForm`: members are nodes
  if (order === undefined || children.every(([key], at) => order[at] === key)) return children;
  const places = new Map(order.map((key, at) => [key, at]));
  const placeOf = ([key]: readonly [string, FormNode]): number => places.get(key) ?? Number.MAX_SAFE_INTEGER;
  return children.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Written with dots, as Formily writes paths. */
export function dataPathText(dataPath: readonly string[]): string {
  return dataPath.join('.');
}

interface OpenEntry extends FormEntry {
  readonly children: OpenEntry[];
  place: number;
}

function makeIndex(schema: FormRoot): FormIndex {
  const root: OpenEntry = { id: schema['x-id'], node: schema, key: '', parent: undefined, path: [], dataPath: [], array: undefined, children: [], depth: 0, place: -1 };
  const entries: FormEntry[] = [];
  const byId = new Map<string, FormEntry>([[root.id, root]]);
  const byDataPath = new Map<string, FormEntry[]>();
  const pending: OpenEntry[] = [root];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    if (entry !== root) {
      entry.place = entries.length;
      entries.push(entry);
      if (!byId.has(entry.id)) byId.set(entry.id, entry);
      if (entry.node.type !== 'void' && entry.key !== '') {
        const path = dataPathText(entry.dataPath);
        const others = byDataPath.get(path);
        if (others === undefined) byDataPath.set(path, [entry]);
        else others.push(entry);
      }
    }
    const { children } = entry;
    addChildren(children, entry);
    for (const child of [...children].reverse()) pending.push(child);
  }
  return { root, entries, byId: (id) => byId.get(id), byDataPath: (path) => byDataPath.get(path) ?? [] };
}

function addChildren(children: OpenEntry[], parent: OpenEntry): void {
  const { node, path, dataPath, depth } = parent;
  // A list as `items`, one schema for each place, is read by nobody's renderer; `parseForm` has put it aside.
  const row = node.type === 'array' && isPlainObject(node.items) ? node.items : undefined;
  if (row !== undefined) {
    children.push({ id: row['x-id'], node: row, key: 'items', parent, path: [...path, 'items'], dataPath: [...dataPath, ANY_ROW], array: parent, children: [], depth: depth + 1, place: -1 });
  }
  for (const [key, child] of childrenOf(node)) {
    children.push({
      id: child['x-id'],
      node: child,
      key,
      parent,
      path: [...path, 'properties', key],
      dataPath: child.type === 'void' ? dataPath : [...dataPath, key],
      array: parent.array,
      children: [],
      depth: depth + 1,
      place: -1,
    });
  }
}
