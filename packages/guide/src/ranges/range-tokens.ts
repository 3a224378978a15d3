/** One piece of a range in words. `end` is a number or a day by its place among those that were read. */
export type Token =
  | { readonly kind: 'end'; readonly end: number }
  /** A word before an end (不满 300) or behind it (300 以上). `low`: values from there on. */
  | { readonly kind: 'before' | 'behind'; readonly bound: 'low' | 'high'; readonly isOpen: boolean }
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

/**
 * 以上, 以下, 以内 include the number itself, 不满, 超过, 以外 do not (民法典 第一千二百五十九条). The law is silent on days:
 * 起, 以后 and 截至 are read with the day itself, 之后, 以前 and 之前 without it.
 */
const WORDS: readonly [string, Token][] = (
  [
    ...bound('before', 'low', false, '不少于 不低于 不小于 不早于 至少 最少 大于等于 大于或等于 大于或者等于 年满 已满 满 自 从'),
    ...bound('before', 'low', true, '超过 大于 高于 多于 晚于 超出'),
    ...bound('before', 'high', false, '不超过 未超过 不多于 不高于 不大于 不晚于 至多 最多 小于等于 小于或等于 小于或者等于 截至 截止'),
    ...bound('before', 'high', true, '不满 未满 不足 小于 低于 少于 早于 未达'),
    ...bound('behind', 'low', false, '及以上 或以上 以上 以后 及以后 之日起 以来 起'),
    ...bound('behind', 'low', true, '以外 之后 后'),
    ...bound('behind', 'high', false, '及以下 或以下 以下 以内 之内 及以前 为止 止'),
    ...bound('behind', 'high', true, '以前 之前 前'),
    ...bound('order', 'low', false, '>= ≥ ≧ =>'),
    ...bound('order', 'low', true, '>'),
    ...bound('order', 'high', false, '<= ≤ ≦ =<'),
    ...bound('order', 'high', true, '<'),
    ...'- ~ 〜 — – ― 至 到 与'.split(' ').map((word): [string, Token] => [word, { kind: 'through' }]),
    ...'或者 或 、 ; / |'.split(' ').map((word): [string, Token] => [word, { kind: 'or' }]),
    ...'并且 且 和 同时'.split(' ').map((word): [string, Token] => [word, { kind: 'and' }]),
    [',', { kind: 'comma' }],
  ] satisfies [string, Token][]
).sort(([a], [b]) => b.length - a.length);

/** Words that change nothing. */
const EMPTY = /(?:之间|介于|期间|的)/y;
const NOTE = /\(([^()]*[含包][^()]*)\)/y;

/** Nothing but words, ends and their units; `undefined` where anything else stands in it. `units` are the units met. */
export function rangeTokens<End>(
  text: string,
  reader: EndReader<End>,
  hints: { readonly unit?: string | undefined; readonly subject?: string | undefined },
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
    const end = reader.read(match, unit !== '' && behind.startsWith(unit) ? '' : behind);
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
    const isDash = written[at] === '-' && previous?.kind === 'end';
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
