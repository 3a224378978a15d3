import { refuserFor } from '@zhengwu/core';

type Nothing = Readonly<Record<never, never>>;

/** Why an edit of a form may be refused, with what its sentence needs to know. */
export interface FormRefusals {
  /** What it speaks of does not exist any more. */
  readonly 'form/gone': { readonly id: string };
  /** A new part has an id that is there already. */
  readonly 'form/duplicate-id': { readonly id: string };
  readonly 'form/no-such-position': { readonly position: number };
  /** A sibling has the key, or a field whose value would lie at the same place. */
  readonly 'form/key-taken': { readonly key: string };
  /** A key that no path of Formily's could name. */
  readonly 'form/bad-key': { readonly key: string };
  /** A component takes only certain others, or stands only in certain others; named by their components. */
  readonly 'form/not-contained': { readonly parent: string; readonly child: string };
  /** Nothing lies in a control. */
  readonly 'form/takes-nothing': { readonly id: string };
  /** A node cannot lie in itself. */
  readonly 'form/inside-itself': { readonly id: string };
  readonly 'form/too-deep': { readonly most: number };
  readonly 'form/too-many': { readonly most: number };
  /** The root, and an array's row, stand where they stand. */
  readonly 'form/fixed': { readonly id: string };
  /** Only what lies in one and the same node is put into a layout together. */
  readonly 'form/not-siblings': Nothing;
  /** Only layout is taken away from around others. */
  readonly 'form/no-layout': { readonly id: string };
  /** The component would hold a value, and something lies in it. */
  readonly 'form/has-children': { readonly id: string };
  /** Its options come from elsewhere, or it has none. */
  readonly 'form/no-options': { readonly id: string };
  /** Another option has the value. */
  readonly 'form/value-taken': { readonly value: string };
  /** There are edits of its own for it. */
  readonly 'form/protected-name': { readonly name: string };
  readonly 'form/bad-value': { readonly name: string };
  /** A script may not stand in a binding. */
  readonly 'form/no-script': Nothing;
  readonly 'form/already-bound': { readonly table: string; readonly column: string };
  readonly 'form/not-found': { readonly find: string };
  readonly 'form/nothing-to-find': Nothing;
  readonly 'waiver/no-reason': Nothing;
  readonly 'waiver/nobody': Nothing;
}

export const refuse = refuserFor<FormRefusals>();
