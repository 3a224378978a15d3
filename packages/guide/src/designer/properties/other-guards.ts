import type { Guard, Question } from '../../model/index.js';

/** What the other options of a question take. */
export function otherGuards({ options }: Question, id: string): readonly Guard[] {
  return options.filter((option) => option.id !== id).map(({ guard }) => guard);
}
