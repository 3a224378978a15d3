import type { Expression, FieldType } from '@zhengwu/core';
import type { Constraint } from './constraint.js';

/** Fields beyond which those that are compared with one another are not told apart in all their orders. */
const MOST_RIVALS = 4;

/**
 * Fields that conditions compare with one another, all of them numbers, whole numbers or days. Their order, and how they stand to
 * the constants that any of them is compared with, is all that such conditions can tell: so many different answers between each two
 * neighbouring constants as there are fields, the same for all, can be put in any order (dense orders, and whole numbers as long as
 * nothing is added to them).
 */
export interface Rivals {
  readonly ids: ReadonlySet<string>;
  /** What else each of them is asked. */
  readonly asked: readonly (readonly [id: string, constraint: Constraint])[];
}

/** What two fields are compared, without arithmetic; `undefined` for any other condition. */
export function comparedFields(atom: Expression): readonly [string, string] | undefined {
  return atom.kind === 'compare' && atom.left.kind === 'field' && atom.right.kind === 'field' ? [atom.left.id, atom.right.id] : undefined;
}

/** The groups of fields that are compared with one another, by field; those that are too large, or of several kinds, are none. */
export function rivalsOf(compared: readonly (readonly string[])[], kindOf: (id: string) => string | undefined, askedOf: (id: string) => readonly Constraint[]): ReadonlyMap<string, Rivals> {
  const groups = new Map<string, Set<string>>();
  for (const ids of compared) {
    const joined = new Set(ids.flatMap((id) => [...(groups.get(id) ?? [id])]));
    for (const id of joined) groups.set(id, joined);
  }
  const rivals = new Map<string, Rivals>();
  for (const ids of new Set(groups.values())) {
    const kinds = new Set([...ids].map(kindOf));
    if (ids.size < 2 || ids.size > MOST_RIVALS || kinds.size > 1 || kinds.has(undefined)) continue;
    const group: Rivals = { ids, asked: [...ids].flatMap((id) => askedOf(id).map((constraint) => [id, constraint] as const)) };
    for (const id of ids) rivals.set(id, group);
  }
  return rivals;
}

/** What of a field's type says how its answers stand in order. */
export function orderKind(type: FieldType | undefined, isWholeNumber: boolean): string | undefined {
  if (type?.kind === 'number') return isWholeNumber ? 'whole' : 'number';
  return type?.kind === 'date' ? 'date' : undefined;
}
