import { findingText, isIsoDate, type Finding, type MessageBook } from '@zhengwu/core';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import type { WaiverWish } from '../findings/waiver-wish.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { designerTextsIn, type DesignerTexts } from '../messages/designer.js';

/**
 * Asks who answers for leaving a finding as it is, why, and until when.
 *
 * @fires zw-confirm - `WaiverWish`
 * @fires zw-close
 */
export class ZwWaiveDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: contents;
      }
      .what {
        margin: 0 0 4px;
        font-weight: 600;
      }
      .hint {
        margin: 0 0 16px;
        color: var(--_ink-soft);
      }
    `,
  ];

  /** The finding to be waived; without one, the dialog is shut. */
  @property({ attribute: false }) finding: Finding | undefined;
  @property({ attribute: false }) book!: MessageBook;
  /** The day of the checks, `YYYY-MM-DD`. */
  @property() today = '';
  /** Why the last wish was not granted. */
  @property() refusal = '';

  @state() private reason = '';
  /** Stays from one waiver to the next: it is mostly the same person. */
  @state() private by = '';
  @state() private until = '';
  @state() private isTried = false;
  private readonly language = new LangController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('finding') || this.finding === undefined) return;
    this.reason = '';
    this.until = '';
    this.isTried = false;
  }

  override render(): TemplateResult {
    const texts: DesignerTexts = designerTextsIn(this.language.lang);
    const { finding } = this;
    const say = (wrong: string): string => (this.isTried ? wrong : '');
    return html`
      <zw-dialog .label=${texts.waiveTitle} .open=${finding !== undefined} width="small" @zw-close=${this.close}>
        ${finding === undefined
          ? nothing
          : html`
              <form id="form" @submit=${this.submit}>
                <p class="what">${findingText(this.book, this.language.lang, finding)}</p>
                <p class="hint">${texts.waiveHint}</p>
                <div class="zw-fields">
                  ${textField('reason', texts.reason, this.reason, say(this.reason.trim() === '' ? texts.needed : ''), (text) => (this.reason = text))}
                  ${textField('by', texts.by, this.by, say(this.by.trim() === '' ? texts.needed : ''), (text) => (this.by = text))}
                  <zw-date-field
                    .label=${texts.until}
                    .value=${this.until}
                    .today=${this.today}
                    .min=${this.today}
                    .error=${say(this.untilProblem(texts))}
                    required
                    @zw-change=${(event: CustomEvent<{ value: string }>) => (this.until = event.detail.value)}
                  ></zw-date-field>
                </div>
                ${this.refusal === '' ? nothing : html`<p class="zw-error" role="alert">${this.refusal}</p>`}
                <button type="submit" hidden></button>
              </form>
            `}
        <button slot="footer" type="button" class="zw-button" @click=${this.close}>${texts.cancel}</button>
        <button slot="footer" type="button" class="zw-button" data-kind="primary" @click=${this.submit}>${texts.confirmWaive}</button>
      </zw-dialog>
    `;
  }

  private untilProblem(texts: DesignerTexts): string {
    if (!isIsoDate(this.until)) return texts.needed;
    return this.until < this.today ? texts.untilPast : '';
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    this.isTried = true;
    const { finding, reason, by, until } = this;
    const texts = designerTextsIn(this.language.lang);
    if (finding === undefined) return;
    const wrong = reason.trim() === '' ? '#reason' : by.trim() === '' ? '#by' : this.untilProblem(texts) === '' ? undefined : 'zw-date-field';
    if (wrong !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
      return;
    }
    emit(this, 'zw-confirm', { finding, reason: reason.trim(), by: by.trim(), until } satisfies WaiverWish);
  };

  private readonly close = (): void => {
    if (this.finding !== undefined) emit(this, 'zw-close');
  };
}

function textField(name: string, label: string, value: string, wrong: string, onText: (text: string) => void): TemplateResult {
  return html`<div class="zw-field">
    <label class="zw-label" for=${name} data-required>${label}</label>
    <input
      id=${name}
      class="zw-input"
      autocomplete="off"
      maxlength="500"
      aria-invalid=${wrong === '' ? nothing : 'true'}
      aria-describedby=${wrong === '' ? nothing : `${name}-wrong`}
      .value=${value}
      @input=${(event: Event) => onText((event.target as HTMLInputElement).value)}
    />
    ${wrong === '' ? nothing : html`<p class="zw-error" id="${name}-wrong">${wrong}</p>`}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-waive-dialog': ZwWaiveDialog;
  }
}
