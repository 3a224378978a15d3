import { type Id } from '@zhengwu/core';
import { withChildren, type Child } from './child-list.js';
import { indexForm, type FormEntry } from './form-index.js';
import type { FormNode, FormRoot, NodeId } from './form-node.js';
import type { Form } from './form.js';
import { isRow } from './tree-change.js';

/** A node by itself: what it says, where it lies, and in which order others lie in it. */
export interface FlatNode {
  readonly id: NodeId;
  /** In which node it lies; empty for the root. */
  readonly parent: string;
  readonly key: string;
  readonly isRow: boolean;
  readonly own: Readonly<Record<string, unknown>>;
  readonly children: readonly { readonly id: string }[];
}

/**
 * A form as a list of its nodes, each with its parent: what two people did to it is then merged node by node. Two ids that
 * are the same in one form would be one node: forms are read so that there are none.
 */
export type FlatForm = Omit<Form, 'schema'> & {
  readonly root: Pick<FlatNode, 'own' | 'children'>;
  readonly nodes: readonly FlatNode[];
};

export function flatForm(form: Form): FlatForm {
  const { schema, ...rest } = form;
  const { root, entries } = indexForm(schema);
  return {
    ...rest,
    root: { own: ownOf(root), children: childIds(root) },
    // In no order but that of ids: where they stand, their parents say.
    nodes: sortedById(entries).map((entry) => ({ id: entry.id, parent: entry.parent === undefined || entry.parent === root ? '' : entry.parent.id, key: entry.key, isRow: isRow(entry), own: ownOf(entry), children: childIds(entry) })),
  };
}

/** The form of these nodes, each of which lies in one that is there; no two siblings have one key. */
export function formOfFlat(flat: FlatForm): Form {
  const { root, nodes, ...rest } = flat;
  const below = childrenByParent(nodes);
  const inOrder = (parent: string, order: FlatNode['children']): readonly FlatNode[] => sorted(below.get(parent) ?? [], order);
  const written = ({ own, id, children }: FlatNode): FormNode => filled({ ...own } as FormNode, id, children); // what it was before
  const filled = <Node extends FormNode | FormRoot>(node: Node, id: string, order: FlatNode['children']): Node => {
    const inside = inOrder(id, order);
    const row = inside.find((each) => each.isRow);
    const children = inside.filter((each) => !each.isRow).map((each): Child => [each.key, written(each)]);
    const whole = withChildren(node, children);
    return row === undefined ? whole : { ...whole, items: written(row) };
  };
  return { ...rest, schema: filled({ ...root.own } as FormRoot, '', root.children) }; // what it was before
}

function sortedById(entries: readonly FormEntry[]): readonly FormEntry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function childrenByParent(nodes: readonly FlatNode[]): ReadonlyMap<string, readonly FlatNode[]> {
  const below = new Map<string, FlatNode[]>();
  for (const node of nodes) {
    const siblings = below.get(node.parent);
    if (siblings === undefined) below.set(node.parent, [node]);
    else siblings.push(node);
  }
  return below;
}

/** As the list says; what it does not name comes last, by id. */
function sorted(nodes: readonly FlatNode[], order: FlatNode['children']): readonly FlatNode[] {
  const places = new Map(order.map(({ id }, at) => [id, at]));
  return [...nodes].sort((one, other) => {
    const [a, b] = [places.get(one.id) ?? Number.MAX_SAFE_INTEGER, places.get(other.id) ?? Number.MAX_SAFE_INTEGER];
    return a === b ? (one.id < other.id ? -1 : 1) : a - b;
  });
}

function ownOf({ node }: FormEntry): Readonly<Record<string, unknown>> {
  const { properties, items, 'x-order': _order, ...own } = node;
  // A bag that is there and empty stays there; so does a row that is none.
  const isEmpty = properties !== undefined && Object.keys(properties).length === 0;
  return { ...own, ...(isEmpty ? { properties } : {}), ...(items !== undefined && node.type !== 'array' ? { items } : {}) };
}

function childIds(entry: FormEntry): readonly { readonly id: Id<'nod'> }[] {
  return entry.children.filter((child) => !isRow(child)).map(({ id }) => ({ id }));
}
