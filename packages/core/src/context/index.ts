export { dataElementShape, dataTableShape, type Column, type DataElement, type DataTable } from './data-table.js';
export { accountShape, departmentShape, roleShape, type Account, type Department, type Role } from './directory.js';
export { catalogueFieldShape } from './field-shape.js';
export type { ItemContext, TemplateRef } from './item-context.js';
export { ITEM_CONTEXT_FORMAT, parseItemContext, type ItemContextData } from './item-context-data.js';
export type { Remark, RemarkThread } from './remark.js';
export type { Cancellable, DictionaryEntry, DictionaryQuery, Services, VersionChoice, VersionChoices } from './services.js';
