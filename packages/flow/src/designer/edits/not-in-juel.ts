import { findingText, type Finding, type Refusal } from '@zhengwu/core';
import { refuse, type EditTools } from './edit-tools.js';

/** The refusal of a condition that the engine's language cannot say, with the reasons. */
export function notInJuel({ words: { book, lang } }: EditTools, findings: readonly Finding[]): Refusal {
  return refuse('flow/not-in-juel', { reasons: findings.map((finding) => findingText(book, lang, finding)) });
}
