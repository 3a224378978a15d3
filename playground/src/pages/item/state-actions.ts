import type { ItemState, ItemSummary, Person } from '../../api/index.js';

/** A step of an item's way that its state offers. */
export interface StateAction {
  readonly to: ItemState;
  /** It is offered and cannot be done: whoever wrote any of what is to be published is not the one to confirm. */
  readonly isOwn: boolean;
}

/**
 * What a person may do with an item now, the most wanted first. 草稿, 退回修改 → 待部门确认 by editors; from there back by
 * them, or on by reviewers, who never confirm what they wrote themselves. The server holds the same rule.
 */
export function stateActions({ state, changedBy }: Pick<ItemSummary, 'state' | 'changedBy'>, { id, role }: Pick<Person, 'id' | 'role'>): readonly StateAction[] {
  const mayEdit = role !== 'reviewer';
  const mayConfirm = role !== 'editor';
  switch (state) {
    case 'draft':
    case 'returned':
      return mayEdit ? [{ to: 'pending', isOwn: false }] : [];
    case 'pending': {
      const isOwn = changedBy.includes(id);
      return [...(mayConfirm ? ([{ to: 'published', isOwn }, { to: 'returned', isOwn }] as const) : []), ...(mayEdit ? ([{ to: 'draft', isOwn: false }] as const) : [])];
    }
    case 'published':
      return [];
  }
}
