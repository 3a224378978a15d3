import { applyWaivers, beijingDate, checkServiceItem, parseServiceItem } from '@zhengwu/core';

import type { DocumentSummary } from '../../api/index.js';
import { unpackText } from '../store/content.js';
import { readVersion, setFindings } from '../store/documents.js';
import type { Store } from '../store/store.js';

type Findings = NonNullable<DocumentSummary['findings']>;

/** A run of saves is checked once, this long after the last, ms. */
const QUIET_MS = 400;

/**
 * Counts what the checks find in the newest version of every item's document, so that the list can say where something is
 * wrong. Runs after a save was answered, never before: saving does not wait for it, and it never keeps anything from being saved.
 */
export class BackgroundChecks {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #onFault: (error: unknown) => void;
  readonly #onChecked: (itemId: string, findings: Findings) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();

  constructor(store: Store, now: () => number, onFault: (error: unknown) => void, onChecked: (itemId: string, findings: Findings) => void) {
    this.#store = store;
    this.#now = now;
    this.#onFault = onFault;
    this.#onChecked = onChecked;
  }

  /** The item's document is another: check it soon. */
  ask(itemId: string): void {
    clearTimeout(this.#timers.get(itemId));
    const timer = setTimeout(() => {
      this.#timers.delete(itemId);
      this.#work = this.#work.then(() => this.#check(itemId));
    }, QUIET_MS);
    timer.unref();
    this.#timers.set(itemId, timer);
  }

  /** What a former process left unchecked. */
  async askOpen(): Promise<void> {
    const rows = await this.#store.ask((db) =>
      db.selectFrom('document').select(['item_id', 'head_number', 'findings']).where('kind', '=', 'item').execute(),
    );
    for (const { item_id, head_number, findings } of rows) {
      if (findings === null || (JSON.parse(findings) as Findings).version !== head_number) this.ask(item_id); // setFindings wrote it
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await this.#work;
  }

  async #check(itemId: string): Promise<void> {
    try {
      const key = { itemId, kind: 'item' } as const;
      const stored = await this.#store.ask((db) => readVersion(db, key));
      if (stored === undefined) return;
      const findings = findingsOf(await unpackText(stored.content), stored.version.number, beijingDate(this.#now()));
      await this.#store.write((tx) => setFindings(tx, key, findings));
      this.#onChecked(itemId, findings);
    } catch (error) {
      // It is asked again after the next save, and after the next start.
      this.#onFault(error);
    }
  }
}

/** Open findings by severity, waived ones left out; what cannot be read counts as one error each. */
export function findingsOf(text: string, version: number, today: string): Findings {
  const { value, findings } = parseServiceItem(text);
  const found = value === undefined ? [] : applyWaivers(checkServiceItem(value, { today }), value.waivers, today).open;
  const all = [...findings, ...found];
  return {
    version,
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
  };
}
