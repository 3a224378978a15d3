import { Concurrency } from '../net/concurrency.js';
import { MaskedNet } from '../net/masked-net.js';
import type { Net, NetTransition } from '../net/net.js';
import { killable } from '../search/watches.js';
import { dropArming, dropEmptyOptions, dropEqualPlaces, dropEqualTransitions, dropRounds, forgetUnused } from './drop-redundant.js';
import { fusePlace } from './fuse-place.js';
import { dropJoinedOptions, simplifyJoins } from './inclusive-joins.js';
import { ReducibleNet } from './reducible-net.js';

/** Places between two moments at which the caller may stop. */
const SLICE = 100;

/**
 * Makes a net smaller without making a fault or taking one away, until no rule applies. Every rule keeps for each of the net's runs one with
 * the same end, as a script of moves, so that whatever is found in the small net can be played in the drawing. A flow that is
 * sound and well structured is reduced to its beginning and its end. It may be left in the middle.
 */
export function* reduce(net: Net, whole: MaskedNet, transitions: readonly NetTransition[], concurrency: Concurrency, initial: readonly number[]): Generator<undefined, readonly NetTransition[]> {
  let [reduced, known] = [transitions, concurrency];
  for (;;) {
    const before = sizeOf(reduced);
    reduced = yield* reduceOnce(net, whole, reduced, known, initial);
    // With fewer options more is known not to happen side by side, and inclusive joins wait for less.
    if (sizeOf(reduced) === before || !reduced.some(({ join }) => join >= 0)) return reduced;
    known = yield* Concurrency.over(new MaskedNet(net, reduced, whole), initial);
  }
}

function sizeOf(transitions: readonly NetTransition[]): number {
  return transitions.reduce((sum, { pre, post, options }) => sum + 1 + pre.length + post.length + options.length, 0);
}

function* reduceOnce(net: Net, whole: MaskedNet, transitions: readonly NetTransition[], concurrency: Concurrency, initial: readonly number[]): Generator<undefined, readonly NetTransition[]> {
  const reducible = new ReducibleNet(net, new Set(initial));
  const watched = new Set<number>();
  const masked = new MaskedNet(net, transitions, whole);
  for (const transition of masked.transitions) {
    const { of } = transition;
    const kills = killable(transition, concurrency);
    for (const place of kills) watched.add(place);
    reducible.add({
      ...of,
      kills,
      pre: [...of.pre],
      post: [...of.post],
      // What is never marked beside it need not be emptied.
      clear: of.clear.filter((place) => of.pre.every((pre) => pre === place || concurrency.areConcurrent(pre, place))),
      empty: [...of.empty],
      also: [...of.also],
      options: of.options.map((option) => ({ ...option, post: [...option.post], also: [...option.also] })),
    });
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (let place = 0; place < net.places.length; place += 1) {
      changed = fusePlace(reducible, whole, concurrency, place, watched) || changed;
      if (place % SLICE === SLICE - 1) yield;
    }
    for (const rule of [dropEmptyOptions, dropEqualTransitions, dropRounds, dropEqualPlaces, forgetUnused]) changed = rule(reducible) || changed;
    changed = dropArming(reducible, whole, concurrency) || changed;
    changed = simplifyJoins(reducible, whole, concurrency) || changed;
    changed = dropJoinedOptions(reducible, whole, concurrency) || changed;
    yield;
  }
  return reducible.build();
}
