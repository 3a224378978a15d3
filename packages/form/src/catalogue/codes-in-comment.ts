import type { DraftCode } from './draft.js';

/** A code list that a comment spells out, and where in the comment it stands. */
export interface CommentCodes {
  readonly codes: readonly DraftCode[];
  /** The stretch that spells it, brackets around it included: without it the comment is a title. */
  readonly start: number;
  readonly end: number;
}

/** Longer comments are essays. */
const LONGEST = 500;
/** Longer meanings are sentences. */
const LONGEST_LABEL = 30;
const MOST_CODES = 200;
/** `1`, `01`, `-1`, `A`, `Y`, `xs1`; what people write as codes is short, and no Chinese. */
const VALUE = '(?:-?\\d{1,12}|[A-Za-z][A-Za-z0-9_]{0,15})';
/** What stands between a code and its meaning: 1-男, 1：男, 1=男, 1.男, 1、男, 1 男, 1男, 1—男, 1（男）is none. */
const BETWEEN = '\\s*(?:[:：=＝~→]|->|--?|—|–|－|[.．、](?!\\d))\\s*';
const PAIR = new RegExp(`(${VALUE})(?:${BETWEEN}|\\s+(?=[^\\s\\d-])|(?=[^\\sA-Za-z0-9_:：=\\-—.．、,，;；/|()（）【】\\[\\]]))`, 'y');
/** Where the meaning of a code ends, apart from where the next code begins. */
const STOPS = /[,，;；|/\n\t]|、|。|[)）\]】}]/;
const OPEN: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '【': '】', '{': '}' };

/**
 * The code list in a comment: 性别（1男 2女）, 状态：0-待审，1-通过，2-退回, 是否有效 0:否,1:是, 类型 01=企业;02=个体,
 * 性别(男/女). At least two codes, all different; undefined where the comment spells none. Longer comments are not looked at.
 */
export function codesInComment(comment: string): CommentCodes | undefined {
  if (comment.length > LONGEST) return undefined;
  return listedPairs(comment) ?? slashedWords(comment);
}

function listedPairs(comment: string): CommentCodes | undefined {
  for (let start = 0; start < comment.length; start += 1) {
    // A code begins a word: GB2260 holds none.
    if (start > 0 && /[A-Za-z0-9_.]/.test(comment.charAt(start - 1))) continue;
    if (!/[A-Za-z0-9-]/.test(comment.charAt(start))) continue;
    const run = pairsFrom(comment, start);
    if (run !== undefined) return widened(comment, run);
    // What began here and led nowhere is not tried again from its middle.
    PAIR.lastIndex = start;
    const found = PAIR.exec(comment);
    if (found !== null) start += Math.max(0, found[0].length - 1);
  }
  return undefined;
}

function pairsFrom(comment: string, start: number): CommentCodes | undefined {
  const codes: DraftCode[] = [];
  const seen = new Set<string>();
  let at = start;
  let end = start;
  while (at < comment.length && codes.length < MOST_CODES) {
    PAIR.lastIndex = at;
    const found = PAIR.exec(comment);
    const value = found?.[1];
    if (value === undefined) break;
    const from = PAIR.lastIndex;
    const to = labelEnd(comment, from, value);
    const label = comment.slice(from, to).trim().replace(/^["'“‘]|["'”’]$/g, '');
    // A label that is a number or a sentence is no meaning.
    if (label === '' || label.length > LONGEST_LABEL || seen.has(value) || /^[\d.\s]+$/.test(label)) break;
    codes.push({ value, label });
    seen.add(value);
    end = to;
    at = to;
    while (at < comment.length && /[\s,，;；、|/。]/.test(comment.charAt(at))) at += 1;
  }
  const labels = new Set(codes.map(({ label }) => label));
  if (codes.length < 2 || labels.size < codes.length || !isAlike(codes)) return undefined;
  return { codes, start, end };
}

/** Codes of one list look alike: all numbers, or all of letters. */
function isAlike(codes: readonly DraftCode[]): boolean {
  const numbers = codes.filter(({ value }) => /^-?\d+$/.test(value)).length;
  if (numbers > 0 && numbers < codes.length) return codes.every(({ value }) => value.length <= 3);
  // 2023年1月 and 3个工作日 are counts: a unit is no meaning of a code.
  return numbers === 0 || !codes.every(({ label }) => /^(?:年|月|日|天|个|元|米|号|位|次|万|周岁|岁|小时|分钟|%)/.test(label));
}

function labelEnd(comment: string, from: number, value: string): number {
  const isNumber = /\d$/.test(value);
  for (let at = from; at < comment.length && at - from <= 2 * LONGEST_LABEL; at += 1) {
    const char = comment.charAt(at);
    const closer = OPEN[char];
    if (closer !== undefined) {
      // 其他（注明）: brackets within a meaning belong to it.
      const closed = comment.indexOf(closer, at);
      if (closed < 0 || closed - at > 30) return at;
      at = closed;
      continue;
    }
    if (STOPS.test(char)) return at;
    // 1男2女, 1男 2女: the next code ends the meaning.
    if (at > from && isNumber && /\d/.test(char) && startsPair(comment, at)) return at;
    if (at > from && /\s/.test(char) && startsPair(comment, at + 1)) return at;
  }
  return Math.min(comment.length, from + 2 * LONGEST_LABEL + 1);
}

function startsPair(comment: string, at: number): boolean {
  PAIR.lastIndex = at;
  return PAIR.test(comment);
}

/** 性别(男/女), 是否（是/否）: words in brackets, parted by strokes; each is its own code. */
function slashedWords(comment: string): CommentCodes | undefined {
  const found = /[(（【[]([^()（）【】[\]]{3,80})[)）】\]]/.exec(comment);
  if (found?.[1] === undefined) return undefined;
  const words = found[1].split(/\s*[/／|]\s*/).map((word) => word.trim());
  if (words.length < 2 || words.some((word) => word === '' || word.length > 12 || /[\d，,。；;：:]/.test(word)) || new Set(words).size < words.length) return undefined;
  // 单位（元/平方米), 格式(年/月/日) and 经营场所所在县（市、区） are none.
  if (words.some((word) => /^(?:元|万元|米|平方米|公里|吨|千克|年|月|日|时|分|秒|天|人|次|个|件|份|km|kg|YYYY|MM|DD)$/i.test(word))) return undefined;
  return { codes: words.map((word) => ({ value: word, label: word })), start: found.index, end: found.index + found[0].length };
}

/** With the brackets or the colon that belong to the list alone. */
function widened(comment: string, { codes, start, end }: CommentCodes): CommentCodes {
  let from = start;
  let to = end;
  while (from > 0 && /[\s]/.test(comment.charAt(from - 1))) from -= 1;
  const opener = comment.charAt(from - 1);
  const closer = OPEN[opener];
  if (closer !== undefined && comment.charAt(to) === closer) {
    from -= 1;
    to += 1;
  } else while (from > 0 && /[\s:：,，;；-]/.test(comment.charAt(from - 1))) from -= 1;
  return { codes, start: from, end: to };
}
