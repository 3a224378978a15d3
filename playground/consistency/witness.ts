import { wordsOf, type Words } from './words.js';

/**
 * The whole model: which words were written, and which of them somebody has given up with his eyes open. Every word is
 * written once, so a word that vanishes without having been given up is a lost update, wherever it got lost.
 */
export class Witness {
  readonly #written = new Set<string>();
  readonly #givenUp = new Set<string>();
  readonly #seen = new Set<string>();
  #head: Words | undefined;

  wrote(word: string): void {
    this.#written.add(word);
  }

  /** Somebody who had this word before him wrote another, removed its place, or chose the other side. */
  gaveUp(word: string | undefined): void {
    if (word !== undefined) this.#givenUp.add(word);
  }

  /** The next version: what it says no more must have been given up, and what it says somebody must have written. */
  version(content: unknown): string | undefined {
    const words = wordsOf(content);
    const lost = [...(this.#head ?? new Map<string, string>())].find(([place, word]) => words.get(place) !== word && !this.#givenUp.has(word));
    const invented = [...words].find(([, word]) => !this.#written.has(word));
    for (const word of words.values()) this.#seen.add(word);
    this.#head = words;
    if (lost !== undefined) return `the word ${lost[1]} at ${lost[0]} was lost: now ${String(words.get(lost[0]))}`;
    return invented === undefined ? undefined : `nobody wrote ${invented[1]} at ${invented[0]}`;
  }

  /** Words that never came into any version, and that nobody gave up. To be asked when everything has been saved. */
  get missing(): readonly string[] {
    return [...this.#written].filter((word) => !this.#seen.has(word) && !this.#givenUp.has(word));
  }
}
