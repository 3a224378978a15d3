import * as v from 'valibot';
import type { Parsed } from '../document/parsed.js';
import { parseDocument, type DocumentKind } from '../document/parse-document.js';
import { countShape, idShape, listOf, shapeOf } from '../model/shape.js';
import { dataElementShape, dataTableShape } from './data-table.js';
import { accountShape, departmentShape, roleShape } from './directory.js';
import { catalogueFieldShape } from './field-shape.js';
import type { ItemContext, TemplateRef } from './item-context.js';

export const ITEM_CONTEXT_FORMAT = 'zhengwu/item-context';
export const ITEM_CONTEXT_VERSION = 1;

/** The part of an `ItemContext` that is kept in a file: all but the item itself, the calendar and the day. */
export interface ItemContextData extends Omit<ItemContext, 'item' | 'calendar' | 'today'> {
  readonly format: typeof ITEM_CONTEXT_FORMAT;
  readonly formatVersion: number;
}

const templateShape = shapeOf<TemplateRef>({
  id: idShape('tpl'),
  name: v.string(),
  kind: v.picklist(['print', 'sms', 'document']),
});

const itemContextShape = shapeOf<ItemContextData>({
  format: v.literal(ITEM_CONTEXT_FORMAT),
  formatVersion: countShape,
  fields: listOf(catalogueFieldShape),
  tables: listOf(dataTableShape),
  elements: listOf(dataElementShape),
  departments: listOf(departmentShape),
  roles: listOf(roleShape),
  accounts: listOf(accountShape),
  templates: listOf(templateShape),
});

const itemContextKind: DocumentKind<ItemContextData> = {
  part: 'table',
  format: ITEM_CONTEXT_FORMAT,
  version: ITEM_CONTEXT_VERSION,
  schema: itemContextShape,
  migrations: {},
  empty: { fields: [], tables: [], elements: [], departments: [], roles: [], accounts: [], templates: [] },
};

/** Reads what surrounds an item from a file; what does not fit is put aside and named. Never throws. */
export function parseItemContext(input: unknown): Parsed<ItemContextData> {
  return parseDocument(itemContextKind, input);
}
