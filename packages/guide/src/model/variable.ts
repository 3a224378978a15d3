import { idShape, listOf, maybe, shapeOf, type SchemaOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import type { Id } from '@zhengwu/core';
import { guardShape, type Guard } from './guard.js';
import { numberShape } from './number-shape.js';

/** One value of a choice. */
export interface Value {
  readonly id: Id<'val'>;
  readonly label: string;
  /** What the citizen reads below it. */
  readonly help?: string;
}

/** One region: 行政区划代码 and name. Those that no other names as its parent are what can be answered. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
}

/** The values that a variable can have. Finite or ordered, so that they can be counted and cut. */
export type Domain =
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly values: readonly Value[] }
  /**
   * Several of them: at least `min` (1 if absent: silence is no answer), at most `max` (all if absent). An `exclusive` value, 以上都不是, is chosen
   * alone.
   */
  | { readonly kind: 'choices'; readonly values: readonly Value[]; readonly min?: number; readonly max?: number; readonly exclusive?: readonly Id<'val'>[] }
  /** `min`, `min + step` … up to `max`. Whole numbers where the step is 1. */
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number; readonly unit?: string }
  /** Days from `from` to `to`, both included, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  | { readonly kind: 'region'; readonly regions: readonly Region[] };

/** A fact that shared data may know before anybody is asked. */
export interface Prefill {
  /** 共享数据目录 or 证照目录, and its field. */
  readonly catalogue: string;
  readonly field: string;
  /** What it can say, where that is not the whole domain: a licence register knows only enterprises. */
  readonly gives?: Guard;
  /** Whether the citizen cannot correct it. */
  readonly isFixed?: true;
}

/** 变量: a fact about the applicant or his case. A question asks for one; conditions read it. */
export interface Variable {
  readonly id: Id<'var'>;
  /** As operators know it: 经营面积. */
  readonly name: string;
  readonly domain: Domain;
  readonly prefill?: Prefill;
}

const valueShape = shapeOf<Value>({ id: idShape('val'), label: v.string(), help: maybe(v.string()) });

export const domainShape: SchemaOf<Domain> = v.variant('kind', [
  v.looseObject({ kind: v.literal('yesNo') }),
  v.looseObject({ kind: v.literal('choice'), values: listOf(valueShape) }),
  v.looseObject({
    kind: v.literal('choices'),
    values: listOf(valueShape),
    min: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
    max: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
    exclusive: maybe(listOf(idShape('val'))),
  }),
  v.looseObject({ kind: v.literal('number'), min: numberShape, max: numberShape, step: numberShape, unit: maybe(v.string()) }),
  v.looseObject({ kind: v.literal('date'), from: v.string(), to: v.string() }),
  v.looseObject({ kind: v.literal('region'), regions: listOf(shapeOf<Region>({ code: v.string(), name: v.string(), parent: maybe(v.string()) })) }),
]);

export const variableShape = shapeOf<Variable>({
  id: idShape('var'),
  name: v.string(),
  domain: domainShape,
  prefill: maybe(shapeOf<Prefill>({ catalogue: v.string(), field: v.string(), gives: maybe(guardShape), isFixed: maybe(v.literal(true)) })),
});
