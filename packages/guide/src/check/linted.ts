import { lintWording, readBounds, wordingKey, type Bound, type WordingHit } from '@zhengwu/core';

/** Every text is read at each revision, and nearly none has changed. */
const MOST_KNOWN = 50_000;

function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const former = known.get(text);
    if (former !== undefined) return former;
    if (known.size >= MOST_KNOWN) known.clear();
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

/** What is wrong with the words of a question. */
export const questionHits: (text: string) => readonly WordingHit[] = remembered((text) =>
  lintWording(text, { kinds: ['catchAll', 'vague', 'twoQuestions', 'negatedQuestion', 'doubleNegative', 'unclearBound'], isQuestion: true }),
);

/** What is wrong with the words of an answer. */
export const labelHits: (text: string) => readonly WordingHit[] = remembered((text) => lintWording(text, { kinds: ['catchAll', 'vague', 'doubleNegative', 'unclearBound'] }));

/** The trade's words in a text. */
export const tradeWords: (text: string) => readonly WordingHit[] = remembered((text) => lintWording(text, { kinds: ['tradeWord'] }));

/** The ranges that a text tells. */
export const boundsIn: (text: string) => readonly Bound[] = remembered(readBounds);

/** A text without what the eye passes over. */
export const keyOf: (text: string) => string = remembered(wordingKey);
