import { answersOf, type Course, type Page } from './course.js';

/** What a host is told of a guide that cannot be read, in part or whole, or that leads no further; `undefined` where all is well. */
export function pageError(faults: readonly string[], course: Course | undefined, page: Page | undefined): object | undefined {
  if (faults.length > 0) return { kind: 'read', faults };
  if (course === undefined || page?.walk.kind !== 'stuck') return undefined;
  const { why, nodeId } = page.walk;
  return { kind: 'stuck', why, nodeId, answers: answersOf(course) };
}
