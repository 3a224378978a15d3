import { parseServiceItem, SERVICE_ITEM_FORMAT, SERVICE_ITEM_VERSION, type Id, type ItemType, type ServiceItem } from '@zhengwu/core';

export interface NewServiceItem {
  readonly id: Id<'item'>;
  readonly name: string;
  readonly type: ItemType;
  readonly department: { readonly id: Id<'dep'>; readonly name: string };
}

/** An item of which nothing else is known yet: all else is what core has for an empty one. */
export function newServiceItem({ id, name, type, department }: NewServiceItem): ServiceItem {
  const { value } = parseServiceItem({ format: SERVICE_ITEM_FORMAT, formatVersion: SERVICE_ITEM_VERSION, id, name, type, department });
  if (value === undefined) throw new Error('an empty item can always be read');
  return value;
}
