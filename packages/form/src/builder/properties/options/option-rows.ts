import type { MenuItem } from '@zhengwu/ui';
import { DragKind, DragSource, registerDropTarget, type DropTarget } from '@zhengwu/ui/drag';
import { ellipsisIcon } from '@zhengwu/ui/icon';
import { oneLine, textOf } from '@zhengwu/ui/properties';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formEdits, optionLabel, optionValue, type EnumMember } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { doubledValues, optionValueOf, readOptionLines, type ValueType } from './read-option-lines.js';

/** An option on its way to another place among its own. */
interface CarriedOption {
  readonly nodeId: string;
  readonly index: number;
}

const OPTION = new DragKind<CarriedOption>('form-option');

/**
 * The options of a control below each other: label and value, dragged by the number in front or moved by Alt+↑ ↓. Drawn where it
 * stands, so that the panel's styles are its own.
 */
export class ZwOptionRows extends LitElement {
  @property({ attribute: false }) desk!: NodeDesk;
  @property({ attribute: false }) options: readonly EnumMember[] = [];
  @property({ attribute: false }) valueType: ValueType = 'string';

  /** Before which row what is dragged would stand. */
  @state() private mark: number | undefined;
  #unregister: (() => void) | undefined;

  constructor() {
    super();
    new DragSource(this, {
      pick: (press) => {
        const grip = press.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.classList.contains('grip'));
        const index = Number(grip?.dataset['index'] ?? NaN);
        const option = this.options[index];
        return option === undefined || this.desk.isReadonly ? undefined : { payload: OPTION.payload({ nodeId: this.desk.id, index }), label: optionLabel(option) };
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unregister = registerDropTarget(this, this.#target);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unregister?.();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { options, mark } = this;
    const doubled = new Set(doubledValues(options));
    return html`<div class="option-rows" role="list">
      ${options.map((option, index) => html`${mark === index ? html`<div class="drop-mark"></div>` : nothing}${this.#row(option, index, doubled)}`)} ${mark === options.length ? html`<div class="drop-mark"></div>` : nothing}
    </div>`;
  }

  #row(option: EnumMember, index: number, doubled: ReadonlySet<string>): TemplateResult {
    const { desk } = this;
    const { texts, isReadonly, memory, host, id } = desk;
    const words = texts.options;
    const label = optionLabel(option);
    const value = String(optionValue(option));
    const field = `${id} option ${String(index)}`;
    const typed = memory.draft(field);
    const isTaken = typed !== undefined && host.whyNot(formEdits['option/set'], { id, index, option: this.#with(option, { value: optionValueOf(typed, this.valueType) }) }) !== undefined;
    const fault = isTaken ? words.taken(typed) : doubled.has(value) ? words.doubled(value) : undefined;
    const isOff = typeof option === 'object' && option.disabled === true;
    return html`<div class="option-row" role="listitem" data-off=${isOff ? '' : nothing}>
      <span class="grip" data-index=${index} title=${isReadonly ? nothing : words.drag} aria-hidden="true">${index + 1}</span>
      <input
        id=${`option-${String(index)}-label`}
        class="zw-input"
        data-live
        data-path=${`enum/${String(index)}`}
        aria-label=${words.labelOf(index + 1)}
        autocomplete="off"
        ?readonly=${isReadonly}
        .value=${live(label)}
        @focus=${(event: Event) => selectName(event, words.newOption)}
        @paste=${(event: ClipboardEvent) => this.#paste(event, option, index)}
        @input=${(event: Event) => this.#setLabel(option, index, oneLine(textOf(event)))}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, index)}
      />
      <input
        class="zw-input"
        data-live
        data-mono
        aria-label=${words.valueOf(label)}
        aria-invalid=${fault === undefined ? nothing : 'true'}
        aria-describedby=${fault === undefined ? nothing : `option-${String(index)}-fault`}
        autocomplete="off"
        spellcheck="false"
        ?readonly=${isReadonly}
        .value=${live(typed ?? value)}
        @input=${(event: Event) => this.#setValue(option, index, textOf(event))}
        @change=${() => this.#settle(field)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, index)}
      />
      ${isReadonly ? nothing : html`<zw-menu-button hide-label .label=${words.menuOf(label)} .icon=${ellipsisIcon} .items=${this.#menu(index, isOff)} @zw-pick=${(event: CustomEvent<{ id: string }>) => this.#pick(event.detail.id, option, index)}></zw-menu-button>`}
      ${fault === undefined ? nothing : html`<p class="zw-error" id=${`option-${String(index)}-fault`}>${fault}</p>`}
    </div>`;
  }

  #menu(index: number, isOff: boolean): readonly MenuItem[] {
    const words = this.desk.texts.options;
    const last = this.options.length - 1;
    return [
      { id: 'up', label: words.up, keys: 'Alt+↑', isDisabled: index === 0 },
      { id: 'down', label: words.down, keys: 'Alt+↓', isDisabled: index === last },
      { id: 'off', label: words.off, isChecked: isOff },
      { kind: 'separator' },
      { id: 'remove', label: words.remove, tone: 'danger' },
    ];
  }

  #pick(wish: string, option: EnumMember, index: number): void {
    const { host, id } = this.desk;
    if (wish === 'up' || wish === 'down') this.#move(index, index + (wish === 'up' ? -1 : 1));
    else if (wish === 'remove') host.apply(formEdits['option/remove'], { id, index });
    else {
      const { disabled, ...rest } = this.#object(option);
      host.apply(formEdits['option/set'], { id, index, option: disabled === true ? rest : { ...rest, disabled: true } });
    }
  }

  /** Where label and value are one, they stay one. */
  #setLabel(option: EnumMember, index: number, label: string): void {
    const { host, id } = this.desk;
    const isOne = this.valueType === 'string' && optionLabel(option) === optionValue(option);
    const next = this.#with(option, isOne ? { label, value: label } : { label });
    const free = isOne && host.whyNot(formEdits['option/set'], { id, index, option: next }) !== undefined ? this.#with(option, { label }) : next;
    host.apply(formEdits['option/set'], { id, index, option: free });
  }

  /** Half of a value may be another's: what is taken stays a draft, and says so. */
  #setValue(option: EnumMember, index: number, text: string): void {
    const { host, id, memory } = this.desk;
    const next = this.#with(option, { value: optionValueOf(text, this.valueType) });
    const isTaken = host.whyNot(formEdits['option/set'], { id, index, option: next }) !== undefined;
    memory.setDraft(`${id} option ${String(index)}`, isTaken ? text : undefined);
    if (isTaken) host.requestUpdate();
    else host.apply(formEdits['option/set'], { id, index, option: next });
  }

  #settle(field: string): void {
    this.desk.memory.setDraft(field, undefined);
    this.desk.host.requestUpdate();
  }

  #object(option: EnumMember): Exclude<EnumMember, string | number | boolean> {
    return typeof option === 'object' ? option : { label: String(option), value: option };
  }

  #with(option: EnumMember, change: Partial<Exclude<EnumMember, string | number | boolean>>): EnumMember {
    return { ...this.#object(option), ...change };
  }

  #onKey(event: KeyboardEvent, index: number): void {
    if (this.desk.isReadonly || event.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) this.#move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) this.#addAfter(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Several lines, as a spreadsheet's cells come, become options: the first here, the others below. */
  #paste(event: ClipboardEvent, option: EnumMember, index: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.desk.isReadonly || !text.trim().includes('\n')) return;
    event.preventDefault();
    const { host, id, texts } = this.desk;
    const [first, ...others] = readOptionLines(text, this.valueType);
    if (first === undefined || typeof first !== 'object') return;
    const isDone = host.together((apply) => {
      apply(formEdits['option/set'], { id, index, option: { ...this.#object(option), ...first } });
      for (const [at, other] of others.entries()) apply(formEdits['option/insert'], { id, index: index + 1 + at, option: other });
    });
    if (!isDone) return;
    this.#focusRow(index + others.length);
    host.say(texts.options.pasted(others.length + 1));
  }

  #addAfter(index: number): void {
    const { host, id, texts } = this.desk;
    const option = newOption(this.options, texts.options.newOption, this.valueType);
    if (host.apply(formEdits['option/insert'], { id, index: index + 1, option })) this.#focusRow(index + 1);
  }

  #move(index: number, to: number): void {
    const { host, id, texts } = this.desk;
    if (to < 0 || to >= this.options.length || !host.apply(formEdits['option/move'], { id, index, to })) return;
    this.#focusRow(to);
    host.say(texts.options.moved(to + 1, this.options.length));
  }

  #focusRow(index: number): void {
    void this.desk.host.drawn.then(async () => {
      await this.updateComplete;
      const field = this.querySelector<HTMLInputElement>(`#option-${String(index)}-label`);
      field?.focus();
      field?.select();
    });
  }

  readonly #target: DropTarget = {
    over: (payload, { y }) => {
      const carried = OPTION.dataOf(payload);
      if (carried?.nodeId !== this.desk.id) return undefined;
      const rows = [...this.querySelectorAll('.option-row')].map((row) => row.getBoundingClientRect());
      const before = rows.findIndex(({ top, height }) => y < top + height / 2);
      this.mark = before < 0 ? rows.length : before;
      return { offer: '' };
    },
    drop: (payload) => {
      const carried = OPTION.dataOf(payload);
      if (carried === undefined || this.mark === undefined) return;
      const to = this.mark > carried.index ? this.mark - 1 : this.mark;
      if (to !== carried.index) this.#move(carried.index, to);
    },
    leave: () => {
      this.mark = undefined;
    },
  };
}

/** A name that nobody gave is there to be written over. */
function selectName(event: Event, nameOf: (number: number) => string): void {
  const field = event.currentTarget as HTMLInputElement; // the listener stands on it
  if (field.value === nameOf(Number(/\d+/.exec(field.value)?.[0] ?? NaN))) field.select();
}

/** An option that is unlike all others: 选项 3, or the next number. */
export function newOption(options: readonly EnumMember[], nameOf: (number: number) => string, type: ValueType): EnumMember {
  const values = new Set(options.map(optionValue));
  for (let number = options.length + 1; ; number += 1) {
    const label = nameOf(number);
    const value = type === 'number' ? number : label;
    if (!values.has(value)) return { label, value };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-option-rows': ZwOptionRows;
  }
}
