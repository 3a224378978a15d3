import { chineseCalendar, type ItemContextData, type ServiceItem, type WorkingCalendar } from '@zhengwu/core';

import type { ItemAround } from './item-around.js';

/** What a designer is told of what surrounds its document: each takes what it knows of. */
export interface DesignerContext extends Partial<Omit<ItemContextData, 'format' | 'formatVersion'>> {
  /** `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  readonly item?: ServiceItem;
  readonly calendar: WorkingCalendar;
}

/** One object as long as it says the same: a designer checks anew whenever it is given another. */
export class DesignerContexts {
  #context: DesignerContext = { today: '', calendar: chineseCalendar };
  #data: ItemAround['context'];

  of(today: string, { item, context }: Pick<ItemAround, 'item' | 'context'>): DesignerContext {
    if (today !== this.#context.today || item !== this.#context.item || context !== this.#data) {
      this.#data = context;
      this.#context = { today, calendar: chineseCalendar, ...(item === undefined ? {} : { item }), ...surroundings(context) };
    }
    return this.#context;
  }
}

/** All that surrounds an item but what its file is called by: people and templates too, which flows are bound to. */
function surroundings(context: ItemContextData | undefined): Partial<DesignerContext> {
  if (context === undefined) return {};
  const { tables, elements, fields, departments, roles, accounts, templates } = context;
  return { tables, elements, fields, departments, roles, accounts, templates };
}
