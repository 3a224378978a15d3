import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import { cellView, optionId } from './cell-view.js';
import type { RowTone, SortOrder } from './column.js';
import { headerView, headRuler, tickHeaderView, type HeaderState } from './header-view.js';
import type { TableCore } from './table-core.js';

/** What the element knows and the core does not. */
export interface RowsState<Row> {
  readonly core: TableCore<Row>;
  readonly words: DataTableWords;
  readonly sort: SortOrder | undefined;
  readonly rowTone: ((row: Row) => RowTone | undefined) | undefined;
  readonly isTouch: boolean;
}

export function headRow<Row>({ core, words, sort }: RowsState<Row>, drawn: readonly number[]): TemplateResult {
  const { grid, cursor, picked, viewport } = core;
  return html`<div class="row" role="row" aria-rowindex="1">${repeat(
    drawn,
    (index) => index,
    (index) => {
      const column = grid.columns[index];
      if (column === undefined) return nothing;
      const state: HeaderState = {
        columnIndex: index,
        style: cellStyle(core, index),
        isFrozen: viewport.boxes[index]?.isFrozen === true,
        isLastFrozen: isLastFrozen(core, index),
        isActive: cursor.isAt({ row: -1, column: index }),
        isLast: index === grid.columnCount - 1,
        sort,
      };
      if (!grid.isTick(index)) return headerView(column, state, words);
      return tickHeaderView(state, picked.size === 0 ? 'none' : picked.size < grid.rowCount ? 'some' : 'all', words);
    },
  )}${core.headLines > 1 ? headRuler(grid.columns.map(({ label, isSortable }, index) => ({ label: grid.isTick(index) ? '' : label, width: viewport.boxes[index]?.width ?? 0, isSortable: isSortable === true }))) : nothing}</div>`;
}

export function bodyRows<Row>(state: RowsState<Row>, drawn: readonly number[]): TemplateResult {
  const { viewport, cursor, grid } = state.core;
  return html`<div class="body" role="rowgroup" .style=${`height:${viewport.bodyHeight}px`}>${repeat(
    viewport.rowsDrawn(cursor.at.row),
    // Rows keep their elements when others come and go: an open editor is not torn away.
    (index) => grid.idOfRow(index) ?? index,
    (index) => bodyRow(state, index, drawn),
  )}</div>`;
}

function bodyRow<Row>({ core, words, rowTone, isTouch }: RowsState<Row>, index: number, drawn: readonly number[]): TemplateResult | typeof nothing {
  const { grid, cursor, viewport, editor, picked } = core;
  const row = grid.rows[index];
  const rowId = grid.idOfRow(index);
  if (row === undefined || rowId === undefined) return nothing;
  const tone = rowTone?.(row);
  const isPicked = core.element.selectable && picked.has(rowId);
  const remark = tone === undefined ? undefined : `${tone === 'error' ? words.toneError : words.toneWarning} `;
  return html`<div
    class=${isPicked ? 'row ticked' : 'row'}
    role="row"
    aria-rowindex=${index + 2}
    aria-selected=${core.element.selectable ? String(isPicked) : nothing}
    data-tone=${tone ?? nothing}
    .style=${`top:${index * viewport.rowHeight}px;height:${viewport.rowHeight}px`}
  >${repeat(
    drawn,
    (column) => column,
    (columnIndex) => {
      const column = grid.columns[columnIndex];
      if (column === undefined) return nothing;
      const place = { row: index, column: columnIndex };
      const isActive = cursor.isAt(place);
      const isEditing = isActive && editor.isOpen;
      const isTick = grid.isTick(columnIndex);
      return cellView(
        column,
        row,
        {
          columnIndex,
          style: cellStyle(core, columnIndex),
          isFrozen: viewport.boxes[columnIndex]?.isFrozen === true,
          isLastFrozen: isLastFrozen(core, columnIndex),
          isRowHeader: columnIndex === grid.headerColumn,
          isTick,
          isActive,
          isInRange: cursor.isInRange(place),
          isEditable: grid.editable(place, words) === true,
          isEditing,
          refusal: isEditing ? editor.refusal : undefined,
          activeOption: isEditing && editor.optionIndex >= 0 ? optionId(editor.optionIndex) : undefined,
          rowRemark: columnIndex === grid.headerColumn ? remark : undefined,
          tickLabel: isTick ? words.tickRow({ row: grid.rowName(index) }) : undefined,
          isTouch,
        },
        words,
      );
    },
  )}</div>`;
}

function isLastFrozen<Row>({ viewport }: TableCore<Row>, index: number): boolean {
  return viewport.boxes[index]?.isFrozen === true && viewport.boxes[index + 1]?.isFrozen === false;
}

function cellStyle<Row>({ viewport }: TableCore<Row>, index: number): string {
  const box = viewport.boxes[index];
  return box === undefined ? '' : `left:${box.x}px;width:${box.width}px`;
}
