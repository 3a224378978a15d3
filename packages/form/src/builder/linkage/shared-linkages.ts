import { equalJson } from '@zhengwu/core/json';
import { linkagesOf } from '../../linkage/index.js';
import type { FormNode, Linkage } from '../../model/index.js';

/** A linkage that several nodes have alike: for each of them its own, in their order. */
export type SharedLinkage = readonly Linkage[];

/** The linkages that all of these nodes have, but for their ids; in the order of the first one. Two that are the same on one node are two. */
export function sharedLinkages(nodes: readonly FormNode[]): readonly SharedLinkage[] {
  const [first, ...others] = nodes;
  if (first === undefined) return [];
  const free = others.map((node) => [...linkagesOf(node)]);
  return linkagesOf(first).flatMap((linkage) => {
    const places = free.map((left) => left.findIndex((each) => saysSame(linkage, each)));
    if (places.includes(-1)) return [];
    return [[linkage, ...free.flatMap((left, at) => left.splice(places[at] ?? 0, 1))]];
  });
}

function saysSame({ id: _one, ...one }: Linkage, { id: _other, ...other }: Linkage): boolean {
  return equalJson(one, other);
}
