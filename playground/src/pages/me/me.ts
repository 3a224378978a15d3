import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { failureText } from '../failure/failure-text.js';
import { factsView, factsStyles } from '../page/facts.js';
import { passwordField, showPassword } from '../form/password-field.js';
import { meTextsIn, type MeTexts } from '../messages/me.js';
import { signInTextsIn } from '../messages/sign-in.js';
import { PageElement } from '../page/page-element.js';
import { tellOtherWindows } from '../shell/session-mark.js';
import { PASSWORD_LEAST, passwordProblem } from '../sign-in/password-rule.js';

type Field = 'current' | 'password' | 'repeated';

/** One's own account: who one is here, and another password. */
export class PgMe extends PageElement {
  static override styles = [
    ...PageElement.styles,
    factsStyles,
    css`
      form {
        max-width: calc(400px * var(--_scale));
      }
      form > p {
        margin-bottom: 12px;
      }
      .facts {
        margin-bottom: 16px;
      }
    `,
  ];

  @state() private current = '';
  @state() private password = '';
  @state() private repeated = '';
  @state() private isShown = false;
  @state() private isTried = false;
  @state() private isBusy = false;
  @state() private problem = '';

  private get texts(): MeTexts {
    return meTextsIn(this.language);
  }

  protected override arrive(): void {
    // All that is shown is in `app.me`.
  }

  override render(): TemplateResult {
    const { texts } = this;
    const words = signInTextsIn(this.language);
    const { person } = this.app.me;
    const problems = this.#problems();
    const told = (field: Field): string | undefined => (this.isTried ? problems[field] : undefined);
    return html`<div class="heading"><h1 tabindex="-1">${texts.title}</h1></div>
      ${factsView([
        [texts.account, person.login],
        [texts.name, person.name],
        [texts.department, person.department],
        [texts.role, this.words.role[person.role]],
      ])}
      <form class="panel" novalidate @submit=${this.#submit}>
        <div class="body">
          ${this.problem === '' ? nothing : html`<p class="notice" data-tone="bad" role="alert">${this.problem}</p>`}
          <div class="zw-fields">
            <input type="hidden" name="username" autocomplete="username" .value=${person.login} />
            ${passwordField({ id: 'current', label: words.currentPassword, value: this.current, autocomplete: 'current-password', isShown: this.isShown, error: told('current'), onInput: (value) => (this.current = value) })}
            ${passwordField({ id: 'password', label: words.newPassword, value: this.password, autocomplete: 'new-password', isShown: this.isShown, hint: words.rule(PASSWORD_LEAST), error: told('password'), onInput: (value) => (this.password = value) })}
            ${passwordField({ id: 'repeated', label: words.repeated, value: this.repeated, autocomplete: 'new-password', isShown: this.isShown, error: told('repeated'), onInput: (value) => (this.repeated = value) })}
            ${showPassword(words.showPassword, this.isShown, (isShown) => (this.isShown = isShown))}
            <p class="soft small">${texts.others}</p>
            <div><button class="zw-button" data-kind="primary" type="submit" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.changing : texts.change}</button></div>
          </div>
        </div>
      </form>`;
  }

  #problems(): Readonly<Record<Field, string | undefined>> {
    const { texts } = this;
    const words = signInTextsIn(this.language);
    return {
      current: this.current === '' ? texts.currentMissing : undefined,
      password: passwordProblem(this.password, this.app.me.person.login, words) ?? (this.password === this.current ? texts.same : undefined),
      repeated: this.password === this.repeated ? undefined : words.notEqual,
    };
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#change();
  };

  async #change(): Promise<void> {
    if (this.isBusy) return;
    this.isTried = true;
    const problems = this.#problems();
    const wrong = (['current', 'password', 'repeated'] as const).find((field) => problems[field] !== undefined);
    if (wrong !== undefined) return this.#focus(wrong);
    this.isBusy = true;
    this.problem = '';
    try {
      await this.app.client.changePassword({ current: this.current, next: this.password });
    } catch (error) {
      this.problem = failureText(error, this.language);
      this.isBusy = false;
      return this.#focus('current');
    }
    this.isBusy = false;
    this.isTried = false;
    this.current = '';
    this.password = '';
    this.repeated = '';
    // Windows of this browser have the new cookie and the old token.
    tellOtherWindows();
    this.app.toast({ text: this.texts.done, tone: 'good' });
  }

  async #focus(field: Field): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-me': PgMe;
  }
}
