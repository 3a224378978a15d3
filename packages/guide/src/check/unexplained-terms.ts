import type { Finding, Place } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import { at } from './guide-check.js';
import { tradeWords } from './linted.js';
import { wordingRules } from './wording-rules.js';

/** A text that one must understand to answer, and what explains it. */
interface Asked {
  readonly place: Place;
  readonly text: string;
  readonly help: string | undefined;
}

interface Unexplained {
  readonly word: string;
  readonly first: Asked;
  readonly others: Place[];
}

const QUOTED = /[“「"]([^”」"，。；：、？！\s]{2,12})[”」"]/g;
const MOST_RELATED = 20;

/** Words of the trade, and words that the text itself puts in quotes, which neither 名词解释 nor the help beside them explains. */
export function* unexplainedTerms(guide: Guide): Iterable<Finding> {
  const terms = guide.terms.filter(({ word, meaning }) => word.trim() !== '' && meaning.trim() !== '').map(({ word }) => word);
  const labels = new Set(guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options.map(({ text }) => text) : [])));
  const found = new Map<string, Unexplained>();
  for (const asked of askedTexts(guide)) {
    if (asked.help !== undefined && asked.help.trim() !== '') continue;
    const words = new Set(tradeWords(asked.text).map(({ word }) => word));
    if (/[“「"]/.test(asked.text)) for (const { 1: word = '' } of asked.text.matchAll(QUOTED)) if (!labels.has(word)) words.add(word);
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

function* askedTexts(guide: Guide): Iterable<Asked> {
  const shown = new Set<string>();
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    yield { place: at(node.id, 'text'), text: node.text, help: node.help };
    for (const { id, text, help } of node.options) {
      shown.add(text);
      yield { place: at(id, 'text'), text, help };
    }
  }
  for (const { domain } of guide.variables) {
    if (domain.kind !== 'choice' && domain.kind !== 'choices') continue;
    // What an option says already is looked at there.
    for (const { id, label, help } of domain.values) if (!shown.has(label)) yield { place: at(id, 'label'), text: label, help };
  }
}
