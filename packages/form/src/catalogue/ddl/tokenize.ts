import type { OpenPart } from '../rules.js';
import type { Dialect } from './dialect.js';
import type { Remark, Token, Tokens } from './token.js';

/** What people's editors make of brackets, commas and semicolons. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '；': ';', '：': ':', '．': '.', '＝': '=' };
/** Word processors turn quotes: what opens, and what may close. */
const CURLY: Readonly<Record<string, string>> = { '‘': '‘’\'', '’': '’‘\'', '“': '“”"', '”': '”“"' };
const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\w$])|\.\d+/y;
const WORD = /[\w$#@\u00aa-\u1fff\u2070-\u2fff\u3005-\u3007\u3021-\uff00\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffff]+/y;
const DOLLAR_TAG = /\$[A-Za-z_]{0,63}\$/y;
/** What SQL*Plus and MySQL's client take for themselves, a line each, without a `;`. */
const CLIENT_COMMANDS = new Set(['DELIMITER', 'PROMPT', 'REM', 'REMARK', 'SPOOL', 'SET', 'WHENEVER', 'EXIT', 'QUIT', 'DEFINE', 'ACCEPT', 'CONNECT', 'CLEAR']);
/** Whoever opens so many bodies and closes none writes no SQL; each is looked for to the end of the text. */
const MOST_TAGS = 64;
const CLOSER: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/**
 * Cuts DDL into tokens, in time linear in its length, whatever it holds. Remarks are kept apart; bodies of functions
 * (`$$ … $$`), data of COPY and delimiters of MySQL's client are passed over as they are meant.
 */
export function tokenize(text: string, dialect: Dialect | undefined): Tokens {
  const reader = new Tokenizer(text, dialect);
  reader.run();
  return { tokens: reader.tokens, remarks: reader.remarks };
}

class Tokenizer {
  readonly tokens: Token[] = [];
  readonly remarks: Remark[] = [];
  private at = 0;
  private delimiter = ';';
  /** Tags of `$tag$` of which there is no second one: each is looked for once. */
  private readonly unclosed = new Set<string>();
  /** First and last word of the statement, for COPY … FROM stdin. */
  private firstWord = '';
  private lastWord = '';
  /** PostgreSQL's strings take a backslash as it is. */
  private readonly hasEscapes: boolean;

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect | undefined,
  ) {
    this.hasEscapes = dialect === 'mysql' || dialect === undefined;
  }

  run(): void {
    const { text } = this;
    while (this.at < text.length) {
      if (this.matched(SPACE) !== '') continue;
      if (this.delimiter !== ';' && text.startsWith(this.delimiter, this.at)) this.endStatement(this.delimiter.length);
      else this.step(text.charAt(this.at));
    }
  }

  private step(char: string): void {
    const { text, at } = this;
    const next = text.charAt(at + 1);
    if (char === '-' && next === '-') return this.lineRemark(2);
    if (char === '/' && next === '*') return this.blockRemark();
    if (char === '#' && this.startsRemark()) return this.lineRemark(1);
    if (char === "'") return this.string(at, this.hasEscapes);
    if (char === '"' || char === '`') return this.quoted(char);
    if (CURLY[char] !== undefined) return this.curly(CURLY[char]);
    if (char === '$' && this.dollarBody()) return;
    if (char === '/' && this.isAloneOnLine(at, 1)) return this.endStatement(1);
    // psql: \connect, \restrict
    if (char === '\\' && this.firstWord === '' && this.isFirstOnLine(at)) return this.skipLine();
    const number = this.matched(NUMBER);
    if (number !== '') return this.add({ kind: 'number', text: number, start: at, end: this.at });
    const word = this.matched(WORD);
    if (word !== '') return this.word(word, at);
    return this.symbol(FULL_WIDTH[char] ?? char);
  }

  private word(word: string, start: number): void {
    const upper = word.toUpperCase();
    if (this.text.charAt(this.at) === "'" && word.length <= 8) {
      // N'…' national, E'…' with escapes, B and X bits, q'[…]' Oracle's own quotes, _utf8mb4'…'
      if (upper === 'Q' || upper === 'NQ') return this.oracleQuote(start);
      if (/^(?:N|E|B|X|U|_.*)$/.test(upper)) return this.string(start, upper === 'E' || (this.hasEscapes && upper !== 'X'));
    }
    if (this.firstWord === '' && CLIENT_COMMANDS.has(upper) && this.isFirstOnLine(start)) {
      if (upper === 'DELIMITER') return this.setDelimiter();
      // SET NAMES utf8; and SET x = 1 are the server's.
      if (upper !== 'SET' || !/[;=]/.test(this.text.slice(this.at, this.lineEnd()))) return this.skipLine();
    }
    if (upper === 'GO' && this.isAloneOnLine(start, 2)) return this.add({ kind: 'end', text: word, start, end: this.at });
    if (this.firstWord === '') this.firstWord = upper;
    this.lastWord = upper;
    this.add({ kind: 'word', text: word, upper, start, end: this.at });
  }

  private symbol(symbol: string): void {
    const start = this.at;
    if (symbol === ';' && this.delimiter === ';') return this.endStatement(1);
    const isCast = symbol === ':' && this.text.charAt(start + 1) === ':';
    this.at += isCast ? 2 : 1;
    this.add({ kind: 'symbol', text: isCast ? '::' : symbol, start, end: this.at });
  }

  private endStatement(length: number): void {
    const start = this.at;
    this.at += length;
    this.add({ kind: 'end', text: this.text.slice(start, this.at), start, end: this.at });
    const holdsData = this.firstWord === 'COPY' && this.lastWord === 'STDIN';
    this.firstWord = '';
    this.lastWord = '';
    if (!holdsData) return;
    const end = this.text.indexOf('\n\\.', this.at);
    if (end >= 0) this.at = end + 3;
    else this.breakOff(this.at, 'data');
  }

  /** A text in quotes that begins at the next `'`; the prefix belongs to it. */
  private string(start: number, hasEscapes: boolean): void {
    const { text } = this;
    const opened = text.indexOf("'", start);
    const pieces: string[] = [];
    let from = opened + 1;
    for (let at = from; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (char === '\\' && hasEscapes && at + 1 < text.length) {
        pieces.push(text.slice(from, at), unescaped(text.charAt(at + 1)));
        at += 1;
        from = at + 1;
      } else if (char === "'") {
        if (text.charAt(at + 1) === "'") {
          pieces.push(text.slice(from, at + 1));
          at += 1;
          from = at + 1;
        } else {
          pieces.push(text.slice(from, at));
          this.at = at + 1;
          return this.add({ kind: 'string', text: pieces.join(''), start, end: this.at });
        }
      }
    }
    this.breakOff(start, 'string');
  }

  private quoted(quote: '"' | '`'): void {
    const { text } = this;
    const start = this.at;
    let from = start + 1;
    let name = '';
    for (let end = text.indexOf(quote, from); end >= 0; end = text.indexOf(quote, from)) {
      name += text.slice(from, end);
      from = end + 1;
      if (text.charAt(from) !== quote) {
        this.at = from;
        return this.add({ kind: 'quoted', text: name, quote, start, end: from });
      }
      name += quote;
      from += 1;
    }
    this.breakOff(start, 'name');
  }

  /** ‘…’ as word processors write '…'. */
  private curly(closers: string): void {
    const { text } = this;
    const start = this.at;
    for (let at = start + 1; at < text.length; at += 1) {
      if (!closers.includes(text.charAt(at))) continue;
      this.at = at + 1;
      return this.add({ kind: 'string', text: text.slice(start + 1, at), start, end: this.at });
    }
    this.breakOff(start, 'string');
  }

  private oracleQuote(start: number): void {
    const opener = this.text.charAt(this.at + 1);
    const from = this.at + 2;
    const end = this.text.indexOf(`${CLOSER[opener] ?? opener}'`, from);
    if (end < 0) return this.breakOff(start, 'string');
    this.at = end + 2;
    this.add({ kind: 'string', text: this.text.slice(from, end), start, end: this.at });
  }

  /** `$$ … $$`, the body of a function: one text, whatever stands in it. */
  private dollarBody(): boolean {
    DOLLAR_TAG.lastIndex = this.at;
    const tag = DOLLAR_TAG.exec(this.text)?.[0];
    if (tag === undefined || this.unclosed.has(tag) || this.unclosed.size >= MOST_TAGS) return false;
    const start = this.at;
    const end = this.text.indexOf(tag, start + tag.length);
    if (end < 0) {
      this.unclosed.add(tag);
      return false;
    }
    this.at = end + tag.length;
    this.add({ kind: 'string', text: this.text.slice(start + tag.length, end), start, end: this.at });
    return true;
  }

  /** `#` begins a remark of MySQL, and stands in Oracle's names, where it was read with its word. */
  private startsRemark(): boolean {
    return this.dialect === 'mysql' || this.dialect === undefined;
  }

  /** A command of the client, which has no `;`. */
  private skipLine(): void {
    this.at = this.lineEnd();
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }

  private lineRemark(mark: number): void {
    const start = this.at;
    const { text } = this;
    const end = this.lineEnd();
    this.at = end;
    this.remarks.push({ text: text.slice(start + mark, end).trim(), start, end });
  }

  private blockRemark(): void {
    const { text } = this;
    const start = this.at;
    const end = this.dialect === 'postgresql' ? nestedEnd(text, start) : text.indexOf('*/', start + 2);
    if (end < 0) return this.breakOff(start, 'comment');
    this.at = end + 2;
    const body = text.slice(start + 2, end);
    if (!body.includes('\n')) this.remarks.push({ text: body.replace(/^[*!]+\d*/, '').trim(), start, end: this.at });
  }

  /** A command of MySQL's client: what ends statements from here on. */
  private setDelimiter(): void {
    const end = this.lineEnd();
    const wanted = this.text.slice(this.at, end).trim();
    if (wanted.length > 0 && wanted.length <= 16) this.delimiter = wanted;
    this.add({ kind: 'end', text: '', start: this.at, end });
    this.at = end;
    this.firstWord = '';
  }

  private isFirstOnLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (this.text[before] === ' ' || this.text[before] === '\t') && at - before < 80) before -= 1;
    return before < 0 || this.text[before] === '\n' || this.text[before] === '\r';
  }

  private isAloneOnLine(at: number, length: number): boolean {
    let after = at + length;
    while (after < this.text.length && (this.text[after] === ' ' || this.text[after] === '\t' || this.text[after] === '\r') && after - at < 80) after += 1;
    return (after >= this.text.length || this.text[after] === '\n') && this.isFirstOnLine(at);
  }

  private matched(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private breakOff(start: number, what: OpenPart): void {
    this.at = this.text.length;
    this.add({ kind: 'broken', text: this.text.slice(start, start + 40), what, start, end: this.at });
  }

  private add(token: Token): void {
    this.tokens.push(token);
  }
}

function unescaped(char: string): string {
  return { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b' }[char] ?? char;
}

/** PostgreSQL's remarks hold remarks. */
function nestedEnd(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start + 2;
  let depth = 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return -1;
}
