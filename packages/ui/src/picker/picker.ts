import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { FieldElement } from '../field/field-element.js';
import { fieldStyles } from '../field/field.styles.js';
import { chevronDownIcon, xIcon } from '../icon/icons.js';
import { announce } from '../live/announce.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { Floating, floatingLook } from '../overlay/floating.js';
import { besideButton } from './beside-button.js';
import { ChipBox } from './chip-box.js';
import { ChipKeys } from './chip-keys.js';
import { chipsView } from './chips-view.js';
import { ChosenOptions } from './chosen-options.js';
import { isStop } from './list-row.js';
import { LIST_ID, listView, rowId } from './list-view.js';
import { OptionList } from './option-list.js';
import type { PickerOption, PickerSearch } from './option.js';
import { pickerStyles } from './picker.styles.js';
import { pickerWords } from './words.js';

/**
 * Picks one option, or several, out of many by typing: a part of the label or the note, its pinyin, or its initials. Up to
 * ten thousand options are given as `options`, or looked for by `search`.
 *
 * The editable combobox with list autocomplete of the ARIA Authoring Practices. ↓ ↑ open and move, Home, End, PageUp and
 * PageDown move, Enter picks, Escape closes the list, then drops what is typed, Tab picks nothing and leaves. A text that
 * was emptied empties the value. With `multiple`, Backspace in an empty text removes the last, and ← leads to those
 * before it: ← → move there, Delete removes.
 *
 * @fires zw-change - `{ value: string }`, with `multiple` `{ value: readonly string[] }`
 * @fires zw-create - `{ text: string }`: a person wants what is not there; the owner adds it and sets the value
 * @csspart box - the box around what is chosen and the text
 * @csspart popup - the list
 */
export class ZwPicker extends FieldElement {
  static override styles = [base, controls, floatingLook, fieldStyles, pickerStyles];

  /** The id of the chosen option, '' for none; with `multiple` a list of ids. */
  @property() value: string | readonly string[] = '';
  @property({ attribute: false }) options: readonly PickerOption[] = [];
  /** Takes the place of `options`: what the words find is the owner's to say. */
  @property({ attribute: false }) search: PickerSearch | undefined;
  /** With `search`: the options of the value, so that their labels can be shown before anything is looked for. */
  @property({ attribute: false }) selectedOptions: readonly PickerOption[] = [];
  @property({ type: Boolean }) multiple = false;
  /** What is not there can be asked for: `zw-create`. */
  @property({ type: Boolean }) creatable = false;
  @property() placeholder: string | undefined;

  /** What is typed to look for; `undefined` while the text shows the choice. */
  @state() private typed: string | undefined;
  @state() private isOpen = false;
  @state() private isTouched = false;

  @query('.box') private readonly box!: HTMLElement;
  @query('.popup') private readonly popup!: HTMLElement;

  readonly #list = new OptionList(
    this,
    () => ({
      options: this.options,
      search: this.search,
      canCreate: this.creatable,
      sought: this.#sought,
      chosenId: this.#ids[0],
      words: this.#words,
    }),
    () => ({
      list: this.renderRoot.querySelector<HTMLElement>('.list'),
      rows: this.renderRoot.querySelector<HTMLElement>('.rows'),
      drawn: this.renderRoot.querySelector<HTMLElement>('.drawn'),
      ruler: this.renderRoot.querySelector<HTMLElement>('.ruler'),
    }),
  );
  readonly #chosen = new ChosenOptions();
  readonly #chips = new ChipKeys(this, { ids: () => this.#ids, remove: (id) => this.#remove(id), leave: () => this.focus() });
  readonly #chipBox = new ChipBox(this, () => this.renderRoot.querySelector<HTMLElement>('.chips'));
  #floating: Floating | undefined;
  #isComposing = false;
  #isSelectDue = false;

  protected override get complaint(): string | undefined {
    return this.required && this.isTouched && this.#ids.length === 0 ? this.#words.missing({ label: this.label }) : undefined;
  }

  protected override remark(): string {
    return this.#chipBox.isLong ? this.#words.chosenBelow({ below: this.#chipBox.below, count: this.#ids.length }) : '';
  }

  override render(): TemplateResult {
    const words = this.#words;
    const { multiple, isOpen, isStill } = this;
    const list = this.#list;
    const chosen = this.#chosenOptions;
    return this.frame(
      ({ id, describedBy, invalid, required }) => html`
        <div @focusout=${this.#onFocusOut}>
          <div part="box" class="box" ?data-invalid=${this.isInvalid} ?data-still=${isStill} ?data-multiple=${multiple} @mousedown=${this.#onPressBox} @click=${this.#onClickBox}>
            ${multiple ? chipsView({ chosen, canRemove: !isStill, isLong: this.#chipBox.isLong, onScroll: this.#chipBox.onScroll, words, onRemove: this.#onRemove, onKey: this.#chips.onKey }) : nothing}
            <input
              id=${id}
              class="text"
              role="combobox"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              placeholder=${isStill || (multiple && chosen.length > 0) ? nothing : (this.placeholder ?? words.placeholder)}
              ?disabled=${this.disabled}
              ?readonly=${this.readonly}
              aria-autocomplete="list"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${isOpen ? LIST_ID : nothing}
              aria-activedescendant=${isOpen && isStop(list.rows[list.active]) ? rowId(list.active) : nothing}
              aria-required=${required}
              aria-invalid=${invalid}
              aria-describedby=${describedBy}
              @input=${this.#onInput}
              @compositionstart=${() => (this.#isComposing = true)}
              @compositionend=${this.#onCompositionEnd}
              @keydown=${this.#onKeyDown}
            />
            ${isStill || multiple || this.required || chosen.length === 0 ? nothing : besideButton(words.clear, xIcon, this.#clear)}
            ${isStill ? nothing : besideButton(words.open, chevronDownIcon, () => (isOpen ? this.#close() : this.#open()))}
          </div>
          <div part="popup" class="zw-floating popup" @mousedown=${keepFocus}>${isOpen ? this.#options() : nothing}</div>
        </div>
      `,
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isOpen && this.isStill) this.#close();
    if (changed.has('search') && this.isOpen) this.#list.ask();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { control } = this;
    const text = this.typed ?? (this.multiple ? '' : (this.#chosenOptions[0]?.label ?? ''));
    // By hand: a binding would not notice that the box holds something else than what it last wrote.
    if (control !== null && !this.#isComposing && control.value !== text) control.value = text;
    if (this.#isSelectDue) control?.select();
    this.#isSelectDue = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** What is looked for. */
  get #sought(): string {
    return this.typed?.trim() ?? '';
  }

  #options(): TemplateResult {
    const list = this.#list;
    return listView({
      rows: list.rows,
      drawn: list.drawn,
      linesOf: list.linesOf,
      active: list.active,
      chosen: new Set(this.#ids),
      isMultiple: this.multiple,
      label: this.label,
      typed: this.#sought,
      search: list.searchKind,
      words: this.#words,
      onPick: (index) => this.#pick(index),
      onScroll: list.onScroll,
      onRetry: () => list.ask(),
      onShowAll: () => this.#type(''),
    });
  }

  get #words() {
    return pickerWords[this.language.lang];
  }

  get #ids(): readonly string[] {
    const { value } = this;
    if (typeof value === 'string') return value === '' ? [] : [value];
    return this.multiple ? [...new Set(value)] : value.slice(0, 1);
  }

  get #chosenOptions(): readonly PickerOption[] {
    return this.#chosen.of(this.#ids, this.#lists);
  }

  get #lists(): readonly (readonly PickerOption[])[] {
    return [this.selectedOptions, this.options];
  }

  #open(): void {
    if (this.isOpen || this.isStill) return;
    this.#show();
    this.#list.ask();
  }

  #show(): void {
    this.isOpen = true;
    // Typing begins anew; the cursor would otherwise stand behind the label of the choice.
    this.#isSelectDue = !this.multiple && this.typed === undefined;
    this.#floating ??= new Floating(this.popup);
    this.#floating.open(this.box, { matchWidth: true, onDismiss: () => this.#close() });
    this.#list.open();
  }

  #close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#floating?.close();
    this.#list.close();
  }

  /** Leaving picks nothing: what is typed goes; only a text that was emptied empties the value. */
  #leave(): void {
    const isEmptied = this.typed !== undefined && this.#sought === '' && !this.multiple && !this.required && this.#ids.length > 0;
    this.#close();
    this.#isComposing = false;
    this.typed = undefined;
    if (isEmptied && this.isConnected) this.#change([]);
  }

  #type(text: string): void {
    this.typed = text;
    if (!this.isOpen) this.#show();
    this.#list.seek();
  }

  #pick(index: number): void {
    const row = this.#list.rows[index];
    if (!isStop(row)) return;
    if (row.kind === 'create') {
      this.typed = undefined;
      this.#close();
      emit(this, 'zw-create', { text: row.text });
      return;
    }
    const { option } = row.found;
    if (option.isDisabled === true) return announce(this, this.#words.cannotPick({ label: option.label, reason: option.reason ?? '' }));
    this.#chosen.remember(option);
    if (this.multiple) return this.#toggleChosen(option);
    this.typed = undefined;
    this.#close();
    this.#isSelectDue = true;
    if (this.#ids[0] !== option.id) this.#change([option.id]);
  }

  #toggleChosen(option: PickerOption): void {
    const isChosen = this.#ids.includes(option.id);
    announce(this, isChosen ? this.#words.removed(option.label) : this.#words.added(option.label));
    this.#change(isChosen ? this.#ids.filter((id) => id !== option.id) : [...this.#ids, option.id]);
    const wasSought = this.#sought !== '';
    this.typed = undefined;
    if (wasSought && this.search !== undefined) this.#list.ask();
    // The list is whole again; the arrow keys go on from what was picked.
    else this.#list.activate(this.#list.rowOf(option.id));
  }

  #remove(id: string): void {
    const [option] = this.#chosen.of([id], this.#lists);
    announce(this, this.#words.removed(option?.label ?? id));
    this.#change(this.#ids.filter((each) => each !== id));
  }

  readonly #onRemove = (id: string): void => {
    this.#remove(id);
    this.focus();
  };

  readonly #clear = (): void => {
    this.typed = undefined;
    this.#close();
    this.#change([]);
  };

  #change(ids: readonly string[]): void {
    this.isTouched = true;
    this.value = this.multiple ? ids : (ids[0] ?? '');
    emit(this, 'zw-change', { value: this.value });
  }

  readonly #onInput = (event: InputEvent): void => {
    // Half-composed letters are looked for when they have become words.
    if (!event.isComposing) this.#type((event.target as HTMLInputElement).value); // the listener stands on the input
  };

  readonly #onCompositionEnd = (event: CompositionEvent): void => {
    this.#isComposing = false;
    this.#type((event.target as HTMLInputElement).value); // as above
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || this.isStill) return;
    const isDone = this.isOpen ? this.#listKey(event) : this.#closedKey(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #closedKey({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.#open();
      if (this.#list.active < 0 && !altKey) this.#list.move(key);
      return true;
    }
    // An Escape that had nothing to drop is for the dialog around.
    if (key === 'Escape' && this.typed !== undefined) {
      this.typed = undefined;
      return true;
    }
    return this.#textKey(key);
  }

  #listKey({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const list = this.#list;
    if (key === 'ArrowUp' && altKey) {
      this.#close();
      return true;
    }
    if (key === 'Enter') {
      if (list.searchKind === 'failed') list.ask();
      else if (list.active >= 0) this.#pick(list.active);
      else if (this.typed !== undefined && this.#sought === '') this.#leave();
      return true;
    }
    const isForText = shiftKey || ((key === 'Home' || key === 'End') && list.active < 0);
    return (!isForText && list.move(key)) || this.#textKey(key);
  }

  /** At the beginning of the text, the chips begin. */
  #textKey(key: string): boolean {
    const { control } = this;
    const ids = this.#ids;
    const last = ids[ids.length - 1];
    if (!this.multiple || last === undefined || control?.selectionEnd !== 0) return false;
    if (key === 'ArrowLeft') this.#chips.focus(ids.length - 1);
    else if (key === 'Backspace' && control.value === '') this.#remove(last);
    else return false;
    return true;
  }

  /** Wherever the box is pressed, the cursor stands in the text. */
  readonly #onPressBox = (event: MouseEvent): void => {
    if (event.target === this.control) return;
    event.preventDefault();
    if (!this.disabled) this.focus();
  };

  readonly #onClickBox = (event: MouseEvent): void => {
    if ((event.target as Element).closest('button') === null) this.#open(); // what is clicked in a shadow root is an element
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && (event.currentTarget as Node).contains(to))) this.#leave(); // the one who listens is an element
  };
}

/** A press in the list leaves the cursor in the text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-picker': ZwPicker;
  }
}
