import { parseItemContext, parseServiceItem, type ItemContextData, type ServiceItem } from '@zhengwu/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { DocumentKind, ItemSummary, ServerEvent } from '../../api/index.js';
import type { App } from '../app.js';

/** Documents that others are written beside. */
type AroundKind = Extract<DocumentKind, 'item' | 'context'>;

type AroundApp = Pick<App, 'client' | 'subscribe'>;

/**
 * The item whose guide, form … is edited, with the tables, data elements and fields that surround it: a designer knows materials,
 * situations and columns from them. Read before the designer is shown, and again whenever somebody saves one of them; what cannot be
 * read stays as it was.
 */
export class ItemAround implements ReactiveController {
  #item: ServiceItem | undefined;
  #context: ItemContextData | undefined;
  readonly #readings: Record<AroundKind, number> = { item: 0, context: 0 };
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get item(): ServiceItem | undefined {
    return this.#item;
  }

  /** Absent where the item has none. */
  get context(): ItemContextData | undefined {
    return this.#context;
  }

  /**
   * Follows an item from now on. Resolves when all was read.
   * @param summary the item, on its way: whether anything surrounds it
   * @throws Refusal where it could not be, the first time
   */
  async follow(app: AroundApp, itemId: string, summary: Promise<Pick<ItemSummary, 'documents'>>): Promise<void> {
    this.clear();
    const readAll = (of: Promise<Pick<ItemSummary, 'documents'>>): Promise<unknown> => Promise.all([this.#read(app, itemId, 'item'), this.#readContext(app, itemId, of)]);
    this.#stop = app.subscribe((event) => {
      const reading = event.kind === 'reset' ? readAll(app.client.item(itemId)) : isSaveOf(event, itemId) ? this.#read(app, itemId, event.document) : Promise.resolve();
      reading.catch(() => undefined);
    });
    await readAll(summary);
  }

  clear(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#readings.item += 1;
    this.#readings.context += 1;
    this.#item = undefined;
    this.#context = undefined;
  }

  hostDisconnected(): void {
    this.clear();
  }

  async #readContext(app: AroundApp, itemId: string, summary: Promise<Pick<ItemSummary, 'documents'>>): Promise<void> {
    const readings = this.#readings.context;
    const { documents } = await summary;
    // A later reading was begun, or another item is followed.
    if (readings === this.#readings.context && documents.some(({ kind }) => kind === 'context')) await this.#read(app, itemId, 'context');
  }

  async #read({ client }: AroundApp, itemId: string, kind: AroundKind): Promise<void> {
    this.#readings[kind] += 1;
    const reading = this.#readings[kind];
    const { content } = await client.document(itemId, kind);
    if (reading !== this.#readings[kind]) return;
    if (kind === 'item') this.#item = parseServiceItem(content).value ?? this.#item;
    else this.#context = parseItemContext(content).value ?? this.#context;
    this.host.requestUpdate();
  }
}

function isSaveOf(event: ServerEvent, itemId: string): event is Extract<ServerEvent, { readonly kind: 'document' }> & { readonly document: AroundKind } {
  return event.kind === 'document' && event.itemId === itemId && (event.document === 'item' || event.document === 'context');
}
