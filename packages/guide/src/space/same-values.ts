import type { Domain } from '../model/variable.js';

/** Whether two domains are the same but for words: labels, help, names of regions, the unit. */
export function haveSameValues(a: Domain, b: Domain): boolean {
  if (a.kind === 'yesNo') return b.kind === 'yesNo';
  if (a.kind === 'choice') return b.kind === 'choice' && areSame(a.values, b.values, ({ id }) => id);
  if (a.kind === 'number') return b.kind === 'number' && a.min === b.min && a.max === b.max && a.step === b.step;
  if (a.kind === 'date') return b.kind === 'date' && a.from === b.from && a.to === b.to;
  if (a.kind === 'region') return b.kind === 'region' && areSame(a.regions, b.regions, ({ code }) => code) && areSame(a.regions, b.regions, ({ parent }) => parent);
  return b.kind === 'choices' && areSame(a.values, b.values, ({ id }) => id) && a.min === b.min && a.max === b.max && areSame(a.exclusive ?? [], b.exclusive ?? [], (id) => id);
}

function areSame<Member>(a: readonly Member[], b: readonly Member[], keyOf: (member: Member) => string | undefined): boolean {
  return a === b || (a.length === b.length && a.every((member, at) => b[at] !== undefined && keyOf(member) === keyOf(b[at])));
}
