import type { Guard } from './guard.js';
import type { Domain, Value } from './variable.js';

/** Whether the guard names the value. */
export function namesValue(guard: Guard, id: string): boolean {
  if (guard.kind === 'values') return guard.values.includes(id);
  return guard.kind === 'members' && [guard.all, guard.any, guard.none].some((list) => list?.includes(id));
}

/** The guard without these values. What took nothing but them takes nothing then: it does not widen. */
export function withoutValues(guard: Guard, gone: ReadonlySet<string>): Guard {
  const left = (list: readonly string[]): readonly string[] => list.filter((id) => !gone.has(id));
  if (guard.kind === 'values') return guard.values.some((id) => gone.has(id)) ? { ...guard, values: left(guard.values) } : guard;
  if (guard.kind !== 'members') return guard;
  const { all, any, none } = guard;
  if (![all, any, none].some((list) => list?.some((id) => gone.has(id)))) return guard;
  // Who had to choose a value that is gone is nobody.
  if (all?.some((id) => gone.has(id))) return EMPTY_MEMBERS;
  const { none: _none, ...others } = guard;
  const noneLeft = left(none ?? []);
  return { ...others, ...(any === undefined ? {} : { any: left(any) }), ...(noneLeft.length === 0 ? {} : { none: noneLeft }) };
}

/** At least one of no values: nobody. */
const EMPTY_MEMBERS: Guard = { kind: 'members', any: [] };

/** The guard of the domain that takes nothing: for an option of which nobody has said yet whose it is. */
export function emptyGuard(domain: Domain): Guard {
  switch (domain.kind) {
    case 'yesNo':
    case 'choice':
    case 'region':
      return { kind: 'values', values: [] };
    case 'number':
    case 'date':
      return { kind: 'ranges', ranges: [] };
    case 'choices':
      return EMPTY_MEMBERS;
  }
}

/** The guard of exactly one value of a choice. Of several choices: those who chose it. */
export function guardOfValue(domain: Domain, id: Value['id']): Guard {
  return domain.kind === 'choices' ? { kind: 'members', any: [id] } : { kind: 'values', values: [id] };
}

/** The one value that the guard names and nothing else; `undefined` for any other guard. */
export function onlyValue(guard: Guard): string | undefined {
  if (guard.kind === 'values') return guard.values.length === 1 ? guard.values[0] : undefined;
  if (guard.kind !== 'members') return undefined;
  const { all = [], any = [], none = [] } = guard;
  const named = [...all, ...any];
  return named.length === 1 && none.length === 0 ? named[0] : undefined;
}

/** The values of a choice or of several choices; none of another domain. */
export function valuesIn(domain: Domain): readonly Value[] {
  return domain.kind === 'choice' || domain.kind === 'choices' ? domain.values : [];
}

/**
 * The guard for another domain, as far as it can be said there: the same ranges, the same codes, values of the same name,
 * a value that is named as the option is. Else one that takes nothing, which the checks then name.
 */
export function adaptedGuard(guard: Guard, from: Domain | undefined, to: Domain, text: string): Guard {
  if (guard.kind === 'any') return guard;
  if (guard.kind === 'ranges' && from?.kind === to.kind && (to.kind === 'number' || to.kind === 'date')) return guard;
  if (guard.kind === 'values' && from?.kind === to.kind && (to.kind === 'yesNo' || to.kind === 'region')) return guard;
  const same = valuesIn(to).filter(({ id }) => namesValue(guard, id));
  if (guard.kind === 'members' && ((guard.all ?? []).length > 1 || (guard.none ?? []).length > 0)) return to.kind === 'choices' && same.length > 0 ? guard : emptyGuard(to);
  const labels = new Set(from === undefined ? [] : valuesIn(from).filter(({ id }) => namesValue(guard, id)).map(({ label }) => label));
  labels.add(text);
  const values = (same.length > 0 ? same : valuesIn(to).filter(({ label }) => labels.has(label))).map(({ id }) => id);
  if (values.length === 0) return to.kind === 'yesNo' ? yesNoGuard(text) : emptyGuard(to);
  return to.kind === 'choices' ? { kind: 'members', any: values } : { kind: 'values', values };
}

function yesNoGuard(text: string): Guard {
  const word = text.trim();
  if (word === '是' || word === '有') return { kind: 'values', values: ['yes'] };
  return { kind: 'values', values: word === '否' || word === '没有' || word === '无' ? ['no'] : [] };
}
