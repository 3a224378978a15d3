import {
  amountInWords,
  DATE_STYLES,
  formatAmount,
  formatDate,
  mask,
  parseAmount,
  parseDate,
  type DateStyle,
  type IsoDate,
  type MaskKind,
} from '@zhengwu/core';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { NUMBER_KINDS, type NumberKindRow } from './number-kinds.js';
import { numbersLook } from './numbers-look.js';

const STYLES: Readonly<Record<DateStyle, string>> = { arabic: '正文', chinese: '汉字写法', dotted: '证照有效期', iso: '系统保存' };
const MASKED: readonly (readonly [MaskKind, string])[] = [
  ['name', '姓名'],
  ['residentId', '公民身份号码'],
  ['mobile', '手机号码'],
  ['bankCard', '银行卡号'],
  ['address', '住址'],
];

/** Type numbers, sums and days as people write them, and see how they are read, checked and written. */
export class NumbersLesson extends LitElement {
  static override styles = [look, frame, numbersLook];

  /** The day on which numbers are checked: nobody is born after it. */
  @property() today: IsoDate = '2026-11-23';
  /** What stands in the boxes at first, by their ids. */
  @property({ attribute: false }) texts: Readonly<Record<string, string>> = {};

  @state() private ending: '整' | '正' = '整';

  override render(): TemplateResult {
    return html`<div class="lesson">
      ${lessonHead('证件与金额', '号码错在哪一位，金额、日期在文书上怎样写，给别人看时遮住哪些。本页的人名、号码都是虚构或标准中的示例。')}
      <div class="bench">
        <section class="panel" aria-labelledby="numbers-title">
          <h2 id="numbers-title">号码 <span class="end">全角、空格、连字符会自动整理</span></h2>
          <div class="inside entries">${NUMBER_KINDS.map((kind) => this.number(kind))}</div>
        </section>
        <div class="side">${this.amount()} ${this.date()} ${this.masks()}</div>
      </div>
    </div>`;
  }

  private box(id: string, label: string, hint: string, isWrong: boolean): TemplateResult {
    return html`
      <label for=${id}>${label}</label>
      <input
        id=${id}
        placeholder=${hint}
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby=${isWrong ? `${id}-verdict` : nothing}
        .value=${this.text(id)}
        @input=${(event: Event) => this.type(id, event)}
      />
    `;
  }

  private number({ id, label, hint, read }: NumberKindRow): TemplateResult {
    const text = this.text(id);
    const reading = read(text, this.today);
    const isWrong = text !== '' && !reading.valid;
    const isTidied = reading.normalised !== text;
    return html`
      <div>
        ${this.box(id, label, hint, isWrong)}
        <p class="verdict" id="${id}-verdict" role="status">
          ${text === '' ? '' : html`<span class=${reading.valid ? 'good' : 'bad'}>${reading.valid ? '通过：' : '有误：'}</span>${reading.said}${isTidied ? ` 读作 ${reading.normalised}。` : ''}`}
        </p>
        ${text === '' || reading.masked === undefined ? '' : html`<p class="faint">给别人看时显示 <code>${reading.masked}</code></p>`}
      </div>
    `;
  }

  private amount(): TemplateResult {
    const text = this.text('amount');
    const isAmount = parseAmount(text) !== undefined;
    return html`
      <section class="panel" aria-labelledby="amount-title">
        <h2 id="amount-title">金额大写</h2>
        <div class="inside">
          ${this.box('amount', '金额（元）', '如 1680.32', text !== '' && !isAmount)}
          <fieldset>
            <legend class="unseen">结尾用字</legend>
            <div class="endings">
              ${(['整', '正'] as const).map(
                (ending) => html`<label class="check"><input type="radio" name="ending" .checked=${this.ending === ending} @change=${() => (this.ending = ending)} />到元为止写“${ending}”</label>`,
              )}
            </div>
          </fieldset>
          ${isAmount
            ? html`<dl class="facts" aria-live="polite">
                <div><dt>大写</dt><dd>${amountInWords(text, { withCurrency: true, ending: this.ending })}</dd></div>
                <div><dt>小写</dt><dd>${formatAmount(text, { symbol: true })}</dd></div>
              </dl>`
            : html`<p class="verdict bad" id="amount-verdict" role="status">${text === '' ? '' : '这不是金额。请写成 1680.32 或 1,680.32，最多两位小数。'}</p>`}
        </div>
      </section>
    `;
  }

  private date(): TemplateResult {
    const text = this.text('date');
    const date = parseDate(text);
    return html`
      <section class="panel" aria-labelledby="date-title">
        <h2 id="date-title">日期</h2>
        <div class="inside">
          ${this.box('date', '日期（怎样写都可以）', '如 2026.3.5', text !== '' && date === undefined)}
          ${date === undefined
            ? html`<p class="verdict bad" id="date-verdict" role="status">${text === '' ? '' : '这不是日期，或没有这一天。请写全四位年份，如 2026年3月5日。'}</p>`
            : html`<dl class="facts" aria-live="polite">${DATE_STYLES.map((style) => html`<div><dt>${STYLES[style]}</dt><dd>${formatDate(date, style)}</dd></div>`)}</dl>`}
        </div>
      </section>
    `;
  }

  private masks(): TemplateResult {
    return html`
      <section class="panel" aria-labelledby="masks-title">
        <h2 id="masks-title">遮盖显示 <span class="end">公示、叫号屏、样表上用</span></h2>
        <table aria-labelledby="masks-title">
          <thead><tr><th scope="col">种类</th><th scope="col">原文</th><th scope="col">显示为</th></tr></thead>
          <tbody>
            ${MASKED.map(([kind, label]) => {
              const id = `mask-${kind}`;
              return html`
                <tr>
                  <th scope="row">${label}</th>
                  <td><input aria-label="${label}原文" autocomplete="off" .value=${this.text(id)} @input=${(event: Event) => this.type(id, event)} /></td>
                  <td><code>${mask(kind, this.text(id))}</code></td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </section>
    `;
  }

  private text(id: string): string {
    return this.texts[id] ?? '';
  }

  private type(id: string, event: Event): void {
    this.texts = { ...this.texts, [id]: (event.target as HTMLInputElement).value };
  }
}

if (!customElements.get('zw-numbers-lesson')) customElements.define('zw-numbers-lesson', NumbersLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-numbers-lesson': NumbersLesson;
  }
}
