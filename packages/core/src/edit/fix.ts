import type { Fix } from '../finding/finding.js';
import type { EditBook } from './edit.js';
import type { History } from './history.js';
import { refuserFor, type Refusal } from './refusal.js';

/** Why a fix as such cannot be done. */
export interface FixRefusals {
  readonly 'edit/unknown': { readonly edit: string };
}

const refuse = refuserFor<FixRefusals>();

/** Does what a finding's fix says, as an ordinary step that can be undone; answers why not. */
export function applyFix<Document extends object>(history: History<Document>, book: EditBook<Document>, fix: Fix): Refusal | undefined {
  const edit = Object.prototype.hasOwnProperty.call(book, fix.edit) ? book[fix.edit] : undefined;
  if (edit === undefined) return refuse('edit/unknown', { edit: fix.edit });
  // A step of its own: it joins neither with the typing before it nor with the typing after.
  history.pause();
  // The check that made the fix took its arguments from the same edit's type.
  const refusal = history.apply(edit, fix.args as never);
  history.pause();
  return refusal;
}

/** The `fix` of a package's checks, tied to its edits: a name that is no edit, or other arguments, do not compile. */
export function fixerFor<Book>(): <Name extends keyof Book & string>(
  edit: Name,
  args: Book[Name] extends (document: never, args: infer Args) => unknown ? Args : never,
) => Fix {
  return (edit, args) => ({ edit, args });
}
