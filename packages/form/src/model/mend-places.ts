import { misplacedIn } from './containment.js';
import { childrenByParent, type FlatForm, type FlatNode } from './flat-form.js';
import type { FormNode } from './form-node.js';
import { MOST_DEPTH, MOST_NODES } from './node-types.js';

/** A side of a merge: its nodes by id. */
export type Side = ReadonlyMap<string, FlatNode>;

/** What was made as the first side has it, for the two together put a node where none may lie. */
export interface PutBack {
  /** Nodes that stay where the first side has them. */
  readonly moved: readonly FlatNode[];
  /** Nodes that keep the first side's component. */
  readonly kept: readonly FlatNode[];
  /** Nodes of the other side that are left out. */
  readonly left: readonly FlatNode[];
}

const NOTHING: PutBack = { moved: [], kept: [], left: [] };
/** What says whether others may lie in a node, and it in others. */
const STRUCTURE = ['type', 'x-component'] as const;

/**
 * Mends the first place in which a node lies where it may not, though neither side has it so: a component that takes nothing, or
 * not this; a row of what is no array; deeper than forms are; more than there may be. The first side's word counts: what it has
 * elsewhere goes back there, what it does not have is left out, and whoever holds it keeps the first side's component. Gives
 * `undefined` where there is nothing to mend; each turn makes the form more like the first side's, which is whole, so turns end.
 */
export function mendPlace(nodes: Map<string, FlatNode>, root: FlatForm['root'], first: Side, second: Side, accepted: Set<string>): PutBack | undefined {
  const fault = faultIn(nodes, root, [first, second], accepted);
  if (fault === undefined) return undefined;
  const holders = [fault.parent, nodes.get(fault.parent)?.parent ?? ''].flatMap((id) => nodes.get(id) ?? []);
  const kept = [fault, ...holders].flatMap((node) => keepComponent(nodes, node, first));
  const own = first.get(fault.id);
  if (own === undefined) return leaveOut(nodes, fault, first, kept);
  if (own.parent !== fault.parent || own.isRow !== fault.isRow) return { ...NOTHING, kept, moved: [goBack(nodes, own)] };
  // It is as the first side has it, and so is all around it.
  if (kept.length === 0) accepted.add(fault.id);
  return { ...NOTHING, kept };
}

function faultIn(nodes: Side, root: FlatForm['root'], sides: readonly Side[], accepted: ReadonlySet<string>): FlatNode | undefined {
  const [first] = sides;
  for (const node of nodes.values()) if (!accepted.has(node.id) && isMisplaced(nodes, root, node) && !sides.some((side) => isSoIn(side, nodes, node))) return node;
  const deep = [...nodes.values()].find((node) => wayUp(nodes, node).length > MOST_DEPTH);
  // What the first side has so is not too deep: somewhere on the way up there is a node that it has elsewhere, or not.
  if (deep !== undefined) return wayUp(nodes, deep).find((node) => !accepted.has(node.id) && first?.get(node.id)?.parent !== node.parent);
  if (nodes.size <= MOST_NODES) return undefined;
  return [...nodes.values()].reverse().find((node) => first?.has(node.id) === false);
}

/** A node and all in which it lies. */
function wayUp(nodes: Side, node: FlatNode): readonly FlatNode[] {
  const way: FlatNode[] = [];
  for (let each: FlatNode | undefined = node; each !== undefined; each = nodes.get(each.parent)) way.push(each);
  return way;
}

function isMisplaced(nodes: Side, root: FlatForm['root'], node: FlatNode): boolean {
  const parent = nodes.get(node.parent);
  if (node.isRow) return parent?.own['type'] !== 'array';
  const isInRow = parent?.isRow === true && parent.own['x-component'] === undefined;
  const host = isInRow ? nodes.get(parent.parent) : parent;
  return misplacedIn(asNode(host?.own ?? root.own), asNode(node.own), isInRow ? 'row' : 'beside') !== undefined;
}

/** Whether a side has the node in the same one, and both of the same components. */
function isSoIn(side: Side, nodes: Side, node: FlatNode): boolean {
  const own = side.get(node.id);
  if (own?.parent !== node.parent || own.isRow !== node.isRow) return false;
  const [parent, was] = [nodes.get(node.parent), side.get(node.parent)];
  if (!isAlike(own, node) || !isAlike(was, parent)) return false;
  // What lies in a row lies in its array. Else it is no matter in what the parent lies: it may have been put into a layout.
  return parent?.isRow !== true || isAlike(was === undefined ? undefined : side.get(was.parent), nodes.get(parent.parent));
}

function isAlike(one: FlatNode | undefined, other: FlatNode | undefined): boolean {
  return STRUCTURE.every((name) => one?.own[name] === other?.own[name]);
}

/** Gives a node the first side's component; it alone, if it had another. */
function keepComponent(nodes: Map<string, FlatNode>, node: FlatNode, first: Side): readonly FlatNode[] {
  const own = first.get(node.id);
  if (own === undefined || isAlike(own, node)) return [];
  const { type: _type, 'x-component': _component, ...rest } = node.own;
  const said = Object.fromEntries(STRUCTURE.flatMap((name) => (own.own[name] === undefined ? [] : [[name, own.own[name]]])));
  const kept: FlatNode = { ...node, own: { ...rest, ...said } };
  nodes.set(node.id, kept);
  return [kept];
}

function goBack(nodes: Map<string, FlatNode>, own: FlatNode): FlatNode {
  const back: FlatNode = { ...(nodes.get(own.id) ?? own), parent: own.parent, key: own.key, isRow: own.isRow };
  nodes.set(own.id, back);
  return back;
}

/** Takes out a node that the first side does not have; what of the first side's lies in it goes back to its place. */
function leaveOut(nodes: Map<string, FlatNode>, node: FlatNode, first: Side, kept: readonly FlatNode[]): PutBack {
  const below = childrenByParent([...nodes.values()]);
  const moved: FlatNode[] = [];
  const left: FlatNode[] = [];
  const pending: FlatNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const own = first.get(next.id);
    if (own !== undefined) {
      moved.push(goBack(nodes, own));
      continue;
    }
    nodes.delete(next.id);
    left.push(next);
    pending.push(...(below.get(next.id) ?? []));
  }
  return { moved, kept, left };
}

function asNode(own: FlatNode['own']): FormNode {
  return own as unknown as FormNode; // only its type and component are looked at
}
