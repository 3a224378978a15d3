import * as v from 'valibot';
import type { CatalogueField, FieldOption, FieldType } from '../expression/field-catalogue.js';
import { listOf, maybe, shapeOf, type SchemaOf } from '../model/shape.js';

const optionShape = shapeOf<FieldOption>({ value: v.string(), label: v.string() });

const fieldTypeShape: SchemaOf<FieldType> = v.variant('kind', [
  v.looseObject({ kind: v.picklist(['number', 'text', 'boolean', 'date', 'unknown']) }),
  v.looseObject({ kind: v.literal('choice'), options: listOf(optionShape) }),
  v.looseObject({ kind: v.literal('choices'), options: listOf(optionShape) }),
  // A list of lists goes no deeper than a document may.
  v.looseObject({ kind: v.literal('list'), of: v.lazy((): SchemaOf<FieldType> => fieldTypeShape) }),
]);

export const catalogueFieldShape = shapeOf<CatalogueField>({
  id: v.string(),
  label: v.string(),
  type: fieldTypeShape,
  unit: maybe(v.string()),
  variable: maybe(v.string()),
});
