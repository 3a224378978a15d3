import {
  chineseCalendar,
  formatDate,
  isIsoDate,
  LIMIT_UNITS,
  limitText,
  wordsIn,
  yearOf,
  type IsoDate,
  type LimitUnit,
} from '@zhengwu/core';
import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { dateBox } from '../date-box.js';
import { findingLook, findingRow } from '../finding-row.js';
import { frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { runClock, type ClockRun } from './clock-run.js';
import { monthGrid, monthGridLook, monthsFrom, weekdayName } from './month-grid.js';
import { pauseRows, pauseRowsLook, pausesOf, type PauseDraft } from './pause-rows.js';
import { workingDaysLook } from './working-days-look.js';

const words = wordsIn('zh-CN');
const UNITS: Readonly<Record<LimitUnit, string>> = { workingDay: '工作日', day: '日（自然日）', month: '个月', year: '年' };

/** Begin a limit on a day, stop its clock, and see on a calendar which days counted and when it ends. */
export class WorkingDaysLesson extends LitElement {
  static override styles = [look, frame, findingLook, monthGridLook, pauseRowsLook, workingDaysLook];

  /** The day on which the limit begins, `YYYY-MM-DD`. */
  @property() start = '2026-09-21';
  @property({ type: Number }) amount = 10;
  @property() unit: LimitUnit = 'workingDay';
  @property({ attribute: false }) pauses: readonly PauseDraft[] = [];
  /** A day on which the office is closed beyond the holidays; empty for none. */
  @property() closed = '';

  override render(): TemplateResult {
    return html`<div class="lesson">
      ${lessonHead('工作日计算', '从受理到办结，哪一天算、哪一天不算，看日历就明白。放假和调休以国务院办公厅的通知为准；没有公布的年份不猜。')}
      <div class="bench">${this.asking()} ${this.answering()}</div>
    </div>`;
  }

  private asking(): TemplateResult {
    return html`
      <section class="panel asking" aria-labelledby="asking-title">
        <h2 id="asking-title">从哪天起，办多久</h2>
        <div class="inside">
          ${dateBox({ id: 'start', label: '起算日（受理日）', value: this.start, onDate: (start) => (this.start = start) })}
          <div class="pair">
            <div>
              <label for="amount">期限</label>
              <input id="amount" inputmode="numeric" autocomplete="off" .value=${String(this.amount)} @input=${(event: Event) => this.setAmount(valueOf(event))} />
            </div>
            <div>
              <label for="unit">单位</label>
              <select id="unit" @change=${(event: Event) => (this.unit = valueOf(event) as LimitUnit)}>
                ${LIMIT_UNITS.map((unit) => html`<option value=${unit} .selected=${unit === this.unit}>${UNITS[unit]}</option>`)}
              </select>
            </div>
          </div>
          <div>
            <h3 class="label">特别程序（所需时间可以扣除）</h3>
            ${pauseRows(this.pauses, (pauses) => (this.pauses = pauses))}
            <button type="button" @click=${() => (this.pauses = [...this.pauses, { kind: 'hearing', from: '', to: '' }])}>添加特别程序</button>
          </div>
          ${dateBox({ id: 'closed', label: '本地停止办公的一天（如防台风，可不填）', value: this.closed, onDate: (closed) => (this.closed = closed) })}
        </div>
      </section>
    `;
  }

  private answering(): TemplateResult {
    if (!isIsoDate(this.start)) {
      return html`<section class="panel answering" aria-label="结果"><p class="inside bad" role="alert">请填写起算日。</p></section>`;
    }
    const limit = { amount: this.amount, unit: this.unit };
    const pauses = pausesOf(this.pauses);
    const run = runClock({ start: this.start, limit, pauses }, isIsoDate(this.closed) ? [this.closed] : []);
    return html`
      <section class="panel answering" aria-label="结果">
        ${run.ok ? this.due(run, this.start) : html`<div role="alert"><ul class="findings">${findingRow(run.finding)}</ul></div>`}
        ${this.calendar(run, this.start)} ${this.sources(run, this.start)}
      </section>
    `;
  }

  private due({ due, days }: Extract<ClockRun, { ok: true }>, start: IsoDate): TemplateResult {
    const paused = days.filter(({ isPaused }) => isPaused).length;
    const off = days.filter(({ kind }) => kind === 'holiday').length;
    const adjusted = days.filter(({ kind, ordinal }) => kind === 'adjusted-workday' && ordinal !== undefined).length;
    const notes = [
      '起算当日不计',
      ...(off > 0 ? [`期间放假 ${off} 天`] : []),
      ...(adjusted > 0 ? [`调休上班 ${adjusted} 天，计入`] : []),
      ...(paused > 0 ? [`特别程序占 ${paused} 天，不计`] : []),
      ...(this.unit === 'workingDay' ? [] : ['最后一天不上班的，顺延到下一个工作日']),
    ];
    return html`
      <div class="result" role="status">
        <p class="soft">${formatDate(start)}起，${limitText({ amount: this.amount, unit: this.unit }, words)}，最后一天是</p>
        <p class="due-date">${formatDate(due)}（${weekdayName(due)}）</p>
        <p class="soft">${notes.join('；')}。</p>
      </div>
    `;
  }

  private calendar(run: ClockRun, start: IsoDate): TemplateResult {
    const year = yearOf(start);
    if (chineseCalendar.years[String(year)] === undefined) return html``;
    const last = run.ok ? run.due : (`${year}-12-31` as IsoDate); // every year has this day
    const months = monthsFrom(start, last);
    const isWhole = months[months.length - 1] === last.slice(0, 7);
    const calendar = run.ok ? run.calendar : chineseCalendar;
    const days = run.ok ? run.days : [{ date: start, kind: 'weekday' as const, isPaused: false }];
    return html`
      <div class="inside">
        <div class="months">${months.map((month) => monthGrid(month, days, run.ok ? run.due : undefined, calendar))}</div>
        ${isWhole ? '' : html`<p class="soft">期限较长，后面的月份没有列出。</p>`}
        <ul class="legend">
          <li><span class="swatch start"></span>起算日</li>
          <li><span class="swatch counted"></span>计入，数字是第几天</li>
          <li><span class="swatch rest"></span>周末和放假，“休”为法定放假</li>
          <li><b class="adjusted">班</b>调休上班</li>
          <li><span class="swatch paused"></span>特别程序，扣除</li>
          <li><span class="swatch due"></span>最后一天</li>
        </ul>
      </div>
    `;
  }

  private sources(run: ClockRun, start: IsoDate): TemplateResult {
    const years = Object.keys(chineseCalendar.years).filter((year) => year >= start.slice(0, 4) && year <= (run.ok ? run.due : start).slice(0, 4));
    return html`
      <div class="inside sources">
        <h3>放假安排的依据</h3>
        <ul>
          ${years.map((year) =>
            chineseCalendar.years[year]?.sources.map(
              ({ title, number, issuedOn, status }) => html`
                <li>
                  ${title}${number === undefined ? '' : `（${number}）`}${issuedOn === undefined ? '' : `，${formatDate(issuedOn)}`}
                  <span class=${status === 'verified' ? 'good' : 'warn'}>${words.source[status]}</span>
                </li>
              `,
            ),
          )}
        </ul>
        ${years.length === 0 ? html`<p class="soft">工作日历里没有 ${start.slice(0, 4)} 年。</p>` : ''}
      </div>
    `;
  }

  /** Takes whole numbers only: a limit has no fractions, and none runs for a thousand years. */
  private setAmount(text: string): void {
    if (/^\d{1,3}$/.test(text.trim())) this.amount = Number(text);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

if (!customElements.get('zw-working-days-lesson')) customElements.define('zw-working-days-lesson', WorkingDaysLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-working-days-lesson': WorkingDaysLesson;
  }
}
