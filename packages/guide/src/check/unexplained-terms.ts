import type { Finding, Place } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import { at } from './guide-check.js';
import { tradeWords } from './linted.js';
import { wordingRules } from './wording-rules.js';

/** A text that one must understand to answer and that nothing beside it explains, with words that may need it. */
interface Asked {
  readonly place: Place;
  readonly text: string;
  readonly tradeWords: readonly string[];
  /** Words that the text itself puts in quotes. */
  readonly quoted: readonly string[];
}

interface Unexplained {
  readonly word: string;
  readonly first: Asked;
  readonly others: Place[];
}

const QUOTE = /[“「"]/;
const QUOTED = /[“「"]([^”」"，。；：、？！\s]{2,12})[”」"]/g;
const MOST_RELATED = 20;

/** Words of the trade, and words that the text itself puts in quotes, which neither 名词解释 nor the help beside them explains. */
export function* unexplainedTerms(guide: Guide): Iterable<Finding> {
  const terms = guide.terms.filter(({ word, meaning }) => word.trim() !== '' && meaning.trim() !== '').map(({ word }) => word);
  const labels = once(() => labelsOf(guide));
  const found = new Map<string, Unexplained>();
  for (const asked of askedTexts(guide, labels)) {
    const words = new Set(asked.tradeWords);
    for (const word of asked.quoted) if (!labels().has(word)) words.add(word);
    for (const word of words) {
      // A term explains the words that it is part of, or that are part of it, where it stands in the text.
      if (terms.some((term) => (term.includes(word) || word.includes(term)) && asked.text.includes(term))) continue;
      const former = found.get(word);
      if (former === undefined) found.set(word, { word, first: asked, others: [] });
      else former.others.push(asked.place);
    }
  }
  for (const { word, first, others } of found.values()) {
    const params = { word, text: first.text, count: 1 + others.length };
    yield wordingRules.finding('guide/term-unexplained', first.place, params, { related: others.slice(0, MOST_RELATED) });
  }
}

/** What all options say. */
function labelsOf({ nodes }: Guide): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const node of nodes) if (node.kind === 'question') for (const { text } of node.options) labels.add(text);
  return labels;
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function* askedTexts({ nodes, variables }: Guide, labels: () => ReadonlySet<string>): Iterable<Asked> {
  for (const node of nodes) if (node.kind === 'question') yield* askedIn(node, () => [{ ...node, place: at(node.id, 'text') }, ...node.options.map((option) => ({ ...option, place: at(option.id, 'text') }))]);
  for (const { domain } of variables) {
    if (domain.kind !== 'choice' && domain.kind !== 'choices') continue;
    // What an option says already is looked at there.
    for (const asked of askedIn(domain, () => domain.values.map(({ id, label, help }) => ({ place: at(id, 'label'), text: label, help })))) if (!labels().has(asked.text)) yield asked;
  }
}

/** A question's or a domain's texts with such words: most have none, and while one types nearly all are as they were. */
const askedKnown = new WeakMap<object, readonly Asked[]>();

function askedIn(part: object, texts: () => readonly { readonly place: Place; readonly text: string; readonly help?: string | undefined }[]): readonly Asked[] {
  const former = askedKnown.get(part);
  if (former !== undefined) return former;
  const asked = texts().flatMap(({ place, text, help }): readonly Asked[] => {
    if (help !== undefined && help.trim() !== '') return [];
    const words = tradeWords(text).map(({ word }) => word);
    const quoted = QUOTE.test(text) ? [...text.matchAll(QUOTED)].map(({ 1: word = '' }) => word) : [];
    return words.length + quoted.length === 0 ? [] : [{ place, text, tradeWords: words, quoted }];
  });
  askedKnown.set(part, asked);
  return asked;
}
