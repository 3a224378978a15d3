import { base, controls, emit, field } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { ItemState } from '../../api/index.js';
import type { App } from '../app.js';
import { itemTextsIn } from '../messages/item.js';
import { pageWordsIn } from '../messages/words.js';

/**
 * The dialog of a step on an item's way: what it means, and what is said with it.
 *
 * @fires zw-confirm - `{ message }`
 * @fires zw-close
 */
export class PgStateDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin: 0 0 12px;
      }
      .warn {
        color: var(--_warn);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property() to: ItemState = 'pending';
  @property({ type: Number }) version = 1;
  @property({ type: Number }) errors = 0;
  /** Somebody has a draft that will not be sent along. */
  @property({ type: Boolean }) unsaved = false;
  @property({ type: Boolean }) busy = false;

  @state() private message = '';
  @state() private isTried = false;

  override render(): TemplateResult {
    const texts = itemTextsIn(this.app.lang);
    const words = pageWordsIn(this.app.lang);
    const { title, text, label, action } = this.#words();
    const isMissing = this.to === 'returned' && this.message.trim() === '';
    return html`<zw-dialog open .label=${title} @zw-close=${() => emit(this, 'zw-close')}>
      <form id="state" novalidate @submit=${this.#submit}>
        <p>${text}</p>
        ${this.unsaved && this.to === 'pending' ? html`<p class="warn">${texts.whyUnsaved}</p>` : nothing}
        ${label === undefined
          ? nothing
          : field(
              { id: 'message', label, isRequired: this.to === 'returned', error: this.isTried && isMissing ? texts.returnMissing : undefined },
              (tie) => html`<textarea
                class="zw-input"
                id=${tie.id}
                rows="3"
                maxlength="500"
                aria-describedby=${tie.describedBy}
                aria-invalid=${tie.invalid}
                aria-required=${tie.required}
                .value=${this.message}
                @input=${(event: InputEvent) => (this.message = (event.target as HTMLTextAreaElement).value) /* the listener stands on it */}
              ></textarea>`,
            )}
      </form>
      <button slot="footer" class="zw-button" type="button" @click=${() => emit(this, 'zw-close')}>${words.cancel}</button>
      <button slot="footer" class="zw-button" type="submit" form="state" data-kind=${this.to === 'returned' ? 'danger' : 'primary'} aria-disabled=${this.busy ? 'true' : nothing}>${this.busy ? texts.working : action}</button>
    </zw-dialog>`;
  }

  #words(): { readonly title: string; readonly text: string; readonly label: string | undefined; readonly action: string } {
    const texts = itemTextsIn(this.app.lang);
    switch (this.to) {
      case 'pending':
        return { title: texts.submitTitle, text: texts.submitText(this.version, this.errors), label: texts.submitMessage, action: texts.submit };
      case 'draft':
        return { title: texts.withdrawTitle, text: texts.withdrawText, label: undefined, action: texts.withdraw };
      case 'published':
        return { title: texts.publishTitle, text: texts.publishText(this.version, this.errors), label: texts.publishMessage, action: texts.publish };
      case 'returned':
        return { title: texts.returnTitle, text: texts.returnText(this.version), label: texts.returnMessage, action: texts.return };
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    this.isTried = true;
    const message = this.message.trim();
    if (this.to === 'returned' && message === '') this.renderRoot.querySelector<HTMLElement>('#message')?.focus();
    else emit(this, 'zw-confirm', { message });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-state-dialog': PgStateDialog;
  }
}
