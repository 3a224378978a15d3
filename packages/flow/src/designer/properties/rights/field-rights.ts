import { announce } from '@zhengwu/ui/live';
import { controls } from '@zhengwu/ui/designer';
import { base, emit } from '@zhengwu/ui/element';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PropertiesTexts } from '../../../messages/properties.js';
import type { FieldRight } from '../../../model/step.js';
import type { FieldGroup } from './field-groups.js';
import { fieldRightsStyles } from './field-rights.styles.js';
import { rightsRows, type RightsRow } from './rights-rows.js';
import { RIGHTS, sharedRight, withRight, type Right } from './set-right.js';

/** Rows that PageUp and PageDown go. */
const PAGE = 10;

/**
 * What a step may do with each field of the form: a table with a column a right, looked through by name or pinyin; a whole group, or all that
 * was found, is set in its own row. One stop of the Tab key: ↑ ↓ go from row to row, ← → change the right, Shift with ↑ ↓ takes it along.
 *
 * @fires zw-change - `{ rights: readonly FieldRight[] }`: a person has set one or several
 */
export class ZwFieldRights extends LitElement {
  static override styles = [base, controls, fieldRightsStyles];

  @property({ attribute: false }) groups: readonly FieldGroup[] = [];
  @property({ attribute: false }) rights: readonly FieldRight[] = [];
  @property({ attribute: false }) words!: PropertiesTexts['rights'];
  @property({ type: Boolean }) readonly = false;

  @state() private sought = '';
  /** Ids of the fields that the words find; undefined while nothing is looked for. */
  @state() private found: ReadonlySet<string> | undefined;
  /** The row where the keyboard is. */
  @state() private at = 'all';
  #isFocusDue = false;

  /** The table's row, or the field's if one is named. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('[role="radio"][tabindex="0"]') ?? this.renderRoot.querySelector('input'))?.focus(options);
  }

  /** Goes to the row of a field, whatever was looked for. */
  async focusField(fieldId: string): Promise<void> {
    this.sought = '';
    this.found = undefined;
    this.at = `field ${fieldId}`;
    await this.updateComplete;
    this.focus();
  }

  override render(): TemplateResult {
    const { words } = this;
    if (this.groups.length === 0) return html`<p class="none">${words.none}</p>`;
    const rows = this.#rows;
    const stop = rows.some(({ key }) => key === this.at) ? this.at : rows[0]?.key;
    return html`<input class="zw-input" type="search" aria-label=${words.search} placeholder=${`${words.search}：${words.searchHint}`} autocomplete="off" spellcheck="false" .value=${this.sought} @input=${this.#onSearch} @keydown=${this.#onSearchKey} />
      <div class="table" @keydown=${this.#onKey}>
        <div class="head" aria-hidden="true">
          <span></span>${RIGHTS.map((right) => html`<span class="cell">${words.names[right]}</span>`)}
        </div>
        ${rows.length === 0 ? html`<p class="none" role="status">${words.nothing(this.sought.trim())}</p>` : rows.map((row) => this.#row(row, row.key === stop))}
      </div>
      ${this.readonly ? nothing : html`<p class="hint">${words.keys}</p>`}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    this.focus({ preventScroll: true });
    this.renderRoot.querySelector('[role="radio"][tabindex="0"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #rows(): readonly RightsRow[] {
    const { words } = this;
    return rightsRows(this.groups, this.found, { ...words, nameOf: ({ kind, name }) => (kind === 'table' ? name : words[kind]) });
  }

  #row(row: RightsRow, isStop: boolean): TemplateResult {
    const { words } = this;
    const shared = sharedRight(this.rights, row.fieldIds);
    return html`<div class="row" data-kind=${row.kind} data-key=${row.key} role="radiogroup" aria-label=${row.label} aria-readonly=${this.readonly ? 'true' : nothing}>
      <span class="label" title=${row.label}>${row.label}</span>
      ${RIGHTS.map(
        (right, column) =>
          html`<button
            type="button"
            class="cell"
            role="radio"
            aria-label=${words.names[right]}
            aria-checked=${shared === right ? 'true' : 'false'}
            tabindex=${isStop && (shared === undefined ? column === 0 : shared === right) ? 0 : -1}
            aria-disabled=${this.readonly ? 'true' : nothing}
            @click=${() => this.#set(row, right)}
          ></button>`,
      )}
    </div>`;
  }

  #set(row: RightsRow, right: Right): void {
    this.at = row.key;
    this.#isFocusDue = true;
    this.requestUpdate();
    if (this.readonly || sharedRight(this.rights, row.fieldIds) === right) return;
    this.rights = withRight(this.rights, row.fieldIds, right);
    if (row.kind !== 'field') announce(this, this.words.set(row.label, this.words.names[right]));
    emit(this, 'zw-change', { rights: this.rights });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    const place = Math.max(0, rows.findIndex(({ key }) => key === this.at));
    const row = rows[place];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const shared = sharedRight(this.rights, row.fieldIds);
    const to = target(event.key, place, rows.length);
    if (to !== undefined) {
      const next = rows[to];
      if (next === undefined) return;
      this.at = next.key;
      this.#isFocusDue = true;
      if (event.shiftKey && shared !== undefined && next.kind === 'field') this.#set(next, shared);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const column = shared === undefined ? (event.key === 'ArrowRight' ? -1 : RIGHTS.length) : RIGHTS.indexOf(shared);
      const right = RIGHTS[column + (event.key === 'ArrowRight' ? 1 : -1)];
      if (right !== undefined) this.#set(row, right);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onSearch = (event: Event): void => {
    this.sought = (event.currentTarget as HTMLInputElement).value; // the listener stands on it
    void this.#look();
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.focus();
    } else if (event.key === 'Escape' && this.sought !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.sought = '';
      this.found = undefined;
    }
  };

  /** By name at once, where names have the words; by pinyin too, once its dictionary is here. */
  async #look(): Promise<void> {
    const words = this.sought.trim();
    if (words === '') {
      this.found = undefined;
      return;
    }
    const fields = this.groups.flatMap((group) => group.fields);
    const literal = fields.filter(({ label }) => label.includes(words));
    if (literal.length > 0) this.found = new Set(literal.map(({ id }) => id));
    const { rankMatches } = await import('@zhengwu/core/pinyin');
    if (this.sought.trim() === words) this.found = new Set(rankMatches(fields, words, ({ label }) => [label]).map(({ entry }) => entry.id));
  }
}

function target(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'ArrowDown':
      return Math.min(count - 1, place + 1);
    case 'PageUp':
      return Math.max(0, place - PAGE);
    case 'PageDown':
      return Math.min(count - 1, place + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-field-rights': ZwFieldRights;
  }
}
