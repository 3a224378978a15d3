import { applyFix, findingText, fixText, History, joinMessages, coreMessages, ruleTitle, type Finding } from '@zhengwu/core';
import { guideEdits, guideMessages, type Guide } from '@zhengwu/guide';
import '@zhengwu/guide/define';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { frame, lessonHead } from '../../core/frame.js';
import { look } from '../../core/look.js';
import type { Fault } from './fault.js';
import { soundContext, soundGuide } from './sound-guide.js';

const book = joinMessages(coreMessages, guideMessages);
const LANG = 'zh-CN';

/** What a lesson needs of the designer that it shows. */
interface Designer extends HTMLElement {
  reveal(id: string, path?: string): Promise<boolean>;
}

/** One kind of fault: what it does to people, where the designer shows it, and how the guide is without it. */
export class GuideFaultLesson extends LitElement {
  static override styles = [
    look,
    frame,
    css`
      .lesson {
        height: 100vh;
      }
      .case {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 4px 24px;
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .case h2 {
        color: var(--ink-soft);
        font-size: 13px;
        font-weight: 500;
      }
      .found {
        grid-column: 1 / -1;
        padding-top: 8px;
      }
      zw-guide-designer {
        flex: 1 1 0;
        min-height: 420px;
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

  @property({ attribute: false }) fault!: Fault;

  @state() private guide: Guide = soundGuide;
  /** What the designer's checks say; undefined until they have said something. */
  @state() private findings: readonly Finding[] | undefined;
  @query('zw-guide-designer') private readonly designer!: Designer;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fault')) this.begin();
  }

  override render(): TemplateResult {
    const { fault } = this;
    const found = this.findings?.find(({ rule }) => rule === fault.rule);
    const actions = html`<div class="row">
      <button type="button" class="primary" @click=${() => this.mend()}>看改好的样子</button>
      <button type="button" @click=${() => this.begin()}>重新开始</button>
    </div>`;
    return html`<div class="lesson">
      ${lessonHead(ruleTitle(book, LANG, fault.rule), '先自己找到、改好；改不来的，看改好的样子。改错了用 Ctrl+Z 撤销。', actions)}
      <div class="case">
        <section><h2>不改会怎样</h2><p>${fault.harm}</p></section>
        <section><h2>怎样改</h2><p>${fault.remedy}</p></section>
        <div class="found" role="status">${this.result(found)}</div>
      </div>
      <zw-guide-designer .value=${this.guide} .context=${soundContext} @zw-findings=${(event: CustomEvent<{ readonly open: readonly Finding[] }>) => (this.findings = event.detail.open)}></zw-guide-designer>
    </div>`;
  }

  private result(found: Finding | undefined): TemplateResult {
    if (this.findings === undefined) return html`<span class="soft">正在检查…</span>`;
    if (found === undefined) return html`<span class="good">改好了：这种毛病没有了。</span>`;
    const [fix] = found.fixes;
    return html`<span class="bad">${findingText(book, LANG, found)}</span>
      <button type="button" class="link" @click=${() => void this.designer.reveal(found.at.id, found.at.path)}>到那一处</button>
      ${fix === undefined ? '' : html`<span class="soft">检查结果里可以一键改：${fixText(book, LANG, fix)}</span>`}`;
  }

  private begin(): void {
    this.findings = undefined;
    this.guide = this.fault.spoil(soundGuide);
  }

  private mend(): void {
    const history = new History(this.fault.spoil(soundGuide));
    for (const fix of this.fault.mend) applyFix(history, guideEdits, fix);
    this.findings = undefined;
    this.guide = history.document;
  }
}

if (customElements.get('zw-guide-fault-lesson') === undefined) customElements.define('zw-guide-fault-lesson', GuideFaultLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-fault-lesson': GuideFaultLesson;
  }
}
