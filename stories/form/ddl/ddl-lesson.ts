import context from '@zhengwu/samples/items/food-business-licence/context.json';
import ddl from '@zhengwu/samples/items/food-business-licence/application-tables.sql?raw';
import item from '@zhengwu/samples/items/food-business-licence/item.json';
import type { DataTable, Finding } from '@zhengwu/core';
import { emptyForm, type Form } from '@zhengwu/form';
import '@zhengwu/form/builder/define';
import { copyText } from '@zhengwu/ui/clipboard';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { frame, lessonHead } from '../../core/frame.js';
import { look } from '../../core/look.js';
import { stepLook, stepsView, type Way } from '../../core/step-lesson.js';
import { lessonSteps, type Progress } from './lesson-steps.js';

/** The day on which the lesson's checks are made. */
const TODAY = '2026-11-27';
const begun = (): Form => emptyForm('frm_application', '食品经营许可申请书');

/** From the statements that make the tables to a form that is bound to them and passes all checks, one thing after the other. */
export class FormDdlLesson extends LitElement {
  static override styles = [
    look,
    frame,
    stepLook,
    css`
      .lesson {
        height: 100vh;
      }
      zw-form-builder {
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

  @state() private form: Form = begun();
  @state() private tables: readonly DataTable[] = [];
  @state() private findings: readonly Finding[] | undefined;
  /** The step that is read; undefined for the first that is not done. */
  @state() private chosen: number | undefined;
  @state() private way: Way = 'mouse';
  @state() private said = '';

  /** What the host knows: with the tables, once somebody has imported them. */
  private around: object = {};

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('tables')) this.around = { today: TODAY, item, elements: context.elements, tables: this.tables };
  }

  override render(): TemplateResult {
    const progress: Progress = { form: this.form, tables: this.tables, findings: this.findings };
    const actions = html`<div class="row">
      <span class="soft" role="status">${this.said}</span>
      <button type="button" class=${this.tables.length === 0 ? 'primary' : ''} @click=${() => void this.copy()}>复制建表语句</button>
      <button type="button" @click=${() => this.begin()}>重新开始</button>
    </div>`;
    return html`<div class="lesson">
      ${lessonHead('从建表语句到绑定好的表单', '食品经营许可申请：主表一张、子表两张，四十项。做完一步，前面打一个勾；做错了用 Ctrl+Z 撤销。', actions)}
      ${stepsView({
        steps: lessonSteps,
        progress,
        chosen: this.chosen,
        way: this.way,
        finished: '七步都做完了，检查结果里一条不剩。',
        onChoose: (place) => (this.chosen = place),
        onWay: (way) => (this.way = way),
      })}
      <zw-form-builder
        .value=${this.form}
        .context=${this.around}
        person="张培（虚构）"
        @zw-tables=${(event: CustomEvent<{ readonly tables: readonly DataTable[] }>) => (this.tables = event.detail.tables)}
        @zw-change=${(event: CustomEvent<{ readonly value: Form }>) => this.changed(event.detail.value)}
        @zw-findings=${(event: CustomEvent<{ readonly open: readonly Finding[]; readonly isKnown: boolean }>) => (this.findings = event.detail.isKnown ? event.detail.open : undefined)}
      ></zw-form-builder>
    </div>`;
  }

  private changed(form: Form): void {
    this.form = form;
    // What was just done is ticked; what comes next is read.
    this.chosen = undefined;
  }

  private begin(): void {
    this.form = begun();
    this.tables = [];
    this.findings = undefined;
    this.chosen = undefined;
    this.said = '';
  }

  private async copy(): Promise<void> {
    this.said = (await copyText(ddl)) ? '已复制，到“导入数据表…”里粘贴。' : '浏览器不让复制，请换一个浏览器。';
  }
}

if (customElements.get('zw-form-ddl-lesson') === undefined) customElements.define('zw-form-ddl-lesson', FormDdlLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-ddl-lesson': FormDdlLesson;
  }
}
