import type { ReadingOrder } from './reading-order.js';

interface Tally {
  /** How many outcomes stand before each place. */
  readonly outcomes: Int32Array;
  /** The places of the references, ascending. */
  readonly references: readonly number[];
  /** What was asked for before, by place. */
  readonly known: Map<number, number>;
}

/** By what all revisions of one shape share. */
const tallies = new WeakMap<ReadingOrder['ends'], Tally>();

/** How many different outcomes a place of the reading order leads to, those behind references included. */
export function situationsBehind(order: ReadingOrder, place: number): number {
  const tally = tallyOf(order);
  const count = tally.known.get(place) ?? countBehind(order, tally, place);
  tally.known.set(place, count);
  return count;
}

function countBehind(order: ReadingOrder, { outcomes, references }: Tally, place: number): number {
  const entered = new Set([place]);
  const open = [place];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const end = order.ends[from] ?? from;
    for (let index = firstFrom(references, from); index < references.length; index += 1) {
      const reference = references[index] ?? end;
      if (reference >= end) break;
      const node = order.nodes[reference];
      const target = node?.kind === 'reference' ? order.placeOf(node.to) : undefined;
      if (target === undefined || entered.has(target)) continue;
      entered.add(target);
      open.push(target);
    }
  }
  // Branches are apart or within each other: in their order, what begins before the end of the last lies within it.
  let [count, covered] = [0, 0];
  for (const from of [...entered].sort((a, b) => a - b)) {
    if (from < covered) continue;
    covered = order.ends[from] ?? from;
    count += (outcomes[covered] ?? 0) - (outcomes[from] ?? 0);
  }
  return count;
}

function tallyOf(order: ReadingOrder): Tally {
  const known = tallies.get(order.ends);
  if (known !== undefined) return known;
  const outcomes = new Int32Array(order.nodes.length + 1);
  const references: number[] = [];
  order.nodes.forEach(({ kind }, place) => {
    outcomes[place + 1] = (outcomes[place] ?? 0) + (kind === 'outcome' ? 1 : 0);
    if (kind === 'reference') references.push(place);
  });
  const tally = { outcomes, references, known: new Map<number, number>() };
  tallies.set(order.ends, tally);
  return tally;
}

/** The index of the first that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
