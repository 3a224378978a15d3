import type { IdKind, Id } from '@zhengwu/core';
import { addDays, isIsoDate } from '@zhengwu/core';
import type { Range } from '../model/guard.js';
import type { Domain, Value } from '../model/variable.js';
import { dayEnds, numberEnds } from '../ranges/ends.js';
import { isAny, NO_WORDS, YES_WORDS } from './fact-cell.js';
import { splitLabels } from './labels.js';
import { plain } from '../ranges/range-tokens.js';
import { readRanges, type WrittenRanges } from '../ranges/read-ranges.js';

/** Where fresh ids come from: core's `newId`, or a counter in tests. */
export type NewId = <Kind extends IdKind>(kind: Kind) => Id<Kind>;

const YES_NO = new Set<string>([...YES_WORDS, ...NO_WORDS].map(plain));

/** What a fact's domain must be, from its header and what its cells say. Ends that nobody stated are wide: whoever reads it is told. */
export function inferDomain(header: string, texts: readonly string[], newId: NewId): Domain {
  const said = [...new Set(texts.map((text) => text.trim()))].filter((text) => !isAny(text));
  if (/[（(](?:可)?多选[）)]/.test(header)) return { kind: 'choices', values: valuesOf(said.flatMap(severalLabels), newId) };
  if (said.length > 0 && said.every((text) => YES_NO.has(plain(text)))) return { kind: 'yesNo' };
  const numbers = said.map((text) => readRanges(text, numberEnds, { subject: header })).filter(isRead);
  const days = said.map((text) => readRanges(text, dayEnds, { subject: header })).filter(isRead);
  // A single slip of the pen among ranges is named at its cell, and does not make values of them all.
  if (days.length > 0 && days.length * 2 > said.length) return dayDomain(days);
  if (numbers.some(({ isBare }) => !isBare) && numbers.length * 2 > said.length) return numberDomain(numbers);
  return { kind: 'choice', values: valuesOf(choiceLabels(said), newId) };
}

function isRead<Read>(read: Read | undefined): read is Read {
  return read !== undefined;
}

function valuesOf(labels: readonly string[], newId: NewId): readonly Value[] {
  const seen = new Map<string, string>();
  for (const label of labels) if (!seen.has(plain(label))) seen.set(plain(label), label);
  return [...seen.values()].map((label) => ({ id: newId('val'), label }));
}

/**
 * The values that cells name. A cell with 、 or 或 is a list if one of its pieces stands in another cell too; else nothing tells
 * the pieces apart and the cell is one value: 生食类、冷加工糕点或者冷荤类.
 */
function choiceLabels(texts: readonly string[]): readonly string[] {
  const pieces = new Map(texts.map((text) => [text, splitLabels(text).map((piece) => piece.trim())]));
  const cellsWith = new Map<string, Set<string>>();
  for (const [text, parts] of pieces) {
    for (const part of parts) {
      const cells = cellsWith.get(plain(part)) ?? new Set();
      cells.add(plain(text));
      cellsWith.set(plain(part), cells);
    }
  }
  const isShared = (part: string) => (cellsWith.get(plain(part))?.size ?? 0) > 1;
  return [...pieces].flatMap(([text, parts]) => {
    const excepted = /^(?:除(.+?)(?:以外|之外|外)|非(.+))$/.exec(text);
    const inner = excepted?.[1] ?? excepted?.[2];
    // 非企业 says nothing of other values where 企业 is one.
    if (inner !== undefined && [...pieces.keys()].some((other) => splitLabels(other).includes(inner))) return [];
    return parts.length > 1 && parts.some(isShared) ? parts : [text];
  });
}

function severalLabels(text: string): readonly string[] {
  return text
    .split(/[；;\n且]/)
    .flatMap((piece) => splitLabels(piece.replace(/^\s*(?:不|未)?(?:包含|包括|含有|选择|选|含)\s*/, '')));
}

function numberDomain(read: readonly WrittenRanges<number>[]): Domain {
  const ranges = read.flatMap((each) => each.ranges);
  const ends = ranges.flatMap(({ from, to }: Range<number>) => [from, to]).filter(isRead);
  const units = read.flatMap((each) => each.units);
  const unit = mostOften(units);
  const decimals = Math.min(6, Math.max(0, ...ends.map((end) => (/\.(\d+)$/.exec(String(end))?.[1] ?? '').length)));
  const [smallest, largest] = [Math.min(...ends), Math.max(...ends)];
  const isOpenBelow = ranges.some(({ from }) => from === undefined);
  const isOpenAbove = ranges.some(({ to }) => to === undefined);
  const min = smallest < 0 ? (isOpenBelow ? -widerThan(-smallest) : smallest) : isOpenBelow || smallest > 0 ? 0 : smallest;
  const max = isOpenAbove ? (unit?.includes('岁') === true ? Math.max(150, largest) : unit === '%' ? Math.max(100, largest) : widerThan(largest)) : largest;
  return { kind: 'number', min, max, step: 1 / 10 ** decimals, ...(unit === undefined ? {} : { unit }) };
}

/** A round number well beyond: 10,000 for 300. */
function widerThan(end: number): number {
  return 10 ** (Math.ceil(Math.log10(Math.max(1, end))) + 1);
}

function dayDomain(read: readonly WrittenRanges<string>[]): Domain {
  const ends = read
    .flatMap((each) => each.ranges)
    .flatMap(({ from, to }) => [from, to])
    .filter(isRead)
    .sort();
  const [first = '', last = ''] = [ends[0], ends[ends.length - 1]];
  const century = { from: '1900-01-01', to: '2099-12-31' };
  return {
    kind: 'date',
    from: first > century.from || !isIsoDate(first) ? century.from : addDays(first, -36_525),
    to: last < century.to || !isIsoDate(last) ? century.to : addDays(last, 36_525),
  };
}

function mostOften(units: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A domain in a few words, for whoever has to confirm it. */
export function domainWords(domain: Domain): string {
  switch (domain.kind) {
    case 'yesNo':
      return '是、否';
    case 'choice':
    case 'choices': {
      const shown = domain.values.slice(0, 8).map(({ label }) => label);
      const more = domain.values.length > shown.length ? ` 等 ${String(domain.values.length)} 项` : '';
      return `${shown.join('、')}${more}${domain.kind === 'choices' ? '（多选）' : ''}`;
    }
    case 'number':
      return `${String(domain.min)} 至 ${String(domain.max)}${domain.unit === undefined ? '' : ` ${domain.unit}`}，每 ${String(domain.step)}`;
    case 'date':
      return `${domain.from} 至 ${domain.to}`;
    case 'region':
      return `${String(domain.regions.length)} 个地区`;
  }
}
