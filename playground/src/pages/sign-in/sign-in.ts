import { base, controls, emit, field, LangController } from '@zhengwu/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Me, Person } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { failureText } from '../failure/failure-text.js';
import { signInTextsIn, type SignInTexts } from '../messages/sign-in.js';
import { pageWordsIn } from '../messages/words.js';
import { doorStyles } from './door.styles.js';
import { passwordField, showPassword } from '../form/password-field.js';

/**
 * The door: account and password. With `person` it is a dialog over the page, for the same person to come back without
 * losing what is there.
 *
 * @fires zw-signed-in - `{ me }`
 * @fires zw-later - the dialog was put off: the page stays, signed out
 */
export class PgSignIn extends LitElement {
  static override styles = [base, controls, doorStyles];

  @property({ attribute: false }) client!: Client;
  /** Who was signed in here, and is asked for the password alone. */
  @property({ attribute: false }) person: Person | undefined;
  /** Who has signed in in another window of this browser meanwhile. */
  @property() instead: string | undefined;

  @state() private login = '';
  @state() private password = '';
  @state() private isShown = false;
  @state() private isBusy = false;
  @state() private problem = '';
  @state() private isTried = false;
  /** False while nobody has an account: then there is nothing to sign in with. */
  @state() private isSetUp = true;

  @query('#password') private readonly passwordInput!: HTMLInputElement | null;
  @query('#login') private readonly loginInput!: HTMLInputElement | null;
  readonly #lang = new LangController(this);

  private get texts(): SignInTexts {
    return signInTextsIn(this.#lang.lang);
  }

  override render(): TemplateResult {
    return this.person === undefined ? this.#page() : this.#dialog(this.person);
  }

  override firstUpdated(): void {
    if (this.person !== undefined) return;
    this.loginInput?.focus();
    void this.#lookForAccounts();
  }

  async #lookForAccounts(): Promise<void> {
    const wasSetUp = this.isSetUp;
    try {
      this.isSetUp = await this.client.isSetUp();
    } catch {
      // A server that does not answer now says so when somebody signs in.
      return;
    }
    await this.updateComplete;
    if (!wasSetUp && this.isSetUp) this.loginInput?.focus();
  }

  #page(): TemplateResult {
    return html`<main class="door">
      <p class="house">${pageWordsIn(this.#lang.lang).house}</p>
      ${this.isSetUp ? this.#form() : this.#setup()}
    </main>`;
  }

  /** The way in is on the screen of whoever started the server. */
  #setup(): TemplateResult {
    const { texts } = this;
    return html`<div class="panel" role="status">
      <h1 tabindex="-1">${texts.setupTitle}</h1>
      <p>${texts.setupText}</p>
      <p><code>${`${location.origin}/welcome#…`}</code></p>
      <p class="small soft">${texts.setupAgain}</p>
      <button class="zw-button wide" type="button" @click=${() => void this.#lookForAccounts()}>${texts.setupLook}</button>
    </div>`;
  }

  #form(): TemplateResult {
    const { texts } = this;
    return html`<form class="panel" novalidate @submit=${this.#submit}>
        <h1 tabindex="-1">${texts.title}</h1>
        ${this.#fields(undefined)}
        <button class="zw-button wide" data-kind="primary" type="submit" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.signingIn : texts.signIn}</button>
        <p class="small soft">${texts.forgotten}</p>
      </form>`;
  }

  #dialog(person: Person): TemplateResult {
    const { texts, instead } = this;
    return html`<zw-dialog open width="small" .label=${texts.again} @zw-close=${this.#later}>
      <form id="again" novalidate @submit=${this.#submit}>
        <p>${instead === undefined ? texts.againText : texts.insteadText(instead)}</p>
        ${this.#fields(person)}
      </form>
      <button slot="footer" class="zw-button" data-kind="quiet" type="button" @click=${() => location.assign('/')}>
        ${instead === undefined ? texts.otherAccount : texts.useInstead(instead)}
      </button>
      <button slot="footer" class="zw-button" data-kind="primary" type="submit" form="again" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.signingIn : texts.signIn}</button>
    </zw-dialog>`;
  }

  #fields(person: Person | undefined): TemplateResult {
    const { texts } = this;
    const isLoginMissing = this.isTried && person === undefined && this.login.trim() === '';
    return html`${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <div class="zw-fields">
        ${field(
          { id: 'login', label: texts.login, isRequired: person === undefined, error: isLoginMissing ? texts.loginMissing : undefined },
          (tie) => html`<input
            class="zw-input"
            id=${tie.id}
            name="username"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            maxlength="64"
            ?readonly=${person !== undefined}
            aria-describedby=${tie.describedBy}
            aria-invalid=${tie.invalid}
            aria-required=${tie.required}
            .value=${person === undefined ? this.login : person.login}
            @input=${(event: InputEvent) => (this.login = (event.target as HTMLInputElement).value) /* the listener stands on the input */}
          />`,
        )}
        ${passwordField({
          id: 'password',
          label: texts.password,
          value: this.password,
          autocomplete: 'current-password',
          isShown: this.isShown,
          isFirst: person !== undefined,
          error: this.isTried && this.password === '' ? texts.passwordMissing : undefined,
          onInput: (value) => (this.password = value),
        })}
        ${showPassword(texts.showPassword, this.isShown, (isShown) => (this.isShown = isShown))}
      </div>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#signIn();
  };

  async #signIn(): Promise<void> {
    if (this.isBusy) return;
    const login = (this.person?.login ?? this.login).trim();
    this.isTried = true;
    if (login === '') return this.loginInput?.focus();
    if (this.password === '') return this.passwordInput?.focus();
    this.isBusy = true;
    this.problem = '';
    let me: Me;
    try {
      me = await this.client.signIn({ login, password: this.password });
    } catch (error) {
      this.problem = failureText(error, this.#lang.lang);
      this.isBusy = false;
      await this.updateComplete;
      this.passwordInput?.focus();
      this.passwordInput?.select();
      return;
    }
    this.isBusy = false;
    this.password = '';
    this.isTried = false;
    emit(this, 'zw-signed-in', { me });
  }

  readonly #later = (event: Event): void => {
    // The owner closes it, by taking it away.
    event.preventDefault();
    emit(this, 'zw-later');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-sign-in': PgSignIn;
  }
}
