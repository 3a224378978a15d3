import { FieldCatalogue, toText, wordsIn, type CatalogueField, type Finding } from '@zhengwu/core';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { excerpt } from '../excerpt.js';
import { countText, findingLook, findingRow } from '../finding-row.js';
import { frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { answerForm, answerFormLook, type Answers } from './answer-form.js';
import { conditionLook } from './condition-look.js';
import { fieldList, fieldListLook } from './field-list.js';
import { outcomeOf } from './outcome.js';
import { readCondition, type Reading } from './reading.js';
import { spanOf, suggestionsFor, withSuggestion } from './suggestions.js';

const words = wordsIn('zh-CN');

/** Type a condition in Chinese, see what it says, where it is wrong, and what it gives for some answers. */
export class ConditionLesson extends LitElement {
  static override styles = [look, frame, findingLook, fieldListLook, answerFormLook, conditionLook];

  /** The condition to begin with. */
  @property() condition = '';
  @property({ attribute: false }) fields: readonly CatalogueField[] = [];
  /** The day on which the condition is tried. */
  @property() today = '';

  @state() private text = '';
  @state() private search = '';
  @state() private answers: Answers = {};
  @state() private catalogue = new FieldCatalogue([]);

  @query('textarea') private readonly editor!: HTMLTextAreaElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fields')) this.catalogue = new FieldCatalogue(this.fields);
    if (changed.has('condition')) this.text = this.condition;
  }

  override render(): TemplateResult {
    const reading = readCondition(this.text, this.catalogue);
    return html`<div class="lesson">
      ${lessonHead('条件表达式', '用中文写条件，系统立即说明读成了什么、哪里不对。导办、审核要点、流程、表单、模板用的都是这一种写法。')}
      <div class="bench">
        ${fieldList({
          fields: this.catalogue.fields,
          query: this.search,
          onQuery: (search) => (this.search = search),
          onPick: (field) => void this.insert(field),
        })}
        ${this.editing(reading)} ${this.trying(reading)} ${this.findings(reading)}
      </div>
      <div class="status">
        <span>${this.text.length} 个字符</span>
        <span>检查用时${reading.milliseconds < 1 ? '不到 1' : ` ${Math.round(reading.milliseconds)}`} 毫秒</span>
        <span>可用字段 ${this.catalogue.fields.length} 个</span>
      </div>
    </div>`;
  }

  private editing(reading: Reading): TemplateResult {
    return html`
      <section class="panel editing" aria-labelledby="condition-title">
        <h2 id="condition-title">条件</h2>
        <div class="inside">
          <textarea
            aria-labelledby="condition-title"
            aria-describedby="condition-hint"
            aria-invalid=${reading.findings.some(({ severity }) => severity === 'error') ? 'true' : 'false'}
            rows="3"
            spellcheck="false"
            .value=${this.text}
            @input=${() => (this.text = this.editor.value)}
          ></textarea>
          <p id="condition-hint" class="faint hint">文字加引号；用“且”“或”连接；“大于等于”“不少于”与 &gt;= 相同；“属于 ["甲", "乙"]”表示其中之一。</p>
          <dl>
            <div><dt>意思是</dt><dd aria-live="polite">${reading.sentence === '' ? html`<span class="soft">读不懂，见检查结果</span>` : reading.sentence}</dd></div>
            <div><dt>结果类型</dt><dd>${words.type[reading.type.kind]}</dd></div>
            <div>
              <dt>流程引擎写法（JUEL）</dt>
              <dd>${reading.juel === undefined ? html`<span class="soft">${reading.noJuel || '条件改对后生成'}</span>` : html`<code>${reading.juel}</code>`}</dd>
            </div>
          </dl>
          ${reading.fields.length === 0 ? '' : this.usedFields(reading)}
        </div>
      </section>
    `;
  }

  private usedFields(reading: Reading): TemplateResult {
    return html`
      <h3 id="used-title">用到的字段</h3>
      <p class="faint">条件里保存的是标识，不是名称：在这里改名，条件跟着改，不会失效。</p>
      <table aria-labelledby="used-title">
        <thead><tr><th scope="col">名称</th><th scope="col">类型</th><th scope="col">标识</th><th scope="col">流程变量</th></tr></thead>
        <tbody>
          ${reading.fields.map(
            (field) => html`
              <tr>
                <td><input aria-label=${`字段 ${field.id} 的名称`} .value=${field.label} @input=${(event: Event) => this.rename(reading, field, event)} /></td>
                <td>${words.type[field.type.kind]}</td>
                <td><code>${field.id}</code></td>
                <td><code>${field.variable ?? '无'}</code></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  private trying({ value, fields }: Reading): TemplateResult {
    if (value === undefined) {
      return html`<section class="panel trying" aria-labelledby="try-title"><h2 id="try-title">试一试</h2><p class="inside soft">条件能读懂以后，可以在这里填几个值，看结果。</p></section>`;
    }
    const outcome = outcomeOf(value, this.answers, this.today, this.catalogue);
    return html`
      <section class="panel trying" aria-labelledby="try-title">
        <h2 id="try-title">试一试</h2>
        <div class="inside">
          ${fields.length === 0
            ? html`<p class="soft">条件没有用到字段。</p>`
            : answerForm(fields, this.answers, (id, answer) => (this.answers = { ...this.answers, [id]: answer }))}
          <p class="outcome ${outcome.state}" role="status"><span class="label">结果</span>${outcome.text}</p>
          <p class="faint">没有填的字段不当作 0，也不当作“否”：与它比较一律不成立。</p>
        </div>
      </section>
    `;
  }

  private findings({ findings }: Reading): TemplateResult {
    return html`
      <section class="panel checking" aria-labelledby="findings-title">
        <h2 id="findings-title">检查结果 <span class="end" role="status">${countText(findings)}</span></h2>
        ${findings.length === 0
          ? html`<p class="nothing">条件写得对：字段都有，类型相符。</p>`
          : html`<ul class="findings">${findings.map((finding) => this.finding(finding))}</ul>`}
      </section>
    `;
  }

  private finding(finding: Finding): TemplateResult {
    const span = spanOf(finding, this.text);
    if (span === undefined) return findingRow(finding);
    const suggestions = suggestionsFor(finding, this.catalogue);
    const reveal = (): void => {
      this.editor.focus();
      this.editor.setSelectionRange(span.start, span.end);
    };
    const acts = html`
      ${suggestions.map(
        (each) => html`<button type="button" class="link" @click=${() => (this.text = withSuggestion(this.text, span, each))}>改为“${each.label}”</button>`,
      )}
      <button type="button" class="link" @click=${reveal}>定位</button>
    `;
    return findingRow(finding, excerpt(this.text, span.start, span.end), acts);
  }

  /** Writes the field where the cursor was. */
  private async insert(field: CatalogueField): Promise<void> {
    const { selectionStart, selectionEnd } = this.editor;
    const name = toText({ kind: 'field', id: field.id }, this.catalogue);
    this.text = this.text.slice(0, selectionStart) + name + this.text.slice(selectionEnd);
    await this.updateComplete;
    this.editor.focus();
    this.editor.setSelectionRange(selectionStart + name.length, selectionStart + name.length);
  }

  private rename({ value }: Reading, field: CatalogueField, event: Event): void {
    const label = (event.target as HTMLInputElement).value;
    if (label.trim() === '' || value === undefined) return;
    this.catalogue = new FieldCatalogue(this.catalogue.fields.map((each) => (each.id === field.id ? { ...each, label } : each)));
    this.text = toText(value, this.catalogue);
  }
}

if (!customElements.get('zw-condition-lesson')) customElements.define('zw-condition-lesson', ConditionLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-condition-lesson': ConditionLesson;
  }
}
