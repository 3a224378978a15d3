import type { ServiceItem } from '@zhengwu/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ItemSummary } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { CHECKED_KINDS, documentCheck, type CheckedKind, type DocumentCheck } from './document-check.js';

/** How far the checks of one of an item's documents are. */
export type DocumentChecking = { readonly kind: CheckedKind } & ({ readonly state: 'checking' | 'failed' } | { readonly state: 'checked'; readonly check: DocumentCheck });

/** What is asked of a document's checks, and of what is around it. */
interface Wish {
  readonly client: Pick<Client, 'document'>;
  readonly summary: ItemSummary;
  readonly item: ServiceItem | undefined;
  readonly today: string;
}

/** Checks the documents beside an item's own: their checks take longer, and come after the page. What is asked later counts. */
export class DocumentChecks implements ReactiveController {
  #known: readonly DocumentChecking[] = [];
  #readings = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Those that the item has, in one order. */
  get known(): readonly DocumentChecking[] {
    return this.#known;
  }

  /** Checks all anew; what was found before stays until then. */
  begin(wish: Wish): void {
    this.#readings += 1;
    const reading = this.#readings;
    const kinds = CHECKED_KINDS.filter((kind) => wish.summary.documents.some((document) => document.kind === kind));
    this.#show(kinds.map((kind) => this.#known.find((former) => former.kind === kind && former.state === 'checked') ?? { kind, state: 'checking' }));
    const context = this.#contextOf(wish, kinds);
    for (const kind of kinds) void this.#check(kind, wish, context, reading);
  }

  hostDisconnected(): void {
    this.#readings += 1;
  }

  async #check(kind: CheckedKind, { client, summary, item, today }: Wish, context: Promise<unknown>, reading: number): Promise<void> {
    const found = await client
      .document(summary.id, kind)
      .then(async ({ content }): Promise<DocumentChecking> => ({ kind, state: 'checked', check: await documentCheck(kind, content, { today, item, context: await context }) }))
      .catch((): DocumentChecking => ({ kind, state: 'failed' }));
    if (reading === this.#readings) this.#show(this.#known.map((each) => (each.kind === kind ? found : each)));
  }

  /** Read once, and only for those that are checked beside it. Where it cannot be read, they could not be checked as they should. */
  #contextOf({ client, summary }: Wish, kinds: readonly CheckedKind[]): Promise<unknown> {
    const isWanted = kinds.some((kind) => kind !== 'guide') && summary.documents.some(({ kind }) => kind === 'context');
    const context = isWanted ? client.document(summary.id, 'context').then(({ content }) => content) : Promise.resolve(undefined);
    // Whoever waits for it hears of its failing.
    context.catch(() => undefined);
    return context;
  }

  #show(known: readonly DocumentChecking[]): void {
    this.#known = known;
    this.host.requestUpdate();
  }
}
