/** How often each of some words was noted at each result, so that a result's notes can be taken back when its ways change. */
export class Tally {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  #noted = new Map<number, number[]>();

  /** Once more, at the result. */
  note(result: number, word: string): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#counts.length;
      this.#numbers.set(word, number);
      this.#counts.push(0);
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    const noted = this.#noted.get(result);
    if (noted === undefined) this.#noted.set(result, [number]);
    else noted.push(number);
  }

  /** Takes back all that was noted at the result. */
  forget(result: number): void {
    for (const number of this.#noted.get(result) ?? []) this.#counts[number] = (this.#counts[number] ?? 0) - 1;
    this.#noted.delete(result);
  }

  /** Results have other numbers now. */
  renumber(now: Int32Array): void {
    this.#noted = new Map([...this.#noted].map(([result, noted]) => [now[result] ?? -1, noted]));
  }

  /** How often, at all results together. */
  count(word: string): number {
    const number = this.#numbers.get(word);
    return number === undefined ? 0 : (this.#counts[number] ?? 0);
  }
}
