import type { Bits } from '../net/bits.js';

/** All markings met so far, each once, in one growing block of words; found again by open addressing. */
export class MarkingStore {
  #words: Uint32Array;
  #slots = new Int32Array(256).fill(-1);
  count = 0;

  constructor(readonly width: number) {
    this.#words = new Uint32Array(128 * width);
  }

  at(state: number): Bits {
    return this.#words.subarray(state * this.width, (state + 1) * this.width);
  }

  /** The number of the marking; it is new if that is what `count` was before. */
  add(marking: Bits): number {
    if (this.count * 2 > this.#slots.length) this.#rehash();
    const slot = this.#slotOf(marking);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const state = this.count;
    if ((state + 1) * this.width > this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words.set(marking, state * this.width);
    this.#slots[slot] = state;
    this.count += 1;
    return state;
  }

  #slotOf(marking: Bits): number {
    let hash = 0x811c9dc5;
    for (let word = 0; word < this.width; word += 1) hash = Math.imul(hash ^ (marking[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let state = this.#slots[slot] ?? -1; state >= 0; state = this.#slots[slot] ?? -1) {
      if (this.#equals(state, marking)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #equals(state: number, marking: Bits): boolean {
    const start = state * this.width;
    for (let word = 0; word < this.width; word += 1) if (this.#words[start + word] !== marking[word]) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let state = 0; state < this.count; state += 1) this.#slots[this.#slotOf(this.at(state))] = state;
  }
}
