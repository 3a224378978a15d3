import { emit } from '../element/emit.js';
import type { Field } from './cell-editor.js';
import { samePlace, type Place } from './cell-range.js';
import { WIDTH_STEP } from './column-resize.js';
import { gridMove, placeAfter } from './grid-move.js';
import type { TableCore } from './table-core.js';

/** Keys that do nothing by themselves. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

/** The keys of a table. Each handler answers whether the key was its own. */
export class TableKeys<Row> {
  constructor(private readonly core: TableCore<Row>) {}

  readonly onKey = (event: KeyboardEvent): void => {
    // The keys of an input method belong to it: Enter takes its word, Escape drops it.
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    const { notice } = this.core;
    const isTaken = this.core.editor.isOpen ? this.#editingKey(event) : this.#isInsideCell(event) ? this.#insideKey(event) : this.#gridKey(event);
    if (!MODIFIERS.has(event.key)) this.core.pass(notice);
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #editingKey(event: KeyboardEvent): boolean {
    const { core } = this;
    const { editor } = core;
    const isControl = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'Escape':
        editor.abandon();
        return true;
      case 'Enter':
        if (event.altKey || (event.shiftKey && isMany(core.ports.field()))) return this.#breakLine();
        if (isControl) editor.commit('range');
        else if (editor.commit()) this.#step(event.shiftKey ? -1 : 1, 0);
        return true;
      case 'Tab':
        // A text that cannot be kept keeps the focus, and says why; Escape gives it up.
        if (!editor.commit()) return true;
        return this.#stepAside(event.shiftKey ? -1 : 1);
      case 'ArrowUp':
      case 'ArrowDown':
        return this.#editingArrow(event.key === 'ArrowDown' ? 1 : -1);
      default:
        return false;
    }
  }

  #editingArrow(step: 1 | -1): boolean {
    const { editor, ports } = this.core;
    if (this.#kind === 'choice') editor.moveOption(step);
    else if (editor.began !== 'typed' || isMany(ports.field())) return false;
    else if (editor.commit()) this.#step(step, 0);
    return true;
  }

  #breakLine(): boolean {
    const field = this.core.ports.field();
    if (!isMany(field) || field === undefined) return true;
    field.setRangeText('\n', field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertLineBreak' }));
    return true;
  }

  /** A link or button that a column draws: its keys are its own, Escape leads back to the cell. */
  #isInsideCell({ target }: Event): boolean {
    return target instanceof Element && !target.matches('.cell, .field, .tick');
  }

  #insideKey({ key }: KeyboardEvent): boolean {
    if (key !== 'Escape') return false;
    this.core.go(this.core.cursor.at);
    return true;
  }

  #gridKey(event: KeyboardEvent): boolean {
    const { core } = this;
    const { cursor, grid, viewport } = core;
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey && event.shiftKey) return this.#widthKey(event.key);
    const move = gridMove(event);
    if (move !== undefined) {
      const from = event.shiftKey ? cursor.head : cursor.at;
      core.go(placeAfter(move, from, { rowCount: grid.rowCount, columnCount: grid.columnCount, page: viewport.page }), event.shiftKey);
      if (move === 'rowStart' || move === 'first') viewport.toStart();
      return true;
    }
    if (event.altKey) return event.key === 'ArrowDown' && this.#open();
    if (isControl) return this.#controlKey(event);
    switch (event.key) {
      case 'F2':
        return this.#open() || this.#enterCell();
      case 'Enter':
        return this.#enter();
      case ' ':
        return event.shiftKey ? this.#pickRow() : this.#space();
      case 'Delete':
      case 'Backspace':
        return this.#erase(event.key);
      case 'Insert':
        if (!grid.isReadonly) emit(core.element, 'zw-insert', { index: cursor.at.row + 1 });
        return true;
      case 'Escape':
        return this.#leaveRange();
      default:
        // A letter in a locked cell: say why nothing comes of it.
        if (event.key.length === 1 && cursor.at.row >= 0 && !grid.isReadonly && core.ports.field() === undefined && this.#kind !== undefined && this.#kind !== 'check') core.edit();
        return false;
    }
  }

  get #kind(): 'text' | 'number' | 'choice' | 'check' | undefined {
    return this.core.grid.columns[this.core.cursor.at.column]?.edit?.kind;
  }

  #controlKey({ key }: KeyboardEvent): boolean {
    const { core } = this;
    const { cursor, grid } = core;
    const whole = grid.whole();
    switch (key.toLowerCase()) {
      case 'a':
        if (whole !== undefined) core.selectRange(whole);
        return true;
      case ' ':
        if (whole !== undefined) core.selectRange({ ...whole, left: cursor.at.column, right: cursor.at.column });
        return true;
      case 'd':
        core.fillDown();
        return true;
      case 'delete':
        this.#remove();
        return true;
      case 'enter':
        this.#activate();
        return true;
      default:
        // Undo is the owner's, copy and paste come as events of their own.
        return false;
    }
  }

  #widthKey(key: string): boolean {
    const { core } = this;
    const { column } = core.cursor.at;
    if (key === 'ArrowLeft') core.widen(column, -WIDTH_STEP);
    else if (key === 'ArrowRight') core.widen(column, WIDTH_STEP);
    else if (key === 'Enter') core.fit(column);
    else return false;
    return true;
  }

  #open(): boolean {
    const { core } = this;
    const kind = this.#kind;
    if (core.cursor.at.row < 0 || core.grid.isReadonly || kind === undefined || kind === 'check') return false;
    core.edit();
    return true;
  }

  /** To the first link or button that the column draws in the cell. */
  #enterCell(): boolean {
    const inner = this.core.ports.parts()?.grid.querySelector<HTMLElement>('.cell.active .text a, .cell.active .text button, .cell.active .text [tabindex]');
    inner?.focus();
    return inner !== null && inner !== undefined;
  }

  #enter(): boolean {
    const { core } = this;
    const { row, column } = core.cursor.at;
    if (row < 0) return this.#enterHeader(column);
    if (this.#kind === 'check' && core.grid.editable(core.cursor.at, core.ports.words()) === true) return this.#space();
    if (!this.#open()) this.#activate();
    return true;
  }

  #enterHeader(column: number): boolean {
    const { core } = this;
    if (core.grid.isTick(column)) core.pickRows(-1, core.picked.size < core.grid.rowCount, false);
    else core.sortBy(column);
    return true;
  }

  #activate(): void {
    const id = this.core.grid.idOfRow(this.core.cursor.at.row);
    if (id !== undefined) emit(this.core.element, 'zw-activate', { id });
  }

  #space(): boolean {
    const { core } = this;
    const { at } = core.cursor;
    if (at.row < 0) return this.#enterHeader(at.column);
    if (this.#kind !== 'check') return core.ports.field() === undefined ? true : this.#kind === 'choice' && this.#open();
    const box = core.ports.parts()?.grid.querySelector<HTMLInputElement>('.cell.active .tick');
    if (box === null || box === undefined) core.edit();
    else core.check(!box.checked);
    return true;
  }

  #pickRow(): boolean {
    const { core } = this;
    const { row } = core.cursor.at;
    const id = core.grid.idOfRow(row);
    if (core.element.selectable && id !== undefined) core.pickRows(row, !core.picked.has(id), false);
    else if (core.grid.whole() !== undefined && row >= 0) core.selectRange({ top: row, bottom: row, left: core.grid.firstDataColumn, right: core.grid.columnCount - 1 });
    return true;
  }

  #erase(key: string): boolean {
    const { core } = this;
    if (core.cursor.at.row < 0) return true;
    if (core.grid.isTick(core.cursor.at.column)) this.#remove();
    // As in a spreadsheet, Backspace empties one cell and goes on typing there.
    else if (key === 'Backspace' && !core.cursor.isRange && core.ports.field() !== undefined) return false;
    else core.clear();
    return true;
  }

  /** Asks the owner to take away the rows that are ticked, or else those of the range. */
  #remove(): void {
    const { core } = this;
    const { range } = core.cursor;
    if (core.grid.isReadonly || range === undefined) return;
    const rows = core.grid.rows.slice(range.top, range.bottom + 1).map((row) => core.element.rowId(row));
    emit(core.element, 'zw-remove', { ids: core.picked.size > 0 ? [...core.picked] : rows });
  }

  #leaveRange(): boolean {
    const { core } = this;
    if (core.notice !== undefined) {
      core.hush();
      return true;
    }
    // Nothing to leave: a dialog around the table may close.
    if (!core.cursor.isRange) return false;
    core.go(core.cursor.at);
    return true;
  }

  #step(rows: number, columns: number): void {
    const { grid, cursor } = this.core;
    const to: Place = {
      row: Math.max(0, Math.min(cursor.at.row + rows, grid.rowCount - 1)),
      column: cursor.at.column + columns,
    };
    this.core.go(samePlace(to, cursor.at) ? cursor.at : to);
  }

  /** To the next cell, from the end of a row to the next one; from the last cell on, Tab leaves the table. */
  #stepAside(step: 1 | -1): boolean {
    const { core } = this;
    const { grid, cursor } = core;
    const first = grid.firstDataColumn;
    const column = cursor.at.column + step;
    if (column >= first && column < grid.columnCount) core.go({ row: cursor.at.row, column });
    else if (cursor.at.row + step < 0 || cursor.at.row + step >= grid.rowCount) return false;
    else core.go({ row: cursor.at.row + step, column: step > 0 ? first : grid.columnCount - 1 });
    return true;
  }
}

function isMany(field: Field | undefined): boolean {
  return field instanceof HTMLTextAreaElement;
}
