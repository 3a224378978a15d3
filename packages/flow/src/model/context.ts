import type { Account, CatalogueField, DataTable, Department, Role, ServiceItem, TemplateRef, WorkingCalendar } from '@zhengwu/core';

/** What a flow's checks and views must know of the rest. An `ItemContext` is one. Of what is absent nothing is said. */
export interface FlowContext {
  /** The day on which checks are made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly item?: ServiceItem;
  readonly departments?: readonly Department[];
  readonly roles?: readonly Role[];
  readonly accounts?: readonly Account[];
  readonly templates?: readonly TemplateRef[];
  /** What conditions may read and field rights may name. */
  readonly fields?: readonly CatalogueField[];
  /** In whose columns fields are kept: by them a list of fields is divided. */
  readonly tables?: readonly DataTable[];
  readonly calendar?: WorkingCalendar;
}
