import { dayNumber, isoDate } from '@zhengwu/core';
import fc from 'fast-check';
import type { Guard, Range } from '../../model/guard.js';
import type { Domain } from '../../model/variable.js';
import { isValueOf } from '../../resolve/answer-sets.js';
import type { AnswerValue } from '../../resolve/answers.js';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const valuesOf = (count: number): { readonly id: `val_${string}`; readonly label: string }[] =>
  LETTERS.slice(0, count).map((letter) => ({ id: `val_${letter}` as const, label: letter }));

/** Domains of at most some dozens of values. */
export const domainArbitrary: fc.Arbitrary<Domain> = fc.oneof(
  fc.constant<Domain>({ kind: 'yesNo' }),
  fc.integer({ min: 1, max: 6 }).map((count): Domain => ({ kind: 'choice', values: valuesOf(count) })),
  fc.record({ count: fc.integer({ min: 1, max: 5 }), min: fc.nat(3), max: fc.nat(5), exclusive: fc.nat(2) }).map(
    ({ count, min, max, exclusive }): Domain => ({
      kind: 'choices',
      values: valuesOf(count),
      ...(min === 3 ? {} : { min }),
      ...(max === 5 ? {} : { max }),
      ...(exclusive === 0 ? {} : { exclusive: valuesOf(exclusive).map(({ id }) => id) }),
    }),
  ),
  fc.record({ min: fc.integer({ min: -3, max: 3 }), steps: fc.nat(12), step: fc.constantFrom(1, 2, 0.1, 0.5) }).map(
    ({ min, steps, step }): Domain => ({ kind: 'number', min, max: Number((min + steps * step).toFixed(3)), step }),
  ),
  fc.nat(12).map((days): Domain => ({ kind: 'date', from: '2026-02-25', to: isoDate(dayNumber('2026-02-25') + days) })),
  fc.array(fc.nat(7), { minLength: 1, maxLength: 7 }).map((parents): Domain => ({
    kind: 'region',
    // A parent may be unknown, the region itself, or one that closes a circle.
    regions: parents.map((parent, at) => ({ code: String(at), name: `区${String(at)}`, ...(parent > 5 ? {} : { parent: String(parent) }) })),
  })),
);

/** Every value of a small domain, in no particular order, by trying what could be one. */
export function allValues(domain: Domain): readonly AnswerValue[] {
  return candidates(domain).filter((value) => isValueOf(domain, value));
}

function candidates(domain: Domain): readonly AnswerValue[] {
  switch (domain.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return domain.values.map(({ id }) => id);
    case 'region':
      return domain.regions.map(({ code }) => code);
    case 'choices':
      return domain.values.reduce<readonly (readonly string[])[]>((sets, { id }) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
    case 'number':
      return Array.from({ length: Math.round((domain.max - domain.min) / domain.step) + 1 }, (_, at) => Number((domain.min + at * domain.step).toFixed(3)));
    case 'date': {
      const first = dayNumber(domain.from as `${number}-${number}-${number}`); // a day, as the generator made it
      const last = dayNumber(domain.to as `${number}-${number}-${number}`); // likewise
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => isoDate(first + at));
    }
  }
}

/** A guard on the domain, at times one that does not fit, names what does not exist or has its ends reversed. */
export function guardArbitrary(domain: Domain, draw: () => number): Guard {
  const below = (limit: number): number => draw() % limit;
  const some = (names: readonly string[]): readonly string[] => names.filter(() => below(3) === 0);
  if (below(12) === 0) return { kind: 'any' };
  if (below(25) === 0) return { kind: 'members', all: ['val_none'] };
  switch (domain.kind) {
    case 'yesNo':
      return { kind: 'values', values: some(['yes', 'no', 'no', 'maybe']) };
    case 'choice':
      return { kind: 'values', values: some([...domain.values.map(({ id }) => id), 'val_none']) };
    case 'region':
      return { kind: 'values', values: some([...domain.regions.map(({ code }) => code), '99']) };
    case 'choices': {
      const names = [...domain.values.map(({ id }) => id), ...(below(10) === 0 ? ['val_none'] : [])];
      return {
        kind: 'members',
        ...(below(2) === 0 ? { all: some(names) } : {}),
        ...(below(2) === 0 ? { any: some(names) } : {}),
        ...(below(2) === 0 ? { none: some(names) } : {}),
      };
    }
    case 'number':
      return { kind: 'ranges', ranges: Array.from({ length: 1 + below(3) }, () => rangeOf(below, () => Number((domain.min + (below(30) - 4) * domain.step * 0.5).toFixed(3)))) };
    case 'date':
      return { kind: 'ranges', ranges: Array.from({ length: 1 + below(3) }, () => rangeOf(below, () => isoDate(dayNumber('2026-02-25') + below(16) - 2))) };
  }
}

function rangeOf(below: (limit: number) => number, end: () => number | string): Range {
  return {
    ...(below(4) === 0 ? {} : { from: end() }),
    ...(below(4) === 0 ? {} : { to: end() }),
    ...(below(3) === 0 ? { fromOpen: true } : {}),
    ...(below(3) === 0 ? { toOpen: true } : {}),
  };
}
