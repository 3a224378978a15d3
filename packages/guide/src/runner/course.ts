import type { Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import { isValueOf } from '../resolve/answer-sets.js';
import type { Answer, Answers } from '../resolve/answers.js';
import type { AskedQuestion, Step, Stuck, Walk } from '../resolve/resolution.js';
import { walkGuide } from '../resolve/walk-guide.js';

/** What is answered, and which page is looked at. Replaced whole. */
export interface Course {
  readonly guide: Guide;
  /** What shared data said before anybody was asked. */
  readonly facts: Answers;
  /** What the person answered or corrected. */
  readonly given: Answers;
  /** The earlier question that is looked at; null at the head of the way. */
  readonly at: Id<'q'> | null;
}

/** An answer with which the guide leads no further, since none of the question's options takes it, or several do. */
export type Refused = Pick<Step, 'question' | 'answer'> & Pick<Stuck, 'why'>;

/** What a page shows. */
export interface Page {
  /** Where all answers lead. */
  readonly walk: Walk;
  /** The question of this page; absent on the last one. */
  readonly asked?: AskedQuestion;
  /** What stands on the page already: the answer that is being changed. */
  readonly answer?: Answer;
  /** Whether an earlier answer is looked at. */
  readonly isEarlier: boolean;
  /** The answers that a person gave or that are known, in the order of the way. */
  readonly steps: readonly Step[];
  /** The answer behind these that leads no further, if the way ends with one. */
  readonly refused?: Refused;
  /** The question that a step back shows. */
  readonly previous?: Id<'q'>;
}

/** All that is known: what a person says counts more than shared data, unless that is fixed. */
export function answersOf({ guide, facts, given }: Pick<Course, 'guide' | 'facts' | 'given'>): Answers {
  const { variable } = indexGuide(guide);
  const fixed = entries(facts).filter(([id]) => variable(id)?.prefill?.isFixed === true);
  return { ...facts, ...given, ...fromEntries(fixed) };
}

export function isFixed(course: Course, id: Id<'var'>): boolean {
  return own(course.facts, id) !== undefined && indexGuide(course.guide).variable(id)?.prefill?.isFixed === true;
}

/** @param findRefused `refusedOf`, once it is loaded: before a question is answered nothing is refused */
export function pageOf(course: Course, findRefused?: (guide: Guide, answers: Answers, walk: Walk) => Refused | undefined): Page {
  const answers = answersOf(course);
  const walk = walkGuide(course.guide, answers);
  const steps = walk.steps.filter(({ isInferred }) => !isInferred);
  const refused = findRefused?.(course.guide, answers, walk);
  const passed = refused === undefined ? steps : [...steps, refused];
  const back = (before: readonly Pick<Step, 'question'>[]): Pick<Page, 'previous'> => {
    // What cannot be changed needs no look.
    const last = [...before].reverse().find(({ question }) => !isFixed(course, question.variableId));
    return last === undefined ? {} : { previous: last.question.id };
  };
  const place = passed.findIndex(({ question }) => question.id === course.at);
  const step = passed[place];
  if (step !== undefined) {
    const asked = walkGuide(course.guide, without(answers, step.question.variableId));
    if (asked.kind === 'question' && asked.question.id === step.question.id) {
      return { walk, asked, answer: step.answer, isEarlier: true, steps, ...(refused && { refused }), ...back(passed.slice(0, place)) };
    }
  }
  const head = { walk, isEarlier: false, steps, ...(refused && { refused }), ...back(passed) };
  return walk.kind === 'question' ? { ...head, asked: walk } : head;
}

/** Answers of unknown origin that fit the guide, and how many do not. */
export function fitting(guide: Guide, answers: Answers): { readonly answers: Answers; readonly unfit: number } {
  const { variable, option } = indexGuide(guide);
  const all = entries(answers);
  const fit = all.filter(([id, answer]) => {
    const domain = variable(id)?.domain;
    if (domain === undefined) return false;
    return 'option' in answer ? option(answer.option)?.question.variableId === id : isValueOf(domain, answer.value);
  });
  return { answers: fromEntries(fit), unfit: all.length - fit.length };
}

export function without(answers: Answers, variableId: Id<'var'>): Answers {
  return fromEntries(entries(answers).filter(([id]) => id !== variableId));
}

export function own(answers: Answers, id: Id<'var'>): Answer | undefined {
  return Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;
}

export function entries(answers: Answers): readonly [Id<'var'>, Answer][] {
  return Object.entries(answers) as [Id<'var'>, Answer][]; // keys of `Answers` are variables' ids
}

export function fromEntries(list: readonly [Id<'var'>, Answer][]): Answers {
  return Object.fromEntries(list);
}
