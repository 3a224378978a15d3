import type { ServiceItem, TimeLimit } from '@zhengwu/core';

/** What an item gives each stage of a case; what nobody promised and no law sets is absent. */
export interface PromisedTime {
  readonly acceptance?: TimeLimit;
  readonly handling?: TimeLimit;
  readonly delivery?: TimeLimit;
}

/** 行政许可法 第三十二条: an application is accepted within five days; 第四十四条: the licence is delivered within ten. */
const [ACCEPTANCE, DELIVERY]: readonly [TimeLimit, TimeLimit] = [
  { amount: 5, unit: 'workingDay' },
  { amount: 10, unit: 'workingDay' },
];
/** 即办件: within the day on which it is handed in. */
const AT_ONCE: TimeLimit = { amount: 0, unit: 'workingDay' };

/** The time in which a case of the item is to be done, stage by stage. */
export function promisedTime(item: ServiceItem | undefined): PromisedTime {
  if (item === undefined) return {};
  const { limits, type, handling } = item;
  const isLicence = type === 'licence';
  return {
    ...given('acceptance', limits.acceptance ?? (isLicence ? ACCEPTANCE : undefined)),
    ...given('handling', limits.promised ?? limits.statutory ?? (handling === 'immediate' ? AT_ONCE : undefined)),
    ...given('delivery', limits.delivery ?? (isLicence ? DELIVERY : undefined)),
  };
}

function given(stage: keyof PromisedTime, limit: TimeLimit | undefined): PromisedTime {
  return limit === undefined ? {} : { [stage]: { amount: limit.amount, unit: limit.unit } };
}
