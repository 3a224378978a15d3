import type { AnswerValue } from '../../resolve/answers.js';
import type { Guard, Range } from '../guard.js';
import type { Domain } from '../variable.js';

// The slow and obvious: every value of a small domain, one by one, and what a guard says of one value.

/** Every value of a domain. For small domains. */
export function allAnswers(domain: Domain): readonly AnswerValue[] {
  switch (domain.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return domain.values.map(({ id }) => id);
    case 'choices':
      return allSubsets(domain.values.map(({ id }) => id)).filter(
        (chosen) =>
          chosen.length >= (domain.min ?? 1) && chosen.length <= (domain.max ?? Infinity) && (chosen.length <= 1 || !chosen.some((id) => (domain.exclusive ?? []).some((each) => each === id))),
      );
    case 'number': {
      const values: number[] = [];
      if (domain.step > 0) for (let k = 0; domain.min + k * domain.step <= domain.max + domain.step * 1e-9; k += 1) values.push(decimal(domain.min + k * domain.step));
      return values;
    }
    case 'date': {
      const days: string[] = [];
      for (let time = Date.parse(domain.from); time <= Date.parse(domain.to); time += 86_400_000) days.push(new Date(time).toISOString().slice(0, 10));
      return days;
    }
    case 'region':
      return domain.regions.filter(({ code }) => !domain.regions.some(({ parent }) => parent === code)).map(({ code }) => code);
  }
}

function decimal(value: number): number {
  return Number(value.toFixed(6));
}

function allSubsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
}

/** Whether a guard takes a value of the domain. A guard that does not fit the domain takes nothing. */
export function slowlyTakes(domain: Domain, guard: Guard, value: AnswerValue): boolean {
  if (guard.kind === 'any') return true;
  if (domain.kind === 'choices') {
    if (guard.kind !== 'members' || !Array.isArray(value)) return false;
    const has = (id: string): boolean => value.includes(id);
    return (guard.all ?? []).every(has) && (guard.any === undefined || guard.any.some(has)) && !(guard.none ?? []).some(has);
  }
  if (domain.kind === 'number' || domain.kind === 'date') return guard.kind === 'ranges' && guard.ranges.some((range) => isWithin(range, value));
  if (guard.kind !== 'values') return false;
  if (domain.kind !== 'region') return guard.values.some((id) => id === value);
  const parents = new Map(domain.regions.map(({ code, parent }) => [code, parent]));
  for (let code: string | undefined = String(value); code !== undefined; code = parents.get(code)) if (guard.values.includes(code)) return true;
  return false;
}

function isWithin({ from, to, fromOpen, toOpen }: Range, value: AnswerValue): boolean {
  if (from !== undefined && (typeof from !== typeof value || (fromOpen === true ? value <= from : value < from))) return false;
  return to === undefined || (typeof to === typeof value && (toOpen === true ? value < to : value <= to));
}
