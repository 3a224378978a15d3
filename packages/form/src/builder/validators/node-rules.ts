import { isPlainObject } from '@zhengwu/core';
import type { ValueKind } from '../../components/index.js';
import { componentNamed, valueKindOf } from '../../components/index.js';
import type { FormNode } from '../../model/index.js';

/** Keys of a node that are rules by themselves, in the order in which they are shown. */
export const BOUND_KEYS = ['minLength', 'maxLength', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'pattern', 'format', 'const'] as const;

export type BoundKey = (typeof BOUND_KEYS)[number];

/** A rule that a value of a node must keep. */
export interface NodeRule {
  /** Where it stands below the node: `maxLength`, `x-validator/0`. `control`: the control's own. */
  readonly path: string;
  /** As Formily takes it; absent for the control's own. */
  readonly rule?: Readonly<Record<string, unknown>>;
}

/** All rules of a node in the order in which they are asked. */
export function rulesOf(node: FormNode): readonly NodeRule[] {
  const keys = BOUND_KEYS.filter((key) => node[key] !== undefined && node[key] !== null && node[key] !== false);
  const longest = node['x-component-props']?.['maxLength'];
  const spec = componentNamed(node['x-component']);
  return [
    ...(node.required === true ? [{ path: 'required', rule: { required: true } }] : []),
    ...validatorsOf(node).map((rule, at): NodeRule => ({ path: `x-validator/${String(at)}`, rule })),
    ...keys.map((key): NodeRule => ({ path: key, rule: { [key]: node[key] } })),
    // The runtime checks what the box of a text allows.
    ...(spec?.value === 'text' && typeof longest === 'number' && node['maxLength'] === undefined ? [{ path: 'x-component-props/maxLength', rule: { maxLength: longest } }] : []),
    ...(spec !== undefined && OWN_RULES.has(spec.name) ? [{ path: 'control' }] : []),
  ];
}

/** Controls that know what their values are. */
const OWN_RULES: ReadonlySet<string> = new Set(['IdCard', 'CreditCode', 'Mobile', 'Money', 'DatePicker.RangePicker']);

/** `x-validator` in its three shapes as a list of objects: a text names a format. */
export function validatorsOf(node: FormNode): readonly Readonly<Record<string, unknown>>[] {
  const own = node['x-validator'];
  const list: readonly unknown[] = own === undefined || own === null ? [] : Array.isArray(own) ? own : [own];
  return list.flatMap((each) => (isPlainObject(each) ? [each] : typeof each === 'string' && each !== '' ? [{ format: each }] : []));
}

/** Whether the list says all that stands there: what is neither object nor text (`{{…}}` in whole) is not ours to rewrite. */
export function isListOfRules(node: FormNode): boolean {
  const own = node['x-validator'];
  const list: readonly unknown[] = own === undefined || own === null ? [] : Array.isArray(own) ? own : [own];
  return list.every((each) => isPlainObject(each) || (typeof each === 'string' && !each.includes('{{')));
}

/** Which bounds mean something for a node's values. */
export function boundsFor(node: FormNode): 'length' | 'size' | 'count' | 'none' {
  const kind: ValueKind | undefined = valueKindOf(node);
  if (kind === 'text' || (kind === undefined && node.type === 'string')) return 'length';
  if (kind === 'number') return node.type === 'string' ? 'none' : 'size';
  if (kind === undefined && node.type === 'number') return 'size';
  return kind === 'choices' || kind === 'files' || kind === 'rows' ? 'count' : 'none';
}
