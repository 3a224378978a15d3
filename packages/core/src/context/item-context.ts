import type { CatalogueField } from '../expression/field-catalogue.js';
import type { WorkingCalendar } from '../calendar/index.js';
import type { ServiceItem } from '../model/service-item.js';
import type { DataElement, DataTable } from './data-table.js';
import type { Account, Department, Role } from './directory.js';

/** A template that flows and items may name. */
export interface TemplateRef {
  readonly id: `tpl_${string}`;
  readonly name: string;
  readonly kind: 'print' | 'sms' | 'document';
}

/**
 * What a designer must know of the rest of an item. Read-only: a host replaces it whole, and checks that
 * depend on it run again; it never touches a document's history.
 */
export interface ItemContext {
  readonly item: ServiceItem;
  /** The fields that expressions may read: the form's, the guide's and the platform's own. */
  readonly fields: readonly CatalogueField[];
  readonly tables: readonly DataTable[];
  readonly elements: readonly DataElement[];
  readonly departments: readonly Department[];
  readonly roles: readonly Role[];
  readonly accounts: readonly Account[];
  readonly templates: readonly TemplateRef[];
  readonly calendar: WorkingCalendar;
  /** The day on which checks are made, `YYYY-MM-DD`: an edit or a check never asks a clock. */
  readonly today: string;
}
