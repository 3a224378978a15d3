import { refuserFor } from '../../edit/refusal.js';

/** Why an edit of an item may be refused, with what its sentence needs to know. */
export interface ItemRefusals {
  readonly 'item/gone': { readonly id: string };
  readonly 'item/locked': { readonly path: string; readonly reason: string };
  readonly 'item/unified-layer': Readonly<Record<never, never>>;
  readonly 'item/duplicate-id': { readonly id: string };
  readonly 'item/no-such-position': { readonly position: number };
  readonly 'item/other-item': { readonly mine: string; readonly theirs: string };
  readonly 'waiver/no-reason': Readonly<Record<never, never>>;
  readonly 'waiver/nobody': Readonly<Record<never, never>>;
}

export const refuse = refuserFor<ItemRefusals>();
