import { beijingDate, isIsoDate, parseItemContext, parseServiceItem } from '@zhengwu/core';
import type { FormContext } from '../model/index.js';

/** Reads what a host says around a form: an `ItemContext`, or less. Throws where the day is none. */
export function readContext(context: unknown): FormContext & { readonly today: string } {
  if (context === undefined || context === null) return { today: beijingDate(Date.now()) };
  if (typeof context !== 'object' || !('today' in context) || !isIsoDate(context.today)) throw new TypeError('context.today must be a day, YYYY-MM-DD');
  const { today } = context;
  const item = 'item' in context && context.item !== undefined ? parseServiceItem(context.item).value : undefined;
  // Tables, elements and fields as a file of an item's surroundings holds them: what does not fit is left out.
  const data = parseItemContext({ format: 'zhengwu/item-context', formatVersion: 1, tables: listIn(context, 'tables'), elements: listIn(context, 'elements'), fields: listIn(context, 'fields') }).value;
  return {
    today,
    ...(item === undefined ? {} : { item }),
    ...('tables' in context ? { tables: data?.tables ?? [] } : {}),
    ...('elements' in context ? { elements: data?.elements ?? [] } : {}),
    ...('fields' in context ? { fields: data?.fields ?? [] } : {}),
  };
}

function listIn(context: object, name: string): readonly unknown[] {
  const value: unknown = (context as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value : [];
}
