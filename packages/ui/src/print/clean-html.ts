import { safeAddress, safeValue } from './address.js';
import { DROPPED, KEPT, KEPT_ATTRIBUTES, KEPT_SVG, KEPT_SVG_ATTRIBUTES, STANDS_AS, UNSEEN } from './allowed.js';
import { disarm, KEPT_STYLE } from './disarm.js';
import { writtenField } from './written-field.js';
import type { PrintReporter } from './reporter.js';
import type { StyleBook } from './style-book.js';

const SVG = 'http://www.w3.org/2000/svg';

/** HTML that has been read and nothing more: no script of it runs, nothing of it loads. */
export interface ReadHtml {
  readonly document: Document;
  readonly sheets: readonly { readonly text: string; readonly media: string }[];
}

/** Reads HTML, its style sheets apart. */
export function readHtml(html: string): ReadHtml {
  const document = new DOMParser().parseFromString(disarm(html), 'text/html');
  const kept = [...document.querySelectorAll(`xmp[${KEPT_STYLE}]`)];
  // Where they stood they would be counted by :first-child.
  for (const element of kept) element.remove();
  return { document, sheets: kept.map((element) => ({ text: element.textContent, media: element.getAttribute('media') ?? '' })) };
}

/** What a document becomes on paper: elements and attributes that are on a list, made anew. */
export interface CleanHtml {
  readonly content: DocumentFragment;
  /** Classes that stand for rules on `html` and `body`. */
  readonly htmlClass: string;
  readonly bodyClass: string;
  readonly bodyStyle: string;
  readonly lang: string;
  readonly dir: string;
  readonly title: string;
}

/**
 * Makes a document's content anew for another document, out of what paper can show. Every element and attribute is
 * created from a list; scripts, handlers, frames, addresses outside and links have no way through.
 */
export function cleanHtml({ document: read }: ReadHtml, book: StyleBook, target: Document, reporter: PrintReporter): CleanHtml {
  const marks = book.marks(read);
  const base = target.baseURI;

  const classOf = (element: Element): string => [element.getAttribute('class') ?? '', ...(marks.get(element) ?? [])].join(' ').trim();

  const children = (from: Node, to: Node): void => {
    for (const child of from.childNodes) {
      if (child.nodeType === child.TEXT_NODE) to.appendChild(target.createTextNode(child.nodeValue ?? ''));
      else if (child instanceof Element) made(child, to);
    }
  };

  const made = (element: Element, parent: Node): void => {
    const name = element.localName;
    if (element.namespaceURI === SVG) return madeSvg(element, parent);
    if (name === 'img') return madeImage(element, parent);
    if (DROPPED.has(name)) {
      if (!UNSEEN.has(name)) reporter.leftOut(name);
      return;
    }
    const field = writtenField(element);
    const copy = target.createElement(field === undefined && KEPT.has(name) ? name : (STANDS_AS[name] ?? 'span'));
    for (const { name: key, value } of element.attributes) if (KEPT_ATTRIBUTES.has(key) || (key.startsWith('data-') && !key.startsWith('data-zw-'))) copy.setAttribute(key, value);
    if (name === 'center') copy.setAttribute('align', 'center');
    dress(element, copy);
    parent.appendChild(copy);
    if (field === undefined) children(element, copy);
    else copy.textContent = field;
  };

  const dress = (element: Element, copy: HTMLElement | SVGElement): void => {
    const classes = classOf(element);
    if (classes !== '') copy.setAttribute('class', classes);
    const style = element.getAttribute(KEPT_STYLE) ?? element.getAttribute('style');
    // Through the CSSOM: a strict policy forbids the attribute.
    if (style !== null) copy.style.cssText = book.ownStyle(style);
  };

  const madeImage = (element: Element, parent: Node): void => {
    const address = element.getAttribute('src') ?? '';
    const alt = element.getAttribute('alt') ?? '';
    const safe = safeAddress(address, base);
    if (safe === undefined || address === '') {
      parent.appendChild(missingImage(target, alt));
      reporter.imageRefused(element, address, alt);
      return;
    }
    const copy = target.createElement('img');
    for (const { name: key, value } of element.attributes) if (KEPT_ATTRIBUTES.has(key) || key.startsWith('data-')) copy.setAttribute(key, value);
    copy.alt = alt;
    dress(element, copy);
    copy.src = safe;
    parent.appendChild(copy);
  };

  const madeSvg = (element: Element, parent: Node): void => {
    if (!KEPT_SVG.has(element.localName)) return reporter.leftOut(element.localName);
    const copy = target.createElementNS(SVG, element.localName);
    for (const { name: key, value } of element.attributes) if (KEPT_SVG_ATTRIBUTES.has(key) && safeValue(value, base) === value) copy.setAttribute(key, value);
    dress(element, copy);
    parent.appendChild(copy);
    children(element, copy);
  };

  const content = target.createDocumentFragment();
  children(read.body, content);
  const root = read.documentElement;
  const attribute = (name: string): string => read.body.getAttribute(name) ?? root.getAttribute(name) ?? '';
  return {
    content,
    htmlClass: classOf(root),
    bodyClass: classOf(read.body),
    bodyStyle: book.ownStyle(read.body.getAttribute(KEPT_STYLE) ?? ''),
    lang: attribute('lang'),
    dir: attribute('dir'),
    title: read.title,
  };
}

/** What stands where an image should be: a frame with its description. */
export function missingImage(target: Document, alt: string): HTMLElement {
  const box = target.createElement('span');
  box.className = 'zw-missing';
  box.setAttribute('data-zw-alt', alt);
  return box;
}
