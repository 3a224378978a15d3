import { base, controls, emit, LangController } from '@zhengwu/ui';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { editorDialogTextsIn } from './messages/editor-dialogs.js';

/** The server takes no more. */
const LONGEST = 500;

/**
 * Asks what a version changes, before it is saved.
 *
 * @fires zw-save - `{ message }`
 * @fires zw-close
 */
export class PgMessageDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  readonly #language = new LangController(this);

  override render(): TemplateResult {
    const texts = editorDialogTextsIn(this.#language.lang);
    return html`<zw-dialog .label=${texts.messageTitle} ?open=${this.open} @zw-close=${this.#close}>
      <div class="zw-field">
        <label class="zw-label" for="message">${texts.message}</label>
        <textarea id="message" class="zw-input" rows="3" maxlength=${LONGEST} aria-describedby="hint" autofocus @keydown=${this.#onKey}></textarea>
        <span id="hint" class="zw-hint">${texts.messageHint}</span>
      </div>
      <button slot="footer" type="button" class="zw-button" @click=${this.#close}>${texts.cancel}</button>
      <button slot="footer" type="button" class="zw-button" data-kind="primary" @click=${this.#save}>${texts.save}</button>
    </zw-dialog>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#save();
  };

  readonly #save = (): void => {
    emit(this, 'zw-save', { message: this.field?.value.trim() ?? '' });
  };

  readonly #close = (): void => {
    emit(this, 'zw-close');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-message-dialog': PgMessageDialog;
  }
}
