import { dayNumber, evaluate, isIsoDate, isoDate, parseIsoDate, type Expression, type FieldType } from '@zhengwu/core';
import type { Constraint } from './constraint.js';
import type { Rivals } from './rivals.js';

/** Answers that stand for all others: whatever the questions tell apart, some of these are told apart so. */
export interface Representatives {
  readonly values: readonly unknown[];
  /** Whether these are all answers there are. */
  readonly isWhole: boolean;
  /** The questions that these answer in every way that any answer does; of another nothing is proved. */
  readonly exact: ReadonlySet<Constraint>;
}

/** Options up to which each is tried by itself. */
const MOST_WHOLE = 40;
/** Texts and lists longer than these are not made. */
const LONGEST_TEXT = 10_000;
const MOST_ROWS = 1_000;
/** Parts of a text, or options, told apart in all their combinations. */
const MOST_COMBINED = 6;

/** Days that an answer may be. */
const FIRST_DAY = /* @__PURE__ */ dayNumberOf('1800-01-01');
const LAST_DAY = /* @__PURE__ */ dayNumberOf('2200-12-31');

/**
 * The answers to try for a field of this type that is asked these questions. `null`, no answer, is always one. `offered` are
 * values that linkages let be chosen: whether an answer is one of them is a question too. `rivals` are fields that it is compared with.
 */
export function representatives(
  id: string,
  type: FieldType,
  asked: readonly Constraint[],
  offered: readonly unknown[],
  today: string | undefined,
  isWholeNumber = false,
  rivals?: Rivals,
): Representatives {
  const constraints: readonly Constraint[] = offered.length === 0 ? asked : [...asked, { kind: type.kind === 'choices' ? 'contains' : 'equal', constants: offered }];
  switch (type.kind) {
    case 'boolean':
      return { values: [null, true, false], isWhole: true, exact: new Set(constraints) };
    case 'choice':
      if (type.options.length <= MOST_WHOLE) return { values: [null, ...new Set(type.options.map(({ value }) => value))], isWhole: true, exact: new Set(constraints) };
      return choiceOfMany(type.options.map(({ value }) => value), constraints);
    case 'number':
      return numbers(constraints, isWholeNumber, rivals);
    case 'date':
      return days(id, constraints, today, rivals);
    case 'text':
    case 'unknown':
      return texts(constraints, type.kind === 'text');
    case 'choices':
      return choices([...new Set(type.options.map(({ value }) => value))], constraints, offered.length > 0);
    case 'list':
      return offered.length > 0 ? { ...lists(constraints), exact: new Set() } : lists(constraints);
  }
}

function constantsOf(constraints: readonly Constraint[], ...kinds: readonly Constraint['kind'][]): readonly unknown[] {
  return [...new Set(constraints.flatMap((each) => ('constants' in each && kinds.includes(each.kind) ? each.constants : [])))];
}

/** Those of the questions of these kinds whose constants are all as they should be, or no answer. */
function exactOf(constraints: readonly Constraint[], kinds: readonly Constraint['kind'][], isFit: (constant: unknown) => boolean): ReadonlySet<Constraint> {
  return new Set(constraints.filter((each) => kinds.includes(each.kind) && (!('constants' in each) || each.constants.every((constant) => constant === null || isFit(constant)))));
}

function choiceOfMany(options: readonly string[], constraints: readonly Constraint[]): Representatives {
  const named = new Set(constantsOf(constraints, 'equal'));
  const other = options.find((option) => !named.has(option));
  const values = [null, ...options.filter((option) => named.has(option)), ...(other === undefined ? [] : [other])];
  return { values, isWhole: false, exact: exactOf(constraints, ['equal', 'empty'], () => true) };
}

/** Each number that is named, one between each two, one below and one above; where others are compared with it, as many as these are, and theirs. */
function numbers(constraints: readonly Constraint[], isWholeNumber: boolean, rivals?: Rivals): Representatives {
  const all = rivals === undefined ? constraints : [...constraints, ...rivals.asked.map(([, constraint]) => constraint)];
  const named = constantsOf(all, 'equal', 'order').filter((each): each is number => typeof each === 'number').sort((a, b) => a - b);
  const count = rivals?.ids.size ?? 1;
  const values: (number | null)[] = [null];
  named.forEach((number, place) => {
    const former = named[place - 1];
    if (former === undefined) for (let step = count; step > 0; step -= 1) values.push(Math.ceil(number) - step);
    else values.push(...between(former, number, isWholeNumber, count));
    if (!isWholeNumber || Number.isInteger(number)) values.push(number);
  });
  for (let step = 1; step <= count; step += 1) values.push(Math.floor(named[named.length - 1] ?? 0) + step);
  return { values, isWhole: false, exact: exactOf(constraints, ['equal', 'order', 'empty'], (constant) => typeof constant === 'number') };
}

/** So many numbers between two, or as many as there are: whole ones if there are enough. */
function between(low: number, high: number, isWholeNumber: boolean, count: number): readonly number[] {
  const whole = Array.from({ length: count }, (_, step) => Math.floor(low) + 1 + step).filter((number) => number < high);
  if (isWholeNumber || whole.length === count) return whole;
  return [...new Set(Array.from({ length: count }, (_, step) => low + ((high - low) * (step + 1)) / (count + 1)))].filter((number) => number > low && number < high);
}

/** Each day that is named or on which an age is reached, the days beside it. */
function days(id: string, constraints: readonly Constraint[], today: string | undefined, rivals?: Rivals): Representatives {
  const exact = new Set(exactOf(constraints, ['equal', 'order', 'empty'], isIsoDate));
  const cuts = new Set<number>();
  for (const [asked, constraint] of [...constraints.map((each) => [id, each] as const), ...(rivals?.asked ?? [])]) {
    for (const constant of constantsOf([constraint], 'equal', 'order')) if (isIsoDate(constant)) cuts.add(dayNumber(constant));
    if (constraint.kind !== 'span') continue;
    const found = spanCuts(asked, constraint.call, constraint.constants, today);
    if (found === undefined) continue;
    exact.add(constraint);
    for (const cut of found) cuts.add(cut);
  }
  const count = rivals?.ids.size ?? 1;
  const tried = new Set([...cuts].flatMap((cut) => Array.from({ length: 2 * count + 1 }, (_, step) => cut - count + step)).filter((day) => day >= FIRST_DAY && day <= LAST_DAY));
  if (tried.size === 0) for (let step = 0; step < count; step += 1) tried.add(dayNumberOf('2000-01-01') + step);
  return { values: [null, ...[...tried].sort((a, b) => a - b).map((day) => isoDate(day))], isWhole: false, exact };
}

/** The days from which on the span is another side of its constants: it only ever grows, or only ever shrinks, with the day. */
function spanCuts(id: string, call: Expression, constants: readonly unknown[], today: string | undefined): readonly number[] | undefined {
  const spanOn = (day: number): number | undefined => {
    const outcome = evaluate(call, { values: { [id]: isoDate(day) }, ...(today !== undefined && { today }) });
    return outcome.ok && typeof outcome.value === 'number' ? outcome.value : undefined;
  };
  const cuts: number[] = [];
  for (const constant of constants) {
    if (typeof constant !== 'number') return undefined;
    for (const target of new Set([Math.ceil(constant), Math.floor(constant) + 1])) {
      let [low, high] = [FIRST_DAY, LAST_DAY];
      const [atFirst, atLast] = [spanOn(low), spanOn(high)];
      if (atFirst === undefined || atLast === undefined) return undefined;
      const isReached = (span: number | undefined): boolean => (span ?? 0) >= target;
      if (isReached(atFirst) === isReached(atLast)) continue;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (isReached(spanOn(middle)) === isReached(atFirst)) low = middle;
        else high = middle;
      }
      cuts.push(low, high);
    }
  }
  return cuts;
}

function dayNumberOf(day: string): number {
  const date = parseIsoDate(day);
  if (date === undefined) throw new RangeError(`not a day: ${day}`);
  return dayNumber(date);
}

/** Each text that is named, one that is none of them, and, of one kind of further question, every way to answer. */
function texts(constraints: readonly Constraint[], isText: boolean): Representatives {
  const named = constantsOf(constraints, 'equal');
  const isNamed = (value: string): boolean => named.includes(value);
  const parts = constantsOf(constraints, 'contains', 'prefix').filter((each): each is string => typeof each === 'string');
  const filler = letters(200).find((letter) => !parts.some((part) => part.includes(letter))) ?? '·';
  const isApart = !parts.some((part) => part.includes(filler));
  const unnamed = (value: string): string => {
    let text = value;
    while (isNamed(text)) text += filler;
    return text;
  };
  const values = new Set<unknown>([null, '', ...named.filter((each) => typeof each !== 'object'), unnamed(filler)]);
  const exact = new Set(exactOf(constraints, ['equal', 'empty'], (constant) => typeof constant !== 'object'));
  const [family] = isText ? (['size', 'prefix', 'contains'] as const).filter((kind) => constraints.some((each) => each.kind === kind)) : [];
  if (family === undefined) return { values: [...values], isWhole: false, exact };
  const found = family === 'size' ? textsBySize(constraints, isNamed, named.length) : family === 'prefix' ? parts.flatMap((part) => [part, unnamed(part + filler)]) : combinations(parts).map((some) => unnamed(some.join(filler) + filler));
  for (const value of found) values.add(value);
  const isMade = family === 'contains' ? isApart && parts.length <= MOST_COMBINED : family === 'prefix' ? isApart : sizesOf(constraints).every((size) => size <= LONGEST_TEXT);
  if (isMade) for (const each of exactOf(constraints, [family], (constant) => typeof constant === (family === 'size' ? 'number' : 'string'))) exact.add(each);
  return { values: [...values], isWhole: false, exact };
}

/** Of each length that makes a difference a text that is not named. */
function textsBySize(constraints: readonly Constraint[], isNamed: (value: string) => boolean, count: number): readonly string[] {
  return sizesOf(constraints)
    .filter((size) => size > 0 && size <= LONGEST_TEXT)
    .flatMap((size) => letters(count + 1).map((letter) => letter.repeat(size)).find((text) => !isNamed(text)) ?? []);
}

/** So many different letters, 某 first. */
function letters(count: number): readonly string[] {
  return ['某', ...Array.from({ length: count }, (_, place) => String.fromCodePoint(0x4e01 + place))];
}

/** The sizes beside and at each that is compared with. */
function sizesOf(constraints: readonly Constraint[]): readonly number[] {
  const named = constantsOf(constraints, 'size').filter((each): each is number => typeof each === 'number');
  return [...new Set([1, ...named.flatMap((size) => [Math.ceil(size) - 1, Math.floor(size), Math.floor(size) + 1])])].filter((size) => size >= 0).sort((a, b) => a - b);
}

/** All subsets of the first few. */
function combinations<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  return parts.slice(0, MOST_COMBINED).reduce<readonly (readonly Part[])[]>((sets, part) => [...sets, ...sets.map((set) => [...set, part])], [[]]);
}

/** Of the options that are asked for every selection, with so many of the others as make a difference. */
function choices(options: readonly string[], constraints: readonly Constraint[], isOffered: boolean): Representatives {
  const asked = new Set(constantsOf(constraints, 'contains'));
  const named = options.filter((option) => asked.has(option));
  const others = options.filter((option) => !asked.has(option));
  const sizes = constantsOf(constraints, 'size').filter((each): each is number => typeof each === 'number');
  const most = Math.min(others.length, sizes.reduce((largest, size) => Math.max(largest, Math.floor(size) + 1), 1), 20);
  const values: unknown[] = [null];
  for (const some of combinations(named)) for (let more = 0; more <= most; more += 1) values.push([...some, ...others.slice(0, more)]);
  const isMade = named.length <= MOST_COMBINED && sizes.every((size) => size < 20);
  if (isMade) return { values, isWhole: false, exact: exactOf(constraints, ['contains', 'size', 'empty'], (constant) => typeof constant === 'string' || typeof constant === 'number') };
  return { values, isWhole: false, exact: isOffered ? new Set() : exactOf(constraints, ['empty'], () => true) };
}

/** So many rows as make a difference. */
function lists(constraints: readonly Constraint[]): Representatives {
  const sizes = sizesOf(constraints);
  const values: unknown[] = [null, [], ...sizes.filter((size) => size > 0 && size <= MOST_ROWS).map((size) => Array.from({ length: size }, () => ({})))];
  const exact = sizes.every((size) => size <= MOST_ROWS) ? exactOf(constraints, ['size', 'empty'], (constant) => typeof constant === 'number') : exactOf(constraints, ['empty'], () => true);
  return { values, isWhole: false, exact };
}
