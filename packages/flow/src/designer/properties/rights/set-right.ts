import type { FieldRight } from '../../../model/step.js';

export type Right = FieldRight['right'];

/** As a table has them, from the least to the most. */
export const RIGHTS: readonly Right[] = ['hidden', 'visible', 'editable', 'required'];

/** What is said of a field; of one that nobody has named, that it is visible. The last word counts. */
export function rightOf(rights: readonly FieldRight[], fieldId: string): Right {
  return rights.reduce<Right>((right, each) => (each.fieldId === fieldId ? each.right : right), 'visible');
}

/** The right that all of them have; undefined where they differ, or there are none. */
export function sharedRight(rights: readonly FieldRight[], fieldIds: readonly string[]): Right | undefined {
  const [first, ...others] = [...new Set(fieldIds.map((id) => rightOf(rights, id)))];
  return others.length > 0 ? undefined : first;
}

/** The same right for several fields. What is visible is not written: it is what fields are that nobody names. The others keep their place. */
export function withRight(rights: readonly FieldRight[], fieldIds: readonly string[], right: Right): readonly FieldRight[] {
  const changed = new Set(fieldIds);
  if (right === 'visible') return rights.filter(({ fieldId }) => !changed.has(fieldId));
  const named = new Set<string>();
  const kept = rights.flatMap((each) => {
    if (!changed.has(each.fieldId)) return each;
    if (named.has(each.fieldId)) return [];
    named.add(each.fieldId);
    return { fieldId: each.fieldId, right };
  });
  return [...kept, ...fieldIds.filter((id, place) => !named.has(id) && fieldIds.indexOf(id) === place).map((fieldId) => ({ fieldId, right }))];
}
