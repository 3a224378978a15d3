import type { Lang } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { containsComposed } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';
import { icon, type IconNode } from '../icon/icon.js';
import { circleAlertIcon, circleCheckIcon, infoIcon, xIcon } from '../icon/icons.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { toastWordsEn } from '../messages/toast.en.js';
import { toastWordsZh, type ToastWords } from '../messages/toast.zh-CN.js';
import { Countdown } from './countdown.js';
import { toastPlace } from './toast-place.js';
import { toastStay, withToast, type ShownToast, type Toast, type ToastTone } from './toast.js';
import { toasterStyles } from './toaster.styles.js';

const WORDS: Readonly<Record<Lang, ToastWords>> = { 'zh-CN': toastWordsZh, en: toastWordsEn };
const SIGNS: Readonly<Record<ToastTone, IconNode>> = { info: infoIcon, good: circleCheckIcon, bad: circleAlertIcon };

/**
 * Says in passing what has happened: 已保存, 撤销. One stands in a frame, above its lower edge; the frame has
 * `position: relative`. At most three toasts are up; they wait while somebody points at them or has the focus in
 * them, and go above where they would cover what has the focus.
 *
 * @csspart toast - each toast
 */
export class ZwToaster extends LitElement {
  static override styles = [base, controls, toasterStyles];

  @state() private toasts: readonly ShownToast[] = [];

  @query('.stack') private readonly stack!: HTMLElement;

  readonly #lang = new LangController(this);
  readonly #countdowns = new Map<number, Countdown>();
  #nextId = 1;
  #isPointedAt = false;
  #cameFrom: HTMLElement | undefined;
  #watched: Node | undefined;

  /** Shows a toast. `close` takes it away before its time; called again it does nothing. */
  show(toast: Toast): { readonly close: () => void } {
    const shown: ShownToast = { ...toast, id: this.#nextId };
    this.#nextId += 1;
    this.#set(withToast(this.toasts, shown));
    return { close: () => this.#close(shown.id) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#mind();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const countdown of this.#countdowns.values()) countdown.halt();
    this.#isPointedAt = false;
    this.#watch(false);
  }

  override render(): TemplateResult {
    const isBad = ({ tone }: ShownToast): boolean => tone === 'bad';
    // Both regions are there before anything is said: what comes into a region is read out, a new region is not.
    return html`<div class="stack" @pointerenter=${() => this.#onPointer(true)} @pointerleave=${() => this.#onPointer(false)} @focusin=${this.#onFocusIn} @focusout=${this.#onFocusOut} @keydown=${this.#onKey}>
      <div class="group" role="status" aria-atomic="false">${this.#group(this.toasts.filter((toast) => !isBad(toast)))}</div>
      <div class="group" role="alert" aria-atomic="false">${this.#group(this.toasts.filter(isBad))}</div>
    </div>`;
  }

  #group(toasts: readonly ShownToast[]): unknown {
    return repeat(
      toasts,
      ({ id }) => id,
      (toast) => this.#toast(toast),
    );
  }

  #toast({ id, text, tone = 'info', action }: ShownToast): TemplateResult {
    const words = WORDS[this.#lang.lang];
    return html`<div class="toast" part="toast" data-id=${id} data-tone=${tone}>
      <span class="sign">${icon(SIGNS[tone])}</span>
      <div class="said">
        <p class="text"><span class="zw-unseen">${words.tones[tone]}</span>${text}</p>
        ${action === undefined
          ? nothing
          : html`<button class="zw-button" data-kind="link" type="button" @click=${() => this.#do(id, action.run)}>${action.label}</button>`}
      </div>
      <button class="zw-icon-button" type="button" data-close aria-label=${words.close} title=${words.close} @click=${() => this.#close(id)}>${icon(xIcon)}</button>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    this.#mind();
    // In a low frame the newest is in sight.
    if (changed.has('toasts')) this.scrollTop = this.scrollHeight;
  }

  #set(toasts: readonly ShownToast[]): void {
    const gone = this.toasts.filter(({ id }) => !toasts.some((other) => other.id === id));
    for (const { id } of gone) {
      this.#countdowns.get(id)?.halt();
      this.#countdowns.delete(id);
    }
    for (const toast of toasts) if (!this.#countdowns.has(toast.id)) this.#countdowns.set(toast.id, new Countdown(toastStay(toast), () => this.#close(toast.id)));
    this.#moveFocus(gone, toasts);
    this.toasts = toasts;
  }

  #close(id: number): void {
    this.#set(this.toasts.filter((toast) => toast.id !== id));
  }

  #do(id: number, run: () => void): void {
    this.#close(id);
    run();
  }

  /** Has the times run or wait, and watches the focus while anything is up. */
  #mind(): void {
    const isRead = this.#isPointedAt || this.renderRoot.querySelector('.toast:focus-within') !== null;
    for (const countdown of this.#countdowns.values()) {
      if (isRead || !this.isConnected) countdown.halt();
      else countdown.run();
    }
    if (this.toasts.length === 0) this.#isPointedAt = false;
    this.#watch(this.toasts.length > 0);
    this.#place();
  }

  #onPointer(isPointedAt: boolean): void {
    this.#isPointedAt = isPointedAt;
    this.#mind();
  }

  readonly #onFocusIn = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement && !containsComposed(this, relatedTarget)) this.#cameFrom = relatedTarget;
    this.#mind();
  };

  readonly #onFocusOut = (): void => {
    queueMicrotask(() => this.#mind());
  };

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('.toast')?.dataset['id'] : undefined;
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close(Number(id));
  }

  /** Where a toast goes that has the focus, it passes to the next one, at the end back to where it came from. */
  #moveFocus(gone: readonly ShownToast[], staying: readonly ShownToast[]): void {
    const holder = deepActiveElement()?.closest<HTMLElement>('.toast');
    if (holder?.getRootNode() !== this.renderRoot || !gone.some(({ id }) => String(id) === holder.dataset['id'])) return;
    const next = staying[staying.length - 1];
    const target = next === undefined ? this.#cameFrom : this.renderRoot.querySelector<HTMLElement>(`.toast[data-id="${next.id}"] [data-close]`);
    target?.focus({ preventScroll: true });
  }

  #watch(isNeeded: boolean): void {
    const root = isNeeded && this.isConnected ? this.getRootNode() : undefined;
    if (root === this.#watched) return;
    for (const type of ['focusin', 'keyup']) {
      this.#watched?.removeEventListener(type, this.#place);
      root?.addEventListener(type, this.#place);
    }
    this.#watched = root;
  }

  readonly #place = (): void => {
    if (this.toasts.length === 0 || !this.isConnected) {
      delete this.dataset['place'];
      return;
    }
    const active = deepActiveElement();
    const isOurs = active === undefined || active === document.body || containsComposed(this, active);
    if (isOurs) return;
    const { top, bottom } = this.getBoundingClientRect();
    const { left, right, height } = this.stack.getBoundingClientRect();
    this.dataset['place'] = toastPlace({
      below: { left, right, top: bottom - height, bottom },
      above: { left, right, top, bottom: top + height },
      focus: active.getBoundingClientRect(),
    });
  };
}
