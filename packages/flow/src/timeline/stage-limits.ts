import type { ItemType, Limits, TimeLimit } from '@zhengwu/core';

/** Which limit something is held against: 承诺 and 法定办结时限, 受理期限, 送达期限. */
export type LimitName = 'promised' | 'statutory' | 'acceptance' | 'delivery';

/** A limit, and who sets it: the item, or 行政许可法 itself. */
export interface StageLimit {
  readonly limit: TimeLimit;
  readonly source: 'item' | 'law';
}

/** What of an item tells its limits. */
export interface LimitedItem {
  readonly type?: ItemType;
  readonly limits: Pick<Limits, 'statutory' | 'promised' | 'acceptance' | 'delivery'>;
}

/** The names of those that 行政许可法 sets for every 行政许可. */
export type LawfulLimit = Exclude<LimitName, 'promised'>;

/**
 * 行政许可法 第四十二条 (decided within twenty days, unless another law or regulation says otherwise), 第三十二条 (told within five days, once and
 * completely, what is missing; else accepted from the day of receipt), 第四十四条 (delivered within ten days of the decision). Days are working
 * days (第八十二条).
 */
const LAW: Readonly<Record<LawfulLimit, TimeLimit>> = {
  statutory: { amount: 20, unit: 'workingDay' },
  acceptance: { amount: 5, unit: 'workingDay' },
  delivery: { amount: 10, unit: 'workingDay' },
};

/**
 * The limits of an item's cases. Of a 行政许可 the law fills what the item leaves open, and stands where the item gives more for acceptance or delivery
 * than it allows; of other kinds, what the item does not name is absent.
 */
export function stageLimits(item: LimitedItem | undefined): Readonly<Partial<Record<LimitName, StageLimit>>> {
  if (item === undefined) return {};
  const { type, limits } = item;
  const named = (name: LimitName, found: StageLimit | undefined): Partial<Record<LimitName, StageLimit>> => (found === undefined ? {} : { [name]: found });
  const own = (name: LimitName): StageLimit | undefined => (limits[name] == null ? undefined : { limit: plain(limits[name]), source: 'item' });
  const orLaw = (name: LawfulLimit): StageLimit | undefined => own(name) ?? (type === 'licence' ? { limit: LAW[name], source: 'law' } : undefined);
  const withinLaw = (name: 'acceptance' | 'delivery'): StageLimit | undefined => {
    const found = orLaw(name);
    return type === 'licence' && found?.limit.unit === LAW[name].unit && found.limit.amount > LAW[name].amount ? { limit: LAW[name], source: 'law' } : found;
  };
  return { ...named('promised', own('promised')), ...named('statutory', orLaw('statutory')), ...named('acceptance', withinLaw('acceptance')), ...named('delivery', withinLaw('delivery')) };
}

function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
