import { clearBit, hasBit, intersect, isSubset, meet, members, setBit, subtract, unite, type Bits } from './bits.js';
import type { MaskedJoin, MaskedNet, MaskedTransition } from './masked-net.js';

/** Transitions between two moments at which the caller may stop. */
const SLICE = 100;

/**
 * Which places may hold tokens at the same time: the structural concurrency relation of Kovalyov (1992; Kovalyov & Esparza 1996), exact
 * for live and bounded free-choice nets, too large rather than too small for others. It is polynomial, so it proves for most flows
 * without any search that no way ever holds two tokens.
 */
export class Concurrency {
  /** By place: the places that may be marked beside it. A place beside itself may hold two tokens. */
  readonly #beside: readonly Bits[];
  /** For sets that are needed for a moment. */
  readonly #rest: Bits;

  /** Places that may ever hold a token, and transitions that may ever fire: the others never do. */
  readonly marked: Bits;
  readonly canFire: Uint8Array;

  private constructor(
    readonly net: MaskedNet,
    initial: readonly number[],
  ) {
    this.#beside = net.places.map(() => new Uint32Array(net.words));
    this.#rest = net.marking([]);
    this.marked = net.marking(initial);
    this.canFire = new Uint8Array(net.transitions.length);
    // A place alone has nothing beside it.
    for (const place of initial) this.#relate(place, this.#without(this.marked, place));
  }

  /** The relation of a net that begins with these places marked; in slices, for it is a matter of seconds where there are thousands. */
  static *over(net: MaskedNet, initial: readonly number[]): Generator<undefined, Concurrency> {
    const concurrency = new Concurrency(net, initial);
    for (let grew = true; grew; ) {
      grew = false;
      for (let at = 0; at < net.transitions.length; at += 1) {
        grew = concurrency.#follow(at) || grew;
        if (at % SLICE === SLICE - 1) yield;
      }
    }
    return concurrency;
  }

  /** Notes what may be marked beside what a transition puts; whether that was new. */
  #follow(at: number): boolean {
    const transition = this.net.transitions[at];
    if (transition === undefined || !this.#canFire(transition, this.marked)) return false;
    const rest = this.staying(transition);
    const isFirst = this.canFire[at] === 0;
    let grew = isFirst;
    if (isFirst) {
      this.canFire[at] = 1;
      unite(this.marked, transition.adds);
    }
    for (const place of members(transition.adds)) {
      grew = this.#relate(place, rest) || grew;
      if (isFirst) grew = this.#relate(place, this.#without(transition.adds, place)) || grew;
    }
    return grew;
  }

  areConcurrent(a: number, b: number): boolean {
    const beside = this.#beside[a];
    return beside !== undefined && hasBit(beside, b);
  }

  beside(place: number): Bits {
    return this.#beside[place] ?? new Uint32Array(this.net.words);
  }

  /** What may be marked when a transition fires and is still marked afterwards. */
  staying(transition: MaskedTransition): Bits {
    const staying = transition.join === undefined ? this.#besideAll(transition.of.pre) : this.#besideJoin(transition.join);
    subtract(staying, transition.pre);
    subtract(staying, transition.clear);
    subtract(staying, transition.empty);
    return staying;
  }

  /** What may be marked beside all of them. */
  #besideAll(places: readonly number[]): Bits {
    const [first, ...more] = places;
    const common = this.beside(first ?? 0).slice();
    for (const place of more) intersect(common, this.beside(place));
    return common;
  }

  /** What may be marked beside a way into an inclusive join, and does not keep the join waiting. */
  #besideJoin({ ins, reaches }: MaskedJoin): Bits {
    const staying = new Uint32Array(this.net.words);
    for (const way of members(ins)) unite(staying, this.beside(way));
    const scope = this.net.places[reaches[0]?.way ?? 0]?.scope;
    for (const place of members(staying)) {
      const seen = this.#seenFrom(scope, place);
      const reached = reaches.filter(({ from }) => hasBit(from, seen));
      if (reached.length > 0 && !reached.some(({ way }) => this.areConcurrent(way, place))) clearBit(staying, place);
    }
    return staying;
  }

  /** A token in a sub-process keeps a join around it waiting as the sub-process does, which is running. */
  #seenFrom(scope: number | undefined, place: number): number {
    let seen: number | undefined = place;
    while (seen !== undefined && this.net.places[seen]?.scope !== scope) seen = this.net.running.get(this.net.places[seen]?.scope ?? -1);
    return seen ?? place;
  }

  #canFire({ of, pre, join }: MaskedTransition, marked: Bits): boolean {
    if (join !== undefined) return meet(join.ins, marked);
    if (!isSubset(pre, marked)) return false;
    return of.pre.every((a, at) => of.pre.every((b, other) => other <= at || this.areConcurrent(a, b)));
  }

  #without(bits: Bits, member: number): Bits {
    this.#rest.set(bits);
    clearBit(this.#rest, member);
    return this.#rest;
  }

  #relate(place: number, others: Bits): boolean {
    const mine = this.#beside[place];
    if (mine === undefined || !unite(mine, others)) return false;
    for (const other of members(others)) {
      const theirs = this.#beside[other];
      if (theirs !== undefined) setBit(theirs, place);
    }
    return true;
  }
}
