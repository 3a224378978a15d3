import { idShape, listOf, maybe, shapeOf, type SchemaOf } from '@zhengwu/core/shape';
import { readExpression, type Expression } from '@zhengwu/core';
import * as v from 'valibot';
import type { Effect, Linkage } from './linkage.js';

/** A tree of core's; `readExpression` holds it to its bounds. In a JSON Schema only its topmost key is told. */
const expressionShape = v.pipe(
  v.looseObject({ kind: v.string() }),
  v.check((tree) => readExpression(tree).value !== undefined, 'an expression'),
) as unknown as SchemaOf<Expression>; // the check proves it

export const EFFECT_KINDS = ['show', 'hide', 'require', 'relax', 'enable', 'disable', 'unlock', 'lock'] as const;

export const effectShape: SchemaOf<Effect> = v.variant('kind', [
  v.looseObject({ kind: v.picklist(EFFECT_KINDS) }),
  v.looseObject({ kind: v.literal('fill'), value: expressionShape }),
  v.looseObject({ kind: v.literal('options'), values: listOf(v.union([v.string(), v.number(), v.boolean()])) }),
]);

export const linkageShape = shapeOf<Linkage>({ id: idShape('lnk'), when: maybe(expressionShape), effects: listOf(effectShape) });
