import { wordsIn, type MessageBook, type RuleEntries, type Severity } from '@zhengwu/core';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { frame, lessonHead } from '../frame.js';
import { findingLook, severityMark } from '../finding-row.js';
import { look } from '../look.js';
import { FAMILIES, filtered, ruleRows, type RuleFilter, type RuleRow } from './rule-rows.js';

const words = wordsIn('zh-CN');
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'undecided'];

/** All rules in one table: how grave each is, what it rests on, and for which kinds of item it holds. */
export class RulesLesson extends LitElement {
  static override styles = [
    look,
    frame,
    findingLook,
    css`
      .filters {
        display: grid;
        grid-template-columns: minmax(200px, 360px) 160px 120px 1fr;
        gap: 8px;
        align-items: center;
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .count {
        color: var(--ink-soft);
        font-size: 13px;
        text-align: end;
      }
      .table {
        flex: 1 1 auto;
        min-height: 0;
        overflow: auto;
        background: var(--surface);
      }
      thead th {
        position: sticky;
        top: 0;
        box-shadow: 0 1px var(--line);
      }
      th:first-child {
        padding-inline-start: 16px;
      }
      .family th {
        background: var(--page);
        color: var(--ink-soft);
        font-size: 12px;
      }
      .severity {
        display: flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }
      .mark {
        margin: 0;
      }
      .title {
        white-space: nowrap;
      }
      code {
        color: var(--ink-soft);
        font-size: 12px;
      }
      @media (min-width: 701px) {
        .lesson {
          height: 100vh;
        }
      }
      @media (max-width: 700px) {
        .filters {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          padding: 12px;
        }
        .filters > :first-child {
          grid-column: 1 / -1;
        }
        .count {
          grid-column: 1 / -1;
          text-align: start;
        }
        thead {
          display: none;
        }
        table,
        tbody,
        th,
        td {
          display: block;
        }
        tr {
          display: flex;
          flex-wrap: wrap;
          gap: 0 12px;
          padding: 8px 12px;
          border-bottom: 1px solid var(--line);
        }
        tr.family {
          padding: 0;
        }
        .family th {
          width: 100%;
          padding: 8px 12px;
        }
        th,
        td {
          padding: 0;
          border: 0;
        }
        td:empty {
          display: none;
        }
        .basis,
        .rule {
          flex: 1 0 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) entries: RuleEntries = {};
  @property({ attribute: false }) book: MessageBook | undefined;

  @state() private filter: RuleFilter = { text: '', family: '', severity: '' };

  override render(): TemplateResult {
    const all = this.book === undefined ? [] : ruleRows(this.entries, this.book);
    const rows = filtered(all, this.filter);
    const families = [...new Set(rows.map(({ family }) => family))];
    const set = (key: keyof RuleFilter) => (event: Event) => {
      this.filter = { ...this.filter, [key]: (event.target as HTMLInputElement | HTMLSelectElement).value };
    };
    return html`<div class="lesson">
      ${lessonHead('规则一览', '系统检查的每一条规则：多严重，依据是什么，管哪些事项。“错误”不改不能发布，“提醒”请人看一眼。')}
      <div class="filters" role="search">
        <input type="search" aria-label="查找规则" placeholder="查找：名称、依据，如 第四十二条" .value=${this.filter.text} @input=${set('text')} />
        <select aria-label="范围" @change=${set('family')}>
          <option value="">全部范围</option>
          ${[...new Set(all.map(({ family }) => family))].map((family) => html`<option value=${family}>${FAMILIES[family] ?? family}</option>`)}
        </select>
        <select aria-label="级别" @change=${set('severity')}>
          <option value="">全部级别</option>
          ${SEVERITIES.map((severity) => html`<option value=${severity}>${words.severity[severity]}</option>`)}
        </select>
        <span class="count" role="status">${rows.length === 0 ? '没有符合的规则，请换个词' : `${rows.length} 条规则`}</span>
      </div>
      <div class="table" tabindex="0" role="region" aria-label="规则表">
        <table>
          <thead>
            <tr><th scope="col">名称</th><th scope="col">级别</th><th scope="col">适用事项</th><th scope="col">依据</th><th scope="col">规则代号</th></tr>
          </thead>
          <tbody>${families.map((family) => this.family(family, rows.filter((row) => row.family === family)))}</tbody>
        </table>
      </div>
    </div>`;
  }

  private family(family: string, rows: readonly RuleRow[]): TemplateResult {
    return html`
      <tr class="family"><th colspan="5" scope="colgroup">${FAMILIES[family] ?? family}（${rows.length}）</th></tr>
      ${rows.map(
        ({ rule, title, severity, appliesTo, basis }) =>
          html`<tr><th scope="row" class="title">${title}</th><td><span class="severity">${severityMark(severity, 'shown')}</span></td><td>${appliesTo}</td><td class="basis">${basis}</td><td class="rule"><code>${rule}</code></td></tr>`,
      )}
    `;
  }
}

if (!customElements.get('zw-rules-lesson')) customElements.define('zw-rules-lesson', RulesLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-rules-lesson': RulesLesson;
  }
}
