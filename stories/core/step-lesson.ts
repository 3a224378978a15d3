import { css, html, type TemplateResult } from 'lit';

/** One thing to do, by mouse and by keys, and how it is known that it is done. */
export interface LessonStep<Progress> {
  readonly title: string;
  readonly why: string;
  readonly mouse: string;
  readonly keys: string;
  readonly isDone: (progress: Progress) => boolean;
}

const WAYS = [
  { id: 'mouse', label: '鼠标' },
  { id: 'keys', label: '键盘' },
] as const;
export type Way = (typeof WAYS)[number]['id'];

/** The steps of a lesson in a row, and under it what the one that is read is about. */
export const stepLook = css`
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    padding: 6px 16px;
    background: var(--surface);
  }
  .steps button {
    min-height: 28px;
    padding: 2px 10px;
    font-size: 13px;
  }
  .steps .done {
    color: var(--good);
  }
  .task {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 16px;
    padding: 4px 16px 8px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    font-size: 13px;
    line-height: 20px;
  }
  .task .why {
    grid-column: 1 / -1;
  }
  .task .ways {
    display: flex;
    gap: 4px;
  }
  .task .ways button {
    min-height: 24px;
    padding: 0 8px;
    font-size: 12px;
  }
`;

interface StepsProps<Progress> {
  readonly steps: readonly LessonStep<Progress>[];
  readonly progress: Progress;
  /** The step that is read; undefined for the first that is not done. */
  readonly chosen: number | undefined;
  readonly way: Way;
  /** What is said when all is done. */
  readonly finished: string;
  readonly onChoose: (place: number) => void;
  readonly onWay: (way: Way) => void;
}

/** Which steps are done, and what is to be done next, by mouse or by keys. */
export function stepsView<Progress>({ steps, progress, chosen, way, finished, onChoose, onWay }: StepsProps<Progress>): TemplateResult {
  const done = steps.map(({ isDone }) => isDone(progress));
  const next = done.indexOf(false);
  const at = chosen ?? (next < 0 ? steps.length - 1 : next);
  const step = steps[at];
  return html`<nav class="steps" aria-label="步骤">
      ${steps.map(({ title }, place) => html`<button type="button" aria-current=${place === at ? 'step' : 'false'} aria-pressed=${place === at} class=${done[place] === true ? 'done' : ''} @click=${() => onChoose(place)}>${place + 1} ${title}${done[place] === true ? ' ✓' : ''}</button>`)}
    </nav>
    ${step === undefined
      ? ''
      : html`<section class="task" aria-label=${step.title}>
          <p class="why">${next < 0 ? html`<strong class="good">${finished}</strong>` : step.why}</p>
          <div class="ways" role="group" aria-label="怎样做">${WAYS.map(({ id, label }) => html`<button type="button" aria-pressed=${id === way} @click=${() => onWay(id)}>${label}</button>`)}</div>
          <p class="soft">${step[way]}</p>
        </section>`}`;
}
