/** Places that are looked for only as far as they are needed, and looked at again until a page has ended at one. */
export class PlaceStream<Place> implements Iterable<Place> {
  readonly #ahead: Place[] = [];
  #last: Place | undefined;

  constructor(private readonly source: Iterator<Place, unknown>) {}

  /** The next place, or nothing behind the last one. */
  next(): Place | undefined {
    return this.#ahead[0] ?? this.#pulled();
  }

  *[Symbol.iterator](): Generator<Place> {
    for (let at = 0; ; at += 1) {
      const place = this.#ahead[at] ?? this.#pulled();
      if (place === undefined) return;
      yield place;
    }
  }

  /** Whether it is the end of the flow. */
  isLast(place: Place): boolean {
    if (this.#ahead[this.#ahead.length - 1] !== place) return false;
    return this.#pulled() === undefined && place === this.#last;
  }

  /** Forgets all places up to this one. */
  drop(place: Place): void {
    this.#ahead.splice(0, this.#ahead.indexOf(place) + 1);
  }

  #pulled(): Place | undefined {
    const result = this.source.next();
    if (result.done === true) return undefined;
    this.#last = result.value;
    this.#ahead.push(result.value);
    return result.value;
  }
}
