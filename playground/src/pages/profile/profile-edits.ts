import { equalJson, type Limit, type ServiceItem } from '@zhengwu/core';

/** The object with one optional text: an empty one takes the key away. */
export function withText<Of extends object>(of: Of, key: keyof Of & string, text: string): Of {
  const { [key]: _former, ...rest } = of;
  return (text.trim() === '' ? rest : { ...rest, [key]: text }) as Of; // the key is optional and holds a text
}

/**
 * The limit with another amount or unit. What proves one limit does not prove another: a verified source goes; that
 * nobody has verified it yet stays true.
 */
export function limitWith(former: Limit | null, change: Pick<Limit, 'amount' | 'unit'>): Limit {
  if (former === null) return change;
  if (former.amount === change.amount && former.unit === change.unit) return former;
  return former.source?.status === 'unverified' ? { ...change, source: former.source } : change;
}

/** The kinds in the order in which they are offered, with one put in or taken out; kinds that we do not know stay. */
export function toggled<Kind extends string>(chosen: readonly Kind[], kind: Kind, order: readonly Kind[]): readonly Kind[] {
  const others = chosen.filter((each) => !order.includes(each));
  const isIn = (each: Kind): boolean => (each === kind ? !chosen.includes(each) : chosen.includes(each));
  return [...order.filter(isIn), ...others];
}

/** A code as it is kept: half width, capitals, no blanks. */
export function codeOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

export function isSameLimit(one: Limit | null | undefined, other: Limit | null): boolean {
  return equalJson(one ?? null, other);
}

/** Where the document says how far a field alone is verified. */
export function sourceAt(item: ServiceItem, path: string): ServiceItem['source'] {
  switch (path) {
    case 'limits/statutory':
      return item.limits.statutory?.source;
    case 'limits/promised':
      return item.limits.promised?.source;
    case 'limits/acceptance':
      return item.limits.acceptance?.source;
    case 'limits/extension':
      return item.limits.extension?.source;
    case 'limits/delivery':
      return item.limits.delivery?.source;
    default:
      return undefined;
  }
}
