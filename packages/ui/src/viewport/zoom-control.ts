import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { icon } from '../icon/icon.js';
import { minusIcon, plusIcon } from '../icon/icons.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import type { MenuItem } from '../menu/menu-item.js';
import type { ZwMenu } from '../menu/menu.js';
import { viewportTexts } from '../messages/viewport.js';
import type { ViewportTexts } from '../messages/viewport.zh-CN.js';
import { tooltip } from '../tooltip/tooltip.js';
import type { ZoomWish } from './view-command.js';
import { zoomControlStyles } from './zoom-control.styles.js';

/** The zooms that the menu offers, if the limits allow them. */
const OFFERED = [0.5, 1, 2] as const;

/**
 * Out, how far, in, fit: the zoom of a canvas as buttons, with a menu of the usual zooms under the figure.
 *
 * @fires zw-zoom - `detail: ZoomWish`; the owner zooms.
 */
export class ZwZoomControl extends LitElement {
  static override styles = [base, controls, zoomControlStyles];

  /** px of the window for each px of the content. */
  @property({ type: Number }) zoom = 1;
  @property({ type: Number, attribute: 'min-zoom' }) minZoom = 0.1;
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom = 4;

  @state() private isOpen = false;
  @query('.figure') private readonly figure!: HTMLButtonElement;
  @query('zw-menu') private readonly menu!: ZwMenu;

  readonly #lang = new LangController(this);

  protected override render(): TemplateResult {
    const texts = viewportTexts[this.#lang.lang];
    return html`
      <div class="bar" part="bar" role="group" aria-label=${texts.zoom}>
        ${this.#renderStep(-1, texts)}
        <button
          class="zw-button figure"
          data-kind="quiet"
          type="button"
          aria-label=${texts.zoomIs(percent(this.zoom))}
          aria-haspopup="menu"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          @click=${this.#onFigure}
          @keydown=${this.#onFigureKey}
        >
          ${percent(this.zoom)}
        </button>
        ${this.#renderStep(1, texts)}
        <span class="line"></span>
        <button class="zw-button fit" data-kind="quiet" type="button" @click=${() => this.#ask({ kind: 'fit' })}>${texts.fit}</button>
      </div>
      <zw-menu .label=${texts.zoomTo} .items=${this.#items(texts)} @zw-pick=${this.#onPick} @zw-close=${() => (this.isOpen = false)}></zw-menu>
    `;
  }

  #renderStep(by: 1 | -1, texts: ViewportTexts): TemplateResult {
    const name = by > 0 ? texts.zoomIn : texts.zoomOut;
    const isEnd = by > 0 ? this.zoom >= this.maxZoom : this.zoom <= this.minZoom;
    return html`<button
      class="zw-icon-button"
      type="button"
      aria-label=${name}
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${() => {
        if (!isEnd) this.#ask({ kind: 'step', by });
      }}
      ${tooltip(name)}
    >
      ${icon(by > 0 ? plusIcon : minusIcon)}
    </button>`;
  }

  #items(texts: ViewportTexts): readonly MenuItem[] {
    const offered = OFFERED.filter((zoom) => zoom >= this.minZoom && zoom <= this.maxZoom);
    return [
      ...offered.map((zoom) => ({ id: String(zoom), label: percent(zoom), isChecked: zoom === this.zoom, keys: zoom === 1 ? '0' : undefined })),
      { kind: 'separator' },
      { id: 'fit', label: texts.fit, keys: '1' },
    ];
  }

  #ask(wish: ZoomWish): void {
    emit(this, 'zw-zoom', wish);
  }

  #open(focus: 'first' | 'last' | 'none'): void {
    this.isOpen = true;
    this.menu.openAt(this.figure, { focus });
  }

  readonly #onFigure = (event: MouseEvent): void => {
    if (this.menu.isOpen) this.menu.close();
    // A click without a pointer comes from Enter or Space.
    else this.#open(event.detail === 0 ? 'first' : 'none');
  };

  readonly #onFigureKey = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#open(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly #onPick = ({ detail: { id } }: CustomEvent<{ readonly id: string }>): void => {
    this.#ask(id === 'fit' ? { kind: 'fit' } : { kind: 'to', zoom: Number(id) });
  };
}

/** 0.5 as `50%`. */
export function percent(zoom: number): string {
  return `${Math.round(zoom * 100)}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-zoom-control': ZwZoomControl;
  }
}
