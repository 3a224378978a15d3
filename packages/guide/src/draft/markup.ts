import { escapeHtml } from '../print/escape-html.js';

/** HTML that was written here: what people typed is in it as text only. */
export class Markup {
  constructor(readonly html: string) {}
}

type Written = string | number | Markup | readonly Markup[] | undefined;

/**
 * HTML with values in it. Strings become text, markup stays, lists are joined, `undefined` is nothing.
 *
 * @example
 * markup`<td>${material.name}</td>`
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Written[]): Markup {
  return new Markup(parts.map((part, place) => part + written(values[place])).join(''));
}

function written(value: Written): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(({ html }) => html).join('');
  return escapeHtml(String(value));
}
