import * as v from 'valibot';
import type { Parsed } from '../document/parsed.js';
import { parseDocument, type DocumentKind } from '../document/parse-document.js';
import type { Id } from '../id/id.js';
import { ITEM_TYPES, type ItemType } from './item-type.js';
import { legalBasisShape, type LegalBasis } from './legal-basis.js';
import { limitShape, type Limit } from './limit.js';
import { APPLICANT_KINDS, type ApplicantKind } from './service-item.js';
import { countShape, idShape, listOf, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

export const CATALOGUE_FORMAT = 'zhengwu/catalogue';
export const CATALOGUE_VERSION = 1;

/** A line of the 事项清单: what is known of an item before anybody has sorted it out with the department. */
export interface CatalogueEntry {
  readonly id: Id<'item'>;
  readonly name: string;
  /** 基本编码; absent while it has not been read from the province's library. */
  readonly basicCode?: string;
  readonly department: string;
  readonly type: ItemType;
  readonly applicants: readonly ApplicantKind[];
  /** Null where not known. */
  readonly handling: 'immediate' | 'promised' | null;
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
  readonly bases: readonly LegalBasis[];
  readonly materials: readonly { readonly name: string; readonly source: Source }[];
  readonly situations: readonly string[];
  readonly note?: string;
  /** How far name, department, type, applicants and situations can be trusted. */
  readonly source: Source;
}

/** 事项清单. */
export interface Catalogue {
  readonly format: typeof CATALOGUE_FORMAT;
  readonly formatVersion: number;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

const entryShape = shapeOf<CatalogueEntry>({
  id: idShape('item'),
  name: v.string(),
  basicCode: maybe(v.string()),
  department: v.string(),
  type: v.picklist(ITEM_TYPES),
  applicants: listOf(v.picklist(APPLICANT_KINDS)),
  handling: v.nullable(v.picklist(['immediate', 'promised'])),
  statutory: v.nullable(limitShape),
  promised: v.nullable(limitShape),
  bases: listOf(legalBasisShape),
  materials: listOf(v.looseObject({ name: v.string(), source: sourceShape })),
  situations: listOf(v.string()),
  note: maybe(v.string()),
  source: sourceShape,
});

export const catalogueShape = shapeOf<Catalogue>({
  format: v.literal(CATALOGUE_FORMAT),
  formatVersion: countShape,
  title: v.string(),
  entries: listOf(entryShape),
});

const catalogueKind: DocumentKind<Catalogue> = {
  part: 'catalogue',
  format: CATALOGUE_FORMAT,
  version: CATALOGUE_VERSION,
  schema: catalogueShape,
  migrations: {},
  empty: { title: '', entries: [] },
};

/** Reads a 事项清单; an entry that does not fit is put aside, the others open. Never throws. */
export function parseCatalogue(input: unknown): Parsed<Catalogue> {
  return parseDocument(catalogueKind, input);
}
