import type { CatalogueField, DataElement, DataTable, ServiceItem } from '@zhengwu/core';

/** What a form's checks and widgets must know of the rest. An `ItemContext` is one. */
export interface FormContext {
  /** The day on which checks are made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly item?: ServiceItem;
  /** 数据表: where answers go. Without them nothing is said of bindings. */
  readonly tables?: readonly DataTable[];
  /** 公共数据元. */
  readonly elements?: readonly DataElement[];
  /** Fields that are not the form's: the guide's answers, the platform's own. Linkages may read them. */
  readonly fields?: readonly CatalogueField[];
}
