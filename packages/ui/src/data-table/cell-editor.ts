import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { optionsFor } from './choice-filter.js';
import type { ChoiceOption, Column } from './column.js';
import { optionOf } from './read-cell.js';

export type Field = HTMLInputElement | HTMLTextAreaElement;

export interface EditorPort {
  /** The field in the active cell, where it can be edited by text. */
  readonly field: () => Field | undefined;
  readonly column: () => Pick<Column<never>, 'edit'> | undefined;
  /** What the active cell holds. */
  readonly text: () => string;
  /** Hands a text to the owner, or says why it cannot be. */
  readonly write: (text: string, where: 'cell' | 'range') => string | undefined;
}

/** How editing began: a typed text came in place of the old one, so that arrow keys mean cells and not letters. */
type Began = 'typed' | 'opened';

/** The editing of the active cell: from the first key to Enter, Tab or Escape. */
export class CellEditor implements ReactiveController {
  refusal: string | undefined;
  /** The option that Enter takes, among `options`. */
  optionIndex = -1;
  options: readonly ChoiceOption[] = [];
  #began: Began | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly port: EditorPort,
  ) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#began !== undefined;
  }

  get began(): Began | undefined {
    return this.#began;
  }

  hostDisconnected(): void {
    this.#began = undefined;
    this.refusal = undefined;
  }

  /** Closes; what was typed is lost. */
  abandon(): void {
    this.#began = undefined;
    this.refusal = undefined;
    this.host.requestUpdate();
  }

  open(began: Began): void {
    const field = this.port.field();
    if (field === undefined || this.isOpen) return;
    this.#began = began;
    this.refusal = undefined;
    this.#filter(began === 'typed' ? field.value : undefined);
    if (began === 'opened') field.setSelectionRange(this.#isChoice() ? 0 : field.value.length, field.value.length);
    this.host.requestUpdate();
  }

  /** Something was typed into the field. */
  typed(): void {
    if (!this.isOpen) return this.open('typed');
    this.refusal = undefined;
    this.#filter(this.port.field()?.value);
    this.host.requestUpdate();
  }

  moveOption(step: 1 | -1): void {
    const { length } = this.options;
    if (length > 0) this.optionIndex = (Math.max(this.optionIndex, step > 0 ? -1 : 0) + step + length) % length;
    this.host.requestUpdate();
  }

  /** Keeps what is typed and closes; where it means nothing, stays open and says so. Answers whether it has closed. */
  commit(where: 'cell' | 'range' = 'cell', option?: ChoiceOption): boolean {
    if (!this.isOpen) return true;
    const field = this.port.field();
    const text = option?.label ?? this.#meant(field?.value ?? '');
    const refusal = text === this.port.text() && where === 'cell' ? undefined : this.port.write(text, where);
    if (refusal === undefined) this.abandon();
    else {
      this.refusal = refusal;
      this.host.requestUpdate();
    }
    return refusal === undefined;
  }

  #isChoice(): boolean {
    return this.port.column()?.edit?.kind === 'choice';
  }

  /** In a list, the option that is marked; an empty text with none marked empties the cell. */
  #meant(typed: string): string {
    return this.options[this.optionIndex]?.label ?? typed;
  }

  #filter(typed: string | undefined): void {
    const edit = this.port.column()?.edit;
    if (edit?.kind !== 'choice') {
      this.options = [];
      this.optionIndex = -1;
      return;
    }
    this.options = optionsFor(edit.options, typed);
    const now = optionOf(edit.options, typed ?? this.port.text());
    const nowIndex = now === undefined ? -1 : this.options.indexOf(now);
    this.optionIndex = nowIndex < 0 && typed !== undefined && typed.trim() !== '' ? Math.min(0, this.options.length - 1) : nowIndex;
  }
}
