import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { CellEditor, Field } from './cell-editor.js';

export interface FocusPort {
  readonly grid: () => HTMLElement | undefined;
  readonly editor: () => CellEditor;
  /** What the active cell holds. */
  readonly text: () => string;
  readonly changed: (hasFocus: boolean) => void;
  /** The focus has left an editor whose text could not be kept. */
  readonly lost: (reason: string) => void;
}

/**
 * The one tab stop of a table: the active cell, or the field or box in it. Cells come and go under it with every
 * drawing; the focus goes on to the one that is active now.
 */
export class TableFocus implements ReactiveController {
  #hasFocus = false;
  #isDrawing = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly port: FocusPort,
  ) {
    host.addController(this);
  }

  get cell(): HTMLElement | undefined {
    return this.port.grid()?.querySelector<HTMLElement>('.cell.active') ?? undefined;
  }

  get field(): Field | undefined {
    return this.cell?.querySelector<Field>('.field') ?? undefined;
  }

  /** Puts the focus on the active cell. */
  take(options?: FocusOptions): void {
    this.#hasFocus = true;
    this.#target?.focus({ preventScroll: true, ...options });
  }

  hostUpdate(): void {
    this.#isDrawing = true;
  }

  hostUpdated(): void {
    this.#dressField();
    if (this.#hasFocus && !this.#isFocusInCell) this.take();
    this.#isDrawing = false;
  }

  hostDisconnected(): void {
    this.#left();
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    this.#hasFocus = true;
    this.port.changed(true);
    const { field } = this;
    if (field !== undefined && event.target === field && !this.port.editor().isOpen) field.select();
  };

  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Drawing takes the field out of the cell that was active; the focus goes on to the new one.
    if (this.#isDrawing) return;
    if (relatedTarget instanceof Node && this.port.grid()?.contains(relatedTarget) === true) return;
    // The window lost the focus, not the cell: who looks something up elsewhere keeps what is half typed.
    if (relatedTarget === null && !document.hasFocus()) return;
    this.#left();
    const editor = this.port.editor();
    if (editor.commit()) return;
    const { refusal = '' } = editor;
    editor.abandon();
    this.port.lost(refusal);
  };

  /** The browser's undo of the field would bring back the text of another cell. */
  readonly onBeforeInput = (event: InputEvent): void => {
    if (!this.port.editor().isOpen && event.inputType.startsWith('history')) event.preventDefault();
  };

  readonly onInput = (event: Event): void => {
    if (event.target === this.field) this.port.editor().typed();
  };

  #left(): void {
    this.#hasFocus = false;
    this.port.changed(false);
  }

  get #target(): HTMLElement | undefined {
    return this.cell?.querySelector<HTMLElement>('.field, .tick') ?? this.cell;
  }

  /** On what is to have it, or in a link or button that a column draws in the cell. */
  get #isFocusInCell(): boolean {
    const { cell } = this;
    const active = this.host.shadowRoot?.activeElement;
    if (active == null || cell === undefined) return false;
    return active === this.#target || (active !== cell && cell.contains(active));
  }

  /** The field says what the cell says, all of it selected, as long as nobody edits it. */
  #dressField(): void {
    const { field } = this;
    if (field === undefined) return;
    if (this.port.editor().isOpen) {
      if (field instanceof HTMLTextAreaElement) fitHeight(field);
      return;
    }
    const text = this.port.text();
    if (field.value !== text) field.value = text;
    field.style.removeProperty('height');
    if (this.host.shadowRoot?.activeElement === field) field.select();
  }
}

function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
