import type { Finding } from '@zhengwu/core';

/** Of the parts of a guide, those that a check had something to say of, by what that follows from. */
export type Speaking<Part> = WeakMap<object, readonly Part[]>;

/**
 * Looks at each part; next time, for the same `from`, only at those that had something to say. For checks whose findings
 * follow from a guide's logic, and whose words alone follow from its texts: while one types, ten thousand silent parts are
 * not asked again.
 */
export function* eachSpeaking<Part>(known: Speaking<Part>, from: object, parts: Iterable<Part>, find: (part: Part) => Iterable<Finding>): Iterable<Finding> {
  const speaking: Part[] = [];
  for (const part of known.get(from) ?? parts) {
    let isSilent = true;
    for (const finding of find(part)) {
      isSilent = false;
      yield finding;
    }
    if (!isSilent) speaking.push(part);
  }
  // Only here: a check that was left half-way has not heard all.
  known.set(from, speaking);
}
