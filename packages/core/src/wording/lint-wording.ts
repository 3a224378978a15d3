import { readBounds } from './bound.js';
import { doubleNegatives, negatedQuestions } from './double-negative.js';
import { lexicon, type LexiconEntry } from './lexicon.js';
import { isQuestion as asksSomething } from './sentence.js';
import { twoQuestions } from './two-questions.js';
import { WORDING_KINDS, type WordingHit, type WordingKind } from './wording-hit.js';
import { WordMatcher } from './word-matcher.js';

export interface WordingOptions {
  /** What is looked for; everything but `tradeWord` if absent, for a trade's word is a fault only where citizens read it. */
  readonly kinds?: readonly WordingKind[];
  /**
   * Whether the text is one question: then its second sentence may not ask again, and 未…不得 is a double negative. If absent,
   * each sentence is looked at by itself.
   */
  readonly isQuestion?: boolean;
}

const FAULTS = WORDING_KINDS.filter((kind) => kind !== 'tradeWord');

let made: WordMatcher<LexiconEntry> | undefined;

/** Made when first needed: whoever imports core and lints nothing does not pay. */
function matcher(): WordMatcher<LexiconEntry> {
  made ??= new WordMatcher(lexicon());
  return made;
}

/**
 * The words in a text that do not say exactly one thing, in the order in which they stand. What is quoted as a title
 * (《…》) is not looked at: a law's name is as it is.
 *
 * @example
 * lintWording('提交营业执照等相关材料'); // 等 and 相关材料, both catchAll
 * lintWording('您是否取得营业执照并从事餐饮服务？'); // 并, twoQuestions
 */
export function lintWording(text: string, options: WordingOptions = {}): readonly WordingHit[] {
  const kinds = new Set(options.kinds ?? FAULTS);
  const hits: WordingHit[] = [];
  if (kinds.has('catchAll') || kinds.has('vague') || kinds.has('tradeWord')) collectWords(text, kinds, hits);
  const asks = options.isQuestion ?? false;
  const isQuestion = asks || asksSomething(text);
  if (isQuestion && kinds.has('twoQuestions')) hits.push(...twoQuestions(text, asks));
  if (isQuestion && kinds.has('negatedQuestion')) hits.push(...negatedQuestions(text));
  if (kinds.has('doubleNegative')) hits.push(...doubleNegatives(text, asks));
  if (kinds.has('unclearBound')) {
    for (const { isUnclear, start, end, word } of readBounds(text)) if (isUnclear === true) hits.push({ kind: 'unclearBound', start, end, word });
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return text.includes('《') ? outsideTitles(text, hits) : hits;
}

/** Of words that overlap, the first counts, and of those that begin together the longest; none inside a proper term. */
function collectWords(text: string, kinds: ReadonlySet<WordingKind>, hits: WordingHit[]): void {
  let takenTo = 0;
  let longest: { readonly kind: LexiconEntry['kind']; readonly start: number; readonly end: number } | undefined;
  const settle = (): void => {
    if (longest === undefined || longest.start < takenTo) return;
    const { kind, start, end } = longest;
    takenTo = end;
    if (kind !== 'proper') hits.push({ kind, start, end, word: text.slice(start, end) });
  };
  matcher().scan(text, ({ kind, isMeant }, start, end) => {
    // Those that begin at one place come together, the shortest first.
    if (longest !== undefined && longest.start !== start) {
      settle();
      longest = undefined;
    }
    if (kind !== 'proper' && !kinds.has(kind)) return;
    if (isMeant === undefined || isMeant(text, start, end)) longest = { kind, start, end };
  });
  settle();
}

/** Without those inside a title. Hits come in their order. */
function outsideTitles(text: string, hits: readonly WordingHit[]): readonly WordingHit[] {
  const titles = text.matchAll(/《[^》\n]*》/g);
  let end = 0;
  let title = titles.next();
  return hits.filter((hit) => {
    for (; title.done !== true && title.value.index < hit.start; title = titles.next()) end = title.value.index + title.value[0].length;
    return hit.start >= end;
  });
}
