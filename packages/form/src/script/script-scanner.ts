import { scriptError, type ScriptFaultReason } from './script-fault.js';

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Token = Placed &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    /** `texts` stand around and between the parts. */
    | { readonly kind: 'template'; readonly texts: readonly string[]; readonly parts: readonly (readonly Token[])[] }
    | { readonly kind: 'name' | 'mark'; readonly text: string }
    | { readonly kind: 'end' }
  );

const NAME = /[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*/uy;
const NUMBER = /(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//y;
const SPACE = /[\s\ufeff]+/y;

/** Longest first: `>>>=` is no `>`. */
const MARKS = (
  '>>>= ... === !== **= <<= >>= >>> &&= ||= ??= => == != <= >= && || ?? ?. ++ -- += -= *= /= %= &= |= ^= << >> ** ' +
  '{ } ( ) [ ] ; , < > + - * / % & | ^ ! ~ ? : = . @ # \\'
).split(' ');

/** What tells at sight that a text is more than an expression of values. */
const REFUSED_MARKS: ReadonlyMap<string, ScriptFaultReason> = new Map<string, ScriptFaultReason>([
  ['=>', 'function'],
  ...'= += -= *= /= %= **= &&= ||= ??= &= |= ^= <<= >>= >>>= ++ --'.split(' ').map((mark) => [mark, 'assignment'] as const),
  [';', 'statement'],
  ['{', 'object'],
  ...'... << >> >>> ** & | ^ ~ @ # \\'.split(' ').map((mark) => [mark, 'unsupported'] as const),
]);

const REFUSED_NAMES: ReadonlyMap<string, ScriptFaultReason> = new Map<string, ScriptFaultReason>([
  ...'function async class'.split(' ').map((name) => [name, 'function'] as const),
  ...'return var let const if else for while do switch case break continue throw try catch finally with debugger export import'
    .split(' ')
    .map((name) => [name, 'statement'] as const),
  ...'typeof void delete in instanceof await yield super'.split(' ').map((name) => [name, 'unsupported'] as const),
  ['new', 'construct'],
  ['this', 'this'],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };

/** Deepest nesting of templates within templates. */
const DEEPEST_TEMPLATE = 16;

/**
 * The pieces of a text as JavaScript cuts it. Throws a `ScriptError` at the first that makes it more than an expression: a
 * function, an assignment, a statement.
 */
export function scanScript(text: string): readonly Token[] {
  return new Scanner(text).tokens(false, 0);
}

class Scanner {
  #at = 0;

  constructor(readonly text: string) {}

  /** Up to the end, or within a template to the brace that closes a part of it. */
  tokens(isPart: boolean, depth: number): readonly Token[] {
    const tokens: Token[] = [];
    for (;;) {
      this.#skip();
      const start = this.#at;
      if (start >= this.text.length) {
        if (isPart) throw scriptError('unclosedText', this.text, start, start);
        tokens.push({ kind: 'end', start, end: start });
        return tokens;
      }
      if (isPart && this.text[start] === '}') {
        tokens.push({ kind: 'end', start, end: start });
        this.#at += 1;
        return tokens;
      }
      tokens.push(this.#token(tokens[tokens.length - 1], depth));
    }
  }

  #token(former: Token | undefined, depth: number): Token {
    const start = this.#at;
    const letter = this.text.charAt(start);
    if (letter === '"' || letter === "'") return { kind: 'text', value: this.#quoted(letter), start, end: this.#at };
    if (letter === '`') return this.#template(depth);
    const number = this.#match(NUMBER);
    if (number !== undefined) {
      const value = Number(number);
      // 0x10, 1_000, 1n, 007.
      if (this.#match(NAME) !== undefined || /\d/.test(this.text.charAt(this.#at))) throw scriptError('unsupported', this.text, start, this.#at + 1);
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw scriptError('numberOutOfRange', this.text, start, this.#at);
      return { kind: 'number', value, start, end: this.#at };
    }
    const name = this.#match(NAME);
    if (name !== undefined) {
      const isMember = former?.kind === 'mark' && (former.text === '.' || former.text === '?.');
      const reason = isMember ? undefined : REFUSED_NAMES.get(name);
      if (reason !== undefined) throw scriptError(reason, this.text, start, this.#at);
      return { kind: 'name', text: name, start, end: this.#at };
    }
    return this.#mark(start);
  }

  #mark(start: number): Token {
    let mark = MARKS.find((each) => this.text.startsWith(each, start));
    // `a?.5:1` has no member.
    if (mark === '?.' && /\d/.test(this.text.charAt(start + 2))) mark = '?';
    if (mark === undefined) throw scriptError('unexpected', this.text, start, start + 1);
    this.#at = start + mark.length;
    const reason = REFUSED_MARKS.get(mark);
    if (reason !== undefined) throw scriptError(reason, this.text, start, this.#at);
    return { kind: 'mark', text: mark, start, end: this.#at };
  }

  #quoted(closer: string): string {
    const start = this.#at;
    let value = '';
    this.#at += 1;
    for (;;) {
      const letter = this.text.charAt(this.#at);
      if (letter === '' || letter === '\n') throw scriptError('unclosedText', this.text, start, this.#at);
      this.#at += 1;
      if (letter === closer) return value;
      value += letter === '\\' ? this.#escaped() : letter;
    }
  }

  #template(depth: number): Token {
    const start = this.#at;
    if (depth >= DEEPEST_TEMPLATE) throw scriptError('tooDeep', this.text, start, start + 1);
    const texts: string[] = [];
    const parts: (readonly Token[])[] = [];
    let value = '';
    this.#at += 1;
    for (;;) {
      const letter = this.text.charAt(this.#at);
      if (letter === '') throw scriptError('unclosedText', this.text, start, this.#at);
      this.#at += 1;
      if (letter === '`') return { kind: 'template', texts: [...texts, value], parts, start, end: this.#at };
      if (letter === '$' && this.text[this.#at] === '{') {
        this.#at += 1;
        texts.push(value);
        value = '';
        parts.push(this.tokens(true, depth + 1));
      } else value += letter === '\\' ? this.#escaped() : letter;
    }
  }

  #escaped(): string {
    const letter = this.text.charAt(this.#at);
    this.#at += 1;
    if (letter !== 'u' && letter !== 'x') return ESCAPES[letter] ?? letter;
    const pattern = letter === 'x' ? /[\da-fA-F]{2}/y : /[\da-fA-F]{4}|\{[\da-fA-F]{1,6}\}/y;
    const code = Number.parseInt(this.#match(pattern)?.replace(/[{}]/g, '') ?? '', 16);
    if (Number.isNaN(code) || code > 0x10ffff) throw scriptError('unexpected', this.text, this.#at - 2, this.#at);
    return String.fromCodePoint(code);
  }

  #skip(): void {
    for (;;) {
      if (this.#match(SPACE) !== undefined || this.#match(COMMENT) !== undefined) continue;
      // An open comment is looked for but once: many of them would take the square of the time.
      if (this.text.startsWith('/*', this.#at)) throw scriptError('unclosedText', this.text, this.#at, this.text.length);
      return;
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
