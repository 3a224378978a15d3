import { defineEdit } from '../../edit/edit.js';
import type { Limit, Limits } from '../limit.js';
import type { ServiceItem } from '../service-item.js';

export interface SetLimitArgs {
  readonly which: Exclude<keyof Limits, 'specialProcedures'>;
  /** Null: not set. */
  readonly limit: Limit | null;
}

/** Sets one of the item's limits. */
export const setLimit = defineEdit<ServiceItem, SetLimitArgs>(
  'item/set-limit',
  (draft, { which, limit }) => {
    if (which === 'statutory' || which === 'promised') draft.limits[which] = limit;
    else if (limit === null) delete draft.limits[which];
    else draft.limits[which] = limit;
    return undefined;
  },
  { joinKey: ({ which }) => which },
);
