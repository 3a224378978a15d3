import { dayShape, countShape, idShape, listOf, maybe, shapeOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import type { Binding, BindingReview, BoundColumn, BoundElement, ColumnFacts, FieldPrefill, FormBinding } from './binding.js';

const columnFactsShape = shapeOf<ColumnFacts>({
  type: v.picklist(['text', 'integer', 'decimal', 'date', 'dateTime', 'boolean', 'file']),
  length: maybe(countShape),
  precision: maybe(countShape),
  scale: maybe(countShape),
  nullable: v.boolean(),
  codes: maybe(listOf(v.string())),
});

export const boundColumnShape = shapeOf<BoundColumn>({ table: v.string(), column: v.string(), part: maybe(v.string()), facts: maybe(columnFactsShape) });

const boundElementShape = shapeOf<BoundElement>({ id: idShape('elm'), code: maybe(v.string()), name: v.string() });

const bindingReviewShape = shapeOf<BindingReview>({ state: v.picklist(['unconfirmed', 'confirmed', 'returned']), by: maybe(v.string()), on: maybe(dayShape), note: maybe(v.string()) });

const fieldPrefillShape = shapeOf<FieldPrefill>({ source: v.picklist(['licence', 'shared', 'account', 'form']), label: v.string(), path: v.string(), isEditable: v.boolean() });

export const bindingShape = shapeOf<Binding>({
  columns: maybe(listOf(boundColumnShape)),
  table: maybe(v.string()),
  element: maybe(boundElementShape),
  review: maybe(bindingReviewShape),
  prefill: maybe(fieldPrefillShape),
  unboundReason: maybe(v.string()),
});

export const formBindingShape = shapeOf<FormBinding>({ datasource: maybe(v.string()), mainTable: maybe(v.string()), catalogVersion: maybe(v.string()) });
