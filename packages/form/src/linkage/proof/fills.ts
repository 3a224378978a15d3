import type { Expression } from '@zhengwu/core';
import type { FormEntry } from '../../model/form-index.js';
import type { Linkage } from '../../model/linkage.js';
import { linkagesOf } from '../linkage-state.js';
import { constantOf } from './constraint.js';

/** The formulas of a node, in order. */
export function fillsOf({ node }: FormEntry): readonly { readonly linkage: Linkage; readonly when: Expression | undefined; readonly value: Expression }[] {
  return linkagesOf(node).flatMap((linkage) => {
    const fill = linkage.effects.find((effect) => effect.kind === 'fill');
    return fill === undefined ? [] : [{ linkage, when: linkage.when, value: fill.value }];
  });
}

/** The linkages of a node that offer some of its options alone. */
export function offersOf({ node }: FormEntry): readonly { readonly when: Expression | undefined; readonly values: readonly (string | number | boolean)[] }[] {
  return linkagesOf(node).flatMap(({ when, effects }) => effects.flatMap((effect) => (effect.kind === 'options' ? [{ when, values: effect.values }] : [])));
}

/** The constants that a formula may give. */
export function constantsIn(value: Expression, today: string | undefined): readonly unknown[] {
  const constant = constantOf(value, today);
  if (constant !== undefined) return [constant.value];
  return value.kind === 'choose' ? [...constantsIn(value.then, today), ...constantsIn(value.otherwise, today)] : [];
}

/** The fields that a formula may give as they are. */
export function copiesOf(value: Expression): readonly string[] {
  if (value.kind === 'field') return [value.id];
  return value.kind === 'choose' ? [...copiesOf(value.then), ...copiesOf(value.otherwise)] : [];
}
