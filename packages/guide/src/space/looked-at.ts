import type { GuideGraph } from './guide-graph.js';

/** Steps spent on finding out what is looked at; beyond, everything counts as looked at. */
const BUDGET = 2_000_000;

/**
 * What matters below a node, as a key made of the states of the variables that it and what lies below it look at. Which
 * variables those are is found out once a node, when it is first asked.
 */
export function lookedAtBelow(graph: GuideGraph): (node: number, stateOf: (place: number) => string) => string {
  const known = new Map<number, readonly number[]>();
  const everything = graph.space.axes.map(({ place }) => place);
  let left = BUDGET;

  const placesBelow = (start: number): readonly number[] => {
    const places = new Set<number>();
    const seen = new Set([start]);
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const node = graph.nodes[index];
      left -= 1;
      if (left < 0) return everything;
      if (node?.kind === 'question') {
        if (node.place >= 0) places.add(node.place);
        if (node.hasConditions) for (const { when } of [...node.options, ...node.extras]) for (const { place } of when) places.add(place);
      }
      for (const next of node?.nexts ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return [...places].sort((a, b) => a - b);
  };

  return (node, stateOf) => {
    let places = known.get(node);
    if (places === undefined) {
      places = placesBelow(node);
      known.set(node, places);
    }
    return places.map(stateOf).join(',');
  };
}
