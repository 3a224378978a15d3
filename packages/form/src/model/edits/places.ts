import type { Refusal } from '@zhengwu/core';
import { misplaced } from '../containment.js';
import type { FormEntry, FormIndex } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import { MOST_DEPTH, MOST_NODES } from '../node-types.js';
import { isRow } from '../tree-change.js';
import { broughtKeys, dataKeys } from '../data-keys.js';
import { isUsableKey } from '../usable-key.js';
import { depthOf, nodesWithin } from '../walk-nodes.js';
import { refuse } from './refusals.js';

/** Whether it is a place in, or right behind, a list of this length. */
export function isPosition(position: number, length: number): boolean {
  return Number.isInteger(position) && position >= 0 && position <= length;
}

/** How many lie in a node, its row left out. */
export function childCount(parent: FormEntry): number {
  return parent.children.filter((child) => !isRow(child)).length;
}

/** Why a node with its key cannot be put there. */
export function whyNotThere(index: FormIndex, parent: FormEntry, node: FormNode): Refusal | undefined {
  const fault = misplaced(parent, node);
  if (fault?.why === 'takes-nothing') return refuse('form/takes-nothing', { id: parent.id });
  if (fault !== undefined) return refuse('form/not-contained', { parent: fault.parent, child: fault.child });
  if (parent.depth + depthOf(node) > MOST_DEPTH) return refuse('form/too-deep', { most: MOST_DEPTH });
  return index.entries.length >= MOST_NODES ? refuse('form/too-many', { most: MOST_NODES }) : undefined;
}

/** Why a node may not have this key among the children of that parent, or bring what lies in it to the values there. */
export function whyNotKey(parent: FormEntry, key: string, node: FormNode, but?: FormEntry): Refusal | undefined {
  if (!isUsableKey(key)) return refuse('form/bad-key', { key });
  if (parent.children.some((child) => child !== but && !isRow(child) && child.key === key)) return refuse('form/key-taken', { key });
  const brought = broughtKeys(key, node);
  if (brought.length === 0) return undefined;
  const values = new Set(dataKeys(parent, but === undefined ? undefined : new Set([but])));
  const taken = brought.find((each) => values.has(each));
  return taken === undefined ? undefined : refuse('form/key-taken', { key: taken });
}

/** An id that a new subtree and the form, or the subtree twice, has; `undefined` if there is none. */
export function doubledId(index: FormIndex, nodes: readonly FormNode[], but: ReadonlySet<string> = new Set()): string | undefined {
  const seen = new Set<string>();
  for (const node of nodes.flatMap((each) => nodesWithin(each))) {
    const id = node['x-id'];
    if (seen.has(id) || (index.byId(id) !== undefined && !but.has(id))) return id;
    seen.add(id);
  }
  return doubledLinkage(index, nodes, but);
}

function doubledLinkage(index: FormIndex, nodes: readonly FormNode[], but: ReadonlySet<string>): string | undefined {
  const own = nodes.flatMap((each) => nodesWithin(each)).flatMap((node) => (node['x-rules'] ?? []).map(({ id }) => id));
  if (own.length === 0) return undefined;
  const taken = new Set<string>();
  for (const { id, node } of [index.root, ...index.entries]) if (!but.has(id)) for (const linkage of node['x-rules'] ?? []) taken.add(linkage.id);
  for (const id of own) {
    if (taken.has(id)) return id;
    taken.add(id);
  }
  return undefined;
}

/** The entries of these ids that lie in none of the others, in the order of reading. A refusal if one is gone or cannot be taken from its place. */
export function topmost(index: FormIndex, ids: readonly string[]): readonly FormEntry[] | Refusal {
  const wanted = new Set<string>(ids);
  for (const id of wanted) {
    const entry = index.byId(id);
    if (entry === undefined) return refuse('form/gone', { id });
    if (entry.parent === undefined || isRow(entry)) return refuse('form/fixed', { id });
  }
  const chosen = [...wanted].flatMap((id) => index.byId(id) ?? []);
  const top = chosen.filter((entry) => !ancestorsOf(entry).some((above) => wanted.has(above.id)));
  if (top.length < 2) return top;
  const places = new Map(index.entries.map((entry, place) => [entry, place]));
  return top.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

export function ancestorsOf(entry: FormEntry): readonly FormEntry[] {
  const above: FormEntry[] = [];
  for (let each = entry.parent; each !== undefined; each = each.parent) above.push(each);
  return above;
}
