import { hasBit, intersect, members, subtract, unite } from '../net/bits.js';
import type { Concurrency } from '../net/concurrency.js';
import type { MaskedJoin, MaskedNet } from '../net/masked-net.js';
import { copiedOption, movesOfOption, take, type Reducible, type ReducibleNet } from './reducible-net.js';

/**
 * An inclusive join that never has to wait goes on with each token, as an exclusive one does: beside a token on one of its ways in
 * there is never one on another, nor one that can come to another and not to this.
 */
export function simplifyJoins(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency): boolean {
  let changed = false;
  for (const transition of [...net.transitions]) {
    const join = whole.joins[transition.join];
    if (join === undefined) continue;
    const ways = join.reaches.filter(({ way }) => transition.pre.includes(way));
    const waits = ways.some(({ way, from }) => {
      const upstream = new Uint32Array(whole.words);
      for (const other of join.reaches) if (other.way !== way) unite(upstream, other.from);
      subtract(upstream, from);
      intersect(upstream, concurrency.beside(way));
      return members(upstream).some((place) => net.isInUse(place)) || ways.some((other) => other.way !== way && concurrency.areConcurrent(way, other.way));
    });
    if (waits) continue;
    net.remove(transition);
    for (const way of transition.pre) {
      net.add({ ...transition, pre: [way], post: [...transition.post], clear: [...transition.clear], empty: [...transition.empty], also: [...transition.also], options: transition.options.map(copiedOption), join: -1 });
    }
    changed = true;
  }
  return changed;
}

/**
 * A block between an inclusive split and its join: how many of the ways are taken does not matter, one is. A way that is only an option is
 * left out where the transition surely fills another way into the same join, nothing but the join takes either token, whoever can
 * still come to one can come to the other, and it never gets a second token.
 */
export function dropJoinedOptions(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency): boolean {
  let changed = false;
  for (const transition of net.transitions) {
    const joined = transition.options.filter(({ post }) => post.length === 1 && post.every((way) => !concurrency.areConcurrent(way, way) && transition.post.some((sure) => areOneWay(net, whole, way, sure))));
    if (joined.length === 0) continue;
    for (const option of joined) {
      transition.also.push(...movesOfOption(option));
      for (const way of option.post) take(net.producers[way], transition);
    }
    transition.options = transition.options.filter((option) => !joined.includes(option));
    changed = true;
  }
  return changed;
}

/**
 * Whether inclusive joins see no difference between a token on a place and what it becomes at once. Mostly they do not: a join that does not wait for
 * the token waits for nothing that comes of it. But a token that can come to the join by two ways, one of which is filled, keeps it from nothing,
 * and what it becomes may: it can then come by the other way alone, or stand on it.
 */
export function areSeenAlike(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency, place: number, { post, options }: Reducible): boolean {
  return whole.joins.every(({ reaches }, join) => {
    const ways = reaches.filter(({ from }) => hasBit(from, place));
    if (ways.length < 2 || !ways.some(({ way }) => concurrency.areConcurrent(way, place)) || !isUsed(net, join, reaches)) return true;
    const isSame = (next: number): boolean => reaches.every(({ way, from }) => way !== next && hasBit(from, next) === hasBit(from, place));
    return post.every(isSame) && options.every((option) => option.post.every(isSame));
  });
}

/** Whether every inclusive join that a token on `place` keeps waiting is kept waiting by one on `other` too, which is always there beside it. */
export function isSeenBehind(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency, place: number, other: number): boolean {
  return whole.joins.every(({ reaches }, join) => {
    if (!isUsed(net, join, reaches) || !reaches.some(({ from }) => hasBit(from, place))) return true;
    return reaches.every(({ way, from }) => (hasBit(from, place) ? hasBit(from, other) : !hasBit(from, other) || !concurrency.areConcurrent(way, other)));
  });
}

function isUsed(net: ReducibleNet, join: number, reaches: MaskedJoin['reaches']): boolean {
  return reaches.some(({ way }) => net.consumers[way]?.some((consumer) => consumer.join === join) === true);
}

function areOneWay(net: ReducibleNet, whole: MaskedNet, a: number, b: number): boolean {
  const join = joinOf(net, a);
  if (join === undefined || join !== joinOf(net, b)) return false;
  if (!areSame(net.clearers[a], net.clearers[b]) || !areSame(net.testers[a], net.testers[b])) return false;
  const reaches = whole.joins[join]?.reaches ?? [];
  const [fromA, fromB] = [a, b].map((way) => reaches.find((reach) => reach.way === way)?.from);
  if (fromA === undefined || fromB === undefined) return false;
  for (let place = 0; place < net.net.places.length; place += 1) {
    if (place !== a && place !== b && net.isInUse(place) && hasBit(fromA, place) !== hasBit(fromB, place)) return false;
  }
  return true;
}

/** The inclusive join that alone takes tokens from a place. */
function joinOf(net: ReducibleNet, place: number): number | undefined {
  const joins = new Set((net.consumers[place] ?? []).map(({ join }: Reducible) => join));
  const [join] = joins;
  return joins.size === 1 && join !== undefined && join >= 0 ? join : undefined;
}

function areSame(a: readonly Reducible[] = [], b: readonly Reducible[] = []): boolean {
  return a.length === b.length && a.every((transition) => b.includes(transition));
}
