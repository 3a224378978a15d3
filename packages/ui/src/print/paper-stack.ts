import { loadFonts } from './paper-font.js';
import { wear } from './press.js';
import type { SetPages } from './set-pages.js';

/** How pages lie on a screen: one below the other, each in a slot of its size, with a shadow. */
const stackSheet = `
:host { display: grid; justify-content: center; justify-items: center; gap: 16px; min-width: max-content; }
.zw-slot {
  width: calc(var(--zw-sheet-width) * var(--zw-sheet-zoom));
  height: calc(var(--zw-sheet-height) * var(--zw-sheet-zoom));
  contain: strict;
  content-visibility: auto;
  background: #fff;
  box-shadow: 0 1px 6px rgba(22, 34, 51, 0.22), 0 0 0 1px rgba(22, 34, 51, 0.12);
}
.zw-slot > .zw-page { transform: scale(var(--zw-sheet-zoom)); transform-origin: 0 0; }
@media (forced-colors: active) { .zw-slot { outline: 1px solid CanvasText; } }
`;

/** Pages on a screen, in a shadow tree of their own: their styles reach no further, and none reach them. */
export class PaperStack {
  readonly #root: ShadowRoot;
  #releaseFonts: () => void = () => undefined;
  #slots: readonly HTMLElement[] = [];

  constructor(private readonly host: HTMLElement) {
    this.#root = host.attachShadow({ mode: 'open' });
  }

  get slots(): readonly HTMLElement[] {
    return this.#slots;
  }

  /** Takes copies of pages from their press. `nameOf` says what a screen reader calls a page. */
  lay({ pages, styles, fonts, geometry }: SetPages, nameOf: (page: number, pages: number) => string): void {
    this.#releaseFonts();
    this.#releaseFonts = loadFonts(fonts, window).release;
    wear(this.#root, window, [...styles, stackSheet]);
    this.host.style.setProperty('--zw-sheet-width', `${String(geometry.width)}mm`);
    this.host.style.setProperty('--zw-sheet-height', `${String(geometry.height)}mm`);
    this.#slots = pages.map((page) => {
      const slot = document.createElement('div');
      slot.className = 'zw-slot';
      slot.setAttribute('role', 'group');
      // Not adopted: nodes made in the frame would stay objects of its window, which is closed.
      slot.append(document.importNode(page, true));
      return slot;
    });
    this.name(nameOf);
    this.#root.replaceChildren(...this.#slots);
  }

  name(nameOf: (page: number, pages: number) => string): void {
    this.#slots.forEach((slot, index) => slot.setAttribute('aria-label', nameOf(index + 1, this.#slots.length)));
  }

  zoom(factor: number): void {
    this.host.style.setProperty('--zw-sheet-zoom', String(factor));
  }

  clear(): void {
    this.#releaseFonts();
    this.#releaseFonts = () => undefined;
    this.#slots = [];
    this.#root.replaceChildren();
  }
}
