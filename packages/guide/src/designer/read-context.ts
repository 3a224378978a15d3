import { beijingDate, isIsoDate, parseServiceItem } from '@zhengwu/core';
import type { GuideContext } from '../model/index.js';

/** Reads what a host says around a guide: an `ItemContext`, or less. Throws where the day is none. */
export function readContext(context: unknown): GuideContext {
  if (context === undefined || context === null) return { today: beijingDate(Date.now()) };
  if (typeof context !== 'object' || !('today' in context) || !isIsoDate(context.today)) throw new TypeError('context.today must be a day, YYYY-MM-DD');
  const { today } = context;
  const item = 'item' in context && context.item !== undefined ? parseServiceItem(context.item).value : undefined;
  const forms = 'forms' in context && Array.isArray(context.forms) ? context.forms.filter(isForm) : undefined;
  return { today, ...(item === undefined ? {} : { item }), ...(forms === undefined ? {} : { forms }) };
}

function isForm(form: unknown): form is { readonly id: string; readonly name: string } {
  return typeof form === 'object' && form !== null && 'id' in form && 'name' in form && typeof form.id === 'string' && typeof form.name === 'string';
}
