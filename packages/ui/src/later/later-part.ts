/**
 * A part of an element that comes after its first drawing. Nothing is asked for twice; what could not be loaded is tried
 * again when a person wants it.
 */
export class LaterPart<Part> {
  #part: Part | undefined;
  #loading: Promise<Part> | undefined;
  #hasFailed = false;

  /** @param onChange it is here, or could not be loaded, or is tried again */
  constructor(
    private readonly fetch: () => Promise<Part>,
    private readonly onChange: () => void,
  ) {}

  /** The part, once it is here. */
  get part(): Part | undefined {
    return this.#part;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Sees to it that the part comes; after a failure nothing is tried. */
  start(): void {
    // Whoever waits hears of a failure; the part itself tells of it to whoever draws.
    if (!this.#hasFailed) this.load().catch(() => undefined);
  }

  /** The part as soon as it is here, tried again after a failure. Rejects where it cannot be loaded. */
  load(): Promise<Part> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<Part> {
    if (this.#hasFailed) {
      this.#hasFailed = false;
      this.onChange();
    }
    try {
      this.#part = await this.fetch();
      return this.#part;
    } catch (error) {
      this.#hasFailed = true;
      this.#loading = undefined;
      throw error;
    } finally {
      this.onChange();
    }
  }
}
