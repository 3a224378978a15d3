import { equalJson, FieldCatalogue, findingText, FUNCTIONS, parseExpression, toText, wordsIn, type Expression, type Finding, type Lang, type MessageBook, type TypeWord } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../element/emit.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { formulaTexts } from '../messages/formula.js';
import type { FormulaTexts } from '../messages/formula.zh-CN.js';
import { Floating, floatingLook } from '../overlay/floating.js';
import type { PickerOption } from '../picker/option.js';
import { completionsAt, loadRank, rankLiterally, type Completion, type Completions } from './completions.js';
import { formulaFieldStyles } from './formula-field.styles.js';

const NOTHING: Completions = { from: 0, to: 0, items: [] };

/** `detail` of the field's `zw-change`. */
export interface FormulaDetail {
  readonly value: Expression;
}

/**
 * A formula or a condition in core's language, as an operator types it: names of fields and functions are completed (also by their
 * pinyin; Ctrl+Space asks for all), options within quotes. What can be read and fits is told at once; what cannot is said with its place.
 *
 * @fires zw-change - `{ value: Expression }`
 * @fires zw-clear - nothing stands there any more, where that may be (`optional`)
 */
export class ZwFormulaField extends LitElement {
  static override styles = [base, controls, floatingLook, formulaFieldStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ attribute: false }) value: Expression | undefined;
  @property({ attribute: false }) catalogue = new FieldCatalogue([]);
  /** What it must give: `boolean` for a condition. Anything, if it is not said. */
  @property({ attribute: false }) expected: TypeWord | undefined;
  @property({ attribute: false }) book!: MessageBook;
  @property() language: Lang = 'zh-CN';
  @property({ type: Boolean }) readonly = false;
  /** In as little room as it needs: one line, without the menus below it. */
  @property({ type: Boolean }) compact = false;
  /** It may say nothing: what is emptied is told by `zw-clear`. */
  @property({ type: Boolean }) optional = false;
  /** Below it, while nothing is wrong; what can be written, if it is not said. */
  @property() hint: string | undefined;

  /** What is typed, while it says something else than the value. */
  @state() private typed: string | undefined;
  @state() private found: Completions = NOTHING;
  @state() private active = 0;
  @query('textarea') private readonly text!: HTMLTextAreaElement;
  @query('.zw-floating') private readonly popup!: HTMLElement;
  #floating: Floating | undefined;
  #told: Expression | undefined;
  #rank = rankLiterally;
  #wantsRank = true;
  /** What was looked for last; undefined once somebody has chosen, or put the list away. */
  #asked: { readonly wanted: boolean } | undefined;

  private get words(): FormulaTexts {
    return formulaTexts[this.language];
  }

  private get shown(): string {
    return this.typed ?? (this.value === undefined ? '' : toText(this.value, this.catalogue));
  }

  override render(): TemplateResult {
    const { found, readonly } = this;
    const findings = this.#findings();
    const [first] = findings;
    const isOpen = found.items.length > 0;
    return html`<div class="zw-field">
      <label class="zw-label" for="text">${this.label}</label>
      <textarea
        id="text"
        class="zw-input"
        rows=${this.compact ? 1 : 2}
        data-live
        spellcheck="false"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls=${isOpen ? 'found' : nothing}
        aria-activedescendant=${isOpen ? `item-${String(this.active)}` : nothing}
        aria-invalid=${first === undefined ? nothing : 'true'}
        aria-describedby=${first === undefined ? 'hint' : 'fault'}
        ?readonly=${readonly}
        .value=${live(this.shown)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @click=${() => this.#look()}
        @blur=${() => this.#leave()}
      ></textarea>
      <div class="zw-floating" @mousedown=${(event: Event) => event.preventDefault()}>${isOpen ? this.#list() : nothing}</div>
      ${first === undefined ? this.#hint() : this.#fault(first)}
    </div>
    ${readonly || this.compact ? nothing : this.#bar()}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Somebody else changed the value: what was typed is of the past. Another object that says the same is no change.
    if (changed.has('value') && !equalJson(this.value, this.#told) && !equalJson(this.value, changed.get('value'))) this.typed = undefined;
  }

  protected override updated(): void {
    if (this.found.items.length === 0) return this.#floating?.close();
    this.#floating ??= new Floating(this.popup);
    if (!this.#floating.isOpen) this.#floating.open(this.text, { onDismiss: () => this.#close() });
    this.renderRoot.querySelector(`#item-${String(this.active)}`)?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#floating?.close();
  }

  #findings(): readonly Finding[] {
    const text = this.shown;
    if (text.trim() === '' && (this.optional || this.typed === undefined)) return [];
    return parseExpression(text, this.catalogue, this.#options()).findings.filter(({ rule }) => rule !== 'expression/constant');
  }

  #options(): { readonly expected?: TypeWord } {
    return this.expected === undefined ? {} : { expected: this.expected };
  }

  #hint(): TemplateResult | typeof nothing {
    const hint = this.hint ?? this.words.hint;
    return hint === '' ? nothing : html`<p class="zw-hint" id="hint">${hint}</p>`;
  }

  #fault(finding: Finding): TemplateResult {
    const text = this.shown;
    const [start = 0, end = start] = (finding.at.path ?? '').split('-').map(Number);
    const isPlaced = /^\d+-\d+$/.test(finding.at.path ?? '') && text !== '';
    return html`<div id="fault">
      <p class="zw-error" role="alert">${findingText(this.book, this.language, finding)}</p>
      ${isPlaced ? html`<code class="place">${text.slice(Math.max(0, start - 30), start)}<mark>${text.slice(start, Math.max(end, start)) || '▁'}</mark>${text.slice(Math.max(end, start), end + 30)}</code>` : nothing}
    </div>`;
  }

  #list(): TemplateResult {
    return html`<ul class="found" id="found" role="listbox" aria-label=${this.words.found}>
      ${this.found.items.map(
        (item, at) => html`<li id=${`item-${String(at)}`} role="option" aria-selected=${at === this.active ? 'true' : 'false'} @click=${() => this.#take(item)}>
          <span>${item.label}</span><span class="note">${this.#noteOf(item)}</span>
        </li>`,
      )}
    </ul>`;
  }

  #noteOf({ kind, field, label }: Completion): string {
    if (kind === 'option') return this.words.option;
    if (field !== undefined) return wordsIn(this.language).type[field.type.kind];
    const signature = FUNCTIONS.find((each) => each.label === label);
    return signature === undefined ? '' : this.words.gives(wordsIn(this.language).type[signature.gives]);
  }

  #bar(): TemplateResult {
    const { words, catalogue, language } = this;
    const options = catalogue.fields.map(({ id, label, type }): PickerOption => ({ id, label, note: wordsIn(language).type[type.kind] }));
    return html`<div class="bar">
      <zw-picker .label=${words.field} hide-label .placeholder=${words.field} .options=${options} .value=${live('')} @zw-change=${(event: CustomEvent<{ value: string }>) => this.#insertField(event)}></zw-picker>
      <zw-menu-button
        .label=${words.func}
        size="small"
        .items=${FUNCTIONS.map(({ name, label, gives }) => ({ id: name, label: `${label}()`, reason: words.gives(wordsIn(language).type[gives]) }))}
        @zw-pick=${(event: CustomEvent<{ id: string }>) => this.#insertFunction(event.detail.id)}
      ></zw-menu-button>
    </div>`;
  }

  #insertField(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    (event.currentTarget as HTMLElement & { value: string }).value = ''; // the picker is a button that inserts
    if (this.catalogue.byId(value) !== undefined) this.#insert(toText({ kind: 'field', id: value }, this.catalogue), 0);
  }

  #insertFunction(name: string): void {
    const signature = FUNCTIONS.find((each) => each.name === name);
    if (signature !== undefined) this.#insert(`${signature.label}()`, signature.params.length === 0 ? 0 : 1);
  }

  #insert(insertion: string, back: number): void {
    const { selectionStart, selectionEnd } = this.text;
    this.#put(selectionStart, selectionEnd, insertion, back);
    this.text.focus();
  }

  #take({ text, back }: Completion): void {
    const { from, to } = this.found;
    this.#put(from, to, text, back);
  }

  #put(from: number, to: number, insertion: string, back: number): void {
    const text = this.shown.slice(0, from) + insertion + this.shown.slice(to);
    this.text.value = text;
    const caret = from + insertion.length - back;
    this.text.setSelectionRange(caret, caret);
    this.#tell(text);
    this.#close();
  }

  readonly #onInput = (): void => {
    this.#tell(this.text.value);
    this.#look();
  };

  #look(wanted = false): void {
    if (this.readonly) return;
    this.#asked = { wanted };
    if (this.#wantsRank) void this.#learn();
    this.found = completionsAt(this.text.value, this.text.selectionStart, this.catalogue, this.#rank, wanted);
    this.active = 0;
  }

  /** Where the dictionary does not come, names are found as they are written, and the next letter asks for it again. */
  async #learn(): Promise<void> {
    this.#wantsRank = false;
    try {
      this.#rank = await loadRank();
      if (this.isConnected && this.#asked !== undefined) this.#look(this.#asked.wanted);
    } catch {
      this.#wantsRank = true;
    }
  }

  #tell(text: string): void {
    this.typed = text;
    if (this.optional && text.trim() === '') {
      this.#told = undefined;
      emit(this, 'zw-clear');
      return;
    }
    const { value, findings } = parseExpression(text, this.catalogue, this.#options());
    if (value === undefined || findings.some(({ severity }) => severity === 'error')) return;
    this.#told = value;
    emit(this, 'zw-change', { value } satisfies FormulaDetail);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { items } = this.found;
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      return this.#look(true);
    }
    if (items.length === 0 || event.isComposing) return;
    const item = items[this.active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.active = (this.active + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
    else if ((event.key === 'Enter' || event.key === 'Tab') && item !== undefined) this.#take(item);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #close(): void {
    this.#asked = undefined;
    this.found = NOTHING;
  }

  /** What can be read is shown as it is written out; what cannot stays, with its fault. */
  #leave(): void {
    this.#close();
    if (this.#findings().length === 0 && this.typed !== undefined && this.typed.trim() !== '') this.typed = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-formula-field': ZwFormulaField;
  }
}
