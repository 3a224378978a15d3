import { isPlainObject } from '@zhengwu/core';
import type { FormNode } from '../../model/form-node.js';
import { patternLength } from './pattern-length.js';

/** What a node lets a person hand in, as far as its own words tell; what is computed (`{{…}}`) sets no bound. */
export interface NodeBounds {
  readonly isRequired: boolean;
  readonly minLength: number;
  /** Infinity for none. */
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Whether the bound itself is let through. */
  readonly isMinimumOpen: boolean;
  readonly isMaximumOpen: boolean;
  /** Most digits behind the point. */
  readonly decimals: number;
  readonly patterns: readonly string[];
  /** Names of Formily's formats: `email`, `phone`, `idcard` … */
  readonly formats: readonly string[];
}

type Rules = Readonly<Record<string, unknown>>;

/** Lengths of what the controls themselves accept. */
const OWN_LENGTH: Readonly<Record<string, readonly [min: number, max: number]>> = { IdCard: [18, 18], CreditCode: [18, 18], Mobile: [11, 11] };
/** Formats whose texts have a length of their own. */
const FORMAT_LENGTH: Readonly<Record<string, readonly [min: number, max: number]>> = { idcard: [15, 18], phone: [11, 11], zip: [6, 6], date: [8, 10] };

/** Reads what bounds a node: keys of its schema, `x-validator` in its three shapes, properties of its control. */
export function nodeBounds(node: FormNode): NodeBounds {
  const props = node['x-component-props'] ?? {};
  const all: readonly Rules[] = [node, ...validatorsOf(node['x-validator'])];
  const numbers = (name: string): readonly number[] => valuesOf(all, name, isNumber);
  const texts = (name: string): readonly string[] => valuesOf(all, name, isPlainText);
  const component = node['x-component'] ?? '';
  const patterns = [...texts('pattern')];
  const formats = [...texts('format')];
  const lengths = [
    ...patterns.map(patternLength).map((length): readonly [number, number] => [length?.min ?? 0, length?.max ?? Infinity]),
    ...formats.map((format): readonly [number, number] => FORMAT_LENGTH[format] ?? [0, Infinity]),
    ...(component === 'Mobile' && props['allowLandline'] === true ? [[7, 20] as const] : [OWN_LENGTH[component] ?? ([0, Infinity] as const)]),
    ...numbers('len').map((length): readonly [number, number] => [length, length]),
  ];
  const isTyped = component === 'Input' || component === 'Input.TextArea' || component === 'Password';
  const own = (name: string): readonly number[] => (typeof props[name] === 'number' ? [props[name]] : []);
  const maximums = [...numbers('maximum'), ...numbers('max'), ...own('max')];
  const minimums = [...numbers('minimum'), ...numbers('min'), ...own('min')];
  const maximum = Math.min(Infinity, ...maximums, ...numbers('exclusiveMaximum'));
  const minimum = Math.max(-Infinity, ...minimums, ...numbers('exclusiveMinimum'));
  const steps = numbers('multipleOf').filter((step) => step > 0);
  return {
    isRequired: all.some((rules) => rules['required'] === true),
    minLength: Math.max(0, ...numbers('minLength'), ...lengths.map(([min]) => min)),
    maxLength: Math.min(Infinity, ...numbers('maxLength'), ...(isTyped ? own('maxLength') : []), ...lengths.map(([, max]) => max)),
    minimum,
    maximum,
    isMinimumOpen: !numbers('exclusiveMinimum').includes(minimum),
    isMaximumOpen: !numbers('exclusiveMaximum').includes(maximum),
    decimals: Math.min(Infinity, ...own('precision'), ...(formats.includes('integer') ? [0] : []), ...(component === 'Money' ? [2] : []), ...steps.map(decimalsOf)),
    patterns,
    formats,
  };
}

function valuesOf<Value>(all: readonly Rules[], name: string, is: (value: unknown) => value is Value): readonly Value[] {
  const values: Value[] = [];
  for (const rules of all) {
    const value = rules[name];
    if (is(value)) values.push(value);
  }
  return values;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** What is computed says nothing before it is. */
function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('{{');
}

/** `"email"`, `{ maxLength: 5 }`, `[…]` of either. */
function validatorsOf(validator: unknown): readonly Rules[] {
  if (validator === undefined) return [];
  const list: readonly unknown[] = Array.isArray(validator) ? validator : [validator];
  return list.flatMap((each) => (typeof each === 'string' ? [{ format: each }] : isPlainObject(each) ? [each] : []));
}

function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}
