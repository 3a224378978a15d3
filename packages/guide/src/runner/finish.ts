import { resolveGuide } from '../resolve/resolve-guide.js';
import { answersOf, type Course } from './course.js';

/** What a host is told when the answers lead to an end; `undefined` before. */
export function finishOf(course: Course): object | undefined {
  const answers = answersOf(course);
  const resolution = resolveGuide(course.guide, answers);
  if (resolution.kind !== 'outcome') return undefined;
  const { outcome, situationIds, uses } = resolution;
  return { outcome, situationIds, materials: uses, answers };
}
