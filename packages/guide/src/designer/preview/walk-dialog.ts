import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Answers } from '../../resolve/answers.js';
import type { DesignerHost } from '../designer-host.js';

/** What the dialog needs of the designer. */
export type WalkHost = Pick<DesignerHost, 'guide' | 'context' | 'texts' | 'requestUpdate' | 'fetch' | 'follow'>;

/** 带我走一遍: the runner on the very way that a finding or a test case speaks of. */
export class WalkDialog {
  #answers: Answers | undefined;

  constructor(private readonly host: WalkHost) {}

  /** The runner comes when it is first wanted. */
  async open(answers: Answers): Promise<void> {
    const runner = await this.host.fetch(
      () => import('../../runner/define.js'),
      () => void this.open(answers),
    );
    if (runner === undefined) return;
    this.#answers = answers;
    this.host.requestUpdate();
  }

  shut(): void {
    if (this.#answers === undefined) return;
    this.#answers = undefined;
    this.host.requestUpdate();
  }

  template(): TemplateResult {
    const { guide, context, texts } = this.host;
    const answers = this.#answers;
    const begin = (element: Element | undefined): void => {
      if (element !== undefined && answers !== undefined) Object.assign(element, { answers });
    };
    return html`<zw-dialog kind="drawer-end" .label=${texts.walkTitle} .open=${answers !== undefined} @zw-close=${() => this.shut()}>
      ${answers === undefined || guide === undefined
        ? nothing
        : html`<zw-guide-runner class="walk" .value=${guide} .context=${context} ${ref(begin)} @zw-answer=${(event: CustomEvent<{ questionId: string }>) => this.host.follow(event.detail.questionId)}></zw-guide-runner>`}
    </zw-dialog>`;
  }
}
