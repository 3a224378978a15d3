import type { CleanHtml } from './clean-html.js';
import type { Room } from './page-size.js';

/** The parts of a page that are still to be filled. */
export interface PageBox {
  readonly page: HTMLElement;
  readonly head: HTMLElement;
  readonly foot: HTMLElement;
  /** Takes the text, and is made smaller if it does not fit. */
  readonly fit: HTMLElement;
  /** What stands for the document's `html`: its box is the height of the text. */
  readonly html: HTMLElement;
}

/** A box that stands for `html` and `body` of a document: their rules hold in it. */
export function paperRoot(document: Document, { htmlClass, bodyClass, bodyStyle, lang, dir }: CleanHtml): { readonly html: HTMLElement; readonly body: HTMLElement } {
  const html = document.createElement('div');
  html.className = `zw-html ${htmlClass}`.trim();
  html.lang = lang === '' ? 'zh-CN' : lang;
  if (dir !== '') html.dir = dir;
  const body = document.createElement('div');
  body.className = `zw-body ${bodyClass}`.trim();
  body.style.cssText = bodyStyle;
  html.append(body);
  return { html, body };
}

/** A page with its text. */
export function pageBox(document: Document, clean: CleanHtml, content: DocumentFragment): PageBox {
  const part = (name: string): HTMLElement => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const [page, head, text, fit, foot] = [part('zw-page'), part('zw-head'), part('zw-text'), part('zw-fit'), part('zw-foot')] as const;
  const { html, body } = paperRoot(document, clean);
  body.append(content);
  fit.append(html);
  text.append(fit);
  page.append(head, text, foot);
  return { page, head, foot, fit, html };
}

/** Swallows the margin of what stands first: behind a break, a margin has nothing to keep away from. */
export function trimTop({ fit, html }: PageBox): void {
  const margin = html.getBoundingClientRect().top - fit.getBoundingClientRect().top;
  if (margin > 0) html.style.setProperty('margin-top', `-${String(margin)}px`, 'important');
}

/** The height of a page's text, in px, without the margin below the last of it. */
export function textHeight({ fit, html }: PageBox): number {
  const top = fit.getBoundingClientRect().top;
  const floats = [...fit.querySelectorAll('.zw-float')].map((float) => float.getBoundingClientRect().bottom);
  return Math.max(html.getBoundingClientRect().bottom, ...floats) - top;
}

/** Makes the text of a page smaller so that all of it is on the page. Answers by how much; 1 where it fits. */
export function shrinkToFit(box: PageBox, room: Room, overhang: number): number {
  const height = textHeight(box);
  const width = box.fit.scrollWidth;
  const scale = Math.min(1, height > room.height + 0.5 ? room.height / height : 1, width > room.width + overhang ? room.width / width : 1);
  if (scale < 1) box.fit.style.setProperty('transform', `scale(${String(scale)})`);
  return scale;
}
