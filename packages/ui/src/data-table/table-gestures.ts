import { emit } from '../element/emit.js';
import { samePlace, type Place } from './cell-range.js';
import { ColumnResize } from './column-resize.js';
import { RangeDrag } from './range-drag.js';
import type { Notice, TableCore } from './table-core.js';

/** Mouse, pen and touch over the cells, listened to on the grid as a whole. */
export class TableGestures<Row> {
  readonly #drag: RangeDrag;
  readonly #resize: ColumnResize;
  #isTouch = false;
  #isShift = false;
  #hasDragged = false;
  /** What stood below the table when the pointer went down. It goes with the click and not before: it might move the rows under the pointer. */
  #noticeBefore: Notice | undefined;

  constructor(private readonly core: TableCore<Row>) {
    this.#drag = new RangeDrag(core.element, core.viewport, (place) => {
      if (samePlace(place, core.cursor.head)) return;
      this.#hasDragged = true;
      core.go(place, true);
    });
    this.#resize = new ColumnResize(core.element);
  }

  /** Whether the last press was a finger's: then no keyboard opens before editing begins. */
  get isTouch(): boolean {
    return this.#isTouch;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const { core } = this;
    const parts = core.ports.parts();
    this.#isTouch = event.pointerType === 'touch';
    this.#isShift = event.shiftKey;
    this.#hasDragged = false;
    this.#noticeBefore = core.notice;
    const edge = targetOf(event)?.closest<HTMLElement>('.edge');
    const place = placeOf(event);
    if (parts === undefined || place === undefined) return;
    if (edge != null) return this.#startResize(event, edge, place.column, parts.grid);
    if (this.#isInEditor(event) || !core.editor.commit()) return;
    // A finger scrolls; where it only taps, a click follows.
    if (this.#isTouch || event.button !== 0 || place.row < 0) return;
    const isBox = targetOf(event)?.matches('.tick') === true;
    core.go(place, event.shiftKey && !isBox);
    if (!isControl(event)) this.#drag.start(event, parts.scroller);
  };

  /** The table puts the focus itself: on the field in the cell, which may not be drawn yet. */
  readonly onMouseDown = (event: MouseEvent): void => {
    if (placeOf(event) !== undefined && !this.#isInEditor(event) && !isControl(event)) {
      event.preventDefault();
      this.core.element.focus({ preventScroll: true });
    }
  };

  readonly onClick = (event: MouseEvent): void => {
    const { core } = this;
    const place = placeOf(event);
    core.pass(this.#noticeBefore);
    // A drag that came back to the box it began on is no press on it; a screen reader's press has no detail.
    if (this.#hasDragged && event.detail > 0 && targetOf(event)?.matches('.tick') === true) event.preventDefault();
    if (place === undefined || targetOf(event)?.closest('.edge') != null) return;
    if (place.row < 0) return this.#clickHeader(event, place.column);
    if (!this.#isTouch || this.#isInEditor(event) || isControl(event)) return;
    // The first tap goes to a cell, the second one edits it.
    const isSecond = samePlace(place, core.cursor.at) && core.ports.field() !== undefined;
    core.go(place);
    core.element.focus({ preventScroll: true });
    if (isSecond) core.edit();
  };

  /** A box was ticked by mouse, finger or a screen reader. */
  readonly onChange = (event: Event): void => {
    const { core } = this;
    const box = event.target;
    const place = placeOf(event);
    if (!(box instanceof HTMLInputElement) || !box.matches('.tick') || place === undefined) return;
    if (place.row < 0) return core.pickRows(-1, box.checked, false);
    if (!core.cursor.isInRange(place)) core.go(place);
    core.check(box.checked, this.#isShift);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const { core } = this;
    const place = placeOf(event);
    if (place === undefined || this.#isInEditor(event) || isControl(event)) return;
    if (targetOf(event)?.closest('.edge') != null) return core.fit(place.column);
    if (place.row < 0 || core.grid.isTick(place.column)) return;
    if (!core.grid.isReadonly && core.grid.columns[place.column]?.edit !== undefined) return core.edit();
    const id = core.grid.idOfRow(place.row);
    if (id !== undefined) emit(core.element, 'zw-activate', { id });
  };

  /** By the right button or the menu key: below the pointer, or below the cell. */
  readonly onContextMenu = (event: MouseEvent): void => {
    const { core } = this;
    const cell = targetOf(event)?.closest('.cell');
    const place = placeOf(event);
    if (cell == null || place === undefined || place.row < 0 || this.#isInEditor(event)) return;
    core.pass(core.notice);
    if (!core.cursor.isInRange(place) && !core.cursor.isAt(place)) core.go(place);
    const id = core.grid.cellId(place) ?? { rowId: core.grid.idOfRow(place.row), columnId: undefined };
    const box = cell.getBoundingClientRect();
    const isPointed = event.button === 2;
    const at = isPointed ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom };
    // An owner with a menu prevents the browser's own.
    if (!emit(core.element, 'zw-menu', { ...id, ...at }, { cancelable: true })) event.preventDefault();
  };

  #clickHeader(event: MouseEvent, column: number): void {
    const { core } = this;
    if (targetOf(event)?.matches('.tick') === true) return;
    const whole = core.grid.whole();
    const isSortable = core.grid.columns[column]?.isSortable === true;
    if (isSortable) core.go({ row: -1, column });
    else if (whole !== undefined && !core.grid.isTick(column)) core.selectRange({ ...whole, left: column, right: column });
    if (isSortable) core.sortBy(column);
  }

  #startResize(event: PointerEvent, edge: HTMLElement, column: number, grid: HTMLElement): void {
    if (event.button !== 0) return;
    const width = this.core.viewport.boxes[column]?.width ?? 0;
    grid.toggleAttribute('data-resizing', true);
    this.#resize.start(
      event,
      edge,
      width,
      (wanted) => this.core.resize(column, wanted),
      (isKept) => {
        grid.removeAttribute('data-resizing');
        if (isKept) this.core.tellWidths();
      },
    );
  }

  #isInEditor(event: Event): boolean {
    return this.core.editor.isOpen && targetOf(event)?.closest('.field') != null;
  }
}

function targetOf({ target }: Event): Element | undefined {
  return target instanceof Element ? target : undefined;
}

/** A link or button that a column draws in its cells. */
function isControl(event: Event): boolean {
  const control = targetOf(event)?.closest('a, button, input, select, textarea, [tabindex]');
  return control != null && !control.matches('.cell, .field, .tick');
}

/** Where a cell stands is written on it, for screen readers; it serves here as well. */
function placeOf(event: Event): Place | undefined {
  const cell = targetOf(event)?.closest('.cell');
  const row = cell?.closest('.row')?.getAttribute('aria-rowindex');
  const column = cell?.getAttribute('aria-colindex');
  return row == null || column == null ? undefined : { row: Number(row) - 2, column: Number(column) - 1 };
}
