import { beijingDate, isIsoDate, parseItemContext, parseServiceItem, ITEM_CONTEXT_FORMAT, type WorkingCalendar} from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';

const LISTS = ['departments', 'roles', 'accounts', 'templates', 'fields', 'tables'] as const;

/** Reads what a host says around a flow: an `ItemContext`, or less. What does not fit is left out; throws where the day is none. */
export function readContext(context: unknown): FlowContext {
  if (context === undefined || context === null) return { today: beijingDate(Date.now()) };
  if (typeof context !== 'object' || !('today' in context) || !isIsoDate(context.today)) throw new TypeError('context.today must be a day, YYYY-MM-DD');
  const given = context as Readonly<Record<string, unknown>>;
  const item = given['item'] === undefined ? undefined : parseServiceItem(given['item']).value;
  const lists = Object.fromEntries(LISTS.map((name) => [name, Array.isArray(given[name]) ? given[name] : []]));
  const data = parseItemContext({ format: ITEM_CONTEXT_FORMAT, formatVersion: 1, ...lists }).value;
  return {
    today: context.today,
    ...(item === undefined ? {} : { item }),
    ...(data === undefined ? {} : Object.fromEntries(LISTS.filter((name) => name in given).map((name) => [name, data[name]]))),
    ...(isCalendar(given['calendar']) ? { calendar: given['calendar'] } : {}),
  };
}

function isCalendar(value: unknown): value is WorkingCalendar {
  return typeof value === 'object' && value !== null && 'years' in value;
}

