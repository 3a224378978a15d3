import { bitsOf, hasBit, isSubset, meet, setBit, unite, wordsFor, type Bits } from './bits.js';
import type { Net, NetTransition } from './net.js';

/** A transition whose sets of places are words. */
export interface MaskedTransition {
  readonly of: NetTransition;
  readonly pre: Bits;
  readonly post: Bits;
  readonly clear: Bits;
  readonly empty: Bits;
  readonly kills: Bits;
  readonly options: readonly Bits[];
  /** `post` and all options. */
  readonly adds: Bits;
  readonly join: MaskedJoin | undefined;
}

export interface MaskedJoin {
  readonly ins: Bits;
  /** By way in: it, and the places from which it can be reached without passing the join. */
  readonly reaches: readonly { readonly way: number; readonly from: Bits }[];
}

/** A net made ready for firing: all of it, or a part of its transitions, or what a reduction made of them. */
export class MaskedNet {
  readonly words: number;
  readonly places: Net['places'];
  readonly running: Net['running'];
  readonly transitions: readonly MaskedTransition[];
  /** Of the whole net. */
  readonly joins: readonly MaskedJoin[];
  /** What was made of each transition, for parts of the net. */
  readonly #made: Map<NetTransition, MaskedTransition>;
  /** Most sets of most transitions are empty: one for all, for arrays are dear to make and to collect. */
  readonly #none: Bits;
  /** By place: transitions to look at where it is marked. Those that need all their places stand with the first alone. */
  readonly #lookedAt: readonly number[][];

  /** Of a part, `whole` knows the ways to inclusive joins: whether a join waits is a matter of the drawing, used or not. */
  constructor(net: Pick<Net, 'places' | 'joins' | 'running'>, transitions: readonly NetTransition[], whole?: MaskedNet) {
    this.words = wordsFor(net.places.length);
    this.#none = bitsOf(this.words, []);
    this.places = net.places;
    this.running = net.running;
    this.joins = whole?.joins ?? waysToJoins(net, transitions, this.words);
    this.#made = whole === undefined ? new Map<NetTransition, MaskedTransition>() : whole.#made;
    this.transitions = transitions.map((of) => {
      const known = this.#made.get(of);
      if (known !== undefined) return known;
      const made = this.#masked(of);
      this.#made.set(of, made);
      return made;
    });
    this.#lookedAt = net.places.map(() => []);
    for (const [at, { of, join }] of this.transitions.entries()) for (const place of join === undefined ? of.pre.slice(0, 1) : of.pre) this.#lookedAt[place]?.push(at);
  }

  #masked(of: NetTransition): MaskedTransition {
    const bits = (members: readonly number[]): Bits => (members.length === 0 ? this.#none : bitsOf(this.words, members));
    const options = of.options.map(({ post }) => bits(post));
    const post = bits(of.post);
    // Mostly there are none, and it is the same set.
    const adds = options.length === 0 ? post : post.slice();
    for (const option of options) unite(adds, option);
    const whole = this.joins[of.join];
    const join = whole === undefined ? undefined : { ins: bits(of.pre), reaches: whole.reaches.filter(({ way }) => of.pre.includes(way)) };
    return { of, pre: bits(of.pre), post, clear: bits(of.clear), empty: bits(of.empty), kills: bits(of.kills), options, adds, join };
  }

  /** Transitions that can fire, in the order of their numbers. */
  enabledIn(marking: Bits): number[] {
    const enabled: number[] = [];
    for (let word = 0; word < marking.length; word += 1) {
      for (let rest = marking[word] ?? 0; rest !== 0; rest &= rest - 1) {
        for (const at of this.#lookedAt[word * 32 + 31 - Math.clz32(rest & -rest)] ?? []) {
          const transition = this.transitions[at];
          if (transition !== undefined && this.isEnabled(transition, marking) && (transition.join === undefined || !enabled.includes(at))) enabled.push(at);
        }
      }
    }
    return enabled.sort((a, b) => a - b);
  }

  marking(places: readonly number[]): Bits {
    return bitsOf(this.words, places);
  }

  isEnabled(transition: MaskedTransition, marking: Bits): boolean {
    if (transition.join !== undefined) return isJoinEnabled(transition.join, marking);
    return isSubset(transition.pre, marking) && !meet(transition.empty, marking);
  }
}

function waysToJoins({ places, joins }: Pick<Net, 'places' | 'joins'>, transitions: readonly NetTransition[], words: number): readonly MaskedJoin[] {
  if (joins.length === 0) return [];
  const producers: NetTransition[][] = places.map(() => []);
  for (const transition of transitions) for (const { post } of [transition, ...transition.options]) for (const place of post) producers[place]?.push(transition);
  return joins.map((ways, join) => waysTo(places, producers, ways, join, words));
}

/**
 * Steps that another scope takes are no steps of a way to a join: only sequence flows are (BPMN 2.0.2, table 13.3). An event at the edge of an
 * activity counts as a way out of it for as long as it can occur.
 */
function waysTo(places: Net['places'], producers: readonly (readonly NetTransition[])[], ways: readonly number[], join: number, words: number): MaskedJoin {
  const scope = places[ways[0] ?? 0]?.scope;
  const reaches = ways.map((way) => {
    const from = bitsOf(words, [way]);
    const open = [way];
    for (const place of open) {
      for (const producer of producers[place] ?? []) {
        if (producer.join === join) continue;
        for (const before of producer.pre) {
          if (places[before]?.scope !== scope || hasBit(from, before)) continue;
          setBit(from, before);
          open.push(before);
        }
      }
    }
    return { way, from };
  });
  return { ins: bitsOf(words, ways), reaches };
}

/**
 * An inclusive join goes on when it has a token and no token elsewhere can reach an empty way in, unless that token can reach one
 * that is not empty as well; ways through the join itself do not count (BPMN 2.0.2, table 13.3).
 */
export function isJoinEnabled(join: MaskedJoin, marking: Bits): boolean {
  return meet(join.ins, marking) && firstBlocker(join, marking) === undefined;
}

/** The first of the tokens that an inclusive join waits for, found without making a set. */
export function firstBlocker(join: MaskedJoin, marking: Bits): number | undefined {
  for (let word = 0; word < marking.length; word += 1) {
    let blocking = 0;
    for (const { way, from } of join.reaches) if (!hasBit(marking, way)) blocking |= from[word] ?? 0;
    for (const { way, from } of join.reaches) if (hasBit(marking, way)) blocking &= ~(from[word] ?? 0);
    blocking &= marking[word] ?? 0;
    if (blocking !== 0) return word * 32 + 31 - Math.clz32(blocking & -blocking);
  }
  return undefined;
}

/** The places that a transition takes tokens from in a marking. */
export function taken({ pre, join }: MaskedTransition, marking: Bits): Bits {
  if (join === undefined) return pre;
  return pre.map((word, at) => word & (marking[at] ?? 0));
}

/**
 * The marking after a transition with the options of `mask`, and the places on which a second token would come to lie. It is written
 * `into` a set where one is given.
 */
export function fire(transition: MaskedTransition, marking: Bits, mask: number, into?: Bits): { readonly next: Bits; readonly twice: Bits | undefined } {
  const next = into ?? new Uint32Array(marking.length);
  for (let word = 0; word < next.length; word += 1) next[word] = (marking[word] ?? 0) & ~(transition.pre[word] ?? 0) & ~(transition.clear[word] ?? 0);
  let twice: Bits | undefined;
  const put = (bits: Bits): void => {
    if (meet(next, bits)) {
      twice ??= new Uint32Array(next.length);
      for (let word = 0; word < next.length; word += 1) twice[word] = (twice[word] ?? 0) | ((next[word] ?? 0) & (bits[word] ?? 0));
    }
    unite(next, bits);
  };
  put(transition.post);
  for (let at = 0; at < transition.options.length; at += 1) {
    const option = transition.options[at];
    if (option !== undefined && (mask & (1 << at)) !== 0) put(option);
  }
  return { next, twice };
}
