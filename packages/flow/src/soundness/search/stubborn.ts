import { hasBit, members } from '../net/bits.js';
import type { Bits } from '../net/bits.js';
import { firstBlocker, type MaskedNet, type MaskedTransition } from '../net/masked-net.js';
import type { Watch } from './watches.js';

type Lists = readonly number[][];

/** How often the watches may have asked for everything before nobody asks any more: a choice that never leaves anything out is dear. */
const PATIENCE = 16;

/**
 * Chooses which of the enabled transitions to follow: a strong stubborn set (Valmari 1991; 1998, §3 and §7). Of any order of what runs side by
 * side one is looked at. Every marking in which nothing moves is still reached, by equally many firings.
 *
 * Faults that are no deadlock are made one: think of each watch as a transition into a marking where nothing moves. It takes
 * away what all others need, so it is in every stubborn set, and with it whatever could help to enable it.
 */
export class StubbornSets {
  /** By place: transitions that put a token there, take or clear one, need one, or wait while there is one. */
  readonly #puts: Lists;
  readonly #takes: Lists;
  readonly #needs: Lists;
  readonly #minds: Lists;
  readonly #dependent: (readonly number[] | undefined)[] = [];
  /** Of the marking that is looked at. */
  #isEnabled: Uint8Array;
  #marking: Bits;
  /** By transition the round in which it was chosen: in the set under construction are those of this round, and those of the base. */
  readonly #chosen: Int32Array;
  #round = 0;
  #base = 0;
  readonly #open: number[] = [];
  #inVain = 0;

  constructor(
    readonly net: MaskedNet,
    readonly watches: readonly Watch[],
  ) {
    const lists = (): number[][] => net.places.map(() => []);
    const [puts, takes, needs, minds] = [lists(), lists(), lists(), lists()];
    for (const [at, transition] of net.transitions.entries()) {
      for (const place of members(transition.adds)) puts[place]?.push(at);
      for (const place of new Set([...transition.of.pre, ...transition.of.clear])) takes[place]?.push(at);
      for (const place of transition.of.pre) needs[place]?.push(at);
      for (const place of new Set(minded(transition))) minds[place]?.push(at);
    }
    [this.#puts, this.#takes, this.#needs, this.#minds] = [puts, takes, needs, minds];
    this.#isEnabled = new Uint8Array(net.transitions.length);
    this.#chosen = new Int32Array(net.transitions.length);
    this.#marking = net.marking([]);
  }

  /** The part of the enabled transitions that has to be followed. */
  choose(marking: Bits, enabled: readonly number[]): readonly number[] {
    if (enabled.length < 2 || this.#inVain >= PATIENCE) return enabled;
    this.#isEnabled.fill(0);
    for (const at of enabled) this.#isEnabled[at] = 1;
    this.#marking = marking;
    if (this.watches.some(({ transition, place }) => this.#isEnabled[transition] === 1 && hasBit(marking, place))) return enabled;
    const base = this.#startBase(enabled);
    if (base.length > 0) return base;
    let best = enabled;
    for (const seed of enabled) {
      this.#round += 1;
      this.#add(seed);
      this.#close();
      const chosen = this.#members(enabled);
      if (chosen.length < best.length) best = chosen;
      if (best.length === 1) break;
    }
    return best;
  }

  /** What the watches ask for is in every set: the enabled ones among it. */
  #startBase(enabled: readonly number[]): readonly number[] {
    this.#round += 1;
    this.#base = this.#round;
    if (this.watches.length === 0) return [];
    this.#addWatched();
    this.#close();
    const base = this.#members(enabled);
    this.#inVain = base.length === enabled.length ? this.#inVain + 1 : Math.max(0, this.#inVain - 2);
    return base;
  }

  #members(enabled: readonly number[]): readonly number[] {
    return enabled.filter((at) => this.#isChosen(at));
  }

  #isChosen(transition: number): boolean {
    const round = this.#chosen[transition];
    return round === this.#round || round === this.#base;
  }

  #addWatched(): void {
    for (const { transition, place } of this.watches) {
      if (hasBit(this.#marking, place)) this.#addEnabling(transition);
      else this.#addAll(this.#puts, place);
    }
  }

  #close(): void {
    for (let at = this.#open.pop(); at !== undefined; at = this.#open.pop()) {
      if (this.#isEnabled[at] === 1) for (const other of this.#dependentOf(at)) this.#add(other);
      else this.#addEnabling(at);
    }
  }

  #add(transition: number): void {
    if (this.#isChosen(transition)) return;
    this.#chosen[transition] = this.#round;
    this.#open.push(transition);
  }

  #addAll(lists: Lists, place: number): void {
    for (const at of lists[place] ?? []) this.#add(at);
  }

  /** Transitions of which one has to fire before this one can: a necessary enabling set. */
  #addEnabling(at: number): void {
    const transition = this.net.transitions[at];
    if (transition === undefined) return;
    const { of, join } = transition;
    if (join !== undefined) {
      // The first token that it waits for has to go on, or a way that the token could still take must be filled.
      const first = firstBlocker(join, this.#marking);
      if (first !== undefined) this.#addAll(this.#takes, first);
      for (const way of of.pre) if (!hasBit(this.#marking, way)) this.#addAll(this.#puts, way);
      return;
    }
    for (const place of of.pre) if (!hasBit(this.#marking, place)) return this.#addAll(this.#puts, place);
    for (const place of of.empty) if (hasBit(this.#marking, place)) return this.#addAll(this.#takes, place);
  }

  /** Transitions that an enabled one does not commute with. */
  #dependentOf(at: number): readonly number[] {
    const known = this.#dependent[at];
    if (known !== undefined) return known;
    const transition = this.net.transitions[at];
    const set = new Set<number>();
    const unite = (lists: Lists, place: number): void => lists[place]?.forEach((other) => set.add(other));
    if (transition !== undefined) {
      const { of, adds } = transition;
      for (const place of of.pre) unite(this.#takes, place);
      for (const place of [...of.pre, ...of.clear]) unite(this.#needs, place);
      for (const place of members(adds)) unite(this.#minds, place);
      for (const place of minded(transition)) unite(this.#puts, place);
    }
    const dependent = [...set];
    this.#dependent[at] = dependent;
    return dependent;
  }
}

/**
 * Places where a token more keeps an inclusive join waiting. To what a transition empties, or has to find empty, only what is inside as well puts
 * tokens, which takes one there, or who enters, and nobody enters what is running: that would be a second token, for which there is a watch.
 */
function minded({ join }: MaskedTransition): readonly number[] {
  return join === undefined ? [] : join.reaches.flatMap(({ from }) => members(from));
}
