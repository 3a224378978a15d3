import { css, html, type TemplateResult } from 'lit';
import { addDays, dayKind, type IsoDate, type WorkingCalendar } from '@zhengwu/core';

import type { ClockDay } from './clock-run.js';

export const monthGridLook = css`
  .months {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 16px;
  }
  .month {
    flex: none;
    width: 294px;
    table-layout: fixed;
    border: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
  }
  .month caption {
    padding: 0 0 4px;
    font-size: 13px;
    font-weight: 600;
    text-align: start;
  }
  .month th {
    height: 28px;
    padding: 0;
    font-size: 12px;
    text-align: center;
  }
  .month td {
    position: relative;
    height: 44px;
    padding: 2px 4px;
    border: 1px solid var(--line);
    font-size: 13px;
    line-height: 18px;
  }
  .month .rest {
    background: var(--sunk);
    color: var(--ink-faint);
  }
  .month .counted {
    background: var(--accent-tint);
  }
  .month .paused {
    background: var(--warn-tint);
  }
  .month .start {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .month .due {
    background: var(--accent);
    color: #fff;
    font-weight: 600;
  }
  .month .sign {
    position: absolute;
    top: 3px;
    right: 4px;
    font-size: 11px;
    line-height: 16px;
  }
  .month .holiday .sign {
    color: var(--bad);
  }
  .month .adjusted .sign {
    color: var(--accent-strong);
    font-weight: 600;
  }
  .month .due .sign {
    color: #fff;
  }
  .month .count {
    display: block;
    font-size: 12px;
    text-align: end;
  }
`;

/** The months from the first day's to the last day's, `YYYY-MM`, no more than can be looked at. */
export function monthsFrom(first: IsoDate, last: IsoDate, most = 6): readonly string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7) && months.length < most; ) {
    months.push(month);
    month = addDays(`${month}-28` as IsoDate, 4).slice(0, 7); // the 28th and four days: always in the month after
  }
  return months;
}

/** One month as a sheet of a wall calendar: days off, worked weekends, and what each day did to the clock. */
export function monthGrid(month: string, days: readonly ClockDay[], due: IsoDate | undefined, calendar: WorkingCalendar): TemplateResult {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const first = `${month}-01` as IsoDate; // a month has a first day
  const cells: (IsoDate | undefined)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => undefined);
  for (let date = first; date.startsWith(month); date = addDays(date, 1)) cells.push(date);
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_each, day) => cells[week * 7 + day]));
  return html`
    <table class="month">
      <caption>${Number(month.slice(0, 4))}年${Number(month.slice(5))}月</caption>
      <thead><tr>${[...'一二三四五六日'].map((day) => html`<th scope="col"><span class="unseen">星期</span>${day}</th>`)}</tr></thead>
      <tbody>
        ${weeks.map((week) => html`<tr>${week.map((date) => (date === undefined ? html`<td></td>` : dayCell(date, byDate.get(date), date === days[0]?.date, date === due, calendar)))}</tr>`)}
      </tbody>
    </table>
  `;
}

function dayCell(date: IsoDate, day: ClockDay | undefined, isStart: boolean, isDue: boolean, calendar: WorkingCalendar): TemplateResult {
  const kind = dayKind(date, calendar);
  const classes = [
    kind === 'holiday' || kind === 'weekend' ? 'rest' : '',
    kind === 'holiday' ? 'holiday' : '',
    kind === 'adjusted-workday' ? 'adjusted' : '',
    day?.ordinal === undefined ? '' : 'counted',
    day?.isPaused === true ? 'paused' : '',
    isStart ? 'start' : '',
    isDue ? 'due' : '',
  ];
  const sign = kind === 'holiday' ? '休' : kind === 'adjusted-workday' ? '班' : '';
  const count = isStart ? '起' : day?.isPaused === true ? '扣除' : day?.ordinal === undefined ? (isDue ? '到期' : '') : `第 ${day.ordinal}`;
  return html`<td class=${classes.filter(Boolean).join(' ')}>${Number(date.slice(8))}<span class="sign">${sign}</span><span class="count">${count}</span></td>`;
}

/** 0 for Sunday. */
function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** 星期一 */
export function weekdayName(date: IsoDate): string {
  return `星期${'日一二三四五六'.charAt(weekday(date))}`;
}
