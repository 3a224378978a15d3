import { announce, base, confirm, controls, copyIcon, copyText, emit, icon } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Invited } from '../../api/index.js';
import type { App } from '../app.js';
import { peopleTextsIn } from '../messages/people.js';
import { exactTimeText } from '../time/when-text.js';
import { isOnlyHere } from './is-only-here.js';

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
      .warn {
        margin: 12px 0 0;
        padding: 8px 12px;
        border-radius: var(--_radius);
        background: var(--_warn-tint);
        color: var(--_warn);
      }
      .warn code {
        font-family: var(--_mono);
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
    return html`<zw-dialog open .label=${texts.invitedTitle} @zw-close=${this.#onClose}>
      <p>${texts.invitedText(person.name)}</p>
      <div class="address">
        <input class="zw-input" readonly aria-label=${texts.address} .value=${`${location.origin}/welcome#${token}`} @focus=${() => this.input.select()} />
        <button type="button" class="zw-button" @click=${() => void this.#copy()}>${icon(copyIcon)}${texts.copy}</button>
      </div>
      <p class="soft">${this.said === 'nothing' ? nothing : html`${this.said === 'copied' ? texts.copied : texts.notCopied} `}${texts.expires(exactTimeText(expiresAt))}</p>
      ${isOnlyHere(location.hostname) ? html`<p class="warn">${texts.onlyHere(location.hostname)} <code>npm start -- --host 0.0.0.0</code>${texts.onlyHereThen}</p>` : nothing}
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
