import type { Lang } from '@zhengwu/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CardSizes } from '../layout/guide-layout.js';
import { canvasTexts } from '../messages/canvas.js';
import { cardText, pageMeasure } from './card-text.js';

/** What the page draws texts with. */
interface Look {
  readonly scale: number;
  readonly fontFamily: string;
}

/**
 * The sizes of cards as the page draws their texts. There are none until the page draws the host: an element that stands in
 * no slot yet has neither letters nor a size, and what is measured without them is wrong. Measured anew when the text grows,
 * and when letters arrive.
 */
export class CardMeasure implements ReactiveController {
  #sizes: CardSizes | undefined;
  #look: Look | undefined;
  #lang: Lang | undefined;
  #observed: Element | null = null;
  readonly #observer = new ResizeObserver(() => this.#lookAgain());

  /** `probe` is as wide as a hundred px of the usual size of text. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly probe: () => Element | null,
  ) {
    host.addController(this);
  }

  /** The same object while texts measure the same. */
  sizesIn(lang: Lang): CardSizes | undefined {
    this.#look ??= this.#read();
    if (this.#look === undefined || (this.#sizes !== undefined && this.#lang === lang)) return this.#sizes;
    const { scale, fontFamily } = this.#look;
    this.#lang = lang;
    return (this.#sizes = new CardSizes(scale, cardText(canvasTexts[lang], pageMeasure(scale, fontFamily))));
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#observer.disconnect();
    this.#observed = null;
  }

  #observe(): void {
    const probe = this.probe();
    // Whoever is observed a second time is reported once more.
    if (probe === null || probe === this.#observed) return;
    this.#observed = probe;
    this.#observer.observe(probe);
  }

  /** Outside what the page draws there is no style. */
  #read(): Look | undefined {
    const { fontFamily } = getComputedStyle(this.host);
    const probe = this.probe();
    if (fontFamily === '') return undefined;
    // The width by style, which no transform changes; before the first time, what most pages have.
    const scale = probe === null ? Number(getComputedStyle(this.host).getPropertyValue('--_scale')) : Number.parseFloat(getComputedStyle(probe).width) / 100;
    return { scale: scale > 0 ? scale : (this.#look?.scale ?? 1), fontFamily };
  }

  #lookAgain(): void {
    const look = this.#read();
    if (look !== undefined && (look.scale !== this.#look?.scale || look.fontFamily !== this.#look.fontFamily)) this.#measureBy(look);
  }

  readonly #onFonts = (): void => {
    this.#measureBy(this.#read());
  };

  #measureBy(look: Look | undefined): void {
    this.#look = look;
    this.#sizes = undefined;
    this.host.requestUpdate();
  }
}
