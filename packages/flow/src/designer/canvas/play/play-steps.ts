import type { Place } from '@zhengwu/core';

/** One moment of a run: a node does something, and tokens go on these ways. */
export interface PlayStep {
  readonly nodeId: string;
  readonly ways: readonly string[];
}

/** The moments of a counter-example: each node, with the ways that are named behind it. `isWay` tells a way from a node. */
export function playSteps(places: readonly Place[], isWay: (id: string) => boolean): readonly PlayStep[] {
  const steps: { nodeId: string; ways: string[] }[] = [];
  for (const { id } of places) {
    if (!isWay(id)) steps.push({ nodeId: id, ways: [] });
    else steps[steps.length - 1]?.ways.push(id);
  }
  return steps;
}

/**
 * Where tokens rest after a number of moments: on a way, before the node that it leads to. `endsOf` tells where a way leads. A node takes one
 * token off each of the ways to it that have one when it does something; those that are left when the run ends show the fault.
 */
export function restingTokens(steps: readonly PlayStep[], count: number, targetOf: (wayId: string) => string | undefined): readonly string[] {
  let tokens: string[] = [];
  for (const { nodeId, ways } of steps.slice(0, count)) {
    const taken = new Set<string>();
    tokens = tokens.filter((way) => {
      if (targetOf(way) !== nodeId || taken.has(way)) return true;
      taken.add(way);
      return false;
    });
    tokens.push(...ways);
  }
  return tokens;
}
