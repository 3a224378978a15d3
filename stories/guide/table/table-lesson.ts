import { coreMessages, joinMessages, newId, type Finding } from '@zhengwu/core';
import { guideMessages, type Guide } from '@zhengwu/guide';
import '@zhengwu/guide/define';
import '@zhengwu/ui/define';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { frame, lessonHead } from '../../core/frame.js';
import { countText } from '../../core/finding-row.js';
import { look } from '../../core/look.js';
import { soundContext as context } from '../faults/sound-guide.js';
import { generateCases, guideDraft, guideFromTable, guideHash, type GuideCases, type GuideFromTable } from '../parts.js';
import { casesStep } from './cases-step.js';
import { certificateStep } from './certificate-step.js';
import { lessonTable, type LessonTable } from './lesson-table.js';
import { tableStep, tableStepLook } from './table-step.js';
import { treeStep } from './tree-step.js';

const book = joinMessages(coreMessages, guideMessages);

const STEPS = [
  { id: 'table', title: '读表', learns: '部门给了一张情形表。有一格写错了：两行矛盾，还有一种人没有写到。找到那一格，改过来。' },
  { id: 'tree', title: '问题树', learns: '系统按表提出问的次数最少的问题树，并证明它和表逐格等价。看懂了就采用。' },
  { id: 'words', title: '改文字', learns: '问题和选项是从表头、单元格来的，改成群众听得懂的话。错误要改完；“办理项到不了”的提醒在意料之中：这张表不管申请领取。' },
  { id: 'cases', title: '测试', learns: '采用问题树的时候，自动记下了一组用例，走遍每个选项。改过文字以后再跑一遍，看有没有改到结果。' },
  { id: 'certificate', title: '证书', learns: '一共有多少种回答，每个结果各占多少，互不重叠，加起来正好是全部：别人可以从头验算。' },
  { id: 'draft', title: '部门确认稿', learns: '打印给部门确认的稿子：编了号的问题，情形与材料对照表，签字盖章的地方。' },
] as const;
type Step = (typeof STEPS)[number]['id'];

/** From a situation table to a guide that the department can confirm, step by step. */
export class GuideTableLesson extends LitElement {
  static override styles = [
    look,
    frame,
    tableStepLook,
    css`
      .lesson {
        height: 100vh;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 8px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .step {
        display: flex;
        flex: 1 1 0;
        flex-direction: column;
        min-height: 0;
        overflow: auto;
        background: var(--surface);
      }
      .tree ul {
        padding-inline-start: 20px;
        border-inline-start: 1px solid var(--line);
      }
      .proof {
        margin-bottom: 12px;
      }
      .go {
        padding: 0 16px 16px;
      }
      button.primary:disabled {
        border-color: var(--line);
        background: var(--sunk);
        color: var(--ink-faint);
      }
      zw-guide-designer,
      zw-print-preview {
        flex: 1 1 0;
        min-height: 420px;
      }
      @media (max-width: 800px) {
        .lesson {
          height: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) table: LessonTable = lessonTable;

  @state() private step: Step = 'table';
  @state() private read: GuideFromTable | undefined;
  /** The guide that was taken over, as the learner has it now. */
  @state() private guide: Guide | undefined;
  /** What the designer opens: the guide as it was taken over. */
  private opened: Guide | undefined;
  /** What was right when it was taken over. */
  private cases: GuideCases | undefined;
  @state() private open: readonly Finding[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.reading();
  }

  override render(): TemplateResult {
    const at = STEPS.findIndex(({ id }) => id === this.step);
    const { title, learns } = STEPS[at] ?? STEPS[0];
    return html`<div class="lesson">
      ${lessonHead('从情形表到发布的导办', learns)}
      <nav class="steps" aria-label="步骤">
        ${STEPS.map(({ id, title: name }, place) => html`<button type="button" aria-current=${id === this.step ? 'step' : 'false'} aria-pressed=${id === this.step} ?disabled=${!this.canGo(id)} @click=${() => (this.step = id)}>${place + 1} ${name}</button>`)}
      </nav>
      <section class="step" aria-label=${title}>${this.content()}</section>
      <div class="status"><span role="status">${this.said()}</span></div>
    </div>`;
  }

  private content(): TemplateResult {
    switch (this.step) {
      case 'table':
        return html`${tableStep(this.table, this.read, book, (row, column, text) => this.change(row, column, text))}${this.next('看问题树', 'tree')}`;
      case 'tree':
        return html`${this.read === undefined ? '' : treeStep(this.read, context)}${this.isSound ? html`<p class="go"><button type="button" class="primary" @click=${() => this.adopt()}>采用这棵树</button></p>` : ''}`;
      case 'words':
        return html`<zw-guide-designer
            .value=${this.opened}
            .context=${context}
            @zw-change=${(event: CustomEvent<{ readonly value: Guide }>) => (this.guide = event.detail.value)}
            @zw-findings=${(event: CustomEvent<{ readonly open: readonly Finding[] }>) => (this.open = event.detail.open)}
          ></zw-guide-designer>`;
      case 'cases':
        return this.guide === undefined || this.cases === undefined ? html`` : casesStep(this.guide, context, this.cases);
      case 'certificate':
        return this.guide === undefined ? html`` : certificateStep(this.guide, context, book);
      case 'draft': {
        if (this.guide === undefined) return html``;
        const { html: paper, page } = guideDraft(this.guide, context, { version: '1', hash: guideHash(this.guide), findings: this.open, book });
        return html`<zw-print-preview .html=${paper} .page=${page} .documentTitle=${this.guide.name}></zw-print-preview>`;
      }
    }
  }

  private next(label: string, to: Step): TemplateResult {
    return html`<p class="go"><button type="button" class="primary" ?disabled=${!this.canGo(to)} @click=${() => (this.step = to)}>${label}</button></p>`;
  }

  private get isSound(): boolean {
    return this.read?.proof.isEquivalent === true && !this.read.findings.some(({ severity }) => severity === 'error');
  }

  private canGo(to: Step): boolean {
    switch (to) {
      case 'table':
        return true;
      case 'tree':
        return this.isSound;
      case 'words':
      case 'cases':
      case 'certificate':
      case 'draft':
        return this.guide !== undefined;
    }
  }

  private said(): string {
    if (this.step !== 'table' && this.step !== 'tree') return `检查结果：${countText(this.open)}`;
    if (this.read === undefined) return '正在读表…';
    const errors = this.read.findings.filter(({ severity }) => severity === 'error').length;
    return errors === 0 ? '表没有错误' : `表里有 ${String(errors)} 处错误`;
  }

  private change(row: number, column: number, text: string): void {
    this.table = this.table.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells));
    void this.reading();
  }

  private async reading(): Promise<void> {
    const { table } = this;
    const read = await guideFromTable(table, context, { name: '高龄老人津贴变更、停发导办' });
    // A later change has been read, or is being read.
    if (table === this.table) this.read = read;
  }

  private adopt(): void {
    this.guide = this.read?.guide;
    this.opened = this.guide;
    this.cases = this.guide === undefined ? undefined : generateCases(this.guide, { newId, context }).cases;
    this.step = 'words';
  }
}

if (customElements.get('zw-guide-table-lesson') === undefined) customElements.define('zw-guide-table-lesson', GuideTableLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-table-lesson': GuideTableLesson;
  }
}
