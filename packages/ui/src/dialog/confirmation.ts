import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { confirmationStyles } from './confirmation.styles.js';
import { dialogWords } from './words.js';

export interface Question {
  readonly title: string;
  /** What will happen; lines are kept. */
  readonly text: string;
  /** The word on the button that does it: 删除, not 确定. */
  readonly action: string;
  /** `danger`: what cannot be undone. The focus is on 取消 then. */
  readonly tone?: 'danger';
}

/**
 * The dialog that `confirm` shows.
 *
 * @internal
 */
export class ZwConfirmation extends LitElement {
  static override styles = [base, controls, confirmationStyles];

  @property({ attribute: false }) question: Question = { title: '', text: '', action: '' };

  /** Called once, with what the person chose; false too where the element was taken away. */
  @property({ attribute: false }) answer: (isYes: boolean) => void = () => undefined;

  readonly #lang = new LangController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.answer(false);
  }

  override render(): TemplateResult {
    const { title, text, action, tone } = this.question;
    const isDanger = tone === 'danger';
    return html`<zw-dialog open width="small" .label=${title} @zw-close=${() => this.answer(false)}>
      <p>${text}</p>
      <button slot="footer" class="zw-button" type="button" ?autofocus=${isDanger} @click=${() => this.answer(false)}>${dialogWords[this.#lang.lang].cancel}</button>
      <button slot="footer" class="zw-button" type="button" data-kind=${isDanger ? 'danger' : 'primary'} ?autofocus=${!isDanger} @click=${() => this.answer(true)}>${action}</button>
    </zw-dialog>`;
  }
}
