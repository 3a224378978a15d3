/** One piece of a range in words. `end` is a number or a day by its place among those that were read. */
export type Token =
  | { readonly kind: 'end'; readonly end: number }
  /** A word before an end (不满 300) or behind it (300 以上). `low`: values from there on; `both`: that very end (等于 300). */
  | { readonly kind: 'before'; readonly bound: 'low' | 'high' | 'both'; readonly isOpen: boolean }
  | { readonly kind: 'behind'; readonly bound: 'low' | 'high'; readonly isOpen: boolean }
  /** < ≤ > ≥, which can stand on either side of an end. */
  | { readonly kind: 'order'; readonly bound: 'low' | 'high'; readonly isOpen: boolean }
  | { readonly kind: 'through' }
  /** (含) (不含) (不含 300): of the last end, or of the one named; (含本数): of all. */
  | { readonly kind: 'note'; readonly includes: boolean; readonly of: 'last' | 'all' | number }
  | { readonly kind: 'or' | 'and' | 'comma' };

/** How the ends of one kind are read, numbers or days. */
export interface EndReader<End> {
  /** Sticky: what an end looks like. */
  readonly pattern: RegExp;
  readonly read: (text: string, followed: string) => { readonly value: End; readonly taken: number } | undefined;
}

const bound = (kind: 'before' | 'behind' | 'order', side: 'low' | 'high', isOpen: boolean, words: string): [string, Token][] =>
  words.split(' ').map((word) => [word, { kind, bound: side, isOpen }]);
const plainWords = (kind: 'through' | 'or' | 'and', words: string): [string, Token][] => words.split(' ').map((word) => [word, { kind }]);

/**
 * 以上, 以下, 以内, 届满 include the number itself, 不满, 超过, 以外 do not (民法典 第一千二百五十九条). Of days the law says
 * nothing; 以前 and 以后 are read as its 以上 and 以下 are, with the day itself, and so are 起, 止 and 截至; 之前, 之后, 前 and
 * 后 without it. Two words that disagree, 超过 300 以上, say nothing.
 */
const WORDS: readonly [string, Token][] = (
  [
    ...bound('before', 'low', false, '不少于 不低于 不小于 不早于 不短于 不得少于 不得低于 不得小于 至少 最少 最低 达到 已达 大于等于 大于或等于 大于或者等于 年满 已满 届满 满 自 从 atleast from'),
    ...bound('before', 'low', true, '超过 已超过 大于 高于 多于 晚于 长于 超出 逾 morethan over above after'),
    ...bound('before', 'high', false, '不超过 未超过 没有超过 不得超过 不多于 不高于 不大于 不晚于 不长于 至多 最多 最高 小于等于 小于或等于 小于或者等于 截至 截止 atmost upto'),
    ...bound('before', 'high', true, '不满 未满 不足 不到 小于 低于 少于 早于 短于 未达 未达到 lessthan under below before'),
    ...['等于', '为', '='].map((word): [string, Token] => [word, { kind: 'before', bound: 'both', isOpen: false }]),
    ...bound('behind', 'low', false, '及以上 或以上 及其以上 以上 以后 及以后 之日起 以来 起'),
    ...bound('behind', 'low', true, '以外 之外 之后 后'),
    ...bound('behind', 'high', false, '及以下 或以下 及其以下 以下 以内 之内 内 以前 及以前 为止 止'),
    ...bound('behind', 'high', true, '之前 前'),
    ...bound('order', 'low', false, '>= ≥ ≧ =>'),
    ...bound('order', 'low', true, '>'),
    ...bound('order', 'high', false, '<= ≤ ≦ =<'),
    ...bound('order', 'high', true, '<'),
    ...plainWords('through', '- ~ 〜 — —— – ― 至 到 与 to'),
    ...plainWords('or', '或者 或 、 ; / | ∪ or'),
    ...plainWords('and', '并且 而且 且 和 同时 但 && & and'),
    [',', { kind: 'comma' }],
  ] satisfies [string, Token][]
).sort(([a], [b]) => b.length - a.length);

/** Words that change nothing. */
const EMPTY = /(?:之间|介于|期间|的|。)/y;
const NOTE = /\(([^()]*[含包][^()]*)\)/y;

/** What a text may be expected to hold besides ranges: the unit of its numbers, the name of what is measured. */
export interface RangeHints {
  readonly unit?: string | undefined;
  readonly subject?: string | undefined;
}

/** Nothing but words, ends and their units; `undefined` where anything else stands in it. `units` are the units met. */
export function rangeTokens<End>(
  text: string,
  reader: EndReader<End>,
  hints: RangeHints,
): { readonly tokens: readonly Token[]; readonly ends: readonly End[]; readonly units: readonly string[] } | undefined {
  const tokens: Token[] = [];
  const ends: End[] = [];
  const units: string[] = [];
  const unit = hints.unit === undefined ? '' : plain(hints.unit);
  const subject = hints.subject === undefined ? '' : plain(hints.subject);
  const written = plain(text);
  let at = 0;

  const endAt = (within: string, from: number): { readonly value: End; readonly next: number } | undefined => {
    const match = matchAt(reader.pattern, within, from);
    if (match === undefined) return undefined;
    const behind = within.slice(from + match.length);
    // 50万元 and 50万 alike, where 万元 is the unit.
    const isUnit = unit !== '' && (behind.startsWith(unit) || /^[百千万亿]/.exec(unit)?.[0] === behind.charAt(0));
    const end = reader.read(match, isUnit ? '' : behind);
    return end === undefined ? undefined : { value: end.value, next: from + match.length + end.taken };
  };
  const wordAt = (from: number) => WORDS.find(([word]) => written.startsWith(word, from));
  /** 含, 不含本数, 不含 300. */
  const noteOf = (text: string): Token | undefined => {
    const [, not, named = ''] = /^(不?)(?:包?含|包括)(.*)$/.exec(text) ?? [];
    if (not === undefined) return undefined;
    const includes = not === '';
    if (/^(?:本数|端点|两端|本日|当日)$/.test(named)) return { kind: 'note', includes, of: 'all' };
    if (named === '') return { kind: 'note', includes, of: 'last' };
    const end = ends.findIndex((each) => each === endAt(named, 0)?.value);
    return end === -1 ? undefined : { kind: 'note', includes, of: end };
  };

  while (at < written.length) {
    const note = matchAt(NOTE, written, at);
    if (note !== undefined) {
      const notes = note.slice(1, -1).split(/[,、;]/).map(noteOf);
      if (notes.includes(undefined)) return undefined;
      tokens.push(...notes.filter((each): each is Token => each !== undefined));
      at += note.length;
      continue;
    }
    const previous = tokens[tokens.length - 1];
    // A sign belongs to the number unless something stands before it that it can lead away from.
    const isDash = written[at] === '-' && (previous?.kind === 'end' || previous?.kind === 'note');
    const end = isDash ? undefined : endAt(written, at);
    if (end !== undefined) {
      tokens.push({ kind: 'end', end: ends.length });
      ends.push(end.value);
      at = end.next;
      const tail = unitAt(written, at, unit, (from) => wordAt(from) !== undefined || matchAt(EMPTY, written, from) !== undefined);
      if (tail !== '') units.push(tail);
      at += tail.length;
      continue;
    }
    const word = wordAt(at);
    if (word !== undefined) {
      tokens.push(word[1]);
      at += word[0].length;
      continue;
    }
    const empty = matchAt(EMPTY, written, at) ?? (subject !== '' && written.startsWith(subject, at) ? subject : undefined) ?? sandwiched(written, at, previous);
    if (empty === undefined) return undefined;
    at += empty.length;
  }
  return { tokens, ends, units };
}

/** A text as it is compared: half-width, without white space; ㎡ and m² by their name, for their 2 would pass for a number. */
export function plain(text: string): string {
  return text
    .replace(/㎡|m²/gi, '平方米')
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/g, '');
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

const LONGEST_UNIT = 8;

function unitAt(text: string, at: number, known: string, isWord: (at: number) => boolean): string {
  if (known !== '' && text.startsWith(known, at)) return known;
  let end = at;
  while (end < text.length && end - at < LONGEST_UNIT && !isWord(end) && !/[\d([)\]<>=]/.test(text[end] ?? '')) end += 1;
  return text.slice(at, end);
}

/** What is compared, in 50 < 面积 ≤ 300. */
function sandwiched(text: string, at: number, previous: Token | undefined): string | undefined {
  return previous?.kind === 'order' ? /^[^<>≤≥≦≧=\d]+(?=[<>≤≥≦≧=])/.exec(text.slice(at))?.[0] : undefined;
}
