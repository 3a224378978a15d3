import type { CatalogueField, DataElement, DataTable, ServiceItem } from '@zhengwu/core';

import type { ItemAround } from './item-around.js';

/** What a designer is told of what surrounds its document: each takes what it knows of. */
export interface DesignerContext {
  /** `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  readonly item?: ServiceItem;
  readonly tables?: readonly DataTable[];
  readonly elements?: readonly DataElement[];
  readonly fields?: readonly CatalogueField[];
}

/** One object as long as it says the same: a designer checks anew whenever it is given another. */
export class DesignerContexts {
  #context: DesignerContext = { today: '' };
  #data: ItemAround['context'];

  of(today: string, { item, context }: Pick<ItemAround, 'item' | 'context'>): DesignerContext {
    if (today !== this.#context.today || item !== this.#context.item || context !== this.#data) {
      this.#data = context;
      this.#context = { today, ...(item === undefined ? {} : { item }), ...(context === undefined ? {} : { tables: context.tables, elements: context.elements, fields: context.fields }) };
    }
    return this.#context;
  }
}
