import { base, controls, emit } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Invited, Person, PersonChange, Role } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { textField } from '../form/text-field.js';
import { peopleTextsIn, type PeopleTexts } from '../messages/people.js';
import { pageWordsIn } from '../messages/words.js';
import { isLogin } from '../sign-in/login-rule.js';

const ROLES: readonly Role[] = ['editor', 'reviewer', 'admin'];

/**
 * The dialog that adds an account, or changes one.
 *
 * @fires zw-added - `{ invited }`: with the one-time address
 * @fires zw-changed - `{ person }`
 * @fires zw-close
 */
export class PgPersonForm extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin: 0 0 12px;
        color: var(--_bad);
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .note {
        color: var(--_ink-soft);
        font-size: var(--_text-small);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The account to change; `undefined` for a new one. */
  @property({ attribute: false }) person: Person | undefined;
  @property({ attribute: false }) departments: readonly string[] = [];

  @state() private login = '';
  @state() private name = '';
  @state() private department = '';
  @state() private rolePicked: Role = 'editor';
  @state() private isTried = false;
  @state() private isBusy = false;
  @state() private problem = '';
  @state() private isTaken = false;

  private get texts(): PeopleTexts {
    return peopleTextsIn(this.app.lang);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.person === undefined) return;
    ({ name: this.name, department: this.department, role: this.rolePicked } = this.person);
  }

  override render(): TemplateResult {
    const { texts, person } = this;
    const words = pageWordsIn(this.app.lang);
    return html`<zw-dialog open .label=${person === undefined ? texts.addTitle : texts.editTitle(person.name)} @zw-close=${() => emit(this, 'zw-close')}>
      <form id="person" novalidate @submit=${this.#submit}>
        ${this.problem === '' ? nothing : html`<p role="alert">${this.problem}</p>`}
        <div class="zw-fields">
          ${person === undefined
            ? textField({
                id: 'login',
                label: texts.account,
                value: this.login,
                maxLength: 64,
                isRequired: true,
                hint: texts.loginHint,
                error: this.isTaken ? texts.loginTaken : this.isTried && !isLogin(this.login.trim()) ? texts.loginProblem : undefined,
                onInput: (value) => {
                  this.login = value;
                  this.isTaken = false;
                },
              })
            : nothing}
          ${textField({ id: 'name', label: texts.name, value: this.name, maxLength: 64, isRequired: true, error: this.isTried && this.name.trim() === '' ? texts.nameMissing : undefined, onInput: (value) => (this.name = value) })}
          ${textField({ id: 'department', label: texts.department, value: this.department, maxLength: 64, list: 'departments', onInput: (value) => (this.department = value) })}
          <datalist id="departments">${this.departments.map((each) => html`<option value=${each}></option>`)}</datalist>
          <fieldset>
            <legend class="zw-label">${texts.role}</legend>
            ${ROLES.map(
              (role) => html`<label class="zw-check">
                <input type="radio" name="role" .checked=${role === this.rolePicked} @change=${() => (this.rolePicked = role)} />
                <span>${words.role[role]} <span class="note">${words.roleNote[role]}</span></span>
              </label>`,
            )}
          </fieldset>
        </div>
      </form>
      <button slot="footer" class="zw-button" type="button" @click=${() => emit(this, 'zw-close')}>${words.cancel}</button>
      <button slot="footer" class="zw-button" data-kind="primary" type="submit" form="person" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.saving : person === undefined ? texts.add : texts.save}</button>
    </zw-dialog>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    if (this.isBusy) return;
    this.isTried = true;
    const isLoginWrong = this.person === undefined && !isLogin(this.login.trim());
    if (isLoginWrong || this.name.trim() === '') return this.#focus(isLoginWrong ? 'login' : 'name');
    this.isBusy = true;
    this.problem = '';
    try {
      if (this.person === undefined) await this.#add();
      else await this.#change(this.person);
    } catch (error) {
      this.isTaken = this.person === undefined && error instanceof Refusal && error.code === 'conflict';
      if (this.isTaken) await this.#focus('login');
      else this.problem = failureText(error, this.app.lang);
    } finally {
      this.isBusy = false;
    }
  }

  async #add(): Promise<void> {
    const invited: Invited = await this.app.client.addPerson({ login: this.login.trim(), name: this.name.trim(), department: this.department.trim(), role: this.rolePicked });
    emit(this, 'zw-added', { invited });
  }

  async #change(person: Person): Promise<void> {
    const change: PersonChange = {
      ...(this.name.trim() === person.name ? {} : { name: this.name.trim() }),
      ...(this.department.trim() === person.department ? {} : { department: this.department.trim() }),
      ...(this.rolePicked === person.role ? {} : { role: this.rolePicked }),
    };
    const isSame = Object.keys(change).length === 0;
    emit(this, 'zw-changed', { person: isSame ? person : await this.app.client.changePerson(person.id, change) });
  }

  async #focus(field: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-person-form': PgPersonForm;
  }
}
