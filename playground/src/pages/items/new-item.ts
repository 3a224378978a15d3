import { ITEM_TYPES, newId, wordsIn, type ItemType } from '@zhengwu/core';
import { base, controls, emit, field } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { ItemSummary, NewItem } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { textField } from '../form/text-field.js';
import { newItemTextsIn, type NewItemTexts } from '../messages/new-item.js';
import { pageWordsIn } from '../messages/words.js';
import { Creation } from './creation.js';
import { departmentNamed } from './known-department.js';
import { newServiceItem } from './new-service-item.js';

/**
 * The dialog that makes an item out of its name, department and type.
 *
 * @fires zw-created - `{ item }`
 * @fires zw-close
 */
export class PgNewItem extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        margin: 0 0 12px;
      }
      .problem {
        color: var(--_bad);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The items there are: for the names of departments, and to notice a name that is there already. */
  @property({ attribute: false }) items: readonly ItemSummary[] = [];

  @state() private name = '';
  @state() private department = '';
  @state() private type: ItemType = 'licence';
  @state() private isTried = false;
  @state() private isBusy = false;
  @state() private problem = '';
  #creation: Creation | undefined;

  private get texts(): NewItemTexts {
    return newItemTextsIn(this.app.lang);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A department's own person mostly makes its own items.
    const own = this.app.me.person.department;
    if (this.department === '' && this.items.some(({ department }) => department === own)) this.department = own;
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { itemType } = wordsIn(this.app.lang);
    const name = this.name.trim();
    const isTaken = name !== '' && this.items.some((item) => item.name === name && item.department === this.department.trim());
    const departments = [...new Set(this.items.map(({ department }) => department))].filter((each) => each !== '');
    return html`<zw-dialog open .label=${texts.title} @zw-close=${() => emit(this, 'zw-close')}>
      <form id="new-item" novalidate @submit=${this.#submit}>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div class="zw-fields">
          ${textField({
            id: 'name',
            label: texts.name,
            value: this.name,
            maxLength: 100,
            isRequired: true,
            hint: isTaken ? texts.sameName(this.department.trim()) : texts.nameHint,
            error: this.isTried && name === '' ? texts.nameMissing : undefined,
            onInput: (value) => this.#change({ name: value }),
          })}
          ${textField({
            id: 'department',
            label: texts.department,
            value: this.department,
            maxLength: 64,
            isRequired: true,
            list: 'departments',
            error: this.isTried && this.department.trim() === '' ? texts.departmentMissing : undefined,
            onInput: (value) => this.#change({ department: value }),
          })}
          <datalist id="departments">${departments.map((each) => html`<option value=${each}></option>`)}</datalist>
          ${field(
            { id: 'type', label: texts.type, isRequired: true },
            ({ id }) => html`<select class="zw-input" id=${id} @change=${(event: Event) => this.#change({ type: (event.target as HTMLSelectElement).value as ItemType }) /* the options are the types */}>
              ${ITEM_TYPES.map((each) => html`<option value=${each} .selected=${each === this.type}>${itemType[each]}</option>`)}
            </select>`,
          )}
        </div>
      </form>
      <button slot="footer" class="zw-button" type="button" @click=${() => emit(this, 'zw-close')}>${pageWordsIn(this.app.lang).cancel}</button>
      <button slot="footer" class="zw-button" data-kind="primary" type="submit" form="new-item" aria-disabled=${this.isBusy ? 'true' : nothing}>${this.isBusy ? texts.creating : texts.create}</button>
    </zw-dialog>`;
  }

  #change({ name = this.name, department = this.department, type = this.type }: Partial<{ readonly name: string; readonly department: string; readonly type: ItemType }>): void {
    this.name = name;
    this.department = department;
    this.type = type;
    this.#creation?.change();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#create();
  };

  async #create(): Promise<void> {
    if (this.isBusy) return;
    this.isTried = true;
    const missing = this.name.trim() === '' ? 'name' : this.department.trim() === '' ? 'department' : undefined;
    if (missing !== undefined) return this.renderRoot.querySelector<HTMLElement>(`#${missing}`)?.focus();
    this.isBusy = true;
    this.problem = '';
    this.#creation ??= new Creation(this.app.client);
    try {
      const item = await this.#creation.try(() => this.#make());
      emit(this, 'zw-created', { item });
    } catch (error) {
      this.problem = error instanceof Refusal && error.code === 'offline' ? this.texts.uncertain : failureText(error, this.app.lang);
    } finally {
      this.isBusy = false;
    }
  }

  async #make(): Promise<NewItem> {
    const department = await departmentNamed(this.department.trim(), this.items, this.app.client);
    const content = newServiceItem({ id: newId('item'), name: this.name.trim(), type: this.type, department });
    return { documents: [{ kind: 'item', content }], message: this.texts.createdMessage };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-new-item': PgNewItem;
  }
}
