import type { Concurrency } from '../net/concurrency.js';
import type { MaskedNet } from '../net/masked-net.js';
import { isSeenBehind } from './inclusive-joins.js';
import { isPlain, movesOfOption, movesShown, take, type Reducible, type ReducibleNet } from './reducible-net.js';

/** Of transitions that do the same, the one with the fewest steps stays (Murata 1989, §5.A: fusion of parallel transitions). */
export function dropEqualTransitions(net: ReducibleNet): boolean {
  const kept = new Map<string, Reducible>();
  let changed = false;
  for (const transition of [...net.transitions]) {
    const key = keyOf(transition);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, transition);
      continue;
    }
    const [stays, goes] = other.cost <= transition.cost ? [other, transition] : [transition, other];
    show(stays, movesShown(goes));
    kept.set(key, stays);
    net.remove(goes);
    changed = true;
  }
  return changed;
}

function keyOf({ pre, post, clear, empty, options, join, kills }: Reducible): string {
  let key = `${join} ${sorted(pre)}>${sorted(post)}`;
  for (const option of options) key += `?${sorted(option.post)}`;
  if (clear.length > 0) key += `c${sorted(clear)}`;
  if (empty.length > 0) key += `e${sorted(empty)}`;
  return kills.length > 0 ? `${key}k${sorted(kills)}` : key;
}

function sorted(places: readonly number[]): string {
  return places.length < 2 ? String(places[0] ?? '') : [...places].sort((a, b) => a - b).join();
}

/** Remembers that moves are possible where this transition is. */
function show(transition: Reducible, moves: readonly number[]): void {
  for (const move of moves) if (!transition.also.includes(move)) transition.also.push(move);
}

/** A round that leads back to where it began changes nothing, where there is another way to go on. */
export function dropRounds(net: ReducibleNet): boolean {
  let changed = false;
  for (const transition of [...net.transitions]) {
    const [place] = transition.pre;
    if (place === undefined || !isRound(transition, place)) continue;
    const other = net.consumers[place]?.find((consumer) => isPlain(consumer) && !isRound(consumer, place));
    if (other === undefined) continue;
    show(other, movesShown(transition));
    net.remove(transition);
    changed = true;
  }
  return changed;
}

function isRound(transition: Reducible, place: number): boolean {
  return transition.post.length === 1 && transition.post[0] === place && transition.options.length === 0 && isPlain(transition);
}

/** Of places that are filled together and emptied together one is enough (Murata 1989, §5.A: fusion of parallel places). */
export function dropEqualPlaces(net: ReducibleNet): boolean {
  const kept = new Set<string>();
  let changed = false;
  for (let place = 0; place < net.net.places.length; place += 1) {
    const [producers, consumers] = [net.producers[place] ?? [], net.consumers[place] ?? []];
    if (consumers.length === 0 || producers.length === 0 || net.initial.has(place) || net.net.opaque.has(place)) continue;
    const puts = producers.map((producer) => producer.number + (producer.post.includes(place) ? 0 : 1 + producer.options.findIndex(({ post }) => post.includes(place))) / 64);
    const key = `${sorted(consumers.map(numberOf))}|${sorted(puts)}|${sorted((net.clearers[place] ?? []).map(numberOf))}`;
    if (!kept.has(key)) {
      kept.add(key);
      continue;
    }
    net.removePlace(place);
    changed = true;
  }
  return changed;
}

function numberOf({ number }: Reducible): number {
  return number;
}

/** An option that leaves nothing behind. */
export function dropEmptyOptions(net: ReducibleNet): boolean {
  let changed = false;
  for (const transition of net.transitions) {
    if (!transition.options.some(({ post }) => post.length === 0)) continue;
    for (const option of transition.options) if (option.post.length === 0) show(transition, movesOfOption(option));
    transition.options = transition.options.filter(({ post }) => post.length > 0);
    changed = true;
  }
  return changed;
}

/** Places that hold no token any more need not be emptied nor looked at. An inclusive join still waits for what could come there. */
export function forgetUnused(net: ReducibleNet): boolean {
  let changed = false;
  for (let place = 0; place < net.net.places.length; place += 1) {
    if (net.isInUse(place)) continue;
    for (const transition of net.clearers[place]?.splice(0) ?? []) changed = take(transition.clear, place) || changed;
    for (const transition of net.testers[place]?.splice(0) ?? []) changed = take(transition.empty, place) || changed;
  }
  return changed;
}

/**
 * Whether an interrupting event may still occur does not matter where the sub-process can always end by itself: nothing is left inside
 * that could wait for it. An inclusive join outside does wait for it, and must have to wait for the sub-process all the same.
 */
export function dropArming(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency): boolean {
  let changed = false;
  for (let place = 0; place < net.net.places.length; place += 1) {
    const consumers = net.consumers[place] ?? [];
    if (consumers.length === 0 || net.net.places[place]?.kind !== 'armed' || net.initial.has(place)) continue;
    const never = consumers.filter((consumer) => isPlain(consumer) && consumer.post.length === 0 && consumer.options.length === 0 && consumer.cost === 0);
    const occurs = consumers.filter((consumer) => !never.includes(consumer));
    if (never.length === 0 || occurs.length === 0 || !occurs.every(({ pre }) => pre.length === 2 && pre.some((other) => other !== place && canEnd(net, other) && isSeenBehind(net, whole, concurrency, place, other)))) continue;
    for (const transition of never) net.remove(transition);
    net.removePlace(place);
    changed = true;
  }
  return changed;
}

function canEnd(net: ReducibleNet, running: number): boolean {
  const isArmed = (place: number): boolean => net.net.places[place]?.kind === 'armed';
  return net.net.places[running]?.kind === 'running' && (net.consumers[running] ?? []).some(({ pre, empty, clear }) => pre.length === 1 && empty.length === 0 && clear.every(isArmed));
}
