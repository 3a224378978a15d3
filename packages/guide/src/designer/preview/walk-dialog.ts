import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Guide } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';
import { resolveGuide } from '../../resolve/resolve-guide.js';
import type { ZwGuideRunner } from '../../runner/guide-runner.js';
import type { DesignerHost } from '../designer-host.js';

/** What of the runner is used. */
type Walker = Pick<ZwGuideRunner, 'answers' | 'ready' | 'updateComplete' | 'goTo'>;

/** The answers with which each runner began. */
const begun = new WeakMap<Element, Answers>();

/** Gives the answers; where one of them leads no further, stops at its question, and does not jump over it. */
async function walkTo(runner: Walker, guide: Guide, answers: Answers): Promise<void> {
  runner.answers = answers;
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind !== 'stuck' || resolution.nodeId === null) return;
  await runner.ready;
  await runner.updateComplete;
  runner.goTo(resolution.nodeId);
}

/** What the dialog needs of the designer. */
export type WalkHost = Pick<DesignerHost, 'guide' | 'context' | 'texts' | 'requestUpdate' | 'fetch' | 'follow'>;

/** 带我走一遍: the runner on the very way that a finding or a test case speaks of. */
export class WalkDialog {
  #answers: Answers | undefined;

  constructor(private readonly host: WalkHost) {}

  /** The runner comes when it is first wanted. */
  async open(answers: Answers): Promise<void> {
    const runner = await this.host.fetch(
      () => import('./define.js'),
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
      // Drawn again, the person stays where he is.
      if (element === undefined || answers === undefined || guide === undefined || begun.get(element) === answers) return;
      begun.set(element, answers);
      void walkTo(element as Element & Walker, guide, answers); // the runner below
    };
    return html`<zw-dialog kind="drawer-end" .label=${texts.walkTitle} .open=${answers !== undefined} @zw-close=${() => this.shut()}>
      ${answers === undefined || guide === undefined
        ? nothing
        : html`<zw-guide-runner class="walk" .value=${guide} .context=${context} ${ref(begin)} @zw-answer=${(event: CustomEvent<{ questionId: string }>) => this.host.follow(event.detail.questionId)}></zw-guide-runner>`}
    </zw-dialog>`;
  }
}
