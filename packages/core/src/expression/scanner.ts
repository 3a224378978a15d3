import { beginsWithLetter, nameRunAt } from './bare-name.js';
import type { Arithmetic, Comparison } from './expression.js';
import { FUNCTIONS } from './functions.js';
import type { NameIndex } from './name-index.js';

/** What may stand between two values. */
export type Operator =
  | { readonly kind: 'compare'; readonly operator: Comparison }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic }
  | { readonly kind: 'and' }
  | { readonly kind: 'or' }
  | { readonly kind: 'in' | 'not-in' | 'contains' | 'not-contains' | 'ternary' };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Operators by their spellings: JavaScript's, the symbols' full-width forms, and the words that operators use. */
const SPELLINGS: readonly (readonly [spelling: string, operator: Operator])[] = (
  [
    [{ kind: 'compare', operator: '=' }, ['===', '==', '=', '＝＝', '＝', '等于', '是', '为']],
    [{ kind: 'compare', operator: '!=' }, ['!==', '!=', '<>', '≠', '！＝', '！=', '不等于', '不是', '不为']],
    [{ kind: 'compare', operator: '>=' }, ['>=', '≥', '⩾', '＞＝', '＞=', '大于等于', '大于或等于', '不小于', '不少于', '不低于', '不早于']],
    [{ kind: 'compare', operator: '<=' }, ['<=', '≤', '⩽', '＜＝', '＜=', '小于等于', '小于或等于', '不大于', '不超过', '不多于', '不高于', '不晚于']],
    [{ kind: 'compare', operator: '>' }, ['>', '＞', '大于', '超过', '多于', '高于', '晚于']],
    [{ kind: 'compare', operator: '<' }, ['<', '＜', '小于', '少于', '低于', '不满', '不足', '早于']],
    [{ kind: 'arithmetic', operator: '+' }, ['+', '＋', '加']],
    [{ kind: 'arithmetic', operator: '-' }, ['-', '－', '−', '减']],
    [{ kind: 'arithmetic', operator: '*' }, ['*', '×', '＊', '乘以']],
    [{ kind: 'arithmetic', operator: '/' }, ['/', '÷', '／', '除以']],
    [{ kind: 'arithmetic', operator: '%' }, ['%', '％']],
    [{ kind: 'and' }, ['&&', '，且', '，并且', '且', '并且', 'and']],
    [{ kind: 'or' }, ['||', '，或者', '，或', '或者', '或', 'or']],
    [{ kind: 'in' }, ['属于', 'in']],
    [{ kind: 'not-in' }, ['不属于', 'not in']],
    [{ kind: 'contains' }, ['包含']],
    [{ kind: 'not-contains' }, ['不包含']],
    [{ kind: 'ternary' }, ['?', '？']],
  ] satisfies readonly (readonly [Operator, readonly string[]])[]
)
  .flatMap(([operator, spellings]) => spellings.map((spelling) => [spelling, operator] as const))
  .sort(([a], [b]) => b.length - a.length);

/** The spellings by their first letter, longest first. */
const SPELLINGS_AT: ReadonlyMap<string, typeof SPELLINGS> = new Map(
  SPELLINGS.map(([{ [0]: first = '' }]) => [first, SPELLINGS.filter(([spelling]) => spelling.startsWith(first))]),
);

/** Words that end a name which no field has: 面积大于300 is 面积, then 大于. A name may begin with one. */
const ENDS_A_NAME = new RegExp(
  [...SPELLINGS.map(([spelling]) => spelling).filter((spelling) => /^[\u4e00-\u9fff]{2,}$/.test(spelling)), '且', '或', '则', '那么'].join('|'),
  'g',
);

const SPACE = /[\s\u3000\u200b\ufeff]*/y;
const ENDS_IN_SPACE = /[\s\u3000\u200b\ufeff]$/;
// JavaScript: `a?.5:1` has no member.
const DOT = /\.|\?\.(?!\d)/y;
const MEMBER_NAME = /[\p{L}_$][\p{L}\p{Nd}_$]*/uy;
const NUMBER = /(?:[\d０-９]+(?:[.．][\d０-９]*)?|[.．][\d０-９]+)(?:[eE][+-]?\d+)?/y;
const CALL = new RegExp(`(?:${FUNCTIONS.flatMap(({ name, label }) => [name, label]).join('|')})(?=[\\s\\u3000]*[(（])`, 'y');
const OPENED_BRACE = /[{｛][^{}｛｝#]*/y;
const CLOSED_BRACE = /[}｝]/y;
const HASH = /#[\s\u3000]*/y;
const BARE_ID = /[^{}｛｝#"'“‘]+/y;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

/** Reads a text piece by piece; what the next piece can be, the parser knows and asks for. */
export class Scanner {
  offset = 0;

  constructor(readonly text: string) {}

  /** Skips white space and tells whether the text is at its end. */
  isAtEnd(): boolean {
    this.#match(SPACE);
    return this.offset >= this.text.length;
  }

  /** Where the last piece ended, before the white space behind it. */
  get end(): number {
    let end = this.offset;
    while (ENDS_IN_SPACE.test(this.text.charAt(end - 1))) end -= 1;
    return end;
  }

  /** Takes one of the given marks, if it is next. */
  take(...marks: readonly string[]): string | undefined {
    this.#match(SPACE);
    for (const mark of marks) {
      if (!this.text.startsWith(mark, this.offset) || this.#cutsAWord(mark)) continue;
      this.offset += mark.length;
      return mark;
    }
    return undefined;
  }

  takeOperator(): (Operator & Span) | undefined {
    this.#match(SPACE);
    const start = this.offset;
    for (const [spelling, operator] of SPELLINGS_AT.get(this.text.charAt(start)) ?? []) {
      if (this.take(spelling) !== undefined) return { ...operator, start, end: this.offset };
    }
    return undefined;
  }

  /** A number as it is written, full-width digits included. */
  takeNumber(): string | undefined {
    this.#match(SPACE);
    return this.#match(NUMBER)?.normalize('NFKC');
  }

  /** A text in quotes: its value, `'unclosed'`, or nothing if no quote is next. */
  takeText(): { readonly value: string } | 'unclosed' | undefined {
    this.#match(SPACE);
    const closer = QUOTES[this.text[this.offset] ?? ''];
    if (closer === undefined) return undefined;
    let value = '';
    for (let at = this.offset + 1; at < this.text.length; at += 1) {
      const letter = this.text[at] ?? '';
      if (letter === closer) {
        this.offset = at + 1;
        return { value };
      }
      if (letter !== '\\') value += letter;
      else {
        at += 1;
        value += ESCAPES[this.text[at] ?? ''] ?? this.text[at] ?? '';
      }
    }
    return 'unclosed';
  }

  /** The dot before a member's name. */
  takeDot(): boolean {
    this.#match(SPACE);
    return this.#match(DOT) !== undefined;
  }

  /** The name of a member, as JavaScript has it. */
  takeMemberName(): string | undefined {
    return this.#match(MEMBER_NAME);
  }

  /** A name in braces, `{经营面积 (平方米)}`, `{经营面积#fld_…}` or, for an id with signs, `{#"a b"}`. */
  takeBraced(): { readonly label: string; readonly id?: string } | 'unclosed' | undefined {
    this.#match(SPACE);
    const start = this.offset;
    const label = this.#match(OPENED_BRACE)?.slice(1).trim();
    if (label === undefined) return undefined;
    const id = this.#match(HASH) === undefined ? undefined : this.#takeId();
    this.#match(SPACE);
    if (id !== 'unclosed' && this.#match(CLOSED_BRACE) !== undefined) return id === undefined ? { label } : { label, id: id.value };
    this.offset = start;
    return 'unclosed';
  }

  #takeId(): { readonly value: string } | 'unclosed' {
    return this.takeText() ?? { value: this.#match(BARE_ID)?.trim() ?? '' };
  }

  /**
   * A bare name: the longest label that fits or the function that is called, whichever is longer, so that
   * 开头是(…) is not the field 开头; else a run of letters up to an operator's word.
   */
  takeName(labels: NameIndex): string | undefined {
    this.#match(SPACE);
    const start = this.offset;
    const label = beginsWithLetter(this.text.slice(start, start + 2)) ? labels.longestAt(this.text, start, (end) => this.#mayEndBefore(end)) : undefined;
    const called = this.#match(CALL);
    if (called !== undefined && called.length > (label?.length ?? 0)) return called;
    const name = label ?? shortened(nameRunAt(this.text, start));
    this.offset = start + (name?.length ?? 0);
    return name;
  }

  #mayEndBefore(offset: number): boolean {
    const rest = this.text.slice(offset, offset + 8);
    if (!beginsWithLetter(rest) || !beginsWithLetter(this.text.slice(offset - 1, offset + 1))) return true;
    const words = SPELLINGS_AT.get(rest.charAt(0)) ?? [];
    return words.some(([spelling]) => /^[\u4e00-\u9fff]/.test(spelling) && rest.startsWith(spelling)) || /^(?:则|否则|那么)/.test(rest);
  }

  /** `or` must not be taken from `order`. */
  #cutsAWord(mark: string): boolean {
    return /[a-z]$/.test(mark) && /^[\w$]/.test(this.text.slice(this.offset + mark.length));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Without what cannot be the name's: a full-width bracket that opens arguments or closes a group, a word between values. */
function shortened(run: string | undefined): string | undefined {
  if (run === undefined) return undefined;
  const name = run.replace(/[（）].*$/u, '');
  ENDS_A_NAME.lastIndex = 1;
  return name.slice(0, ENDS_A_NAME.exec(name)?.index);
}
