import type { SetPages } from '../set-pages.js';

/** A text without what a browser swallows, or a page repeats. */
export function textOf(part: ParentNode & Node): string {
  const copy = part.cloneNode(true) as ParentNode & Node; // a copy is what its original is
  for (const repeated of copy.querySelectorAll('[data-zw-repeated], .zw-head, .zw-foot')) repeated.remove();
  return (copy.textContent ?? '').replace(/\s+/g, '');
}

/** The text of all pages put together. */
export function textOfPages({ pages }: Pick<SetPages, 'pages'>): string {
  return pages.map(textOf).join('');
}

/** The text of a document as it was written. */
export function textOfSource(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of body.querySelectorAll('script,style')) unseen.remove();
  return textOf(body);
}

/** How far the text of a page reaches beyond its room, in px; not above 0 where it fits. */
export function excessOf(page: HTMLElement): number {
  const text = page.querySelector<HTMLElement>('.zw-text');
  const html = page.querySelector('.zw-fit > .zw-html');
  if (text === null || html === null) return 0;
  return html.getBoundingClientRect().bottom - text.getBoundingClientRect().bottom;
}

export function rulesOf({ reporter }: Pick<SetPages, 'reporter'>): string[] {
  return reporter.findings.map(({ rule }) => rule);
}
