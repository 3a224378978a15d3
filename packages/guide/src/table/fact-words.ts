import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { dimensionOf, type Dimension, type ValueSet } from '../space/index.js';
import { isAny, isRest, labelsOf } from './fact-cell.js';
import { labelWords } from './labels.js';
import { rangeWords } from '../ranges/range-words.js';

/** A set as a cell that `readFactCell` reads back: 不限, 企业、个体工商户, 300平方米以上, 含生食类且不含冷荤类. `near` are the guards whose ends are preferred. */
export function factWords(domain: Domain, set: ValueSet, near: readonly Guard[] = []): string {
  const dimension = dimensionOf(domain);
  if (set === dimension.all) return '不限';
  const isTaken = (word: string): boolean => isAny(word) || isRest(word, domain);
  const words = new Map<string, string>();
  for (const { label, id } of labelsOf(domain)) if (!words.has(id)) words.set(id, labelWords(label, isTaken));
  const word = (id: string): string => words.get(id) ?? id;
  switch (domain.kind) {
    case 'yesNo':
    case 'choice':
    case 'region': {
      const guard = dimension.guardOf(set, near);
      return guard?.kind === 'values' ? guard.values.map(word).join('、') : '不限';
    }
    case 'number':
    case 'date': {
      const guard = dimension.guardOf(set, near);
      const unit = domain.kind === 'number' ? domain.unit : undefined;
      return guard?.kind === 'ranges' ? guard.ranges.map((range) => rangeWords(range, unit)).join('或') : '不限';
    }
    case 'choices':
      return guardsOf(dimension, set)
        .map((guard) => membersWords(guard, word))
        .join('；');
  }
}

function membersWords(guard: Guard, word: (id: string) => string): string {
  if (guard.kind !== 'members') return '不限';
  const { all = [], any = [], none = [] } = guard;
  return [
    ...(all.length === 0 ? [] : [`含${all.map(word).join('、')}`]),
    // One of one is all of one.
    ...(any.length === 0 ? [] : [`含${any.map(word).join('或')}`]),
    ...(none.length === 0 ? [] : [`不含${none.map(word).join('、')}`]),
  ].join('且');
}

/**
 * Guards, disjoint, that take exactly this set together: one where one can say it. Of several choices, else, cubes of values
 * chosen and not chosen.
 */
export function guardsOf(dimension: Dimension, set: ValueSet, near: readonly Guard[] = []): readonly Guard[] {
  if (set.isEmpty) return [];
  const one = dimension.guardOf(set, near);
  if (one !== undefined || dimension.domain.kind !== 'choices') return one === undefined ? [] : [one];
  const ids = dimension.domain.values.map(({ id }) => id);
  const guards: Guard[] = [];
  const open: { readonly all: readonly string[]; readonly none: readonly string[] }[] = [{ all: [], none: [] }];
  for (let cube = open.pop(); cube !== undefined; cube = open.pop()) {
    const { all, none } = cube;
    const inside = dimension.setOf({ kind: 'members', all, none });
    const taken = inside.intersect(set);
    if (taken.isEmpty) continue;
    const said = dimension.guardOf(taken);
    if (said !== undefined) guards.push(said);
    else {
      const next = nextToSplit(dimension, taken, inside, ids.filter((id) => !all.includes(id) && !none.includes(id)));
      open.push({ all, none: [...none, next] }, { all: [...all, next], none });
    }
  }
  return guards;
}

/** The value that decides most: of which one half of the cube is taken as a whole or not at all. */
function nextToSplit(dimension: Dimension, taken: ValueSet, inside: ValueSet, ids: readonly string[]): string {
  const isDecided = (guard: Guard): boolean => {
    const half = dimension.setOf(guard);
    const part = taken.intersect(half);
    return part.isEmpty || part === inside.intersect(half);
  };
  const deciding = ids.find((id) => isDecided({ kind: 'members', all: [id] }) || isDecided({ kind: 'members', none: [id] }));
  const differing = ids.find((id) => taken.intersect(dimension.setOf({ kind: 'members', all: [id] })) !== inside.intersect(dimension.setOf({ kind: 'members', all: [id] })));
  return deciding ?? differing ?? ids[0] ?? '';
}
