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
  /** By place: the transitions that take from it, and so may add to the relation where more is known of the place. */
  readonly #takers: readonly number[][];
  /** Transitions to look at again. */
  readonly #isDue: Uint8Array;
  #due: number;
  /** For sets that are needed for a moment. */
  readonly #rest: Bits;
  readonly #staying: Bits;

  /** Places that may ever hold a token, and transitions that may ever fire: the others never do. */
  readonly marked: Bits;
  readonly canFire: Uint8Array;

  private constructor(
    readonly net: MaskedNet,
    initial: readonly number[],
  ) {
    const all = new Uint32Array(net.words * net.places.length);
    this.#beside = net.places.map((_, place) => all.subarray(place * net.words, (place + 1) * net.words));
    this.#takers = net.places.map(() => []);
    for (const [at, { of }] of net.transitions.entries()) for (const place of of.pre) this.#takers[place]?.push(at);
    this.#isDue = new Uint8Array(net.transitions.length).fill(1);
    this.#due = net.transitions.length;
    [this.#rest, this.#staying] = [net.marking([]), net.marking([])];
    this.marked = net.marking(initial);
    this.canFire = new Uint8Array(net.transitions.length);
    // A place alone has nothing beside it.
    for (const place of initial) this.#relate(place, this.#without(this.marked, place));
  }

  /** The relation of a net that begins with these places marked; in slices, for it is a matter of seconds where there are thousands. */
  static *over(net: MaskedNet, initial: readonly number[]): Generator<undefined, Concurrency> {
    const concurrency = new Concurrency(net, initial);
    let looked = 0;
    // In order and round again: where ways lead on, what is known goes along them at once.
    while (concurrency.#due > 0) {
      for (let at = 0; at < net.transitions.length; at += 1) {
        if (!concurrency.#isNowDue(at)) continue;
        concurrency.#follow(at);
        looked += 1;
        if (looked % SLICE === 0) yield;
      }
    }
    return concurrency;
  }

  #isNowDue(at: number): boolean {
    if (this.#isDue[at] === 0) return false;
    this.#isDue[at] = 0;
    this.#due -= 1;
    return true;
  }

  #lookAgain(place: number): void {
    for (const at of this.#takers[place] ?? []) {
      if (this.#isDue[at] === 1) continue;
      this.#isDue[at] = 1;
      this.#due += 1;
    }
  }

  /** Notes what may be marked beside what a transition puts. */
  #follow(at: number): void {
    const transition = this.net.transitions[at];
    if (transition === undefined || !this.#canFire(transition, this.marked)) return;
    const isFirst = this.canFire[at] === 0;
    const adds = members(transition.adds);
    if (isFirst) {
      this.canFire[at] = 1;
      unite(this.marked, transition.adds);
      adds.forEach((place) => this.#lookAgain(place));
    }
    const rest = this.#stayingIn(transition, this.#staying);
    for (const place of adds) {
      this.#relate(place, rest);
      if (isFirst && adds.length > 1) this.#relate(place, this.#without(transition.adds, place));
    }
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
    return this.#stayingIn(transition, new Uint32Array(this.net.words));
  }

  #stayingIn(transition: MaskedTransition, into: Bits): Bits {
    if (transition.join === undefined) this.#besideAll(transition.of.pre, into);
    else this.#besideJoin(transition.join, into);
    for (const gone of [transition.pre, transition.clear, transition.empty]) subtract(into, gone);
    return into;
  }

  /** What may be marked beside all of them. */
  #besideAll(places: readonly number[], into: Bits): void {
    const [first = 0] = places;
    into.set(this.beside(first));
    for (let at = 1; at < places.length; at += 1) intersect(into, this.beside(places[at] ?? 0));
  }

  /** What may be marked beside a way into an inclusive join, and does not keep the join waiting. */
  #besideJoin({ ins, reaches }: MaskedJoin, staying: Bits): void {
    staying.fill(0);
    for (const way of members(ins)) unite(staying, this.beside(way));
    const scope = this.net.places[reaches[0]?.way ?? 0]?.scope;
    for (const place of members(staying)) {
      const seen = this.#seenFrom(scope, place);
      const reached = reaches.filter(({ from }) => hasBit(from, seen));
      if (reached.length > 0 && !reached.some(({ way }) => this.areConcurrent(way, place))) clearBit(staying, place);
    }
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

  /** Notes that others may be marked beside a place, and it beside them. */
  #relate(place: number, others: Bits): void {
    const mine = this.beside(place);
    let grew = false;
    for (let word = 0; word < others.length; word += 1) {
      const more = (others[word] ?? 0) & ~(mine[word] ?? 0);
      if (more === 0) continue;
      mine[word] = (mine[word] ?? 0) | more;
      grew = true;
      for (let left = more; left !== 0; left &= left - 1) {
        const other = word * 32 + 31 - Math.clz32(left & -left);
        setBit(this.beside(other), place);
        this.#lookAgain(other);
      }
    }
    if (grew) this.#lookAgain(place);
  }
}
