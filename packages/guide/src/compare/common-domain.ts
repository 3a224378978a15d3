import type { Guard } from '../model/guard.js';
import type { Domain, Region, Value } from '../model/variable.js';
import { isAdmissible } from '../resolve/choices.js';
import { dimensionOf, lineOf, type ValueSet } from '../space/index.js';
import { equalJson } from '@zhengwu/core';

/** Two domains as parts of one: answers of both, those that only the former had, those that only the latter has. */
export interface CommonDomain {
  readonly domain: Domain;
  readonly before: ValueSet;
  readonly after: ValueSet;
  /** The latter's value ids as the common domain knows them. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Several choices of which more sets would have to be listed one by one are not compared. */
const MOST_LISTED = 12;

/** One domain that holds both; `undefined` where their kinds differ or they cannot be told apart exactly. */
export function commonDomain(before: Domain, after: Domain): CommonDomain | undefined {
  if (equalJson(before, after)) return whole(before, new Map());
  switch (before.kind) {
    case 'yesNo':
      return undefined;
    case 'choice':
    case 'choices':
      return after.kind === 'choice' || after.kind === 'choices' ? commonChoice(before, after) : undefined;
    case 'number':
      return after.kind === 'number' ? commonNumbers(before, after) : undefined;
    case 'date': {
      if (after.kind !== 'date') return undefined;
      const domain: Domain = { kind: 'date', from: before.from < after.from ? before.from : after.from, to: before.to > after.to ? before.to : after.to };
      return within(domain, between(before.from, before.to), between(after.from, after.to));
    }
    case 'region': {
      if (after.kind !== 'region') return undefined;
      const regions = [...before.regions, ...after.regions.filter(({ code }) => !before.regions.some((known) => known.code === code))];
      return within({ kind: 'region', regions }, codes(before.regions), codes(after.regions));
    }
  }
}

function whole(domain: Domain, renamed: ReadonlyMap<string, string>): CommonDomain {
  const { all } = dimensionOf(domain);
  return { domain, before: all, after: all, renamed };
}

function within(domain: Domain, before: Guard, after: Guard): CommonDomain {
  const dimension = dimensionOf(domain);
  return { domain, before: dimension.setOf(before), after: dimension.setOf(after), renamed: new Map() };
}

const between = (from: string | number, to: string | number): Guard => ({ kind: 'ranges', ranges: [{ from, to }] });
/** What could be answered: a region with others below it stands for those that there were. */
const codes = (regions: readonly Region[]): Guard => ({
  kind: 'values',
  values: regions.map(({ code }) => code).filter((code) => !regions.some(({ parent }) => parent === code)),
});

type Several = Extract<Domain, { readonly kind: 'choices' }>;
type Choice = Extract<Domain, { readonly kind: 'choice' | 'choices' }>;

/** Values are the same by id, else by what they are called. */
function commonChoice(before: Choice, after: Choice): CommonDomain | undefined {
  if (before.kind !== after.kind) return undefined;
  const ids = new Set<string>(before.values.map(({ id }) => id));
  const kept = new Set<string>(after.values.map(({ id }) => id).filter((id) => ids.has(id)));
  const renamed = new Map<string, string>();
  const added: Value[] = [];
  for (const value of after.values) {
    if (ids.has(value.id)) continue;
    const named = before.values.find(({ id, label }) => label === value.label && !kept.has(id) && ![...renamed.values()].includes(id));
    if (named === undefined) added.push(value);
    else renamed.set(value.id, named.id);
  }
  const values = [...before.values, ...added];
  const same = (value: Value): string => renamed.get(value.id) ?? value.id;
  if (before.kind === 'choice' || after.kind === 'choice') {
    const domain: Domain = { kind: 'choice', values };
    const dimension = dimensionOf(domain);
    return {
      domain,
      before: dimension.setOf({ kind: 'values', values: before.values.map(({ id }) => id) }),
      after: dimension.setOf({ kind: 'values', values: after.values.map(same) }),
      renamed,
    };
  }
  const translated: Several = { ...after, values: after.values.map((value) => ({ ...value, id: idOf(same(value)) })), ...exclusiveOf(after, (id) => renamed.get(id) ?? id) };
  // Renamed and nothing else: the domain of before is the one of after.
  if (added.length === 0 && isSameChoice(before, translated)) return whole(before, renamed);
  if (values.length > MOST_LISTED) return undefined;
  const domain: Domain = { kind: 'choices', values, min: 0 };
  const dimension = dimensionOf(domain);
  const subsets = values.reduce<readonly (readonly string[])[]>((sets, { id }) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
  const listed = (part: Several): ValueSet =>
    subsets.filter((chosen) => isAdmissible(part, chosen)).reduce((all, chosen) => all.union(dimension.setOfValue(chosen)), dimension.none);
  return { domain, before: listed(before), after: listed(translated), renamed };
}

/** The ids were a choice's before: they keep their kind. */
const idOf = (id: string) => id as Value['id'];

function exclusiveOf(domain: Several, rename: (id: string) => string): { readonly exclusive?: readonly Value['id'][] } {
  return domain.exclusive === undefined ? {} : { exclusive: domain.exclusive.map((id) => idOf(rename(id))) };
}

function isSameChoice(a: Several, b: Several): boolean {
  const ids = (values: readonly Value[]) => values.map(({ id }) => id).sort();
  const alone = (domain: typeof a) => [...(domain.exclusive ?? [])].sort();
  const most = (domain: typeof a) => Math.min(domain.max ?? Infinity, domain.values.length);
  return equalJson(ids(a.values), ids(b.values)) && (a.min ?? 1) === (b.min ?? 1) && most(a) === most(b) && equalJson(alone(a), alone(b));
}

type Numbers = Extract<Domain, { readonly kind: 'number' }>;

/** Numbers on one grid; of two grids the finer that holds both, where there is one of at most a million times as many points. */
function commonNumbers(before: Numbers, after: Numbers): CommonDomain | undefined {
  const scale = 10 ** Math.max(...[before.min, before.step, after.min, after.step].map(decimals));
  const whole = (value: number): number => Math.round(value * scale);
  const step = commonDivisor(commonDivisor(whole(before.step), whole(after.step)), Math.abs(whole(before.min) - whole(after.min)));
  if (!(step > 0)) return undefined;
  const unit = before.unit === undefined ? {} : { unit: before.unit };
  const domain: Numbers = { kind: 'number', min: Math.min(before.min, after.min), max: Math.max(before.max, after.max), step: step / scale, ...unit };
  const isFiner = step !== whole(before.step) || step !== whole(after.step);
  // A finer grid has points between that neither of a coarser one's answers is: they are listed where they are few.
  if (!isFiner) return within(domain, between(before.min, lastOf(before)), between(after.min, lastOf(after)));
  const lines = [lineOf(before), lineOf(after)];
  if (lines.some(({ length }) => length > 10_000)) return undefined;
  const dimension = dimensionOf(domain);
  const [own, other] = lines.map((line) => {
    const ranges = Array.from({ length: line.length }, (_, at) => ({ from: line.valueAt(at), to: line.valueAt(at) }));
    return dimension.setOf({ kind: 'ranges', ranges });
  });
  return own === undefined || other === undefined ? undefined : { domain, before: own, after: other, renamed: new Map() };
}

function lastOf(domain: Numbers): number | string {
  const line = lineOf(domain);
  return line.length === 0 ? domain.min : line.valueAt(line.length - 1);
}

function decimals(value: number): number {
  return Math.min(9, (/\.(\d+)/.exec(String(value))?.[1] ?? '').length);
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
