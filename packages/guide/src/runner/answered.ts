import type { Id } from '@zhengwu/core';
import type { Answer } from '../resolve/answers.js';
import { changeAnswer } from '../resolve/change-answer.js';
import type { AskedQuestion } from '../resolve/resolution.js';
import { walkGuide } from '../resolve/walk-guide.js';
import { answersOf, entries, fromEntries, own, type Course } from './course.js';

/** What an answer has done to the others. */
export interface Answered {
  readonly course: Course;
  /** Variables whose answers were kept although something before them changed, and those that fell. */
  readonly kept: readonly Id<'var'>[];
  readonly dropped: readonly Id<'var'>[];
}

/** Gives an answer, or another one; what depends on it and no longer stands goes, all else is kept. */
export function answered(course: Course, asked: AskedQuestion, answer: Answer): Answered {
  const { variableId } = asked.question;
  const before = answersOf(course);
  const after = changeAnswer(course.guide, before, variableId, answer);
  const given = fromEntries(entries(after).filter(([id, each]) => id === variableId || own(course.given, id) !== undefined || own(course.facts, id) !== each));
  const next: Course = { ...course, given, at: null };
  const passed = new Set(walkGuide(course.guide, answersOf(next)).steps.map(({ question }) => question.variableId));
  // Of facts of shared data nobody says that they are kept.
  const others = walkGuide(course.guide, before).steps.filter(({ question, isInferred }) => !isInferred && question.variableId !== variableId && own(course.given, question.variableId) !== undefined);
  const ids = others.map(({ question }) => question.variableId);
  return { course: next, kept: ids.filter((id) => passed.has(id)), dropped: ids.filter((id) => own(given, id) === undefined) };
}
