import { LEAST_SHARE } from './likeness.js';
import { canonical, core, plain } from './synonyms.js';

/**
 * Words, found by labels that could be like them: equal, equal in the words of the trade, or with so many pairs of neighbouring
 * characters in common as two that are nearly the same must have. What is found may still be unlike; what `likenessOf` finds
 * alike is found.
 */
export class WordIndex<Member> {
  readonly #members: readonly Member[];
  readonly #sizes: readonly number[];
  readonly #plain = new Map<string, number[]>();
  readonly #equal = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();

  constructor(members: readonly Member[], wordsOf: (member: Member) => string) {
    this.#members = members;
    this.#sizes = members.map((member, place) => {
      const words = wordsOf(member);
      add(this.#plain, plain(words), place);
      for (const text of new Set([plain(words), canonical(words), core(words)])) if (text !== '') add(this.#equal, text, place);
      const text = core(words);
      for (const pair of new Set(pairsOf(text))) add(this.#byPair, pair, place);
      return text.length;
    });
  }

  /** Members whose words are these, but for marks and blanks; in their order. */
  plainly(words: string): readonly Member[] {
    return (this.#plain.get(words) ?? NOWHERE).flatMap((place) => this.#members[place] ?? []);
  }

  /** Members whose words are equal to the label, or are so in the words of the trade; in their order. */
  equal(label: string): readonly Member[] {
    return this.#inOrder(this.#equalPlaces(label));
  }

  /** Members whose words may be like the label; in their order. */
  near(label: string): readonly Member[] {
    const found = this.#equalPlaces(label);
    const text = core(label);
    const shared = new Map<number, number>();
    for (const pair of pairsOf(text)) for (const place of this.#byPair.get(pair) ?? NOWHERE) shared.set(place, (shared.get(place) ?? 0) + 1);
    for (const [place, count] of shared) if (count >= leastShared(text.length, this.#sizes[place] ?? 0)) found.add(place);
    return this.#inOrder(found);
  }

  #equalPlaces(label: string): Set<number> {
    return new Set([plain(label), canonical(label), core(label)].flatMap((text) => this.#equal.get(text) ?? NOWHERE));
  }

  #inOrder(places: ReadonlySet<number>): readonly Member[] {
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#members[place] ?? []);
  }
}

const NOWHERE: readonly number[] = [];

/** Pairs that two texts of these lengths share at least, when the one holds the other or they are nearly the same. */
function leastShared(one: number, other: number): number {
  return Math.min(Math.min(one, other) - 1, (LEAST_SHARE * (one + other - 2)) / 2);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function add(map: Map<string, number[]>, key: string, place: number): void {
  const places = map.get(key);
  if (places === undefined) map.set(key, [place]);
  else places.push(place);
}
