import { Immer, type Draft } from 'immer';
import type { Refusal } from './refusal.js';
import { isRefusal } from './refusal.js';

/**
 * A named pure function: the document after the edit, or the reason why it cannot be done. It reads no
 * clock, draws no random number and touches nothing outside: ids and dates come in as arguments. Whoever
 * wants to know "can I?" calls it and looks at the answer; there is no second function to keep in step.
 */
export interface Edit<Document, Args> {
  (document: Document, args: Args): Document | Refusal;
  /** `element/verb`, unique in its package's book. */
  readonly editName: string;
  /**
   * Two consecutive edits with the same name and the same key are one undo step: typing into one field.
   * `undefined` never joins.
   */
  readonly joinKey: (args: Args) => string | undefined;
}

/** A package's edits by name, for fixes, for a worker's messages and for the texts that name them. */
export type EditBook<Document> = Readonly<Record<string, Edit<Document, never>>>;

/**
 * Changes the draft, or answers why not; a draft that was changed before a refusal is dropped. Look things
 * up in `document`, the plain revision before the edit: searching a draft wraps each member that it passes. So
 * does splicing it: long lists take `inserted`, `removed` and `moved` (list.ts).
 */
export type Recipe<Document, Args> = (draft: Draft<Document>, args: Args, document: Document) => Refusal | undefined;

// An instance of our own: a host's settings of the shared immer do not reach us, nor ours the host. It does not
// freeze, for it would freeze what it was given too; `History` freezes what it keeps.
const immer = new Immer({ autoFreeze: false });

/**
 * Makes an edit from a recipe over a draft. What the recipe leaves alone stays the very same object, so
 * that a view compares by `===`.
 *
 * @example
 * const renameMaterial = defineEdit<ServiceItem, { id: MaterialId; name: string }>(
 *   'material/rename',
 *   (draft, { id, name }, item) => {
 *     const material = draft.materials[indexOfId(item.materials, id)];
 *     if (material === undefined) return refuse('item/gone', { id }); // from refuserFor<…>()
 *     material.name = name;
 *     return undefined;
 *   },
 *   { joinKey: ({ id }) => id },
 * );
 */
export function defineEdit<Document extends object, Args>(
  editName: string,
  recipe: Recipe<Document, Args>,
  options: { readonly joinKey?: (args: Args) => string | undefined } = {},
): Edit<Document, Args> {
  const edit = (document: Document, args: Args): Document | Refusal => {
    let refusal: Refusal | undefined;
    const next = immer.produce(document, (draft) => {
      refusal = recipe(draft, args, document);
    });
    return refusal ?? next;
  };
  return Object.assign(edit, { editName, joinKey: options.joinKey ?? (() => undefined) });
}

/**
 * An edit under a law: `guard` sees the document before and after, and may refuse what the edit did. The
 * locks of a province-wide item are kept this way, in one place for all edits.
 */
export function guardEdit<Document, Args>(
  edit: Edit<Document, Args>,
  guard: (before: Document, after: Document) => Refusal | undefined,
): Edit<Document, Args> {
  const guarded = (document: Document, args: Args): Document | Refusal => {
    const next = edit(document, args);
    if (isRefusal(next) || next === document) return next;
    return guard(document, next) ?? next;
  };
  return Object.assign(guarded, { editName: edit.editName, joinKey: edit.joinKey });
}

/** Where the member with this id stands in the list; -1 if it is gone. */
export function indexOfId(list: readonly { readonly id: string }[], id: string): number {
  return list.findIndex((member) => member.id === id);
}

/** A deep-frozen document for `History`: nobody can change it behind the history's back. */
export function freezeDocument<Document>(document: Document): Document {
  freezeAll(document);
  return document;
}

function freezeAll(value: unknown): void {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    // What is frozen is looked through all the same: a host may have frozen it only at the surface.
    if (typeof next !== 'object' || next === null) continue;
    Object.freeze(next);
    for (const child of Object.values(next)) pending.push(child);
  }
}
