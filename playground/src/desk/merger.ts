import { isPlainObject, merge3, takeTheirs, type Conflict, type Merge, type Parsed } from '@zhengwu/core';

/** How documents of one kind are merged. */
export interface Merger {
  readonly merge: (base: unknown, mine: unknown, theirs: unknown) => Merge<unknown>;
  /** The merge with one conflict decided for the other side. */
  readonly takeTheirs: (merged: unknown, conflict: Conflict, theirs: unknown) => unknown;
}

/** Element by element: what any document of ours can be merged by. */
export const plainMerger: Merger = { merge: merge3, takeTheirs };

/** What a package offers that knows more of its documents. */
interface Craft<Document> {
  readonly parse: (content: unknown) => Parsed<Document>;
  readonly merge: (base: Document, mine: Document, theirs: Document) => Merge<Document>;
  readonly takeTheirs: (merged: Document, conflict: Conflict, theirs: Document) => Document;
}

/**
 * The merger for documents like this one. Guides, forms and flows have one of their own, loaded when it is needed: element by element,
 * two people could each be right and the tree be broken. What cannot be read whole is merged as any document is, for nothing of
 * it may get lost; then the checks speak. Asked for before the editor is flushed: what follows a flush waits for nothing.
 */
export async function mergerOf(document: unknown): Promise<Merger> {
  if (typeof document === 'string') return textMerger(await import('@zhengwu/flow'));
  switch (isPlainObject(document) ? document['format'] : undefined) {
    case 'zhengwu/guide': {
      const { mergeGuides, parseGuide, takeTheirsInGuide } = await import('@zhengwu/guide');
      return skilled({ parse: parseGuide, merge: mergeGuides, takeTheirs: takeTheirsInGuide });
    }
    case 'zhengwu/form': {
      const { mergeForms, parseForm, takeTheirsInForm } = await import('@zhengwu/form');
      return skilled({ parse: parseForm, merge: mergeForms, takeTheirs: takeTheirsInForm });
    }
    default:
      return plainMerger;
  }
}

interface TextCraft {
  readonly mergeFlows: (base: string, mine: string, theirs: string) => Merge<string>;
  readonly takeTheirsInFlow: (merged: string, conflict: Conflict, theirs: string) => string;
}

/** Of flows, which are BPMN. Beside something that is no text, a flow is one value. */
function textMerger({ mergeFlows, takeTheirsInFlow }: TextCraft): Merger {
  return {
    merge: (base, mine, theirs) => (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string' ? mergeFlows(base, mine, theirs) : plainMerger.merge(base, mine, theirs)),
    takeTheirs: (merged, conflict, theirs) => (typeof merged === 'string' && typeof theirs === 'string' ? takeTheirsInFlow(merged, conflict, theirs) : plainMerger.takeTheirs(merged, conflict, theirs)),
  };
}

function skilled<Document>(craft: Craft<Document>): Merger {
  const whole = (content: unknown): Document | undefined => {
    const { value, unread, isReadonly } = craft.parse(content);
    return unread.length > 0 || isReadonly ? undefined : value;
  };
  // Who found a conflict decides it: their paths are not the same.
  const plain = new WeakSet<Conflict>();
  return {
    merge: (...three) => {
      const [base, mine, theirs] = three.map(whole);
      if (base !== undefined && mine !== undefined && theirs !== undefined) return craft.merge(base, mine, theirs);
      const merge = plainMerger.merge(...three);
      for (const conflict of merge.conflicts) plain.add(conflict);
      return merge;
    },
    takeTheirs: (merged, conflict, theirs) => {
      const [mine, other] = [whole(merged), whole(theirs)];
      return plain.has(conflict) || mine === undefined || other === undefined ? plainMerger.takeTheirs(merged, conflict, theirs) : craft.takeTheirs(mine, conflict, other);
    },
  };
}
