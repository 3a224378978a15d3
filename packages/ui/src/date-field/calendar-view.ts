import { knowsYear, yearOf, type IsoDate, type WorkingCalendar } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { icon } from '../icon/icon.js';
import { chevronLeftIcon, chevronRightIcon } from '../icon/icons.js';
import type { DateFieldWords } from '../messages/date-field.zh-CN.js';
import { dayMark } from './day-mark.js';
import { isWithin, monthOf, shiftMonth, weekday, weeksOfMonth, yearsToChoose, type DayBounds } from './month-days.js';

export interface CalendarView {
  /** The day that the arrow keys stand on; its month is shown. */
  readonly cursor: IsoDate;
  readonly value: IsoDate | undefined;
  readonly today: IsoDate | undefined;
  readonly bounds: DayBounds;
  readonly calendar: WorkingCalendar | undefined;
  readonly canClear: boolean;
  readonly words: DateFieldWords;
  /** Another day, with the arrow keys' focus or without. */
  readonly onMove: (date: IsoDate) => void;
  readonly onPick: (date: IsoDate | '') => void;
  readonly onGridKey: (event: KeyboardEvent) => void;
}

/** A month as the date grid of the ARIA Authoring Practices, month and year above, 今天 and 清除 below. */
export function calendarView(view: CalendarView): TemplateResult {
  const { cursor, today, bounds, calendar, canClear, words, onPick } = view;
  const year = yearOf(cursor);
  return html`
    ${header(view)} ${grid(view)}
    ${calendar !== undefined && !knowsYear(calendar, year) ? html`<p class="zw-hint">${words.unknownYear(year)}</p>` : nothing}
    <div class="foot">
      ${today === undefined
        ? nothing
        : html`<button class="zw-button" type="button" data-size="small" ?disabled=${!isWithin(today, bounds)} @click=${() => onPick(today)}>
            ${words.pickToday}
          </button>`}
      ${canClear ? html`<button class="zw-button" type="button" data-kind="quiet" data-size="small" @click=${() => onPick('')}>${words.clear}</button>` : nothing}
    </div>
  `;
}

function header({ cursor, value, today, bounds, words, onMove }: CalendarView): TemplateResult {
  const year = yearOf(cursor);
  const month = monthNumber(cursor);
  const chosen = (event: Event): number => Number((event.target as HTMLSelectElement).value); // both listeners stand on a select
  const { min = '', max = '' } = bounds;
  const before = shiftMonth(monthOf(cursor), -1);
  const after = shiftMonth(monthOf(cursor), 1);
  return html`<div class="head">
    <button
      class="zw-icon-button"
      type="button"
      aria-label=${words.previousMonth}
      ?disabled=${before === monthOf(cursor) || (min !== '' && before.slice(0, 7) < min.slice(0, 7))}
      @click=${() => onMove(shiftMonth(cursor, -1))}
    >
      ${icon(chevronLeftIcon)}
    </button>
    <select class="zw-input" aria-label=${words.year} @change=${(event: Event) => onMove(shiftMonth(cursor, (chosen(event) - year) * 12))}>
      ${yearsToChoose(cursor, today ?? value ?? cursor, bounds).map((each) => html`<option value=${each} .selected=${live(each === year)}>${words.yearName(each)}</option>`)}
    </select>
    <select class="zw-input" aria-label=${words.month} @change=${(event: Event) => onMove(shiftMonth(cursor, chosen(event) - month))}>
      ${Array.from({ length: 12 }, (_, index) => index + 1).map((each) => html`<option value=${each} .selected=${live(each === month)}>${words.monthName(each)}</option>`)}
    </select>
    <button
      class="zw-icon-button"
      type="button"
      aria-label=${words.nextMonth}
      ?disabled=${after.slice(0, 7) === cursor.slice(0, 7) || (max !== '' && after.slice(0, 7) > max.slice(0, 7))}
      @click=${() => onMove(shiftMonth(cursor, 1))}
    >
      ${icon(chevronRightIcon)}
    </button>
  </div>`;
}

function grid(view: CalendarView): TemplateResult {
  const { cursor, words, onGridKey } = view;
  return html`<table role="grid" aria-label=${words.monthTitle({ year: yearOf(cursor), month: monthNumber(cursor) })} @keydown=${onGridKey}>
    <thead>
      <tr>
        ${words.weekdayShort.map((short, index) => html`<th scope="col" aria-label=${words.weekdays[index] ?? short}>${short}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeksOfMonth(cursor).map((week) => html`<tr>${week.map((date) => (date === undefined ? html`<td></td>` : cell(date, view)))}</tr>`)}
    </tbody>
  </table>`;
}

function cell(date: IsoDate, { cursor, value, today, bounds, calendar, words, onPick }: CalendarView): TemplateResult {
  const mark = dayMark(date, calendar);
  const canPick = isWithin(date, bounds);
  const day = Number(date.slice(8));
  const name = words.dayName({ year: yearOf(date), month: monthNumber(date), day }, weekday(date));
  const said = [name, mark === undefined ? '' : words[mark].name, date === today ? words.isToday : ''].filter((part) => part !== '');
  return html`<td
    role="gridcell"
    tabindex=${date === cursor ? 0 : -1}
    aria-label=${said.join(words.comma)}
    aria-selected=${date === value ? 'true' : 'false'}
    aria-current=${date === today ? 'date' : nothing}
    aria-disabled=${canPick ? nothing : 'true'}
    ?data-other=${monthOf(date) !== monthOf(cursor)}
    ?data-weekend=${weekday(date) > 4}
    data-mark=${mark ?? nothing}
    data-sign=${mark === undefined ? nothing : words[mark].mark}
    @click=${canPick ? () => onPick(date) : nothing}
  >
    ${day}
  </td>`;
}

function monthNumber(date: IsoDate): number {
  return Number(date.slice(5, 7));
}
