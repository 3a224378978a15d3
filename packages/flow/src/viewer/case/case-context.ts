import type { WorkingCalendar } from '@zhengwu/core/calendar';
import type { LimitedItem } from '../../timeline/stage-limits.js';

/** What following a case must know of the rest; a `FlowContext` is more than enough. */
export interface CaseContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Of a 行政许可 the law sets the limits of acceptance and delivery that the item does not name. */
  readonly item?: LimitedItem;
  /** Without one no days are counted. */
  readonly calendar?: WorkingCalendar;
}
