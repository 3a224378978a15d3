import type { ItemState, ItemStateChange } from '../../api/index.js';

/** What a step of an item's way was. `saved`: a version was saved, and what had been sent or published is 草稿 again. */
export type StepKind = 'sent' | 'returned' | 'published' | 'withdrawn' | 'saved';

export interface Step extends ItemStateChange {
  readonly kind: StepKind;
}

/** The steps of an item's way, newest first: a return to 草稿 with a newer version is a save, with the same one a withdrawal. */
export function stepsOf(changes: readonly ItemStateChange[]): readonly Step[] {
  return changes.map((change, at) => ({ ...change, kind: kindOf(change, changes[at + 1]) }));
}

function kindOf({ state, number }: ItemStateChange, former: ItemStateChange | undefined): StepKind {
  switch (state) {
    case 'pending':
      return 'sent';
    case 'returned':
    case 'published':
      return state;
    case 'draft':
      return former !== undefined && number > former.number ? 'saved' : 'withdrawn';
  }
}

/** A mark on a version: what became of it on the way. */
export type VersionMark = Exclude<ItemState, 'draft'>;

/** What became of each version of the item's document: a sending that was decided says no more than its decision. */
export function marksOf(changes: readonly ItemStateChange[]): ReadonlyMap<number, readonly VersionMark[]> {
  const marks = new Map<number, VersionMark[]>();
  for (const { state, number } of [...changes].reverse()) {
    if (state === 'draft') continue;
    const former = (marks.get(number) ?? []).filter((mark) => mark !== state && mark !== 'pending');
    marks.set(number, [...former, state]);
  }
  return marks;
}
