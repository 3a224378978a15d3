/** What is under way, so that whoever must can wait until all of it is done. */
export class Pending {
  readonly #running = new Set<Promise<unknown>>();

  track<Result>(work: Promise<Result>): Promise<Result> {
    this.#running.add(work);
    const gone = (): void => void this.#running.delete(work);
    work.then(gone, gone);
    return work;
  }

  /** Resolves once nothing is under way, not even what the ends of others have begun. Never rejects. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled([...this.#running]);
  }
}
