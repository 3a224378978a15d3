import {
  type DayKind,
  type IsoDate,
  UnknownYearError,
  addDays,
  addWorkingDays,
  chineseCalendar,
  dayKind,
  formatDate,
  isIsoDate,
  isWorkingDay,
} from '@zhengwu/core';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

const KIND: Readonly<Record<DayKind, string>> = {
  weekday: '工作日',
  'adjusted-workday': '调休上班',
  weekend: '周末',
  holiday: '法定节假日',
};

interface Day {
  readonly date: IsoDate;
  readonly kind: DayKind;
  /** Which working day of the limit it is. */
  readonly ordinal: number | undefined;
}

/** Every day from acceptance to the end of the limit, the first not counted. */
function daysOfLimit(from: IsoDate, to: IsoDate): readonly Day[] {
  const days: Day[] = [{ date: from, kind: dayKind(from, chineseCalendar), ordinal: undefined }];
  let ordinal = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const isWorked = isWorkingDay(date, chineseCalendar);
    if (isWorked) ordinal += 1;
    days.push({ date, kind: dayKind(date, chineseCalendar), ordinal: isWorked ? ordinal : undefined });
  }
  return days;
}

/** Tries a promised limit: accepted on this day, so many working days, which day is the last, and why. */
export class LimitTrial extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-width: 720px;
      padding: 16px;
      color: var(--zw-ink, #1f2329);
      font: 14px/22px 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
    }
    h1 {
      margin: 0 0 12px;
      font-size: 18px;
      line-height: 28px;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      margin-bottom: 12px;
    }
    label {
      display: grid;
      gap: 4px;
      color: var(--zw-ink-soft, #4e5661);
    }
    input {
      box-sizing: border-box;
      height: 32px;
      padding: 0 8px;
      border: 1px solid var(--zw-line-strong, #b6bfca);
      border-radius: 4px;
      color: var(--zw-ink, #1f2329);
      font: inherit;
    }
    input:focus-visible {
      outline: 2px solid var(--zw-accent, #1456b8);
      outline-offset: 1px;
    }
    output {
      display: block;
      margin-bottom: 12px;
      font-weight: 600;
    }
    .bad {
      color: var(--zw-bad, #c1272d);
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 12px;
      border: 1px solid var(--zw-line, #dde2e8);
      text-align: start;
      font-weight: 400;
    }
    thead th {
      background: var(--zw-surface-sunk, #f8fafc);
      color: var(--zw-ink-soft, #4e5661);
    }
    .off {
      color: var(--zw-ink-faint, #646d78);
      background: var(--zw-surface-sunk, #f8fafc);
    }
    .last td {
      font-weight: 600;
    }
    @media (max-width: 600px) {
      th,
      td {
        padding: 4px 6px;
      }
      td:nth-child(-n + 2) {
        white-space: nowrap;
      }
    }
  `;

  /** 受理日期, `YYYY-MM-DD`. */
  @property({ attribute: 'accepted-on' }) acceptedOn = '2026-02-12';
  /** 承诺时限, in working days. */
  @property({ type: Number }) days = 7;

  override render(): TemplateResult {
    return html`
      <h1>承诺期限试算</h1>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label>
          受理日期
          <input
            type="date"
            name="accepted-on"
            .value=${this.acceptedOn}
            @change=${(event: Event) => (this.acceptedOn = (event.target as HTMLInputElement).value)}
          />
        </label>
        <label>
          承诺时限（工作日）
          <input
            type="number"
            name="days"
            min="0"
            max="60"
            .value=${String(this.days)}
            @input=${(event: Event) => (this.days = Number((event.target as HTMLInputElement).value))}
          />
        </label>
      </form>
      ${this.answer()}
    `;
  }

  private answer(): TemplateResult {
    const { acceptedOn, days } = this;
    if (!isIsoDate(acceptedOn)) return html`<output class="bad">请填写受理日期。</output>`;
    if (!Number.isInteger(days) || days < 0 || days > 60) return html`<output class="bad">承诺时限请填 0 到 60 的整数。</output>`;
    try {
      const last = addWorkingDays(acceptedOn, days, chineseCalendar);
      return html`
        <output>最迟 ${formatDate(last)} 办结</output>
        ${timeline(daysOfLimit(acceptedOn, last))}
      `;
    } catch (error) {
      if (!(error instanceof UnknownYearError)) throw error;
      return html`<output class="bad">日历里还没有 ${error.year} 年的放假安排，请先补充（国务院办公厅每年秋季公布）。</output>`;
    }
  }
}

function timeline(days: readonly Day[]): TemplateResult {
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">星期</th>
          <th scope="col">性质</th>
          <th scope="col">第几个工作日</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ date, kind, ordinal }, index) => html`
            <tr class=${index === days.length - 1 ? 'last' : ordinal === undefined ? 'off' : nothing}>
              <td>${formatDate(date)}</td>
              <td>${weekday(date)}</td>
              <td>${KIND[kind]}</td>
              <td>${index === 0 ? '受理当日，不计' : (ordinal ?? '不计')}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function weekday(date: IsoDate): string {
  // At noon in UTC it is the same day in every zone that matters; only the name of the day is taken.
  return new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

if (!customElements.get('zw-limit-trial')) customElements.define('zw-limit-trial', LimitTrial);

declare global {
  interface HTMLElementTagNameMap {
    'zw-limit-trial': LimitTrial;
  }
}
