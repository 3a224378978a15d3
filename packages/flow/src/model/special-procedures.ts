import { SPECIAL_PROCEDURES, type ServiceItem, type SpecialProcedure } from '@zhengwu/core';

/** The special procedures of an item and of its handling items. */
export function proceduresOf(item: ServiceItem | undefined): readonly SpecialProcedure[] {
  if (item === undefined) return [];
  return [item, ...item.handlingItems].flatMap(({ limits }) => limits?.specialProcedures ?? []);
}

/** Whether it is one of the eight whose time is not counted (行政许可法 第四十五条). */
export function isUncounted({ kind }: SpecialProcedure): boolean {
  return (SPECIAL_PROCEDURES as readonly string[]).includes(kind);
}
