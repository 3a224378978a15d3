import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { arrowDownIcon, arrowUpIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import type { Column, SortOrder } from './column.js';

export interface HeaderState {
  readonly columnIndex: number;
  readonly style: string;
  readonly isFrozen: boolean;
  /** The others scroll away under its edge. */
  readonly isLastFrozen: boolean;
  readonly isActive: boolean;
  readonly isLast: boolean;
  readonly sort: SortOrder | undefined;
}

/** The head of a column: a press sorts, its edge is dragged. */
export function headerView<Row>(column: Column<Row>, state: HeaderState, words: DataTableWords): TemplateResult {
  const direction = state.sort?.columnId === column.id ? state.sort.direction : undefined;
  const isSortable = column.isSortable === true;
  const classes = `cell head-cell${frozenClass(state)}${state.isActive ? ' active' : ''}${isSortable ? ' sortable' : ''}${alignOf(column)}`;
  return html`<div
    class=${classes}
    role="columnheader"
    aria-colindex=${state.columnIndex + 1}
    aria-sort=${isSortable ? (direction ?? 'none') : nothing}
    tabindex=${state.isActive ? '0' : nothing}
    title=${column.label}
    .style=${state.style}
  ><span class="text">${column.label}</span>${direction === undefined ? nothing : html`<span class="sort">${icon(direction === 'ascending' ? arrowUpIcon : arrowDownIcon)}</span>`}<span
      class=${state.isLast ? 'edge last' : 'edge'}
      title=${words.resize({ label: column.label })}
    ></span
  ></div>`;
}

/**
 * All titles at the widths of their columns, unseen: the head is as high as the longest of them needs, also of those
 * that are not drawn, so that it does not change its height when the table is scrolled sideways.
 */
export function headRuler(titles: readonly { readonly label: string; readonly width: number; readonly isSortable: boolean }[]): TemplateResult {
  return html`<div class="head-ruler" aria-hidden="true">${titles.map(
    ({ label, width, isSortable }) => html`<div class=${isSortable ? 'ruled sortable' : 'ruled'} .style=${`width:${width}px`}><span class="text">${label}</span></div>`,
  )}</div>`;
}

function frozenClass({ isFrozen, isLastFrozen }: HeaderState): string {
  return isLastFrozen ? ' frozen last-frozen' : isFrozen ? ' frozen' : '';
}

function alignOf<Row>({ align, edit }: Column<Row>): string {
  if (align !== undefined) return align === 'start' ? '' : ` ${align}`;
  return edit?.kind === 'check' ? ' center' : edit?.kind === 'number' ? ' end' : '';
}

/** The head of the column of ticks: ticks all rows, or none. */
export function tickHeaderView(state: HeaderState, ticked: 'all' | 'some' | 'none', words: DataTableWords): TemplateResult {
  return html`<div class=${`cell head-cell center${frozenClass(state)}${state.isActive ? ' active' : ''}`} role="columnheader" aria-colindex="1" .style=${state.style}
    ><input
      class="tick"
      type="checkbox"
      tabindex=${state.isActive ? '0' : '-1'}
      aria-label=${words.tickAll}
      .checked=${live(ticked === 'all')}
      .indeterminate=${live(ticked === 'some')}
  /></div>`;
}
