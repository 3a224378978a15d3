import { isPlainObject, merge3, takeTheirs, type Conflict, type Merge } from '@zhengwu/core';

/** How documents of one kind are merged. */
export interface Merger {
  readonly merge: (base: unknown, mine: unknown, theirs: unknown) => Merge<unknown>;
  /** The merge with one conflict decided for the other side. */
  readonly takeTheirs: (merged: unknown, conflict: Conflict, theirs: unknown) => unknown;
}

/** Element by element: what any document of ours can be merged by. */
export const plainMerger: Merger = { merge: merge3, takeTheirs };

/**
 * The merger for documents like this one. Guides have one of their own, loaded when it is needed: element by element, two people
 * could each be right and the tree be broken. What cannot be read whole as a guide is merged as any document is, for nothing
 * of it may get lost; then the checks speak. Asked for before the editor is flushed: what follows a flush waits for nothing.
 */
export async function mergerOf(document: unknown): Promise<Merger> {
  if (!isPlainObject(document) || document['format'] !== 'zhengwu/guide') return plainMerger;
  const { mergeGuides, parseGuide, takeTheirsInGuide } = await import('@zhengwu/guide');
  const guideOf = (content: unknown): ReturnType<typeof parseGuide>['value'] => {
    const { value, unread, isReadonly } = parseGuide(content);
    return unread.length > 0 || isReadonly ? undefined : value;
  };
  return {
    merge: (...three) => {
      const [base, mine, theirs] = three.map(guideOf);
      return base === undefined || mine === undefined || theirs === undefined ? merge3(...three) : mergeGuides(base, mine, theirs);
    },
    takeTheirs: (merged, conflict, theirs) => {
      const [guide, other] = [guideOf(merged), guideOf(theirs)];
      return guide === undefined || other === undefined ? takeTheirs(merged, conflict) : takeTheirsInGuide(guide, conflict, other);
    },
  };
}
