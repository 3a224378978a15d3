import { base, controls, emit, LangController } from '@zhengwu/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Invitation, Me } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { Refusal } from '../../client/refusal.js';
import { failureText } from '../failure/failure-text.js';
import { passwordField, showPassword } from '../form/password-field.js';
import { textField } from '../form/text-field.js';
import { signInTextsIn } from '../messages/sign-in.js';
import { welcomeTextsIn, type WelcomeTexts } from '../messages/welcome.js';
import { pageWordsIn } from '../messages/words.js';
import { doorStyles } from '../sign-in/door.styles.js';
import { isLogin } from '../sign-in/login-rule.js';
import { PASSWORD_LEAST, passwordProblem } from '../sign-in/password-rule.js';

type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'noToken' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'asked'; readonly invitation: Invitation };

/**
 * What stands behind a one-time address: the first 管理员 of a new server, or the password of a person who was added.
 *
 * @fires zw-signed-in - `{ me }`
 */
export class PgWelcome extends LitElement {
  static override styles = [base, controls, doorStyles];

  @property({ attribute: false }) client!: Client;
  /** What stood behind `#`; the shell has taken it out of the address by now. */
  @property() token = '';

  @state() private step: Step = { kind: 'looking' };
  @state() private login = '';
  @state() private name = '';
  @state() private department = '';
  @state() private password = '';
  @state() private repeated = '';
  @state() private isShown = false;
  @state() private isTried = false;
  @state() private isBusy = false;
  @state() private problem = '';
  readonly #lang = new LangController(this);

  private get texts(): WelcomeTexts {
    return welcomeTextsIn(this.#lang.lang);
  }

  override firstUpdated(): void {
    void this.#look();
  }

  override render(): TemplateResult {
    return html`<main class="door">
      <p class="house">${pageWordsIn(this.#lang.lang).house}</p>
      ${this.#panel(this.step)}
    </main>`;
  }

  #panel(step: Step): TemplateResult {
    const { texts } = this;
    switch (step.kind) {
      case 'looking':
        return html`<p class="soft" role="status">${texts.looking}</p>`;
      case 'noToken':
        return this.#notice(texts.noToken, html`<p>${texts.noTokenText}</p>`);
      case 'gone':
        return this.#notice(texts.gone, html`<p>${texts.goneText}</p><p class="soft">${texts.goneSetup}</p>`);
      case 'failed':
        return html`<div class="panel">
          <h1 tabindex="-1">${texts.failed}</h1>
          <p role="alert">${failureText(step.error, this.#lang.lang)}</p>
          <button type="button" class="zw-button wide" data-kind="primary" @click=${() => void this.#look()}>${pageWordsIn(this.#lang.lang).retry}</button>
        </div>`;
      case 'asked':
        return this.#form(step.invitation);
    }
  }

  #notice(title: string, text: TemplateResult): TemplateResult {
    return html`<div class="panel">
      <h1 tabindex="-1">${title}</h1>
      ${text}
      <a class="zw-button wide" data-kind="primary" href="/">${this.texts.toSignIn}</a>
    </div>`;
  }

  #form({ purpose, login, name }: Invitation): TemplateResult {
    const { texts } = this;
    const words = signInTextsIn(this.#lang.lang);
    const problems = this.#problems(purpose, login);
    const told = (problem: string | undefined): string | undefined => (this.isTried ? problem : undefined);
    const isSetup = purpose === 'setup';
    return html`<form class="panel" novalidate @submit=${(event: Event) => this.#submit(event, purpose, login)}>
      <h1 tabindex="-1">${isSetup ? texts.setup : texts.password(name ?? '')}</h1>
      <p class="soft">${isSetup ? texts.setupText : texts.passwordText(login ?? '')}</p>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <div class="zw-fields">
        ${isSetup
          ? html`
              ${textField({ id: 'login', label: texts.login, value: this.login, maxLength: 64, isRequired: true, hint: told(problems.login) === undefined ? texts.loginHint : undefined, error: told(problems.login), autocomplete: 'username', onInput: (value) => (this.login = value) })}
              ${textField({ id: 'name', label: texts.name, value: this.name, maxLength: 64, isRequired: true, error: told(problems.name), autocomplete: 'name', onInput: (value) => (this.name = value) })}
              ${textField({ id: 'department', label: texts.department, value: this.department, maxLength: 64, autocomplete: 'organization', onInput: (value) => (this.department = value) })}
            `
          : html`<input type="hidden" name="username" autocomplete="username" .value=${login ?? ''} />`}
        ${passwordField({ id: 'password', label: words.newPassword, value: this.password, autocomplete: 'new-password', isShown: this.isShown, hint: words.rule(PASSWORD_LEAST), error: told(problems.password), onInput: (value) => (this.password = value) })}
        ${passwordField({ id: 'repeated', label: words.repeated, value: this.repeated, autocomplete: 'new-password', isShown: this.isShown, error: told(problems.repeated), onInput: (value) => (this.repeated = value) })}
        ${showPassword(words.showPassword, this.isShown, (isShown) => (this.isShown = isShown))}
        <button class="zw-button wide" data-kind="primary" type="submit" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.busy : texts.begin}</button>
      </div>
    </form>`;
  }

  /** What is wrong, by field. */
  #problems(purpose: Invitation['purpose'], login: string | null): Readonly<Record<'login' | 'name' | 'password' | 'repeated', string | undefined>> {
    const { texts } = this;
    const words = signInTextsIn(this.#lang.lang);
    const isSetup = purpose === 'setup';
    return {
      login: isSetup && !isLogin(this.login.trim()) ? texts.loginProblem : undefined,
      name: isSetup && this.name.trim() === '' ? texts.nameMissing : undefined,
      password: passwordProblem(this.password, isSetup ? this.login : (login ?? ''), words),
      repeated: this.password === this.repeated ? undefined : words.notEqual,
    };
  }

  async #look(): Promise<void> {
    this.step = { kind: 'looking' };
    // No token is that short: the rest of it was lost on the way.
    if (this.token.length < 16) {
      this.step = { kind: 'noToken' };
    } else {
      try {
        this.step = { kind: 'asked', invitation: await this.client.invitation(this.token) };
      } catch (error) {
        this.step = isGone(error) ? { kind: 'gone' } : { kind: 'failed', error };
      }
    }
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>('input:not([type=hidden])') ?? this.renderRoot.querySelector<HTMLElement>('h1');
    first?.focus();
  }

  #submit(event: Event, purpose: Invitation['purpose'], login: string | null): void {
    event.preventDefault();
    const problems = this.#problems(purpose, login);
    this.isTried = true;
    const wrong = (['login', 'name', 'password', 'repeated'] as const).find((name) => problems[name] !== undefined);
    if (wrong === undefined) void this.#accept(purpose);
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus());
  }

  async #accept(purpose: Invitation['purpose']): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    const { token, password } = this;
    let me: Me;
    try {
      me = await this.client.acceptInvitation(
        purpose === 'setup' ? { token, password, login: this.login.trim(), name: this.name.trim(), department: this.department.trim() } : { token, password },
      );
    } catch (error) {
      this.isBusy = false;
      if (isGone(error)) this.step = { kind: 'gone' };
      else this.problem = failureText(error, this.#lang.lang);
      return;
    }
    this.isBusy = false;
    this.password = '';
    this.repeated = '';
    emit(this, 'zw-signed-in', { me });
  }
}

/** A token that nobody knows is told like one that has expired: there is the same to do. */
function isGone(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'gone' || error.code === 'not-found');
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-welcome': PgWelcome;
  }
}
