/**
 * What can be wrong with the words of a text that citizens or clerks must understand in one way only.
 * - `catchAll` (兜底): 其他, 等, 相关材料, 以上都不是, 视情况: names what it does not name.
 * - `vague` (模糊): 适当, 较大, 尽快, 有关部门: everybody reads his own measure into it.
 * - `twoQuestions`: one question that asks two things, so that 是 and 否 leave answers out.
 * - `negatedQuestion`: 是否没有…: nobody knows what 否 says.
 * - `doubleNegative`: 不是没有, 不存在未…
 * - `unclearBound`: 超过3人以上: whether the number itself belongs to it is said twice, and differently.
 * - `tradeWord`: a word that the office uses and citizens do not. No fault by itself: it wants an explanation.
 */
export const WORDING_KINDS = ['catchAll', 'vague', 'twoQuestions', 'negatedQuestion', 'doubleNegative', 'unclearBound', 'tradeWord'] as const;
export type WordingKind = (typeof WORDING_KINDS)[number];

/** A word, or a few, of a text. Places are in UTF-16 units, the end not included. */
export interface WordingHit {
  readonly kind: WordingKind;
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the text. */
  readonly word: string;
}
