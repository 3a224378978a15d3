import type { SetAlgebra } from './value-set.js';

/** Points as half-open runs in order, none touching the next: [from, end, from, end …]. */
export type Runs = readonly number[];

/** Sets of points of a line, or of the places in a list. */
export const runAlgebra: SetAlgebra<Runs> = {
  keyOf: (runs) => (runs.length === 2 ? `${String(runs[0])}-${String(runs[1])}` : runs.join('-')),
  isEmpty: (runs) => runs.length === 0,
  weight: (runs) => {
    let points = 0n;
    eachRun(runs, (from, end) => (points += BigInt(end - from)));
    return points;
  },
  intersect: (a, b) => merged(a, b, (inA, inB) => inA && inB),
  union: (a, b) => merged(a, b, (inA, inB) => inA || inB),
  minus: (a, b) => merged(a, b, (inA, inB) => inA && !inB),
};

export function eachRun(runs: Runs, visit: (from: number, end: number) => void): void {
  for (let at = 0; at + 1 < runs.length; at += 2) visit(runs[at] ?? 0, runs[at + 1] ?? 0);
}

/** The union of runs in any order, reversed ones left out. */
export function runsOf(pairs: readonly (readonly [from: number, end: number])[]): Runs {
  const runs: number[] = [];
  for (const [from, end] of pairs.filter(([from, end]) => from < end).sort((a, b) => a[0] - b[0])) {
    const last = runs[runs.length - 1];
    if (last === undefined || from > last) runs.push(from, end);
    else if (end > last) runs[runs.length - 1] = end;
  }
  return runs;
}

/** Places of a list as runs. */
export function runsOfPoints(points: Iterable<number>): Runs {
  return runsOf([...points].map((point) => [point, point + 1] as const));
}

/** One sweep over the ends of both; at each it is asked whether what follows is in. */
function merged(a: Runs, b: Runs, isIn: (inA: boolean, inB: boolean) => boolean): Runs {
  const result: number[] = [];
  let [atA, atB, wasIn] = [0, 0, false];
  while (atA < a.length || atB < b.length) {
    const end = Math.min(a[atA] ?? Infinity, b[atB] ?? Infinity);
    if (a[atA] === end) atA += 1;
    if (b[atB] === end) atB += 1;
    // Past an odd number of ends one is inside.
    const isNow = isIn(atA % 2 === 1, atB % 2 === 1);
    if (isNow !== wasIn) result.push(end);
    wasIn = isNow;
  }
  return result;
}
