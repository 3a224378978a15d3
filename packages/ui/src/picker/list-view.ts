import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../icon/icon.js';
import { checkIcon, loaderCircleIcon, plusIcon } from '../icon/icons.js';
import type { PickerWords } from '../messages/picker.zh-CN.js';
import type { ListRow } from './list-row.js';
import type { ListWindow } from './list-window.js';
import { marked } from './marked.js';
import { noteOf, type RowLines } from './row-lines.js';
import type { SearchState } from './option-search.js';

export const LIST_ID = 'list';
export const rowId = (index: number): string => `row-${index}`;

export interface ListView {
  readonly rows: readonly ListRow[];
  readonly drawn: ListWindow;
  /** Lines of text that a row takes. */
  readonly linesOf: (row: number) => RowLines;
  /** The line that Enter picks; -1 for none. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly isMultiple: boolean;
  readonly label: string;
  /** What is looked for. */
  readonly typed: string;
  readonly search: SearchState['kind'];
  readonly words: PickerWords;
  readonly onPick: (index: number) => void;
  readonly onScroll: (event: Event) => void;
  readonly onRetry: () => void;
  readonly onShowAll: () => void;
}

/** The list under a picker, and what is said in its place. */
export function listView(view: ListView): TemplateResult {
  const { rows, drawn, isMultiple, label, search, words, onScroll } = view;
  return html`
    ${status(view)}
    <div
      id=${LIST_ID}
      class="list"
      role="listbox"
      aria-label=${words.options({ label })}
      aria-multiselectable=${isMultiple ? 'true' : nothing}
      aria-busy=${search === 'searching' ? 'true' : nothing}
      ?hidden=${rows.length === 0}
      @scroll=${onScroll}
    >
      <div class="ruler" aria-hidden="true"><div class="note">国</div></div>
      <div class="rows" role="presentation"><div class="drawn" role="presentation">${runs(view, drawn)}</div></div>
    </div>
  `;
}

/** Lines of a group stand in an element of that name, even where its heading is scrolled away. */
function runs(view: ListView, { start, end }: ListWindow): readonly TemplateResult[] {
  const lines: TemplateResult[] = [];
  for (let at = start; at < end; ) {
    const group = groupOf(view.rows[at]);
    const run: TemplateResult[] = [];
    for (; at < end && groupOf(view.rows[at]) === group; at += 1) run.push(line(view, at));
    if (group === undefined) lines.push(...run);
    else lines.push(html`<div role="group" aria-label=${group}>${run}</div>`);
  }
  return lines;
}

function groupOf(row: ListRow | undefined): string | undefined {
  switch (row?.kind) {
    case 'group':
      return row.name;
    case 'option':
      return row.group;
    case 'create':
    case undefined:
      return undefined;
  }
}

function line(view: ListView, index: number): TemplateResult {
  const { rows, active, chosen, words, linesOf, onPick } = view;
  const row = rows[index];
  if (row === undefined || row.kind === 'group') return html`<div class="row heading" aria-hidden="true">${row?.name ?? ''}</div>`;
  const isActive = index === active;
  const size = rows[rows.length - 1];
  const count = size === undefined || size.kind === 'group' ? nothing : size.position;
  if (row.kind === 'create') {
    return html`<div id=${rowId(index)} class="row" role="option" aria-selected="false" aria-setsize=${count} aria-posinset=${row.position} ?data-active=${isActive} @click=${() => onPick(index)}>
      ${icon(plusIcon)}<span class="name">${words.create({ text: row.text })}</span>
    </div>`;
  }
  const { option, labelMark, noteMark } = row.found;
  const { id, label, note = '', isDisabled = false, reason = '' } = option;
  const isChosen = chosen.has(id);
  const why = isDisabled ? reason : '';
  return html`<div
    id=${rowId(index)}
    class="row"
    data-lines=${linesOf(index)}
    role="option"
    title=${[label, note, why].filter((part) => part !== '').join('\n')}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${isDisabled ? 'true' : nothing}
    aria-setsize=${count}
    aria-posinset=${row.position}
    ?data-active=${isActive}
    @click=${() => onPick(index)}
  >
    <span class="tick">${isChosen ? icon(checkIcon) : nothing}</span>
    <span class="what">
      <span class="name">${marked(label, labelMark)}</span>
      ${noteOf(row) === '' ? nothing : html`<span class="note">${marked(note, noteMark)}${note === '' || why === '' ? '' : ' · '}${why}</span>`}
    </span>
  </div>`;
}

function status({ rows, typed, search, words, onRetry, onShowAll }: ListView): TemplateResult | typeof nothing {
  if (search === 'searching') return html`<p class="status">${icon(loaderCircleIcon)}<span>${words.searching}</span></p>`;
  if (search === 'failed') {
    return html`<div class="status"><span>${words.failed}</span><button class="zw-button" type="button" tabindex="-1" data-size="small" @click=${onRetry}>${words.retry}</button></div>`;
  }
  if (rows.some(({ kind }) => kind === 'option')) return nothing;
  if (typed === '') return html`<p class="status">${words.nothingThere}</p>`;
  return html`<div class="status">
    <span><strong>${words.nothingFound({ words: typed })}</strong><br />${words.tryOther}</span>
    <button class="zw-button" type="button" tabindex="-1" data-size="small" @click=${onShowAll}>${words.showAll}</button>
  </div>`;
}
