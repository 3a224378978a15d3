import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { dimensionOf, type Dimension, type ValueSet } from '../space/index.js';
import { dayEnds, numberEnds } from '../ranges/ends.js';
import { readLabels, type Labelled } from './labels.js';
import { plain } from '../ranges/range-tokens.js';
import { readRanges } from '../ranges/read-ranges.js';

/** What a fact's cell takes of its domain, or what of it nobody understands. */
export type FactCell = { readonly set: ValueSet } | { readonly unknown: string };

const ANY = new Set(['', '-', '—', '——', '–', '/', '\\', '*', '不限', '不限制', '任意', '均可', '皆可', '都可', '全部', '所有', '无要求', '不作要求', '不区分', '任何']);

/** 不限, 任意, —, or nothing at all. */
export function isAny(text: string): boolean {
  return ANY.has(plain(text));
}

/** 其他: whatever the other rows do not name. Only where no value goes by that name. */
const REST = new Set(['其他', '其它', '其余', '其他情形', '其他情况', '以上都不是', '否则']);

export function isRest(text: string, domain: Domain): boolean {
  const word = plain(text);
  return REST.has(word) && !labelsOf(domain).some(({ label }) => plain(label) === word);
}

/** Reads a cell: values and lists of them, 除企业外, 非企业, 300以上, 含生食类且不含冷荤类. 其他 is not read here, for it needs the rest of the column. */
export function readFactCell(text: string, domain: Domain, subject?: string): FactCell {
  const dimension = dimensionOf(domain);
  if (isAny(text)) return { set: dimension.all };
  switch (domain.kind) {
    case 'number': {
      const read = readRanges(text, numberEnds, { unit: domain.unit, subject });
      return read === undefined ? { unknown: text } : { set: dimension.setOf({ kind: 'ranges', ranges: read.ranges }) };
    }
    case 'date': {
      const read = readRanges(text, dayEnds, { subject });
      return read === undefined ? { unknown: text } : { set: dimension.setOf({ kind: 'ranges', ranges: read.ranges }) };
    }
    case 'choices':
      return readSeveral(text, dimension, labelsOf(domain));
    case 'yesNo':
    case 'choice':
    case 'region':
      return readValues(text, dimension, labelsOf(domain));
  }
}

/** The words of a domain's values. */
export function labelsOf(domain: Domain): readonly Labelled[] {
  switch (domain.kind) {
    case 'yesNo':
      return YES_NO;
    case 'choice':
    case 'choices':
      return domain.values;
    case 'region':
      // A name that two regions share means neither: their codes do.
      return [
        ...domain.regions.filter(({ name }, _, all) => all.filter((other) => other.name === name).length === 1).map(({ name, code }) => ({ label: name, id: code })),
        ...domain.regions.map(({ code }) => ({ label: code, id: code })),
      ];
    case 'number':
    case 'date':
      return [];
  }
}

export const YES_WORDS = ['是', '有', '需', '需要', '对', '属于', '√', '✓', '✔', 'Y', 'y', 'YES', 'Yes', 'yes'] as const;
export const NO_WORDS = ['否', '无', '不', '不是', '没有', '不需', '不需要', '无需', '不属于', '×', '✗', '✘', 'N', 'n', 'NO', 'No', 'no'] as const;
const YES_NO: readonly Labelled[] = [...YES_WORDS.map((label) => ({ label, id: 'yes' })), ...NO_WORDS.map((label) => ({ label, id: 'no' }))];

function readValues(text: string, dimension: Dimension, labels: readonly Labelled[]): FactCell {
  const direct = readLabels(text, labels);
  if (direct.unknown === undefined && direct.ids.length > 0) return { set: dimension.setOf({ kind: 'values', values: direct.ids }) };
  const word = plain(text);
  const excepted = /^除(.+?)(?:以外|之外|外)(?:的?其他.*)?$/.exec(word)?.[1] ?? /^(?:非|不是|不为|不属于)(.+)$/.exec(word)?.[1];
  if (excepted !== undefined) {
    const { ids, unknown } = readLabels(excepted, labels);
    if (unknown === undefined && ids.length > 0) return { set: dimension.all.minus(dimension.setOf({ kind: 'values', values: ids })) };
  }
  return { unknown: direct.unknown ?? text };
}

/**
 * Several choices. 含A、B: both are chosen; 含A或B: one at least; 不含C、D: neither; 且 joins, ； or a new line parts
 * alternatives. A value by itself is meant as 含.
 */
function readSeveral(text: string, dimension: Dimension, labels: readonly Labelled[]): FactCell {
  let set = dimension.none;
  for (const alternative of splitOutsideQuotes(text, /[；;\n]/)) {
    let taken = dimension.all;
    for (const piece of splitOutsideQuotes(alternative, /且|[，,](?=\s*(?:含|不含|包含|不包含))/)) {
      const guard = membersGuard(piece, labels);
      if ('unknown' in guard) return guard;
      taken = taken.intersect(dimension.setOf(guard.guard));
    }
    set = set.union(taken);
  }
  return { set };
}

function membersGuard(piece: string, labels: readonly Labelled[]): { readonly guard: Guard } | { readonly unknown: string } {
  const [, not = '', , listed = ''] = /^\s*(不|未)?(包含|包括|含有|选择|选|含)?\s*([\s\S]*)$/.exec(piece) ?? [];
  const whole = readLabels(piece, labels);
  const list = whole.unknown === undefined && whole.ids.length > 0 ? piece : listed;
  const isNot = list !== piece && not !== '';
  const { ids, unknown } = readLabels(list, labels);
  if (unknown !== undefined || ids.length === 0) return { unknown: unknown ?? piece };
  if (isNot) return { guard: { kind: 'members', none: ids } };
  const isAlternative = ids.length > 1 && splitOutsideQuotes(list, /或/).length > 1;
  return { guard: isAlternative ? { kind: 'members', any: ids } : { kind: 'members', all: ids } };
}

/** Splits where the pattern matches outside of quotes; empty pieces are dropped. */
function splitOutsideQuotes(text: string, separator: RegExp): readonly string[] {
  const quoted: string[] = [];
  const hidden = text.replace(/“[^”]*”|「[^」]*」|"[^"]*"/g, (label) => {
    quoted.push(label);
    return `\u0000${String(quoted.length - 1)}\u0000`;
  });
  return hidden
    .split(separator)
    .map((piece) => piece.replace(/\u0000(\d+)\u0000/g, (_, index: string) => quoted[Number(index)] ?? '').trim())
    .filter((piece) => piece !== '');
}
