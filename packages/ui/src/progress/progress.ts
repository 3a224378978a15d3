import type { Lang } from '@zhengwu/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { progressWordsEn } from '../messages/progress.en.js';
import { progressWordsZh, type ProgressWords } from '../messages/progress.zh-CN.js';
import { progressStyles } from './progress.styles.js';

const WORDS: Readonly<Record<Lang, ProgressWords>> = { 'zh-CN': progressWordsZh, en: progressWordsEn };

/**
 * How far something is: 正在检查 3/12. Without a `value` it says only that something is being done.
 *
 * @fires zw-cancel - a person wants it to stop
 * @csspart track - the bar
 */
export class ZwProgress extends LitElement {
  static override styles = [base, controls, progressStyles];

  /** What is being done: 正在检查. Names the bar. */
  @property() label = '';

  /** How much is done, of `max`; undefined where nobody knows. */
  @property({ type: Number }) value: number | undefined;

  @property({ type: Number }) max: number | undefined;

  /** Whether there is a button to stop it. */
  @property({ type: Boolean }) cancellable = false;

  @query('.fill') private readonly fill!: HTMLElement;

  readonly #lang = new LangController(this);

  override render(): TemplateResult {
    const words = WORDS[this.#lang.lang];
    const count = this.#count;
    const text = count === undefined ? undefined : words.count(count);
    return html`<div class="text">
        <span class="label" id="label">${this.label}</span>
        ${text === undefined ? nothing : html`<span class="count" aria-hidden="true">${text}</span>`}
      </div>
      ${this.cancellable
        ? html`<button class="zw-button" data-size="small" type="button" @click=${() => emit(this, 'zw-cancel')}>${words.cancel}</button>`
        : nothing}
      <div
        class="track"
        part="track"
        role="progressbar"
        aria-labelledby="label"
        aria-valuemin="0"
        aria-valuemax=${count?.max ?? nothing}
        aria-valuenow=${count?.value ?? nothing}
        aria-valuetext=${text ?? nothing}
      >
        <div class="fill"></div>
      </div>`;
  }

  protected override updated(): void {
    const count = this.#count;
    // By the style object: a strict content security policy forbids the attribute.
    this.fill.style.setProperty('--_done', count === undefined ? null : `${(100 * count.value) / count.max}%`);
  }

  get #count(): { readonly value: number; readonly max: number } | undefined {
    const { value, max = 100 } = this;
    if (value === undefined || !Number.isFinite(value) || !(max > 0)) return undefined;
    return { value: Math.min(Math.max(0, value), max), max };
  }
}
