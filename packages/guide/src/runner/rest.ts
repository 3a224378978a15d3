import type { Lang } from '@zhengwu/core';
import type { nothing, TemplateResult } from 'lit';
import { runnerWords, type RunnerWords } from '../messages/runner.js';
import { answersView } from './answers-view.js';
import type { Guide } from '../model/guide.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { answersOf, type Course, type Page } from './course.js';
import { pressableText, termList, termText } from './term-text.js';
import { askingOf, type Draft, type TypedDomain } from './draft.js';
import { answerText } from './answer-text.js';
import { pickedDraft } from './picked-draft.js';
import { typedDraft } from './typed-draft.js';
import { typedHint } from './typed-hint.js';
import { typedInputs } from './typed-inputs.js';
import type { RunnerView } from './runner-view.js';

export { giveAnswer } from './give-answer.js';
export { idleWarning } from './idle-warning.js';
export { equip } from './equip.js';
export { onPageKey } from './page-key.js';
export { pageError } from './page-error.js';
export { readSurroundings } from './read-surroundings.js';
export { themeAttribute } from '@zhengwu/ui/theme';
export { restStyles } from './rest.styles.js';
export { speakButton } from './speak-button.js';
export { refusedOf } from './refused.js';
export { restore } from './restore.js';
export { stateText } from './state-text.js';

/**
 * What a page needs after its first question is there: English, typed answers, the end of the way. Loaded at once, but
 * behind the first question; what a citizen waits for is small.
 */
export interface Rest {
  readonly words: RunnerWords;
  readonly typedInputs: (view: Omit<RunnerView, 'words'>, domain: TypedDomain) => TemplateResult;
  readonly typedHint: (domain: TypedDomain) => string;
  /** What stands on the page of an earlier answer. */
  readonly earlierDraft: (course: Course, page: Page) => Draft;
  /** Why the answer that stands on the page leads no further; `undefined` where it does. */
  readonly refusal: (course: Course, page: Page) => string | undefined;
  readonly answersView: (view: RunnerView) => TemplateResult | typeof nothing;
  /** How many questions are still to come, in a sentence. */
  readonly progress: (course: Course) => string;
  readonly termText: (text: string, guide: Guide) => TemplateResult;
  readonly pressableText: (text: string, guide: Guide) => TemplateResult;
  readonly termList: (texts: readonly (string | undefined)[], guide: Guide) => TemplateResult | typeof nothing;
}

export function restIn(lang: Lang): Rest {
  const words = runnerWords[lang];
  // A look ahead over the whole guide, not one for every letter that is typed.
  const ahead = new WeakMap<Course, string>();
  return {
    words,
    typedInputs: (view, domain) => typedInputs({ ...view, words }, domain),
    typedHint: (domain) => typedHint(domain, words),
    earlierDraft: ({ guide }, { asked, answer }) => {
      if (asked === undefined || answer === undefined) return {};
      const asking = askingOf(guide, asked, words);
      return asking.kind === 'type' ? typedDraft(asking.domain, answer) : pickedDraft(guide, asked, answer);
    },
    refusal: ({ guide }, { asked, refused }) =>
      refused === undefined || asked?.question.id !== refused.question.id ? undefined : words.answerRefused({ answer: answerText(guide, refused, words), isSeveral: refused.why === 'several' }),
    answersView: (view) => answersView({ ...view, words }),
    progress: (course) => {
      const former = ahead.get(course);
      if (former !== undefined) return former;
      const resolution = resolveGuide(course.guide, answersOf(course));
      const text = resolution.kind === 'question' ? words.remaining(resolution.remaining) : '';
      ahead.set(course, text);
      return text;
    },
    termText: (text, { terms }) => termText(text, terms),
    pressableText: (text, { terms }) => pressableText(text, terms),
    termList: (texts, { terms }) => termList(texts, terms, words),
  };
}
