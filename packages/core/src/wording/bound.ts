import { halfWidth } from '../format/half-width.js';
import { NUMERAL, readNumeral } from './numeral.js';
import { UNIT, unitOf } from './unit.js';

/**
 * A range as a text tells it. 以上, 以下, 以内, 届满 include the number; 不满, 超过, 以外 do not (民法典
 * 第一千二百五十九条), unless brackets say otherwise: 300平方米以上（不含本数）.
 */
export interface Bound {
  /** Where it stands in the text, in UTF-16 units; the end not included. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly from?: number;
  readonly to?: number;
  readonly fromOpen?: true;
  readonly toOpen?: true;
  /** By its usual name: ㎡ as 平方米, 万元 as 元 (and its number times 10,000). Absent where the text names none. */
  readonly unit?: string;
  /** Said twice, and differently: 超过3人以上. It is read as its first word says. */
  readonly isUnclear?: true;
}

type Side = 'from' | 'to';
interface Sense {
  readonly side: Side;
  readonly isOpen: boolean;
}

const senses = (side: Side, isOpen: boolean, words: string): readonly (readonly [string, Sense])[] =>
  words.split(' ').map((word) => [word, { side, isOpen }] as const);

const BEFORE = new Map<string, Sense>([
  ...senses('from', false, '不少于 不低于 不小于 不短于 不得少于 不得低于 不得小于 不能少于 不能低于 至少 最少 最低 最短 年满 已满 满 达到 已达 达 大于等于 大于或等于 大于或者等于 ≥ >= ≧'),
  ...senses('from', true, '超过 已超过 超出 高于 多于 大于 长于 逾 >'),
  ...senses('to', true, '不满 未满 不足 不到 低于 少于 小于 短于 未达到 未达 不达 达不到 <'),
  ...senses('to', false, '不超过 未超过 没有超过 没超过 不得超过 不能超过 不高于 不多于 不大于 不长于 不得多于 不得高于 不得大于 不得长于 至多 最多 最高 最长 最大 小于等于 小于或等于 小于或者等于 ≤ <= ≦'),
]);
const AFTER = new Map<string, Sense>([
  ...senses('from', false, '以上 及以上 及其以上 或以上 或者以上'),
  ...senses('from', true, '以外 之外'),
  ...senses('to', false, '以下 及以下 及其以下 或以下 或者以下 以内 之内 内'),
]);

const either = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const SPACE = '[ \\u3000]*';
const BRACKET = '[（(](不含|不包含|不包括|含|包含|包括|均含|都含)[^（）()]{0,14}[）)]';

const AMOUNT = new RegExp(`(?<![第A-Za-z0-9０-９.])(${NUMERAL})${SPACE}(${UNIT})?`, 'g');
// 届满三十日前: there 满 says that a period ends, and the number how long before.
const ENDS_IN_WORD = new RegExp(`(?<!届)(${either(BEFORE.keys())})${SPACE}$`);
const THEN_BRACKET = new RegExp(`^${SPACE}${BRACKET}`);
const THEN_UNIT = new RegExp(`^${SPACE}(${UNIT})`);
const THEN_WORD = new RegExp(`^${SPACE}(${either(AFTER.keys())})`);
const THEN_BETWEEN = new RegExp(`^${SPACE}(至|到|~|～|—{1,2}|–|―|-|－)${SPACE}$`);
const AND = new RegExp(`^${SPACE}[和与]${SPACE}$`);
/** What may stand between the lower and the upper end: 50平方米以上、不满300平方米. */
const JOINS = new RegExp(`^${SPACE}[，,、；]?${SPACE}(?:且|并且|而且|但是|但|而|到|至)?${SPACE}$`);

interface Amount {
  readonly start: number;
  /** Behind the unit and a bracket that speaks of it. */
  readonly end: number;
  readonly number: number;
  readonly unit?: string;
  readonly factor: number;
  /** 万 or 亿 behind digits, as a number: in 1至3万元 it is the first number's too. */
  readonly step?: number;
  /** What a bracket says of it, 含 or 不含. */
  readonly isOpen?: boolean;
}

/**
 * The ranges that a text tells: 300平方米以上, 不满18周岁, 50至300平方米, 超过五百万元不超过一千万元, ≥10%. A number alone is none,
 * nor is one that counts articles, floors or levels (第三百条, 二级以上).
 */
export function readBounds(text: string): readonly Bound[] {
  const amounts = amountsIn(text);
  const bounds: Bound[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index];
    const next = amounts[index + 1];
    if (amount === undefined) continue;
    const between = next === undefined ? undefined : betweenTwo(text, amount, next);
    if (between !== undefined) {
      bounds.push(between);
      index += 1;
      continue;
    }
    const bound = oneSided(text, amount);
    if (bound === undefined) continue;
    const former = bounds[bounds.length - 1];
    const joined = former === undefined ? undefined : join(text, former, bound);
    if (joined === undefined) bounds.push(bound);
    else bounds[bounds.length - 1] = joined;
  }
  return bounds;
}

function amountsIn(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const { 0: words, 1: numeral = '', 2: spelling, index } of text.matchAll(AMOUNT)) {
    const number = readNumeral(numeral);
    if (number === undefined) continue;
    const step = /[0-9０-９][ \u3000]*万$/.test(numeral) ? 10_000 : /[0-9０-９][ \u3000]*亿$/.test(numeral) ? 100_000_000 : undefined;
    const bareEnd = index + words.trimEnd().length;
    const bracket = THEN_BRACKET.exec(text.slice(bareEnd, bareEnd + 24));
    let end = bareEnd + (bracket?.[0].length ?? 0);
    let unit = spelling;
    // 300（含）平方米: the unit stands behind the bracket.
    const late = unit === undefined && bracket !== null ? THEN_UNIT.exec(text.slice(end, end + 8)) : null;
    if (late !== null) {
      unit = late[1];
      end += late[0].length;
    }
    if (unit === undefined && numeral.startsWith('百分之')) unit = '%';
    const { name, factor } = unit === undefined ? { name: undefined, factor: 1 } : unitOf(unit);
    amounts.push({
      start: index,
      end,
      number: number * factor,
      factor,
      ...(step === undefined ? {} : { step }),
      ...(name === undefined ? {} : { unit: name }),
      ...(bracket === null ? {} : { isOpen: bracket[1]?.startsWith('不') === true }),
    });
  }
  return amounts;
}

/** 50至300平方米, 50平方米（不含）到300平方米（含）, 介于50和300平方米之间. Both ends belong to it unless a bracket says no. */
function betweenTwo(text: string, low: Amount, high: Amount): Bound | undefined {
  const gap = text.slice(low.end, high.start);
  const introduced = /(?:介于|在)[ \u3000]*$/.exec(text.slice(Math.max(0, low.start - 4), low.start));
  const closed = /^[ \u3000]*(?:之间|间)/.exec(text.slice(high.end, high.end + 6));
  const sign = THEN_BETWEEN.exec(gap)?.[1];
  if (sign === undefined && !(AND.test(gap) && (introduced?.[0].startsWith('介于') === true || closed !== null))) return undefined;
  // 0750-2212345 and 2026-12-31 are no ranges: a dash needs a unit.
  if (sign !== undefined && !/[至到]/.test(sign) && low.unit === undefined && high.unit === undefined) return undefined;
  if (low.unit !== undefined && high.unit !== undefined && low.unit !== high.unit) return undefined;
  if (high.unit === undefined && low.unit !== undefined && sign !== undefined && /[-－]/.test(sign)) return undefined;
  if (ENDS_IN_WORD.test(text.slice(Math.max(0, low.start - 8), low.start))) return undefined;
  // 1至3万元: the first number is in the second's unit; 3000元至1万元: each has its own.
  const from = low.unit === undefined ? low.number * high.factor * (low.step === undefined ? (high.step ?? 1) : 1) : low.number;
  if (from >= high.number) return undefined;
  const end = high.end + (closed?.[0].length ?? 0);
  const unit = high.unit ?? low.unit;
  return {
    start: low.start,
    end,
    word: text.slice(low.start, end),
    from,
    to: high.number,
    ...(low.isOpen === true ? { fromOpen: true } : {}),
    ...(high.isOpen === true ? { toOpen: true } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

function oneSided(text: string, amount: Amount): Bound | undefined {
  const head = halfWidth(text.slice(Math.max(0, amount.start - 8), amount.start));
  const before = ENDS_IN_WORD.exec(head);
  let end = amount.end;
  const after = THEN_WORD.exec(text.slice(end, end + 8));
  const isWithin = after?.[1] !== '内' || /年|月|天|工作日|小时|分钟|周|米/.test(amount.unit ?? '');
  const sense = {
    before: before === null ? undefined : BEFORE.get(before[1] ?? ''),
    after: after === null || !isWithin ? undefined : AFTER.get(after[1] ?? ''),
  };
  const last = sense.after;
  const first = sense.before ?? last;
  if (first === undefined) return undefined;
  if (last !== undefined) end += after?.[0].length ?? 0;
  const bracket = THEN_BRACKET.exec(text.slice(end, end + 24));
  end += bracket?.[0].length ?? 0;
  const said = bracket === null ? amount.isOpen : bracket[1]?.startsWith('不') === true;
  const isOpen = said ?? first.isOpen;
  const isUnclear = said === undefined && last !== undefined && sense.before !== undefined && (last.side !== first.side || last.isOpen !== first.isOpen);
  const start = amount.start - (before === null || sense.before === undefined ? 0 : before[0].length);
  return {
    start,
    end,
    word: text.slice(start, end),
    [first.side]: amount.number,
    ...(isOpen ? { [`${first.side}Open`]: true } : {}),
    ...(amount.unit === undefined ? {} : { unit: amount.unit }),
    ...(isUnclear ? { isUnclear } : {}),
  };
}

/** A lower and an upper end of one range, in either order. */
function join(text: string, first: Bound, second: Bound): Bound | undefined {
  if (!JOINS.test(text.slice(first.end, second.start))) return undefined;
  const [low, high] = first.from === undefined ? [second, first] : [first, second];
  if (low.from === undefined || low.to !== undefined || high.to === undefined || high.from !== undefined) return undefined;
  const unit = low.unit ?? high.unit;
  if (low.unit !== undefined && high.unit !== undefined && low.unit !== high.unit) return undefined;
  if (low.from > high.to) return undefined;
  return {
    start: first.start,
    end: second.end,
    word: text.slice(first.start, second.end),
    from: low.from,
    to: high.to,
    ...(low.fromOpen === true ? { fromOpen: true } : {}),
    ...(high.toOpen === true ? { toOpen: true } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(low.isUnclear === true || high.isUnclear === true ? { isUnclear: true } : {}),
  };
}
