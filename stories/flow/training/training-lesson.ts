import type { Finding } from '@zhengwu/core';
import { emptyFlowText, parseFlow, type Flow } from '@zhengwu/flow';
import '@zhengwu/flow/designer/define';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { frame, lessonHead } from '../../core/frame.js';
import { look } from '../../core/look.js';
import { stepLook, stepsView, type Way } from '../../core/step-lesson.js';
import { soundContext } from '../faults/sound-flow.js';
import { lessonSteps } from './lesson-steps.js';

const EMPTY = emptyFlowText({ id: 'food_licence', name: '食品经营许可' });

/** From an empty canvas to a flow that is proved: drawn, lawful, bound, in time. */
export class FlowTrainingLesson extends LitElement {
  static override styles = [
    look,
    frame,
    stepLook,
    css`
      .lesson {
        height: 100vh;
      }
      zw-flow-designer {
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

  /** Each beginning has a designer of its own: nothing is left of what was done before, nor can it be taken back. */
  @state() private round = 0;
  @state() private flow: Flow | undefined;
  @state() private findings: readonly Finding[] | undefined;
  /** The step that is read; undefined for the first that is not done. */
  @state() private chosen: number | undefined;
  @state() private way: Way = 'mouse';
  /** The text that was told last: an earlier one that is read later says nothing. */
  private told = '';

  override render(): TemplateResult {
    const actions = html`<div class="row"><button type="button" @click=${() => this.begin()}>重新开始</button></div>`;
    return html`<div class="lesson">
      ${lessonHead('从空白流程图到证明过的流程', '食品经营许可，承诺 9 个工作日。做完一步，前面打一个勾；做错了用 Ctrl+Z 撤销。', actions)}
      ${stepsView({
        steps: lessonSteps,
        progress: { flow: this.flow, findings: this.findings },
        chosen: this.chosen,
        way: this.way,
        finished: '七步都做完了：流程走得通，合法，有人办，不超期。',
        onChoose: (place) => (this.chosen = place),
        onWay: (way) => (this.way = way),
      })}
      ${keyed(
        this.round,
        html`<zw-flow-designer
          .value=${EMPTY}
          .context=${soundContext}
          person="张培（虚构）"
          @zw-change=${(event: CustomEvent<{ readonly value: string }>) => void this.changed(event.detail.value)}
          @zw-findings=${(event: CustomEvent<{ readonly open: readonly Finding[]; readonly isKnown: boolean }>) => (this.findings = event.detail.isKnown ? event.detail.open : undefined)}
        ></zw-flow-designer>`,
      )}
    </div>`;
  }

  private async changed(text: string): Promise<void> {
    this.told = text;
    const { flow } = await parseFlow(text);
    if (text !== this.told) return;
    this.flow = flow;
    // What was just done is ticked; what comes next is read.
    this.chosen = undefined;
  }

  private begin(): void {
    this.told = '';
    this.flow = undefined;
    this.findings = undefined;
    this.chosen = undefined;
    this.round += 1;
  }
}

if (customElements.get('zw-flow-training-lesson') === undefined) customElements.define('zw-flow-training-lesson', FlowTrainingLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-training-lesson': FlowTrainingLesson;
  }
}
