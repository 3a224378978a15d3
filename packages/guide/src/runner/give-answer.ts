import type { RunnerWords } from '../messages/runner.js';
import { answered } from './answered.js';
import { changeText } from './change-text.js';
import { answersOf, type Course, type Page } from './course.js';
import { askingOf, type Draft, type DraftReading } from './draft.js';
import { finishOf } from './finish.js';
import { readPicked, readTicked } from './picked-draft.js';
import { stateText } from './state-text.js';
import { readTyped } from './typed-draft.js';

/** What an answer leads to. */
export interface Given {
  readonly course: Course;
  /** What the person is told of the other answers; empty where none was concerned. */
  readonly told: string;
  /** The details of `zw-answer` and, at the end of the way, of `zw-finish`. */
  readonly answer: object;
  readonly finish: object | undefined;
}

/** Hands over what was filled in; `undefined` where nothing is asked. */
export function giveAnswer(course: Course, page: Page, draft: Draft, words: RunnerWords): Given | { readonly problem: string } | undefined {
  const { asked } = page;
  if (asked === undefined) return undefined;
  const reading = readDraft(course, asked, draft, words);
  if ('problem' in reading) return reading;
  const { answer } = reading;
  const done = answered(course, asked, answer);
  const isChange = page.isEarlier && JSON.stringify(page.answer) !== JSON.stringify(answer);
  const { id, variableId } = asked.question;
  return {
    course: done.course,
    told: isChange ? changeText(done, words) : '',
    answer: { questionId: id, variableId, answer, answers: answersOf(done.course), state: stateText(done.course.given) },
    finish: finishOf(done.course),
  };
}

function readDraft({ guide }: Course, asked: NonNullable<Page['asked']>, draft: Draft, words: RunnerWords): DraftReading {
  const asking = askingOf(guide, asked, words);
  if (asking.kind === 'type') return readTyped(asking.domain, draft, words);
  return asking.kind === 'tick' ? readTicked(asking.domain, draft, words) : readPicked(guide, asked, draft, words);
}
