import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Guide, GuideContext } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';

interface PreviewProps {
  readonly guide: Guide;
  readonly context: GuideContext;
  /** The way to show; the same object again leaves the person where he is. */
  readonly answers: Answers;
  readonly onQuestion: (id: string) => void;
}

const shown = new WeakMap<Element, Answers>();

/** The guide as citizens see it. It goes where the selection goes, and can be answered. */
export function previewView({ guide, context, answers, onQuestion }: PreviewProps): TemplateResult {
  const follow = (element: Element | undefined): void => {
    if (element === undefined || shown.get(element) === answers) return;
    shown.set(element, answers);
    Object.assign(element, { answers });
  };
  return html`<zw-guide-runner .value=${guide} .context=${context} ${ref(follow)} @zw-answer=${(event: CustomEvent<{ questionId: string }>) => onQuestion(event.detail.questionId)}></zw-guide-runner>`;
}
