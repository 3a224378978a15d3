import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { containsComposed } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';
import { emit } from '../element/emit.js';
import { icon } from '../icon/icon.js';
import { xIcon } from '../icon/icons.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { dialogStyles } from './dialog.styles.js';
import { firstFocus } from './first-focus.js';
import { rememberFocus } from './focus-return.js';
import { Overflow } from './overflow.js';
import { dialogWords } from './words.js';

export type DialogKind = 'dialog' | 'drawer-start' | 'drawer-end' | 'drawer-bottom';
export type DialogWidth = 'small' | 'medium' | 'large';

/** `detail` of `zw-close`: what a person did. */
export interface DialogClose {
  readonly reason: 'escape' | 'backdrop' | 'button';
}

/**
 * A modal dialog, or a drawer from an edge of the window. All else on the page waits until it is closed. The focus
 * goes to what is marked `autofocus`, else to the first field, and comes back where it was.
 *
 * @slot - what it holds; scrolls
 * @slot footer - its buttons
 * @fires zw-close - `{ reason }`, cancelable: a person wants to leave. Unless it is prevented, the dialog sets `open` to false
 * @csspart box - the box with heading, body and footer
 * @csspart body - what scrolls
 */
export class ZwDialog extends LitElement {
  static override styles = [base, controls, dialogStyles];

  /** The heading; names the dialog for screen readers. */
  @property() label = '';

  @property({ type: Boolean, reflect: true }) open = false;

  @property() kind: DialogKind = 'dialog';

  @property() width: DialogWidth = 'medium';

  @state() private hasFooter = false;

  @query('dialog') private readonly window!: HTMLDialogElement;
  @query('.box') private readonly box!: HTMLElement;
  @query('.body') private readonly body!: HTMLElement;
  @query('.content') private readonly content!: HTMLElement;
  @query('footer') private readonly footer!: HTMLElement;

  readonly #lang = new LangController(this);
  readonly #overflow = new Overflow(this);
  #returnFocus: (() => void) | undefined;
  #focusing: Promise<void> = Promise.resolve();
  #isPressOnBackdrop = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated || !this.open) return;
    // Moved while open: the browser took it off the top of the page, and thinks that it is open nevertheless.
    this.window.close();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move takes it out and puts it in again in one task; only an end gives the focus back.
    queueMicrotask(() => {
      if (this.isConnected || !this.window.open) return;
      this.window.close();
      this.#giveFocusBack();
    });
  }

  override render(): TemplateResult {
    const words = dialogWords[this.#lang.lang];
    return html`<dialog
      class="window"
      aria-labelledby="heading"
      data-kind=${this.kind}
      data-width=${this.width}
      @keydown=${this.#onKey}
      @cancel=${this.#onCancel}
      @close=${this.#onClosed}
      @pointerdown=${this.#onPress}
      @click=${this.#onClick}
    >
      <div class="stage">
        <div class="box" part="box" tabindex="-1">
          <header>
            <h2 id="heading">${this.label}</h2>
            <button class="zw-icon-button" type="button" aria-label=${words.close} title=${words.close} @click=${() => this.#ask('button')}>${icon(xIcon)}</button>
          </header>
          <div class="body" part="body" tabindex=${this.#overflow.isOverflowing ? 0 : nothing}><div class="content"><slot></slot></div></div>
          <footer ?data-empty=${!this.hasFooter}><slot name="footer" @slotchange=${this.#onFooter}></slot></footer>
        </div>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected || this.open === this.#isShown) return;
    if (this.open) this.#show();
    else if (changed.has('open')) this.#hide();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#focusing;
    return isDone;
  }

  get #isShown(): boolean {
    return this.window.open;
  }

  #show(): void {
    this.#returnFocus ??= rememberFocus();
    this.window.showModal();
    this.#overflow.watch(this.body, this.content);
    this.#focusing = this.#focusFirst();
  }

  #hide(): void {
    const active = deepActiveElement();
    const isFocusOurs = active === undefined || active === document.body || containsComposed(this, active);
    this.window.close();
    if (isFocusOurs) this.#giveFocusBack();
    this.#returnFocus = undefined;
  }

  #giveFocusBack(): void {
    this.#returnFocus?.();
    this.#returnFocus = undefined;
  }

  async #focusFirst(): Promise<void> {
    // Elements in the dialog that came with it have not drawn their fields yet.
    await Promise.all([...this.querySelectorAll('*')].map((inner) => ('updateComplete' in inner ? inner.updateComplete : undefined)));
    if (!this.#isShown) return;
    (firstFocus(this.body, this.footer) ?? this.box).focus();
  }

  /** Tells that a person wants to leave; does it unless the owner prevents it. */
  #ask(reason: DialogClose['reason']): boolean {
    const mayClose = emit(this, 'zw-close', { reason } satisfies DialogClose, { cancelable: true });
    if (mayClose) this.open = false;
    return mayClose;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    // Prevented, the key does not reach the browser, which would close at the second press whatever the owner says.
    event.preventDefault();
    event.stopPropagation();
    this.#ask('escape');
  }

  /** The browser's own way to leave: Escape while the focus is on nothing, the back gesture of a telephone. */
  #onCancel(event: Event): void {
    // A file field that is left without a file says `cancel` too, and that one bubbles.
    if (event.target !== this.window) return;
    event.preventDefault();
    this.#ask('escape');
  }

  #onClosed(event: Event): void {
    if (event.target !== this.window || !this.open || this.#isShown || !this.isConnected) return;
    // Closed over our heads: the owner is asked nevertheless, and may have it back.
    if (this.#ask('escape')) this.#giveFocusBack();
    else this.requestUpdate();
  }

  #onPress(event: PointerEvent): void {
    this.#isPressOnBackdrop = this.#isBackdrop(event);
  }

  #onClick(event: MouseEvent): void {
    // Text that is selected from inside out ends on the backdrop too: the press must have begun there.
    const isMeant = this.#isPressOnBackdrop && this.#isBackdrop(event);
    this.#isPressOnBackdrop = false;
    if (isMeant) this.#ask('backdrop');
  }

  #isBackdrop({ target }: Event): boolean {
    return target === this.window || (target instanceof Element && target.classList.contains('stage') && target.getRootNode() === this.renderRoot);
  }

  #onFooter(event: Event): void {
    this.hasFooter = (event.target as HTMLSlotElement).assignedElements().length > 0; // the listener stands on the slot
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-dialog': ZwDialog;
  }
}
