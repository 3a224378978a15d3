import type { ServiceItem } from '@zhengwu/core';

/**
 * What a guide's checks and widgets must know of the rest. An `ItemContext` is one; a citizen's page gives the item and the
 * day alone.
 */
export interface GuideContext {
  /** The day on which checks are made, `YYYY-MM-DD`. */
  readonly today: string;
  /** The item whose guide it is: its materials, situations, 业务办理项, places, fees. Without it nothing is said of them. */
  readonly item?: ServiceItem;
  /** The forms that an outcome may name. */
  readonly forms?: readonly { readonly id: string; readonly name: string }[];
}
