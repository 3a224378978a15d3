import type { Arithmetic, Comparison } from './expression.js';
import type { FieldCatalogue } from './field-catalogue.js';

/** What may stand between two values. */
export type Operator =
  | { readonly kind: 'compare'; readonly operator: Comparison }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic }
  | { readonly kind: 'and' | 'or' | 'in' | 'not-in' | 'contains' | 'not-contains' | 'ternary' };

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

/** Words that end a name which no field has: 面积大于300 is 面积, then 大于. */
const CHINESE_OPERATORS = SPELLINGS.map(([spelling]) => spelling).filter((spelling) => /^[\u4e00-\u9fff]{2,}$/.test(spelling) || ['且', '或'].includes(spelling));

const SPACE = /[\s\u3000\u200b\ufeff]*/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$·（）]*/uy;
const NAME_LETTER = /^[\p{L}\p{Nl}\p{Nd}_$]/u;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

/** Reads a text piece by piece; what the next piece can be, the parser knows and asks for. */
export class Scanner {
  offset = 0;

  constructor(readonly text: string) {}

  /** Skips white space and tells whether the text is at its end. */
  get isAtEnd(): boolean {
    this.#match(SPACE);
    return this.offset >= this.text.length;
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
    for (const [spelling, operator] of SPELLINGS) {
      if (this.take(spelling) !== undefined) return { ...operator, start, end: this.offset };
    }
    return undefined;
  }

  /** A number as it is written, full-width digits included. */
  takeNumber(): string | undefined {
    this.#match(SPACE);
    const fullWidth = /[０-９．]+/y;
    fullWidth.lastIndex = this.offset;
    const wide = fullWidth.exec(this.text)?.[0];
    if (wide === undefined) return this.#match(NUMBER);
    this.offset += wide.length;
    return wide.normalize('NFKC');
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

  /** A name in braces, `{经营面积 (平方米)}` or `{经营面积#fld_…}`. */
  takeBraced(): { readonly label: string; readonly id?: string } | 'unclosed' | undefined {
    this.#match(SPACE);
    if (this.text[this.offset] !== '{' && this.text[this.offset] !== '｛') return undefined;
    const end = /[}｝]/.exec(this.text.slice(this.offset))?.index;
    if (end === undefined) return 'unclosed';
    const inside = this.text.slice(this.offset + 1, this.offset + end);
    this.offset += end + 1;
    const hash = inside.lastIndexOf('#');
    return hash < 0 ? { label: inside.trim() } : { label: inside.slice(0, hash).trim(), id: inside.slice(hash + 1).trim() };
  }

  /** A bare name: the longest label of the catalogue that fits, else a run of letters up to an operator's word. */
  takeName(catalogue: FieldCatalogue): string | undefined {
    this.#match(SPACE);
    for (const label of catalogue.labels) {
      if (this.text.startsWith(label, this.offset) && NAME_LETTER.test(label) && this.#mayEndBefore(this.offset + label.length)) {
        this.offset += label.length;
        return label;
      }
    }
    const start = this.offset;
    const run = this.#match(NAME);
    if (run === undefined) return undefined;
    // A full-width bracket may belong to a name or open the arguments of a function: without a closer it is not the name's.
    const name = shorten(run);
    this.offset = start + name.length;
    return name;
  }

  #mayEndBefore(offset: number): boolean {
    const rest = this.text.slice(offset);
    if (!NAME_LETTER.test(rest) || !NAME_LETTER.test(this.text.slice(offset - 1))) return true;
    return SPELLINGS.some(([spelling]) => /^[\u4e00-\u9fff]/.test(spelling) && rest.startsWith(spelling)) || /^(?:则|否则)/.test(rest);
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

function shorten(run: string): string {
  const opened = run.indexOf('（');
  const name = opened > 0 ? run.slice(0, opened) : run.replace(/）.*$/u, '');
  const cuts = [...CHINESE_OPERATORS, '则', '否则'].map((word) => name.indexOf(word)).filter((at) => at > 0);
  return cuts.length === 0 ? name : name.slice(0, Math.min(...cuts));
}

/** Whether a label can be written without braces: where a value is expected, labels are tried before words. */
export function isBareName(label: string): boolean {
  NAME.lastIndex = 0;
  return NAME.exec(label)?.[0] === label && !RESERVED.has(label);
}

/** Words that mean something by themselves where a value is expected. */
export const RESERVED: ReadonlySet<string> = new Set(['true', 'false', 'null', '真', '假', '空', '是', '否', '非', 'not', '如果', '则', '否则']);
