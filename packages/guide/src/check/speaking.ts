import type { Finding } from '@zhengwu/core';

/** Of the parts of a guide, those that a check had something to say of, by what that follows from. */
export type Speaking<Part> = WeakMap<object, readonly Part[]>;

/** Parts that a check will have nothing to say of as long as they are the same objects. */
export interface Silence<Part extends object> {
  readonly parts: WeakSet<Part>;
  /** Whether a part that is silent now stays so. */
  readonly lasts: (part: Part) => boolean;
}

/**
 * Looks at each part; next time, for the same `from`, only at those that had something to say. For checks whose findings
 * follow from a guide's logic, and whose words alone follow from its texts: while one types, ten thousand silent parts are
 * not asked again. For another `from`, parts of which silence lasts are not asked either.
 */
export function* eachSpeaking<Part>(known: Speaking<Part>, from: object, parts: Iterable<Part>, find: (part: Part) => Iterable<Finding>, silence?: Silence<Part & object>): Iterable<Finding> {
  const speaking: Part[] = [];
  for (const part of known.get(from) ?? parts) {
    if (silence !== undefined && typeof part === 'object' && part !== null && silence.parts.has(part)) continue;
    let isSilent = true;
    for (const finding of find(part)) {
      isSilent = false;
      yield finding;
    }
    if (!isSilent) speaking.push(part);
    else if (silence !== undefined && typeof part === 'object' && part !== null && silence.lasts(part)) silence.parts.add(part);
  }
  // Only here: a check that was left half-way has not heard all.
  known.set(from, speaking);
}
