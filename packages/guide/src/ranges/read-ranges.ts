import type { Range } from '../model/guard.js';
import { plain, rangeTokens, type EndReader, type RangeHints, type Token } from './range-tokens.js';

/** Ranges as somebody wrote them, and the units that stood behind their ends. */
export interface WrittenRanges<End extends number | string> {
  readonly ranges: readonly Range<End>[];
  readonly units: readonly string[];
  /** Nothing but ends: 300, not 300以上. */
  readonly isBare: boolean;
}

/**
 * Reads ranges as people write them: 300平方米以上, 50-300, ＜50, 18至59周岁, 50以上不满300, 50＜面积≤300, (50,300],
 * 不超过50或者300以上. `undefined` for what is none, or is empty as 300以上50以下 is.
 */
export function readRanges<End extends number | string>(text: string, reader: EndReader<End>, hints: RangeHints = {}): WrittenRanges<End> | undefined {
  // 50 60 is not 5060.
  if (/\d\s+\d/.test(text)) return undefined;
  const intervals = readIntervals(plain(text), reader, hints);
  return intervals ?? readWords(text, reader, hints);
}

function readWords<End extends number | string>(text: string, reader: EndReader<End>, hints: RangeHints): WrittenRanges<End> | undefined {
  const read = rangeTokens(text, reader, hints);
  if (read === undefined || read.ends.length === 0) return undefined;
  const ranges: Range<End>[] = [];
  for (const alternative of split(read.tokens, 'or')) {
    const bounds = boundsIn(alternative, read.ends);
    if (bounds === undefined) return undefined;
    ranges.push(...bounds);
  }
  const isBare = ranges.every(({ from, to }) => from !== undefined && from === to);
  return { ranges, units: read.units, isBare };
}

/** [50, 300) alone, or several and words beside them: [50, 100) 或 200 以上. */
function readIntervals<End extends number | string>(written: string, reader: EndReader<End>, hints: RangeHints): WrittenRanges<End> | undefined {
  const parts = written.split(/或者?|∪|;|(?<=[\])])、/);
  const intervals = parts.map((part) => readInterval(part, reader, hints.unit));
  if (intervals.every((each) => each === undefined)) return undefined;
  const read = parts.map((part, at) => intervals[at] ?? readWords(part, reader, hints));
  if (!read.every((each): each is WrittenRanges<End> => each !== undefined)) return undefined;
  return { ranges: read.flatMap(({ ranges }) => ranges), units: read.flatMap(({ units }) => units), isBare: false };
}

/** [50, 300), (50, 300] and, without an end, (300, +∞) or [300,]. */
function readInterval<End extends number | string>(written: string, reader: EndReader<End>, unit: string | undefined): WrittenRanges<End> | undefined {
  const match = /^([[(])([^()[\]]*),([^()[\]]*)([\])])(.*)$/.exec(written);
  if (match === null) return undefined;
  const [, open, low = '', high = '', close, tail = ''] = match;
  const units: string[] = tail === '' ? [] : [tail];
  const endOf = (text: string): End | undefined => {
    const read = rangeTokens(text, reader, { unit });
    if (read?.tokens.length !== 1 || read.ends.length !== 1) return undefined;
    units.push(...read.units);
    return read.ends[0];
  };
  const isEndless = (text: string) => /^(?:[-+]?∞)?$/.test(text);
  const from = endOf(low);
  const to = endOf(high);
  if ((from === undefined && !isEndless(low)) || (to === undefined && !isEndless(high))) return undefined;
  const range = rangeOf({
    ...(from === undefined ? {} : { low: { value: from, isOpen: open === '(' } }),
    ...(to === undefined ? {} : { high: { value: to, isOpen: close === ')' } }),
  });
  return range === undefined ? undefined : { ranges: [range], units, isBare: false };
}

interface Bounds<End> {
  readonly low?: { readonly value: End; readonly isOpen: boolean };
  readonly high?: { readonly value: End; readonly isOpen: boolean };
}

function split(tokens: readonly Token[], kind: Token['kind']): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === kind) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

/**
 * The ranges of one alternative. 且 and nothing at all narrow: 50以上300以下. A comma narrows where it stands between a
 * lower and an upper end, as in 50以上，不满300, and parts alternatives elsewhere.
 */
function boundsIn<End extends number | string>(tokens: readonly Token[], ends: readonly End[]): readonly Range<End>[] | undefined {
  const pieces: Bounds<End>[] = [];
  for (const part of split(tokens, 'comma')) {
    let whole: Bounds<End> = {};
    for (const piece of split(part, 'and')) {
      for (const bounds of readPiece(piece, ends) ?? [undefined]) {
        if (bounds === undefined || (bounds.low && whole.low) || (bounds.high && whole.high)) return undefined;
        whole = { ...whole, ...bounds };
      }
    }
    const before = pieces[pieces.length - 1];
    const joined: Bounds<End> = { ...before, ...whole };
    const narrows = before !== undefined && !(before.low && whole.low) && !(before.high && whole.high) && rangeOf(joined) !== undefined;
    if (narrows) pieces[pieces.length - 1] = joined;
    else pieces.push(whole);
  }
  const ranges = pieces.map(rangeOf);
  return ranges.every((range): range is Range<End> => range !== undefined) ? ranges : undefined;
}

/** One end with its word, or two of them: 50以上300以下, 50至300, 自1月1日起至3月1日止. */
function readPiece<End extends number | string>(tokens: readonly Token[], ends: readonly End[]): readonly Bounds<End>[] | undefined {
  const { words, includes } = withoutNotes(tokens);
  const bounds: Bounds<End>[] = [];
  let at = 0;
  const end = (index: number): number | undefined => {
    const token = words[index];
    return token?.kind === 'end' ? token.end : undefined;
  };
  const add = (bound: 'low' | 'high' | 'both', index: number, isOpen: boolean): void => {
    if (bound === 'both') {
      add('low', index, isOpen);
      add('high', index, isOpen);
      return;
    }
    const value = ends[index];
    const said = includes.get(index);
    if (value !== undefined) bounds.push({ [bound]: { value, isOpen: said === undefined ? isOpen : !said } });
  };
  /** 自1月1日起: the word behind says again what the one before has said, or it is unclear. */
  const skipBehind = (bound: 'low' | 'high' | 'both', isOpen: boolean, index: number): boolean => {
    const word = words[at];
    if (word?.kind !== 'behind') return true;
    if (word.bound !== bound) return true;
    at += 1;
    return word.isOpen === isOpen || includes.has(index);
  };
  while (at < words.length) {
    const word = words[at];
    const leads = word?.kind === 'before' || word?.kind === 'order' ? word : undefined;
    const first = end(leads === undefined ? at : at + 1);
    if (first === undefined) return undefined;
    at += leads === undefined ? 1 : 2;
    if (leads !== undefined && !skipBehind(leads.bound, leads.isOpen, first)) return undefined;
    const next = words[at];
    const last = end(at + 1);
    if (next?.kind === 'through' && last !== undefined && (leads === undefined || leads.bound === 'low')) {
      at += 2;
      if (!skipBehind('high', false, last)) return undefined;
      add('low', first, leads?.isOpen ?? false);
      add('high', last, false);
    } else if (leads !== undefined) add(leads.bound, first, leads.isOpen);
    else if (next?.kind === 'behind') {
      at += 1;
      add(next.bound, first, next.isOpen);
    } else if (next?.kind === 'order') {
      // 50 < 面积: the end stands on the left, so the sign means the other side.
      at += 1;
      add(next.bound === 'low' ? 'high' : 'low', first, next.isOpen);
    } else {
      add('low', first, false);
      add('high', first, false);
    }
    // The second sign of 50 < 面积 ≤ 300 comes next: it leads the end behind it.
  }
  return bounds;
}

/** The notes taken out, and what they say of which end. */
function withoutNotes(tokens: readonly Token[]): { readonly words: readonly Token[]; readonly includes: ReadonlyMap<number, boolean> } {
  const includes = new Map<number, boolean>();
  const all = tokens.flatMap((token) => (token.kind === 'end' ? [token.end] : []));
  let last: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'end') last = token.end;
    if (token.kind !== 'note') continue;
    // 50以上（含50）: the note reads the end once more, and means the one of that value in this piece.
    const named = token.of === 'all' ? all : token.of === 'last' ? [last] : [token.of];
    for (const end of named) if (end !== undefined) includes.set(end, token.includes);
  }
  return { words: tokens.filter(({ kind }) => kind !== 'note'), includes };
}

function rangeOf<End extends number | string>({ low, high }: Bounds<End>): Range<End> | undefined {
  if (low === undefined && high === undefined) return undefined;
  if (low !== undefined && high !== undefined) {
    if (low.value > high.value || (low.value === high.value && (low.isOpen || high.isOpen))) return undefined;
  }
  return {
    ...(low === undefined ? {} : { from: low.value, ...(low.isOpen ? { fromOpen: true as const } : {}) }),
    ...(high === undefined ? {} : { to: high.value, ...(high.isOpen ? { toOpen: true as const } : {}) }),
  };
}
