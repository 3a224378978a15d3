import { html, nothing, type TemplateResult } from 'lit';

import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import type { CellEditor } from './cell-editor.js';
import { LIST_ID, optionId, REFUSAL_ID } from './cell-view.js';
import type { ChoiceOption } from './column.js';

export interface PopupsState {
  readonly editor: CellEditor;
  readonly isChoosing: boolean;
  /** The label of the column that is edited. */
  readonly label: string;
  readonly words: DataTableWords;
  readonly choose: (option: ChoiceOption) => void;
}

/** The options of a cell, and why its text cannot be kept; both are shown by `EditorPopups`. */
export function popupsView({ editor, isChoosing, label, words, choose }: PopupsState): TemplateResult {
  const { options, optionIndex } = editor;
  return html`<div class="zw-floating refusal" id=${REFUSAL_ID} role="alert">${editor.refusal ?? nothing}</div>
    <div class="zw-floating options" id=${LIST_ID} role="listbox" aria-label=${words.options({ label })} @pointerdown=${keepFocus} @mousedown=${keepFocus}>
      ${isChoosing ? options.map((option, index) => optionView(option, index, index === optionIndex, choose)) : nothing}
      ${isChoosing && options.length === 0 ? html`<div class="no-option" role="option" aria-disabled="true" aria-selected="false">${words.noOption}</div>` : nothing}
    </div>`;
}

function optionView(option: ChoiceOption, index: number, isOn: boolean, choose: (option: ChoiceOption) => void): TemplateResult {
  return html`<div class="option" role="option" id=${optionId(index)} aria-selected=${isOn ? 'true' : 'false'} ?data-on=${isOn} @click=${() => choose(option)}>${
    option.label === '' ? '\u00a0' : option.label
  }</div>`;
}

/** The focus stays in the cell while an option is pressed. */
const keepFocus = (event: Event): void => event.preventDefault();
