import type { Limits } from '@zhengwu/core';
import type { WorkingCalendar } from '@zhengwu/core/calendar';

/** What following a case must know of the rest; a `FlowContext` is more than enough. */
export interface CaseContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly item?: { readonly limits: Pick<Limits, 'statutory' | 'promised' | 'acceptance' | 'delivery'> };
  /** Without one no days are counted. */
  readonly calendar?: WorkingCalendar;
}
