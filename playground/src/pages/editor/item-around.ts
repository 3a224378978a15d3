import { parseServiceItem, type ServiceItem } from '@zhengwu/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ServerEvent } from '../../api/index.js';
import type { App } from '../app.js';

/**
 * The item whose guide, form … is edited: a designer knows materials and situations from it. Read before the designer is shown, and
 * again whenever somebody saves the item; where it cannot be read, the one of before stays.
 */
export class ItemAround implements ReactiveController {
  #item: ServiceItem | undefined;
  #readings = 0;
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get item(): ServiceItem | undefined {
    return this.#item;
  }

  /** Follows an item from now on. Resolves when it was read. @throws Refusal where it could not be, the first time */
  follow({ client, subscribe }: Pick<App, 'client' | 'subscribe'>, itemId: string): Promise<void> {
    this.clear();
    const read = async (): Promise<void> => {
      this.#readings += 1;
      const reading = this.#readings;
      const { content } = await client.document(itemId, 'item');
      // A later one was begun, or another item is followed.
      if (reading !== this.#readings) return;
      this.#item = parseServiceItem(content).value ?? this.#item;
      this.host.requestUpdate();
    };
    this.#stop = subscribe((event) => {
      if (isSaveOf(event, itemId)) read().catch(() => undefined);
    });
    return read();
  }

  clear(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#readings += 1;
    this.#item = undefined;
  }

  hostDisconnected(): void {
    this.clear();
  }
}

function isSaveOf(event: ServerEvent, itemId: string): boolean {
  return event.kind === 'reset' || (event.kind === 'document' && event.itemId === itemId && event.document === 'item');
}
