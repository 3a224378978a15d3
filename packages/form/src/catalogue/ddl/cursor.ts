import type { Token } from './token.js';

/** Reads tokens from `at` to before `to`. */
export class Cursor {
  constructor(
    readonly tokens: readonly Token[],
    public at: number,
    readonly to: number,
  ) {}

  get isDone(): boolean {
    return this.at >= this.to;
  }

  peek(ahead = 0): Token | undefined {
    const at = this.at + ahead;
    return at < this.to ? this.tokens[at] : undefined;
  }

  next(): Token | undefined {
    const token = this.peek();
    if (token !== undefined) this.at += 1;
    return token;
  }

  /** The keyword at this place, in capitals; empty for anything else. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token?.kind === 'word' ? token.upper : '';
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'symbol' && token.text === symbol;
  }

  /** Takes the keywords if all of them follow. */
  take(...words: readonly string[]): boolean {
    if (!words.every((word, index) => this.word(index) === word)) return false;
    this.at += words.length;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at += 1;
    return true;
  }

  /** Takes one of the keywords. */
  takeOneOf(...words: readonly string[]): string | undefined {
    const word = this.word();
    if (word === '' || !words.includes(word)) return undefined;
    this.at += 1;
    return word;
  }

  /** A name, in quotes or without; undefined where there is none. */
  takeName(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
    this.at += 1;
    return token.text;
  }

  /** A name with what it belongs to in front, by points: `"HR"."EMP"`. */
  takePath(): readonly string[] {
    const path: string[] = [];
    do {
      const name = this.takeName();
      if (name === undefined) break;
      path.push(name);
    } while (path.length < 8 && this.takeSymbol('.'));
    return path;
  }

  /** A text; MySQL writes some in double quotes. */
  takeText(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'string' && !(token?.kind === 'quoted' && token.quote === '"')) return undefined;
    this.at += 1;
    return token.text;
  }

  /** What stands in the brackets that open here, and whether they are closed. The cursor goes behind them. */
  takeGroup(): { readonly inner: Cursor; readonly isClosed: boolean } | undefined {
    if (!this.isSymbol('(')) return undefined;
    const from = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < this.to; at += 1) {
      const token = this.tokens[at];
      if (token?.kind !== 'symbol') continue;
      if (token.text === '(') depth += 1;
      else if (token.text === ')') {
        depth -= 1;
        if (depth === 0) {
          this.at = at + 1;
          return { inner: new Cursor(this.tokens, from, at), isClosed: true };
        }
      }
    }
    this.at = this.to;
    return { inner: new Cursor(this.tokens, from, this.to), isClosed: false };
  }

  /** The rest, cut at the commas that stand in no brackets. */
  parts(): readonly Cursor[] {
    const parts: Cursor[] = [];
    let from = this.at;
    let depth = 0;
    for (let at = this.at; at < this.to; at += 1) {
      const token = this.tokens[at];
      if (token?.kind !== 'symbol') continue;
      if (token.text === '(') depth += 1;
      else if (token.text === ')') depth -= 1;
      else if (token.text === ',' && depth <= 0) {
        parts.push(new Cursor(this.tokens, from, at));
        from = at + 1;
      }
    }
    if (from < this.to) parts.push(new Cursor(this.tokens, from, this.to));
    this.at = this.to;
    return parts;
  }

  /** Names in brackets: `(id, "NAME")`; what follows a name in it, a length or an order, is passed over. */
  takeNames(): readonly string[] {
    const group = this.takeGroup();
    if (group === undefined) return [];
    return group.inner.parts().flatMap((part) => part.takeName() ?? []);
  }
}
