import { readFileSync } from 'node:fs';
import { bench, describe, expect } from 'vitest';
import { lexicon } from '../src/wording/lexicon.js';
import { lintWording } from '../src/wording/lint-wording.js';
import { WORDING_KINDS } from '../src/wording/wording-hit.js';
import { WordMatcher } from '../src/wording/word-matcher.js';

// A million letters as offices write them: laws, conditions, materials of the sample items, with what is wrong in them.
const at = (path: string): string => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? (/[\u4e00-\u9fff]/.test(value) ? [value] : []) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
const texts = [
  ...['food-business-licence', 'public-place-hygiene', 'elderly-allowance'].flatMap((name) => strings(JSON.parse(at(`items/${name}/item.json`)))),
  ...strings(JSON.parse(at('catalogue.json'))),
];
const once = texts.join('\n');
const TEXT = `${once}\n`.repeat(Math.ceil(1_000_000 / once.length)).slice(0, 1_000_000);
const BYTES = new TextEncoder().encode(TEXT).length;

const words = [...lexicon()].map(([word]) => word);

/** What one writes first: each word is looked for by itself. */
function wordByWord(text: string): number {
  let found = 0;
  for (const word of words) for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) found += 1;
  return found;
}

/** One expression of all words, the longest first; it finds those that do not overlap. */
const expression = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');
function byExpression(text: string): number {
  let found = 0;
  for (const _ of text.matchAll(expression)) found += 1;
  return found;
}

/** Aho and Corasick 1975: one step a letter through a table of states and letters. */
class Automaton {
  private readonly letterOf = new Uint16Array(0x10000);
  private readonly step: Int32Array;
  private readonly endings: number[][] = [[]];
  private readonly letters: number;

  constructor(list: readonly string[]) {
    let letters = 1;
    for (const letter of list.join('')) if (this.letterOf[letter.charCodeAt(0)] === 0) this.letterOf[letter.charCodeAt(0)] = letters++;
    this.letters = letters;
    const rows: Int32Array[] = [new Int32Array(letters).fill(-1)];
    for (const [index, word] of list.entries()) {
      let state = 0;
      for (let place = 0; place < word.length; place += 1) {
        const letter = this.letterOf[word.charCodeAt(place)] ?? 0;
        let next = rows[state]![letter]!;
        if (next < 0) {
          next = rows.push(new Int32Array(letters).fill(-1)) - 1;
          this.endings.push([]);
          rows[state]![letter] = next;
        }
        state = next;
      }
      this.endings[state]!.push(index);
    }
    const fail = new Int32Array(rows.length);
    const queue: number[] = [];
    for (let letter = 0; letter < letters; letter += 1) {
      const next = rows[0]![letter]!;
      if (next > 0) queue.push(next);
      else rows[0]![letter] = 0;
    }
    // What is pushed meanwhile is visited too.
    for (const state of queue) {
      this.endings[state]!.push(...this.endings[fail[state]!]!);
      for (let letter = 0; letter < letters; letter += 1) {
        const next = rows[state]![letter]!;
        if (next < 0) rows[state]![letter] = rows[fail[state]!]![letter]!;
        else {
          fail[next] = rows[fail[state]!]![letter]!;
          queue.push(next);
        }
      }
    }
    this.step = new Int32Array(rows.length * letters);
    rows.forEach((row, state) => this.step.set(row, state * letters));
  }

  count(text: string): number {
    let found = 0;
    let state = 0;
    const { step, letterOf, letters, endings } = this;
    const { length } = text;
    let place = 0;
    while (place < length) {
      state = step[state * letters + letterOf[text.charCodeAt(place)]!]!;
      found += endings[state]!.length;
      place += 1;
    }
    return found;
  }
}

const automaton = new Automaton(words);
const matcher = new WordMatcher([...lexicon()]);
function byMatcher(text: string): number {
  let found = 0;
  matcher.scan(text, () => {
    found += 1;
  });
  return found;
}

// The lexicon has a word twice in no list, so that all three count the same.
expect(byMatcher(TEXT)).toBe(wordByWord(TEXT));
expect(automaton.count(TEXT)).toBe(wordByWord(TEXT));
expect(lintWording(TEXT).length).toBeGreaterThan(1_000);

describe(`the lexicon’s ${String(words.length)} words in ${(BYTES / 1e6).toFixed(2)} MB of Chinese text`, () => {
  bench('zhengwu: WordMatcher', () => {
    byMatcher(TEXT);
  });
  bench('word by word with indexOf', () => {
    wordByWord(TEXT);
  });
  bench('one regular expression', () => {
    byExpression(TEXT);
  });
  bench('Aho–Corasick', () => {
    automaton.count(TEXT);
  });
});

describe(`faults in ${(BYTES / 1e6).toFixed(2)} MB of Chinese text`, () => {
  bench('zhengwu: lintWording, all kinds', () => {
    lintWording(TEXT);
  });
  for (const kind of WORDING_KINDS) {
    bench(`zhengwu: lintWording, ${kind}`, () => {
      lintWording(TEXT, { kinds: [kind] });
    });
  }
});
