import { html, type TemplateResult } from 'lit';

/** How many characters are shown on either side of the place. */
const AROUND = 24;

/** The words around a place in a text, the place itself marked; nothing where the place is the end: a caret. */
export function excerpt(text: string, start: number, end: number): TemplateResult {
  const from = Math.max(0, start - AROUND);
  const marked = text.slice(start, Math.min(end, start + 2 * AROUND));
  const until = Math.min(text.length, start + marked.length + AROUND);
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(start + marked.length, until)}${until < text.length ? '…' : ''}`;
  return html`<code class="excerpt">${before}<mark>${marked === '' ? '︿' : marked}</mark>${after}</code>`;
}
