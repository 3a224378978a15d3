import { announce, base, confirm, controls, copyIcon, copyText, emit, icon } from '@zhengwu/ui';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Invited } from '../../api/index.js';
import type { App } from '../app.js';
import { peopleTextsIn } from '../messages/people.js';
import { exactTimeText } from '../time/when-text.js';

/**
 * The one-time address of a person, shown this once: the server keeps its hash alone. Closed before it was copied, it
 * asks first, so that no stray Escape loses it.
 *
 * @fires zw-close
 */
export class PgInvitation extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin: 0 0 12px;
      }
      .address {
        display: flex;
        gap: 8px;
      }
      .address .zw-button {
        flex: none;
        min-height: var(--_control);
      }
      .soft {
        margin: 8px 0 0;
        color: var(--_ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) invited!: Invited;

  @state() private said: 'nothing' | 'copied' | 'notCopied' = 'nothing';
  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    const texts = peopleTextsIn(this.app.lang);
    const { person, token, expiresAt } = this.invited;
    const note = this.said === 'nothing' ? texts.expires(exactTimeText(expiresAt)) : this.said === 'copied' ? texts.copied : texts.notCopied;
    return html`<zw-dialog open .label=${texts.invitedTitle} @zw-close=${this.#onClose}>
      <p>${texts.invitedText(person.name)}</p>
      <div class="address">
        <input class="zw-input" readonly aria-label=${texts.address} .value=${`${location.origin}/welcome#${token}`} @focus=${() => this.input.select()} />
        <button type="button" class="zw-button" @click=${() => void this.#copy()}>${icon(copyIcon)}${texts.copy}</button>
      </div>
      <p class="soft">${note}</p>
      <button slot="footer" type="button" class="zw-button" data-kind="primary" @click=${() => emit(this, 'zw-close')}>${texts.done}</button>
    </zw-dialog>`;
  }

  readonly #onClose = (event: Event): void => {
    if (this.said === 'copied') return void emit(this, 'zw-close');
    event.preventDefault();
    void this.#askClose();
  };

  async #askClose(): Promise<void> {
    const texts = peopleTextsIn(this.app.lang);
    if (await confirm(this, { title: texts.closeTitle, text: texts.closeText, action: texts.closeAction, tone: 'danger' })) emit(this, 'zw-close');
  }

  async #copy(): Promise<void> {
    const texts = peopleTextsIn(this.app.lang);
    const isCopied = await copyText(this.input.value);
    this.said = isCopied ? 'copied' : 'notCopied';
    announce(this, isCopied ? texts.copied : texts.notCopied);
    if (!isCopied) this.input.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-invitation': PgInvitation;
  }
}
