import { halfWidth, parseChineseNumeral, parseDate } from '@zhengwu/core';
import type { Range } from '../../model/index.js';
import type { OrderedDomain } from './value-at.js';

/** What a text says of an ordered domain: ranges, everything, all that is left; or the piece that says nothing. */
export type RangesRead =
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly piece: string };

type Sign = '<' | '<=' | '>' | '>=' | '=';
type Token =
  | { readonly is: 'value'; readonly value: number | string }
  | { readonly is: 'before' | 'after'; readonly sign: Sign }
  | { readonly is: 'to' | 'and' | 'or' }
  | { readonly is: 'mark'; readonly isIn: boolean };

/**
 * Words and signs, the longer ones first. 以上, 以下, 以内 include the number itself, 不满, 超过, 以外 do not (民法典
 * 第一千二百五十九条).
 */
const WORDS: readonly (readonly [RegExp, Token | undefined])[] = [
  [/^(>=|=>|≥|≧|不小于|不少于|不低于|不早于|不短于|至少|最少|大于或?等于|自|从|atleast|from)/, { is: 'before', sign: '>=' }],
  [/^(<=|=<|≤|≦|不大于|不超过|不多于|不高于|不晚于|不长于|至多|最多|小于或?等于|atmost|upto)/, { is: 'before', sign: '<=' }],
  [/^(<|小于|少于|低于|不足|不满|未满|不到|早于|短于|lessthan|under|below|before)/, { is: 'before', sign: '<' }],
  [/^(>|大于|超过|高于|多于|晚于|长于|morethan|over|above|after)/, { is: 'before', sign: '>' }],
  [/^(=|等于|为)/, { is: 'before', sign: '=' }],
  [/^(及?以上|以后|起)/, { is: 'after', sign: '>=' }],
  [/^(及?以下|以内|之内|以前|止|内)/, { is: 'after', sign: '<=' }],
  [/^(以外|之外|之后|后)/, { is: 'after', sign: '>' }],
  [/^(之前|前)/, { is: 'after', sign: '<' }],
  [/^[(]?(不含|不包括|不包含)(本数|当日|本日)?[)]?/, { is: 'mark', isIn: false }],
  [/^[(]?(含|包括|包含)(本数|当日|本日)?[)]?/, { is: 'mark', isIn: true }],
  [/^(并且|而且|同时|且|&&|&|但|and)/, { is: 'and' }],
  [/^(或者|或|、|;|,|\||or)/, { is: 'or' }],
  [/^(至|到|-|~|—|to)/, { is: 'to' }],
  [/^(的|[()。.])/, undefined],
];

const ALL = /^(全部|所有|任意|任何|不限|\*|any|all)$/i;
const REST = /^(rest|therest|其余|其他|其它|余下|剩下|剩余)(的|的?全部|部分)?$/i;
const DATE = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{8})/;
const NUMBER = /^[-+]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿千百]?)/;
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const INTERVAL = /([[(])(-?[\d.]*),(-?[\d.]*)([\])])/g;

/** Units that are written in several ways. */
const SAME_UNITS: readonly (readonly string[])[] = [['平方米', '平米', '㎡', 'm²', 'm2'], ['周岁', '岁'], ['人', '名'], ['元', '元人民币'], ['个工作日', '工作日'], ['公里', 'km', '千米']];

/**
 * Ranges as operators type and paste them: `< 50`, `≥50且<300`, `50-300`, `[50,300)`, `300以上`, `不足五十`, `50以上300以下`,
 * `100 或 200`, `2026年1月1日起`, `其余`. The unit may stand behind each number, the variable's name before it.
 */
export function readRanges(text: string, domain: OrderedDomain, name = ''): RangesRead {
  const written = withoutWords(halfWidth(text).replace(/[\s\u200b\ufeff]/g, '').replace(/[～〜–−―]/g, '-').replace(/——?/g, '-').toLowerCase(), domain, name);
  if (written === '') return { kind: 'empty' };
  if (ALL.test(written)) return { kind: 'all' };
  if (REST.test(written)) return { kind: 'rest' };
  const ranges: Range[] = [];
  const rest = written.replace(INTERVAL, (_all, open: string, from: string, to: string, close: string) => {
    const range = between(from, to, open === '(', close === ')');
    if (range !== undefined) ranges.push(range);
    return range === undefined ? '?' : ',';
  });
  const tokens = tokensOf(rest, domain.kind);
  if (typeof tokens === 'string') return { kind: 'unclear', piece: tokens };
  const more = rangesOf(tokens);
  if (more === undefined || (more.length === 0 && ranges.length === 0)) return { kind: 'unclear', piece: text.trim() };
  return { kind: 'ranges', ranges: [...ranges, ...more] };
}

function withoutWords(text: string, domain: OrderedDomain, name: string): string {
  const unit = domain.kind === 'number' ? halfWidth(domain.unit ?? '').trim() : '';
  const units = unit === '' ? [] : [unit, ...SAME_UNITS.filter((same) => same.includes(unit)).flat()];
  const words = [...units, name.trim()].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return words.reduce((left, word) => left.split(word).join(''), text);
}

function between(from: string, to: string, fromOpen: boolean, toOpen: boolean): Range | undefined {
  const [low, high] = [from === '' ? undefined : Number(from), to === '' ? undefined : Number(to)];
  if ((low !== undefined && Number.isNaN(low)) || (high !== undefined && Number.isNaN(high))) return undefined;
  return {
    ...(low === undefined ? {} : { from: low, ...(fromOpen ? { fromOpen: true as const } : {}) }),
    ...(high === undefined ? {} : { to: high, ...(toOpen ? { toOpen: true as const } : {}) }),
  };
}

/** The tokens of a text, or the piece at which it cannot be read on. */
function tokensOf(text: string, kind: OrderedDomain['kind']): readonly Token[] | string {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const before = tokens[tokens.length - 1];
    // A dash behind a number joins, before one it is a sign.
    const isDash = rest.startsWith('-') && (before?.is === 'value' || before?.is === 'mark');
    const value = isDash ? undefined : valueIn(rest, kind);
    if (value !== undefined) {
      tokens.push({ is: 'value', value: value.value });
      rest = rest.slice(value.length);
      continue;
    }
    const found = WORDS.map(([pattern, token]) => ({ length: pattern.exec(rest)?.[0].length ?? 0, token })).find(({ length }) => length > 0);
    if (found === undefined) return rest;
    if (found.token !== undefined) tokens.push(found.token);
    rest = rest.slice(found.length);
  }
  return tokens;
}

function valueIn(text: string, kind: OrderedDomain['kind']): { readonly value: number | string; readonly length: number } | undefined {
  if (kind === 'date') {
    const written = DATE.exec(text)?.[0];
    const value = written === undefined ? undefined : parseDate(written);
    return written === undefined || value === undefined ? undefined : { value, length: written.length };
  }
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [whole, , , scale = ''] = number;
    const digits = whole.slice(0, whole.length - scale.length).replace(/,/g, '');
    return { value: Number((Number(digits) * (SCALES[scale] ?? 1)).toPrecision(15)), length: whole.length };
  }
  const numeral = NUMERAL.exec(text)?.[0];
  const value = numeral === undefined ? undefined : parseChineseNumeral(numeral);
  return numeral === undefined || value === undefined ? undefined : { value, length: numeral.length };
}

interface OpenRange {
  from?: number | string;
  to?: number | string;
  fromOpen?: true;
  toOpen?: true;
}

/** Ranges out of tokens; `undefined` where their order makes no sense. */
function rangesOf(tokens: readonly Token[]): readonly Range[] | undefined {
  const ranges: OpenRange[] = [];
  let range: OpenRange = {};
  let isStarted = false;
  let at = 0;
  const isAt = (is: Token['is'], index = at): boolean => tokens[index]?.is === is;
  /** 含, 不含 behind a number. */
  const mark = (): boolean | undefined => {
    const token = tokens[at];
    if (token?.is !== 'mark') return undefined;
    at += 1;
    return token.isIn;
  };
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    at += 1;
    switch (token.is) {
      case 'or':
        if (isStarted) ranges.push(range);
        range = {};
        isStarted = false;
        continue;
      case 'and':
        continue;
      case 'before': {
        const value = tokens[at];
        if (value?.is !== 'value') return undefined;
        at += 1;
        const isIn = mark();
        const to = tokens[at];
        // 从 50 到 300
        if (isAt('to') && token.sign === '>=') {
          at += 1;
          const high = tokens[at];
          if (high?.is !== 'value') return undefined;
          at += 1;
          narrow(range, isIn === false ? '>' : '>=', value.value);
          narrow(range, mark() === false ? '<' : '<=', high.value);
        } else if (to?.is === 'after') {
          // 自 2026 年 1 月 1 日起
          at += 1;
          narrow(range, marked(to.sign, isIn), value.value);
        } else narrow(range, marked(token.sign, isIn), value.value);
        break;
      }
      case 'value': {
        const isIn = mark();
        const next = tokens[at];
        if (next?.is === 'to') {
          at += 1;
          const high = tokens[at];
          if (high?.is !== 'value') return undefined;
          at += 1;
          const isHighIn = mark();
          if (isAt('after')) at += 1;
          narrow(range, isIn === false ? '>' : '>=', token.value);
          narrow(range, (isHighIn ?? mark()) === false ? '<' : '<=', high.value);
        } else if (next?.is === 'after') {
          at += 1;
          const later = mark();
          // 50 以上（不含 50）
          const again = tokens[at];
          if (later !== undefined && again?.is === 'value' && again.value === token.value) at += 1;
          narrow(range, marked(next.sign, isIn ?? later), token.value);
        } else {
          if (isStarted) return undefined;
          narrow(range, '=', token.value);
        }
        break;
      }
      case 'after':
      case 'to':
      case 'mark':
        return undefined;
    }
    isStarted = true;
  }
  if (isStarted) ranges.push(range);
  return ranges.some(isImpossible) ? undefined : ranges;
}

/** A sign with what 含 or 不含 says of its number. */
function marked(sign: Sign, isIn: boolean | undefined): Sign {
  if (isIn === undefined || sign === '=') return sign;
  const side = sign.startsWith('<') ? '<' : '>';
  return isIn ? `${side}=` : side;
}

function narrow(range: OpenRange, sign: Sign, value: number | string): void {
  if (sign === '>' || sign === '>=' || sign === '=') {
    if (range.from === undefined || value >= range.from) {
      range.from = value;
      if (sign === '>') range.fromOpen = true;
      else delete range.fromOpen;
    }
  }
  if (sign === '<' || sign === '<=' || sign === '=') {
    if (range.to === undefined || value <= range.to) {
      range.to = value;
      if (sign === '<') range.toOpen = true;
      else delete range.toOpen;
    }
  }
}

function isImpossible({ from, to, fromOpen, toOpen }: OpenRange): boolean {
  if (from === undefined || to === undefined) return false;
  return from > to || (from === to && (fromOpen === true || toOpen === true));
}
