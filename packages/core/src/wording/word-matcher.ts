interface Node<Payload> {
  readonly next: Map<number, Node<Payload>>;
  payload?: Payload;
}

/** What is told of a word that was found. */
export type OnWord<Payload> = (payload: Payload, start: number, end: number) => void;

/**
 * Finds all words of a list in a text, in one pass. A trie behind a table of first letters: of Chinese text nearly every
 * letter begins no word of a lexicon, and costs one look into a table. Measured (bench/wording.bench.ts): 25 times as fast as
 * indexOf for each word, 3.6 times one regular expression. The automaton of Aho and Corasick 1975 is twice as fast again, but
 * its table takes megabytes for a Chinese lexicon, and the words are the small part of a lint's time.
 */
export class WordMatcher<Payload> {
  private readonly isFirst = new Uint8Array(0x10000);
  private readonly root: Node<Payload> = { next: new Map() };

  /** Of two entries with the same word, the later counts. Empty words are left out. */
  constructor(entries: Iterable<readonly [word: string, payload: Payload]>) {
    for (const [word, payload] of entries) {
      if (word === '') continue;
      let node = this.root;
      for (let index = 0; index < word.length; index += 1) {
        const code = word.charCodeAt(index);
        let child = node.next.get(code);
        if (child === undefined) {
          child = { next: new Map() };
          node.next.set(code, child);
        }
        node = child;
      }
      node.payload = payload;
      this.isFirst[word.charCodeAt(0)] = 1;
    }
  }

  /** Tells of every word that stands in the text, by where it begins; of those that begin at one place, the shortest first. */
  scan(text: string, onWord: OnWord<Payload>): void {
    const { isFirst, root } = this;
    for (let start = 0; start < text.length; start += 1) {
      if (isFirst[text.charCodeAt(start)] === 0) continue;
      let node = root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node !== undefined; end += 1) {
        if (node.payload !== undefined) onWord(node.payload, start, end);
        if (end >= text.length) break;
        node = node.next.get(text.charCodeAt(end));
      }
    }
  }
}
