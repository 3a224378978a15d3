import * as v from 'valibot';
import type { DocumentKind } from '../document/index.js';

/** A calendar document before its years are looked at. Unknown keys stay. */
export const looseCalendarSchema = v.looseObject({
  name: v.optional(v.string()),
  years: v.record(v.string(), v.unknown()),
});

export type LooseCalendar = v.InferOutput<typeof looseCalendarSchema>;

/** A working calendar as a document of its own: a host's table of days off. */
export const calendarDocument: DocumentKind<LooseCalendar> = {
  part: 'calendar',
  format: 'zhengwu/working-calendar',
  version: 1,
  schema: looseCalendarSchema,
  migrations: {},
  empty: { years: {} },
};
