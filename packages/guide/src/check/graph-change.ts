import type { GuideNode } from '../model/node.js';
import type { GraphNode, GuideGraph } from '../space/guide-graph.js';

/** What an edit may have changed of what is found along the ways. */
export interface GraphChange {
  /** Nodes that are others now. */
  readonly changed: readonly number[];
  /** 1 for nodes some way to which leads, or led, through what has changed; of all others the ways are as they were. */
  readonly isTouched: Uint8Array;
  /** 1 for nodes from which ways lead to touched ones, themselves included. */
  readonly isThrough: Uint8Array;
  /** The number that a node had before; -1 for what is new. */
  readonly was: Int32Array;
  /** The number that a node of before has now; -1 for what is gone. */
  readonly now: Int32Array;
  /** Whether all that stayed has its number still. */
  readonly isInPlace: boolean;
}

/** More changed nodes than these: nothing is won by looking for the rest. */
const MOST_CHANGED = 64;

/** Whether two revisions of a node are the same for whoever asks; which nodes they lead to is looked at beside that. */
export type AreAlike = (before: GuideNode, after: GuideNode) => boolean;

/**
 * What is to be walked again of a guide that was walked before; `undefined` where that is everything. Nodes are the same
 * where they are the same objects of the document, or alike, and lead to the same nodes.
 */
export function graphChange(before: GuideGraph, after: GuideGraph, areAlike?: AreAlike): GraphChange | undefined {
  const [few, many] = before.space.axes.length < after.space.axes.length ? [before, after] : [after, before];
  if (!few.space.axes.every(({ dimension: { all } }, place) => all === many.space.axes[place]?.dimension.all)) return undefined;
  const { was, now, isInPlace } = placesKept(before, after);
  if ((before.root < 0 ? -1 : now[before.root]) !== after.root) return undefined;
  const changed: number[] = [];
  for (let index = 0; index < was.length; index += 1) {
    const [former, node] = [before.nodes[was[index] ?? -1], after.nodes[index]];
    if (node !== undefined && former !== undefined && isSame(former, node, now, isInPlace, areAlike)) continue;
    if (changed.length >= MOST_CHANGED) return undefined;
    changed.push(index);
  }
  const formerly = changed.flatMap((index) => ((was[index] ?? -1) < 0 ? [] : [was[index] ?? -1]));
  now.forEach((place, index) => {
    if (place < 0) formerly.push(index);
  });
  const isTouched = new Uint8Array(was.length);
  nodesBelowAll(after, changed).forEach((isBelow, index) => {
    if (isBelow === 1) isTouched[index] = 1;
  });
  nodesBelowAll(before, formerly).forEach((isBelow, index) => {
    const place = now[index] ?? -1;
    if (isBelow === 1 && place >= 0) isTouched[place] = 1;
  });
  return { changed, isTouched, isThrough: nodesAbove(after, isTouched), was, now, isInPlace };
}

/** Which number each node had and has, by ids. */
function placesKept(before: GuideGraph, after: GuideGraph): Pick<GraphChange, 'was' | 'now' | 'isInPlace'> {
  const was = new Int32Array(after.nodes.length).fill(-1);
  const now = new Int32Array(before.nodes.length).fill(-1);
  let isInPlace = true;
  for (let index = 0; index < was.length; index += 1) {
    const id = after.nodes[index]?.node.id ?? '';
    const former = before.nodes[index]?.node.id === id ? index : before.indexOf(id);
    if (former < 0) continue;
    was[index] = former;
    now[former] = index;
    if (former !== index) isInPlace = false;
  }
  return { was, now, isInPlace };
}

function isSame(a: GraphNode, b: GraphNode, now: Int32Array, isInPlace: boolean, areAlike: AreAlike | undefined): boolean {
  if (a === b && isInPlace) return true;
  if (a.node !== b.node && areAlike?.(a.node, b.node) !== true) return false;
  const leadsThere = (former: number, next: number): boolean => (former < 0 ? next < 0 : now[former] === next);
  if (a.kind === 'question' && b.kind === 'question') {
    const isAsBefore = a.place === b.place && a.options.every(({ next, isNever }, at) => leadsThere(next, b.options[at]?.next ?? -1) && isNever === b.options[at]?.isNever);
    return isAsBefore && a.extras.every(({ isNever }, at) => isNever === b.extras[at]?.isNever);
  }
  if (a.kind === 'reference' && b.kind === 'reference') return leadsThere(a.next, b.next);
  return a.kind === b.kind;
}

/** 1 for the nodes and all that the graph leads to from them. */
function nodesBelowAll({ nodes }: GuideGraph, from: readonly number[]): Uint8Array {
  const below = new Uint8Array(nodes.length);
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (below[index] === 1) continue;
    below[index] = 1;
    for (const next of nodes[index]?.nexts ?? []) open.push(next);
  }
  return below;
}

/** Marked nodes and all from which ways lead to them. */
export function nodesAbove({ nodes }: GuideGraph, marks: Uint8Array): Uint8Array {
  const above = Uint8Array.from(marks);
  const owners = ownersIn(nodes.length, nodes);
  const open: number[] = [];
  above.forEach((mark, index) => {
    if (mark === 1) open.push(index);
  });
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (let at = owners.starts[index] ?? 0; at < (owners.starts[index + 1] ?? 0); at += 1) {
      const owner = owners.owners[at] ?? -1;
      if (owner < 0 || above[owner] === 1) continue;
      above[owner] = 1;
      open.push(owner);
    }
  }
  return above;
}

/** Of each node those that lead to it, one node's after the other's. */
function ownersIn(length: number, nodes: GuideGraph['nodes']): { readonly starts: Int32Array; readonly owners: Int32Array } {
  const starts = new Int32Array(length + 1);
  for (const { nexts } of nodes) for (const next of nexts) starts[next + 1] = (starts[next + 1] ?? 0) + 1;
  for (let index = 0; index < length; index += 1) starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  const places = starts.slice(0, length);
  const owners = new Int32Array(starts[length] ?? 0);
  nodes.forEach(({ nexts }, owner) => {
    for (const next of nexts) {
      owners[places[next] ?? 0] = owner;
      places[next] = (places[next] ?? 0) + 1;
    }
  });
  return { starts, owners };
}
