import type { ServiceItem, TimeLimit } from '@zhengwu/core';
import { stageLimits } from '../timeline/stage-limits.js';

/** What an item gives each stage of a case; what nobody promised and no law sets is absent. */
export interface PromisedTime {
  readonly acceptance?: TimeLimit;
  readonly handling?: TimeLimit;
  readonly delivery?: TimeLimit;
}

/** 即办件: within the day on which it is handed in. */
const AT_ONCE: TimeLimit = { amount: 0, unit: 'workingDay' };

/** The time in which a case of the item is to be done, stage by stage. */
export function promisedTime(item: ServiceItem | undefined): PromisedTime {
  if (item === undefined) return {};
  const { limits, handling } = item;
  const { acceptance, delivery } = stageLimits(item);
  return {
    ...given('acceptance', acceptance?.limit),
    ...given('handling', limits.promised ?? limits.statutory ?? (handling === 'immediate' ? AT_ONCE : undefined)),
    ...given('delivery', delivery?.limit),
  };
}

function given(stage: keyof PromisedTime, limit: TimeLimit | undefined): PromisedTime {
  return limit === undefined ? {} : { [stage]: { amount: limit.amount, unit: limit.unit } };
}
