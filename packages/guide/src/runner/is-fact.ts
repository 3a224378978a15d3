import type { Id } from '@zhengwu/core';
import { isFixed, own, type Course } from './course.js';

/** Whether the answer is the one of shared data. */
export function isFact(course: Course, id: Id<'var'>): boolean {
  return own(course.facts, id) !== undefined && (own(course.given, id) === undefined || isFixed(course, id));
}
