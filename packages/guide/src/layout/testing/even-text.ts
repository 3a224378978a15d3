import type { CardText } from '../card-size.js';

/** Texts that all take so many lines, and no room beside what stands next to them. */
export function evenText(lines: number): CardText {
  return { lines: () => lines, width: () => 0, question: ({ text }) => text, option: ({ text }) => text, badges: () => [], outcome: ({ name }) => name };
}
