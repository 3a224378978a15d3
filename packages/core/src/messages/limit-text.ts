import type { TimeLimit } from '../calendar/limit.js';
import type { Words } from './words.js';

/** A limit as people say it: 10 个工作日. */
export function limitText({ amount, unit }: TimeLimit, words: Words): string {
  return `${String(amount)} ${words.limitUnit[unit]}`;
}
