import { findingText, fixText, ruleTitle, type Finding, type Fix } from '@zhengwu/core';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { frame, lessonHead } from '../core/frame.js';
import { look } from '../core/look.js';
import type { Designer, Fault, Lesson } from './fault.js';

const LANG = 'zh-CN';

/** What a designer's `zw-findings` tells. */
interface Told {
  readonly open: readonly Finding[];
  /** Whether its checks have said anything of this document. */
  readonly isKnown: boolean;
}

/** Some kinds of fault, one after the other: what each does to people, where the designer shows it, and how the document is without it. */
export class FaultLesson extends LitElement {
  static override styles = [
    look,
    frame,
    css`
      .lesson {
        height: 100vh;
      }
      .case {
        display: grid;
        grid-template-columns: 320px minmax(0, 1fr) minmax(0, 1fr);
        gap: 4px 24px;
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .case h2,
      .case label {
        color: var(--ink-soft);
        font-size: 13px;
        font-weight: 500;
      }
      .choice {
        display: flex;
        gap: 8px;
      }
      .choice button {
        flex: none;
      }
      .found {
        grid-column: 1 / -1;
        padding-top: 8px;
      }
      .designer {
        display: flex;
        flex: 1 1 0;
        min-height: 420px;
      }
      .designer > * {
        flex: 1 1 0;
        min-width: 0;
      }
      @media (max-width: 800px) {
        .lesson {
          height: auto;
        }
        .case {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) lesson!: Lesson<object>;

  @state() private fault!: Fault<object>;
  @state() private document!: object;
  /** What the designer's checks say; undefined until they have said something. */
  @state() private findings: readonly Finding[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lesson')) this.take(0);
  }

  override render(): TemplateResult {
    const { title, course } = this.lesson;
    const actions = html`<div class="row">
      <button type="button" class="primary" @click=${() => this.mend()}>看改好的样子</button>
      <button type="button" @click=${() => this.begin()}>重新开始</button>
    </div>`;
    return html`<div class="lesson">
      ${lessonHead(title, '先自己找到、改好；改不来的，看改好的样子。改错了用 Ctrl+Z 撤销。', actions)}
      <div class="case">
        ${this.choice()}
        <section><h2>不改会怎样</h2><p>${this.fault.harm}</p></section>
        <section><h2>怎样改</h2><p>${this.fault.remedy}</p></section>
        <div class="found" role="status">${this.result()}</div>
      </div>
      <div class="designer">${course.designer(this.document, (event) => this.hear(event as CustomEvent<Told>))}</div>
    </div>`;
  }

  private choice(): TemplateResult {
    const { course, faults } = this.lesson;
    const place = faults.indexOf(this.fault);
    return html`<section>
      <label for="fault">毛病（第 ${place + 1} 种，共 ${faults.length} 种）</label>
      <div class="choice">
        <select id="fault" @change=${(event: Event) => this.take((event.target as HTMLSelectElement).selectedIndex)}>
          ${faults.map((each) => html`<option .selected=${each === this.fault}>${ruleTitle(course.book, LANG, each.rule)}</option>`)}
        </select>
        <button type="button" @click=${() => this.take((place + 1) % faults.length)}>下一种</button>
      </div>
    </section>`;
  }

  private result(): TemplateResult {
    if (this.findings === undefined) return html`<span class="soft">正在检查…</span>`;
    const { book, watch } = this.lesson.course;
    const found = this.findings.find(({ rule }) => rule === this.fault.rule);
    if (found === undefined) return html`<span class="good">改好了：这种毛病没有了。</span>`;
    const [fix] = found.fixes;
    const { witness } = found;
    return html`<span class="bad">${findingText(book, LANG, found)}</span>
      ${witness?.kind === 'answers' ? html`<span class="soft">例如：${witness.answers.map(({ label, shown }) => `${label} = ${shown}`).join('，')}</span>` : ''}
      <button type="button" class="link" @click=${() => void this.designer.reveal(found.at.id, found.at.path)}>到那一处</button>
      ${witness?.kind === 'steps' && watch !== undefined ? html`<span class="soft plays">检查结果里可以演示反例：看办件怎样走到出错处。</span>` : ''}
      ${fix === undefined ? '' : html`<span class="soft">检查结果里可以一键改：<span class="fix">${this.fixWords(fix)}</span></span>`}`;
  }

  private fixWords(fix: Fix): string {
    const { book, fixWords } = this.lesson.course;
    return fixWords?.(fix, this.document) ?? fixText(book, LANG, fix);
  }

  private get designer(): Designer {
    const shown = this.renderRoot.querySelector<Designer>('.designer > *');
    if (shown === null) throw new Error('The lesson shows no designer.');
    return shown;
  }

  private hear({ detail }: CustomEvent<Told>): void {
    if (detail.isKnown) this.findings = detail.open;
  }

  private take(place: number): void {
    const fault = this.lesson.faults[place];
    if (fault === undefined) throw new Error(`The lesson has no fault ${String(place)}.`);
    this.fault = fault;
    this.begin();
  }

  private begin(): void {
    this.show(this.fault.spoil(this.lesson.course.sound));
  }

  private mend(): void {
    this.show(this.lesson.course.mended(this.fault));
  }

  private show(document: object): void {
    this.findings = undefined;
    this.document = document;
    void this.updateComplete.then(() => this.ask(document));
  }

  /** The designer tells of news alone: of a document that it had already there is none. */
  private async ask(document: object): Promise<void> {
    // Rejected where another document came meanwhile, of which it tells.
    const findings = await this.designer.check().catch(() => undefined);
    if (document === this.document) this.findings ??= findings;
  }
}

if (customElements.get('zw-fault-lesson') === undefined) customElements.define('zw-fault-lesson', FaultLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-fault-lesson': FaultLesson;
  }
}
