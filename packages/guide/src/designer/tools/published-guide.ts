import { parseGuide, type Guide } from '../../model/index.js';

/** The published guide as a host gives it, read once for each that it gives. */
export class PublishedGuide {
  #given: unknown;
  #guide: Guide | undefined;

  /** @returns undefined where none is given, or what is given is no guide */
  of(given: unknown): Guide | undefined {
    if (given !== this.#given) {
      this.#given = given;
      this.#guide = given === undefined || given === null ? undefined : parseGuide(given).value;
    }
    return this.#guide;
  }
}
