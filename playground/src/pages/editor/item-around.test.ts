import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';

import context from '../../../../packages/samples/items/food-business-licence/context.json';
import item from '../../../../packages/samples/items/food-business-licence/item.json';
import type { DocumentKind, ItemSummary, ServerEvent } from '../../api/index.js';
import type { App } from '../app.js';
import { documentSummary, itemSummary } from '../testing/item-summary.js';
import { DesignerContexts } from './designer-context.js';
import { ItemAround } from './item-around.js';

const TODAY = '2026-11-27';

/** An item on a server that tells of what is saved; what was asked of it. */
class House {
  readonly asked: DocumentKind[] = [];
  readonly contents: Partial<Record<DocumentKind, unknown>> = { item, context };
  updates = 0;
  #heard: (event: ServerEvent) => void = () => undefined;
  readonly around: ItemAround;

  constructor() {
    const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => (this.updates += 1), updateComplete: Promise.resolve(true) };
    this.around = new ItemAround(host);
  }

  get summary(): ItemSummary {
    return itemSummary({ id: 'item_a', documents: (Object.keys(this.contents) as DocumentKind[]).map((kind) => documentSummary(kind)) }); // the keys are kinds
  }

  follow(): Promise<void> {
    const client = {
      item: () => Promise.resolve(this.summary),
      document: (_id: string, kind: DocumentKind) => {
        this.asked.push(kind);
        return Promise.resolve({ version: documentSummary(kind).head, content: this.contents[kind], etag: '"1"' });
      },
    };
    const subscribe = (hear: (event: ServerEvent) => void) => {
      this.#heard = hear;
      return () => (this.#heard = () => undefined);
    };
    // Nothing else is asked of an app.
    return this.around.follow({ client, subscribe } as unknown as App, 'item_a', Promise.resolve(this.summary));
  }

  async tell(event: ServerEvent): Promise<void> {
    this.#heard(event);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }

  async save(kind: DocumentKind, content: unknown): Promise<void> {
    this.contents[kind] = content;
    await this.tell({ kind: 'document', itemId: 'item_a', document: kind, version: documentSummary(kind).head });
  }
}

describe('what surrounds a document', () => {
  it('is the item with its tables, elements and fields', async () => {
    const house = new House();
    await house.follow();
    expect(house.around.item?.name).toBe(item.name);
    const given = new DesignerContexts().of(TODAY, house.around);
    expect([given.today, given.item?.id, given.tables?.length, given.elements?.length, given.fields?.length]).toEqual([TODAY, item.id, context.tables.length, context.elements.length, context.fields.length]);
  });

  it('is read again when one of them is saved, that one alone; a designer is given another object only then', async () => {
    const house = new House();
    await house.follow();
    const contexts = new DesignerContexts();
    const former = contexts.of(TODAY, house.around);
    expect(contexts.of(TODAY, house.around)).toBe(former);
    house.asked.length = 0;
    await house.save('context', { ...context, tables: context.tables.slice(1) });
    expect([house.asked, house.around.context?.tables.length]).toEqual([['context'], context.tables.length - 1]);
    const given = contexts.of(TODAY, house.around);
    expect([given === former, given.item === former.item, given.tables?.length]).toEqual([false, true, context.tables.length - 1]);
    await house.save('guide', {});
    expect(contexts.of(TODAY, house.around)).toBe(given);
  });

  it('asks for nothing that the item has not; what it gets later is read', async () => {
    const house = new House();
    delete house.contents.context;
    await house.follow();
    expect([house.asked, house.around.context, new DesignerContexts().of(TODAY, house.around).tables]).toEqual([['item'], undefined, undefined]);
    house.contents.context = context;
    await house.tell({ kind: 'reset' });
    expect(house.around.context?.tables.length).toBe(context.tables.length);
  });

  it('stays as it was where it can no longer be read, and is forgotten with the item', async () => {
    const house = new House();
    await house.follow();
    await house.save('context', 7);
    expect(house.around.context?.tables.length).toBe(context.tables.length);
    house.around.clear();
    await house.save('item', item);
    expect([house.around.item, house.around.context]).toEqual([undefined, undefined]);
  });
});
