import { listOf, maybe, shapeOf, type SchemaOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import { numberShape } from './number-shape.js';

/**
 * Values between two ends of an ordered domain, both optional: without one the range reaches the domain's own end.
 * An end belongs to the range unless it is `Open`: 以上, 以下 include the number itself, 不满, 超过 do not (民法典
 * 第一千二百五十九条).
 */
export interface Range<End extends number | string = number | string> {
  readonly from?: End;
  readonly to?: End;
  readonly fromOpen?: true;
  readonly toOpen?: true;
}

/**
 * What is taken of one variable's domain. Nothing here computes: no expression, no pattern, no second variable. That is
 * what keeps every check decidable.
 */
export type Guard =
  /** Everything: for a question whose answer adds something but leads to one place. */
  | { readonly kind: 'any' }
  /** Of a choice: ids of its values. Of yes/no: `yes`, `no`. Of regions: codes, each with all regions below it. */
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** Of numbers and days (`YYYY-MM-DD`): the union of ranges. */
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] }
  /** Of several choices: `all` of these chosen, at least one of `any`, `none` of these. What is absent asks nothing. */
  | { readonly kind: 'members'; readonly all?: readonly string[]; readonly any?: readonly string[]; readonly none?: readonly string[] };

/** A condition on a variable that was asked earlier on the way. */
export interface Condition {
  readonly variableId: `var_${string}`;
  readonly guard: Guard;
}

const endShape: SchemaOf<number | string> = v.union([numberShape, v.string()]);

const rangeShape = shapeOf<Range>({
  from: maybe(endShape),
  to: maybe(endShape),
  fromOpen: maybe(v.literal(true)),
  toOpen: maybe(v.literal(true)),
});

export const guardShape: SchemaOf<Guard> = v.variant('kind', [
  v.looseObject({ kind: v.literal('any') }),
  v.looseObject({ kind: v.literal('values'), values: listOf(v.string()) }),
  v.looseObject({ kind: v.literal('ranges'), ranges: listOf(rangeShape) }),
  v.looseObject({
    kind: v.literal('members'),
    all: maybe(listOf(v.string())),
    any: maybe(listOf(v.string())),
    none: maybe(listOf(v.string())),
  }),
]);
