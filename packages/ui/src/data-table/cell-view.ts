import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { checkIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import type { Column } from './column.js';
import { readTick } from './read-cell.js';

/** What a cell is besides its text. */
export interface CellState {
  readonly columnIndex: number;
  readonly style: string;
  readonly isFrozen: boolean;
  /** The others scroll away under its edge. */
  readonly isLastFrozen: boolean;
  readonly isRowHeader: boolean;
  readonly isTick: boolean;
  /** The tab stop of the table. */
  readonly isActive: boolean;
  readonly isInRange: boolean;
  readonly isEditable: boolean;
  readonly isEditing: boolean;
  /** Why what is typed cannot be kept. */
  readonly refusal: string | undefined;
  /** The chosen option's element, while the list is open. */
  readonly activeOption: string | undefined;
  /** Said of the row, before the text of its first cell. */
  readonly rowRemark: string | undefined;
  readonly tickLabel: string | undefined;
  /** Touch screens show no keyboard before editing begins. */
  readonly isTouch: boolean;
}

/** The list of options, of which there is one a table. */
export const LIST_ID = 'options';
export const REFUSAL_ID = 'refusal';
export const optionId = (index: number): string => `option-${index}`;

export function cellView<Row>(column: Column<Row>, row: Row, state: CellState, words: DataTableWords): TemplateResult {
  const { isActive, isEditable, isInRange } = state;
  const text = column.text(row);
  const problem = column.problem?.(row);
  const isCheck = column.edit?.kind === 'check';
  const field = isActive && isEditable && !isCheck ? fieldView(column, state) : nothing;
  const hasOwnFocus = field !== nothing || (isCheck && isEditable);
  return html`<div
    class=${classes(column, state)}
    role=${state.isRowHeader ? 'rowheader' : 'gridcell'}
    aria-colindex=${state.columnIndex + 1}
    aria-readonly=${isEditable ? nothing : 'true'}
    aria-invalid=${problem === undefined ? nothing : 'true'}
    aria-selected=${isInRange ? 'true' : nothing}
    title=${problem ?? (text === '' || state.isTick ? nothing : text)}
    tabindex=${isActive && !hasOwnFocus ? '0' : nothing}
    .style=${state.style}
  >${state.rowRemark === undefined ? nothing : html`<span class="zw-unseen">${state.rowRemark}</span>`}${content(column, row, text, state, words, field !== nothing)}${
    problem === undefined ? nothing : html`<span class="zw-unseen">${problem}</span>`
  }${field}</div>`;
}

function classes<Row>({ align, edit }: Column<Row>, state: CellState): string {
  let all = 'cell';
  if (state.isFrozen) all += state.isLastFrozen ? ' frozen last-frozen' : ' frozen';
  if (state.isActive) all += ' active';
  if (state.isEditing) all += ' editing';
  if (state.isInRange) all += ' in-range';
  if (align !== undefined && align !== 'start') all += ` ${align}`;
  else if (align === undefined && edit?.kind === 'check') all += ' center';
  else if (align === undefined && edit?.kind === 'number') all += ' end';
  return all;
}

function content<Row>(column: Column<Row>, row: Row, text: string, state: CellState, words: DataTableWords, isRepeated: boolean): TemplateResult {
  if (column.edit?.kind === 'check') {
    const isOn = readTick(text) === true;
    if (state.isEditable) {
      return html`<input class="tick" type="checkbox" tabindex=${state.isActive ? '0' : '-1'} aria-label=${state.tickLabel ?? column.label} .checked=${live(isOn)} />`;
    }
    return html`<span class="text">${isOn ? icon(checkIcon, words.yes) : html`<span class="zw-unseen">${words.no}</span>`}</span>`;
  }
  // The field says the same text: it is not to be heard twice.
  return html`<span class="text" aria-hidden=${isRepeated ? 'true' : nothing}>${column.render?.(row) ?? text}</span>`;
}

/**
 * The field stands in the active cell before editing begins, unseen and with all of its text selected. So the first
 * key replaces the text as the browser does it, and a Chinese input method finds a field to compose in.
 */
function fieldView<Row>(column: Column<Row>, { isEditing, isTouch, refusal, activeOption }: CellState): TemplateResult {
  const isInvalid = refusal === undefined ? nothing : 'true';
  const describedBy = refusal === undefined ? nothing : REFUSAL_ID;
  const keyboard = isTouch && !isEditing ? 'none' : undefined;
  switch (column.edit?.kind) {
    case 'choice':
      return html`<input
        class="field"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${column.label}
        aria-autocomplete="list"
        aria-expanded=${isEditing ? 'true' : 'false'}
        aria-controls=${LIST_ID}
        aria-activedescendant=${activeOption ?? nothing}
        aria-invalid=${isInvalid}
        aria-describedby=${describedBy}
        inputmode=${keyboard ?? nothing}
      />`;
    case 'text':
      if (column.edit.lines === 'many') {
        return html`<textarea class="field" rows="1" spellcheck="false" aria-label=${column.label} aria-invalid=${isInvalid} aria-describedby=${describedBy} inputmode=${keyboard ?? nothing}></textarea>`;
      }
      break;
    case 'number':
    case 'check':
    case undefined:
      break;
  }
  return html`<input
    class="field"
    autocomplete="off"
    spellcheck="false"
    aria-label=${column.label}
    aria-invalid=${isInvalid}
    aria-describedby=${describedBy}
    inputmode=${keyboard ?? (column.edit?.kind === 'number' ? 'decimal' : nothing)}
  />`;
}
