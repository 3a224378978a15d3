import { ShelfError, type DraftAddress, type DraftShelf, type ShelfFault, type ShelfRecord } from '../draft-shelf.js';

/** A shelf that forgets with the test. */
export class MemoryShelf implements DraftShelf {
  readonly records = new Map<string, ShelfRecord>();
  /** Set, nothing is kept. */
  fault: ShelfFault | undefined;

  async put(record: ShelfRecord): Promise<void> {
    await this.#turn();
    this.records.set(record.draftId, JSON.parse(JSON.stringify(record)) as ShelfRecord);
  }

  async list({ personId, itemId, kind }: DraftAddress): Promise<readonly ShelfRecord[]> {
    await this.#turn();
    return [...this.records.values()].filter((record) => record.personId === personId && record.itemId === itemId && record.kind === kind);
  }

  async listAll(personId: string): Promise<readonly ShelfRecord[]> {
    await this.#turn();
    return [...this.records.values()].filter((record) => record.personId === personId);
  }

  async remove(draftId: string, revision: number): Promise<void> {
    await this.#turn();
    if ((this.records.get(draftId)?.revision ?? 0) <= revision) this.records.delete(draftId);
  }

  async #turn(): Promise<void> {
    await Promise.resolve();
    if (this.fault !== undefined) throw new ShelfError(this.fault, undefined);
  }
}
