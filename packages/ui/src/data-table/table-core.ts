import type { ReactiveControllerHost } from 'lit';

import { emit } from '../element/emit.js';
import { announce } from '../live/announce.js';
import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import { CellEditor, type Field } from './cell-editor.js';
import { columnsOf, placesOf, rowsOf, type CellRange, type Place } from './cell-range.js';
import { changesOf, type Changes } from './changes.js';
import { ColumnWidths } from './column-widths.js';
import type { Column, SortOrder } from './column.js';
import { Cursor } from './cursor.js';
import { textWidth } from './fit-width.js';
import { Grid } from './grid.js';
import { planPaste, type CellText } from './paste-plan.js';
import { readTick } from './read-cell.js';
import { Viewport, type ViewportParts } from './viewport.js';

/** What the element gives to its inner parts. */
export interface TableElement<Row> extends HTMLElement, ReactiveControllerHost {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly selected: readonly string[];
  readonly selectable: boolean;
  readonly readonly: boolean;
  readonly sort: SortOrder | undefined;
  readonly headLines: number;
}

export interface TablePorts {
  readonly parts: () => (ViewportParts & { readonly grid: HTMLElement }) | undefined;
  readonly words: () => DataTableWords;
  readonly field: () => Field | undefined;
}

/** A sentence below the table about what was just done. */
export interface Notice {
  readonly tone: 'plain' | 'warn';
  readonly text: string;
}

/** Ticks have a column of their own; the name is none that an owner would give. */
const TICKS = '\u0000ticks';

/** px at text scale 1 beside a text in its cell: padding, line, room for the sign of an order. */
const CELL_MARGIN = 26;
const SORT_SIGN = 20;
/** px at text scale 1 that a wrapped line may leave empty at its end: a letter goes to the next one whole. */
const LETTER = 14;
const MOST_HEAD_LINES = 3;

/** The state of a table and what can be done with it; keys, gestures and clipboard only choose among that. */
export class TableCore<Row> {
  readonly cursor = new Cursor<Row>();
  readonly widths = new ColumnWidths<Row>();
  readonly viewport: Viewport;
  readonly editor: CellEditor;
  grid: Grid<Row>;
  notice: Notice | undefined;
  /** The row that was last ticked: Shift ticks up to another. */
  lastTicked: string | undefined;
  picked: ReadonlySet<string> = new Set();
  /** Changes were handed out: the rows that come next are the owner's answer, and no reason to drop what was said of them. */
  #isAnswerDue = false;

  constructor(
    readonly element: TableElement<Row>,
    readonly ports: TablePorts,
  ) {
    this.grid = this.#read();
    this.viewport = new Viewport(element, ports.parts);
    this.editor = new CellEditor(element, {
      field: ports.field,
      column: () => this.grid.columns[this.cursor.at.column],
      text: () => this.grid.text(this.cursor.at),
      write: (text, where) => this.writeTyped(text, where),
    });
  }

  get headLines(): number {
    return Math.max(1, Math.min(MOST_HEAD_LINES, Math.floor(this.element.headLines) || 1));
  }

  /** The owner undid, loaded, sorted: what was said of the rows before is past. */
  rowsChanged(): void {
    if (!this.#isAnswerDue) this.hush();
    this.#isAnswerDue = false;
  }

  /** The next key or press has come: a message that was there before is past. */
  pass(message: Notice | undefined): void {
    if (message === undefined || message !== this.notice) return;
    this.#isAnswerDue = false;
    this.hush();
  }

  /** Rows, columns or leave to edit have changed. */
  refresh(): void {
    this.grid = this.#read();
    if (this.cursor.follow(this.grid) && this.editor.isOpen) this.editor.abandon();
  }

  arrange(): void {
    const { grid, viewport } = this;
    viewport.arrange(grid.rowCount, this.widths.sizes(grid.columns, (index) => grid.isTick(index), viewport.scale));
  }

  #read(): Grid<Row> {
    const { columns, rows, rowId, selected, readonly: isReadonly, selectable } = this.element;
    const picked = new Set(selected);
    this.picked = picked;
    const tickColumn: Column<Row> = {
      id: TICKS,
      label: this.ports.words().tick,
      width: 40,
      edit: { kind: 'check' },
      text: (row) => (picked.has(rowId(row)) ? '√' : ''),
    };
    return new Grid({ columns, rows, rowId, isReadonly, tickColumn: selectable ? tickColumn : undefined });
  }

  go(place: Place, isExtending = false): void {
    const isOther = this.cursor.go(place, isExtending);
    this.viewport.reveal(isExtending ? this.cursor.head : place);
    if (isExtending) this.#sayRange();
    if (isOther) this.#tellActive();
    this.element.requestUpdate();
  }

  selectRange(range: CellRange): void {
    this.cursor.select(range);
    this.#sayRange();
    this.#tellActive();
    this.element.requestUpdate();
  }

  #tellActive(): void {
    const cell = this.grid.cellId(this.cursor.at);
    if (cell !== undefined) emit(this.element, 'zw-active', cell);
  }

  #sayRange(): void {
    const { range } = this.cursor;
    if (range !== undefined && this.cursor.isRange) this.#announce(this.ports.words().selected({ rows: rowsOf(range), columns: columnsOf(range) }));
  }

  /** Starts editing, ticks, or says why neither can be. */
  edit(began: 'opened' | 'typed' = 'opened'): void {
    const { at } = this.cursor;
    if (at.row < 0) return;
    const editable = this.grid.editable(at, this.ports.words());
    if (editable !== true) this.say(this.ports.words().refused({ count: 1, reason: editable }), 'warn');
    else this.editor.open(began);
  }

  writeTyped(text: string, where: 'cell' | 'range'): string | undefined {
    const places = where === 'range' ? this.cursor.places() : [this.cursor.at];
    const result = changesOf(this.grid, withText(places, text), this.ports.words());
    if (result.changes.length === 0 && result.reason !== undefined) return result.reason;
    this.#emit(result);
    if (result.refusedCount > 0) this.#report(result, []);
    else this.hush();
    return undefined;
  }

  clear(): void {
    const { words } = this.ports;
    const result = changesOf(this.grid, withText(this.cursor.places(), ''), words());
    this.#emit(result);
    this.#report(result, [words().cleared({ count: result.changes.length })]);
  }

  paste(block: readonly (readonly string[])[]): void {
    const words = this.ports.words();
    const { range } = this.cursor;
    if (range === undefined || block.length === 0) return this.say(words.nothingToPaste, 'warn');
    const { texts, range: reached, clippedRows, clippedColumns } = planPaste(block, range, this.grid.rowCount, this.grid.columnCount);
    const result = changesOf(this.grid, texts, words);
    this.#emit(result);
    this.cursor.select(reached);
    this.viewport.reveal({ row: reached.top, column: reached.left });
    const isClipped = clippedRows + clippedColumns > 0;
    this.#report(result, [
      words.changed({ count: result.changes.length }),
      ...(clippedRows > 0 ? [words.clippedRows({ count: clippedRows })] : []),
      ...(clippedColumns > 0 ? [words.clippedColumns({ count: clippedColumns })] : []),
    ], isClipped);
  }

  /** What is copied; undefined where nothing is. */
  rangeTexts(): readonly (readonly string[])[] | undefined {
    const { cursor, grid } = this;
    const { range } = cursor;
    if (range === undefined) return undefined;
    const columns = grid.columns.slice(Math.max(range.left, grid.firstDataColumn), range.right + 1);
    if (columns.length === 0) return undefined;
    return grid.rows.slice(range.top, range.bottom + 1).map((row) => columns.map((column) => column.text(row)));
  }

  sayCopied(): void {
    const { range } = this.cursor;
    if (range !== undefined) this.#announce(this.ports.words().copied({ rows: rowsOf(range), columns: columnsOf(range) }));
  }

  /** The first row of the range into those below it. */
  fillDown(): void {
    const { range } = this.cursor;
    if (range === undefined || range.top === range.bottom) return;
    const { grid } = this;
    const below = function* (): Generator<CellText> {
      for (const place of placesOf({ ...range, top: range.top + 1 })) yield { ...place, text: grid.text({ row: range.top, column: place.column }) };
    };
    const result = changesOf(grid, below(), this.ports.words());
    this.#emit(result);
    this.#report(result, [this.ports.words().changed({ count: result.changes.length })]);
  }

  /** Ticks the check cells of the range as the active one is to be; or picks rows. */
  check(isOn: boolean, isReaching = false): void {
    const { grid, cursor, element } = this;
    if (grid.isTick(cursor.at.column)) return this.pickRows(cursor.at.row, isOn, isReaching);
    const isCheck = (column: number): boolean => grid.columns[column]?.edit?.kind === 'check';
    const places = cursor.isRange ? [...cursor.places()].filter(({ column }) => isCheck(column)) : [cursor.at];
    // A cell may say yes by another word: what is ticked already stays as it is written.
    const others = places.filter((place) => readTick(grid.text(place)) !== isOn);
    const result = changesOf(grid, withText(others, isOn ? '√' : ''), this.ports.words());
    this.#emit(result);
    if (result.refusedCount > 0) this.#report(result, [this.ports.words().changed({ count: result.changes.length })]);
    else this.hush();
    // Where the owner does not follow, the box goes back.
    element.requestUpdate();
  }

  /** Row -1: all of them. */
  pickRows(row: number, isOn: boolean, isReaching: boolean): void {
    const { grid, element } = this;
    const from = isReaching && this.lastTicked !== undefined ? (grid.rowIndex(this.lastTicked) ?? row) : row;
    const range = row < 0 ? { start: 0, end: grid.rowCount } : { start: Math.min(from, row), end: Math.max(from, row) + 1 };
    const picked = new Set(this.picked);
    for (let index = range.start; index < range.end; index += 1) {
      const id = grid.idOfRow(index);
      if (id === undefined) continue;
      if (isOn) picked.add(id);
      else picked.delete(id);
    }
    this.lastTicked = grid.idOfRow(row);
    emit(element, 'zw-select', { ids: [...picked] });
    this.#announce(this.ports.words().ticked({ count: picked.size }));
    element.requestUpdate();
  }

  sortBy(index: number): void {
    const column = this.grid.columns[index];
    if (column?.isSortable !== true) return;
    const { sort } = this.element;
    const now = sort?.columnId === column.id ? sort.direction : 'none';
    const direction = now === 'none' ? 'ascending' : now === 'ascending' ? 'descending' : 'none';
    emit(this.element, 'zw-sort', { columnId: column.id, direction });
  }

  /** To a width in px of the screen. */
  resize(index: number, width: number): void {
    const column = this.grid.columns[index];
    if (column === undefined || this.grid.isTick(index)) return;
    this.widths.set(column, width / this.viewport.scale);
    this.element.requestUpdate();
  }

  tellWidths(): void {
    emit(this.element, 'zw-columns', { widths: this.widths.all(this.element.columns) });
  }

  widen(index: number, step: number): void {
    const width = (this.viewport.boxes[index]?.width ?? 0) + step * this.viewport.scale;
    this.resize(index, width);
    this.#widthSettled(index);
  }

  fit(index: number): void {
    const { grid, viewport, ports } = this;
    const column = grid.columns[index];
    const parts = ports.parts();
    if (column === undefined || parts === undefined) return;
    const texts = textWidth(grid.rows.map((row) => column.text(row)), parts.grid);
    const lines = this.headLines;
    const label = textWidth([column.label], parts.head) / lines + (lines > 1 ? LETTER * viewport.scale : 0) + (column.isSortable === true ? SORT_SIGN * viewport.scale : 0);
    this.resize(index, Math.max(texts, label) + CELL_MARGIN * viewport.scale);
    this.#widthSettled(index);
  }

  #widthSettled(index: number): void {
    const column = this.grid.columns[index];
    if (column === undefined || this.grid.isTick(index)) return;
    this.arrange();
    const px = Math.round((this.viewport.boxes[index]?.width ?? 0) / this.viewport.scale);
    this.#announce(this.ports.words().width({ label: column.label, px }));
    this.tellWidths();
  }

  say(text: string, tone: Notice['tone']): void {
    this.notice = { tone, text };
    this.#announce(text);
    this.element.requestUpdate();
  }

  hush(): void {
    if (this.notice === undefined) return;
    this.notice = undefined;
    this.element.requestUpdate();
  }

  #announce(text: string): void {
    const from = this.ports.parts()?.scroller;
    if (from !== undefined) announce(from, text);
  }

  #emit({ changes }: Changes): void {
    if (changes.length === 0) return;
    this.#isAnswerDue = true;
    emit(this.element, 'zw-edit', { changes });
  }

  #report({ changes, refusedCount, reason }: Changes, parts: readonly string[], isWarning = false): void {
    const words = this.ports.words();
    const refused = refusedCount > 0 && reason !== undefined ? [words.refused({ count: refusedCount, reason })] : [];
    const done = changes.length === 0 && refusedCount === 0 ? [words.nothingChanged, ...parts.slice(1)] : changes.length === 0 ? parts.slice(1) : parts;
    this.say(words.join([...done, ...refused]), refusedCount > 0 || isWarning ? 'warn' : 'plain');
  }
}

function* withText(places: Iterable<Place>, text: string): Generator<CellText> {
  for (const place of places) yield { ...place, text };
}
