import { hasOwn, isPlainObject } from '@zhengwu/core';
import { isScript } from '../script/index.js';
import type { Schema } from '../vendor/formily.js';
import { copyAnswers } from './answers.js';
import type { PlainNode } from './runtime-schema.js';

/** State of Formily's fields by the schema's keys (json-schema's SchemaStateMap), those of component and decorator apart. */
const STATE = {
  title: 'title',
  description: 'description',
  default: 'initialValue',
  readOnly: 'readOnly',
  writeOnly: 'editable',
  'x-content': 'content',
  'x-data': 'data',
  'x-value': 'value',
  'x-editable': 'editable',
  'x-disabled': 'disabled',
  'x-read-pretty': 'readPretty',
  'x-read-only': 'readOnly',
  'x-visible': 'visible',
  'x-hidden': 'hidden',
  'x-display': 'display',
  'x-pattern': 'pattern',
} as const;

/** Keys that are rules by themselves (SchemaValidatorMap). */
const RULES = ['required', 'format', 'maxItems', 'minItems', 'maxLength', 'minLength', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'pattern', 'const', 'multipleOf', 'maxProperties', 'minProperties', 'uniqueItems'] as const;

/**
 * Spares Formily the evaluation of what holds no expression: it would look through each key of each node for `{{…}}`, in a
 * reaction of its own, which is a third of what a field costs. A node that does hold one, or reactions as imported, is left as it is.
 */
export function withStaticProps(schema: Schema, plain: PlainNode): void {
  const pending: { readonly schema: Schema; readonly plain: PlainNode }[] = [{ schema, plain }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { schema: node, plain: source } = next;
    if (isStatic(source)) node.toFieldProps = (): ReturnType<Schema['toFieldProps']> => fieldProps(node.name, source); // what Formily would come to
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const childSource = isPlainObject(source['properties']) ? source['properties'][key] : undefined;
      if (isPlainObject(childSource)) pending.push({ schema: child, plain: childSource });
    }
    if (node.items !== undefined && !Array.isArray(node.items) && isPlainObject(source['items'])) pending.push({ schema: node.items, plain: source['items'] }); // one schema for all rows
  }
}

function isStatic(node: PlainNode): boolean {
  const reactions = node['x-reactions'];
  if (reactions !== undefined && !(Array.isArray(reactions) && reactions.every((reaction) => typeof reaction === 'function'))) return false;
  return Object.entries(node).every(([key, value]) => key === 'properties' || key === 'items' || key === 'x-reactions' || !holdsScript(value));
}

function holdsScript(value: unknown): boolean {
  const pending: unknown[] = [value];
  for (let next = pending.pop(), looked = 0; next !== undefined; next = pending.pop(), looked += 1) {
    // What is larger than this is for Formily to go through.
    if (isScript(next) || looked > 10_000) return true;
    if (typeof next === 'object' && next !== null) for (const member of Object.values(next) as readonly unknown[]) pending.push(member);
  }
  return false;
}

/** Anew for each field: the rows of a table share a schema, and no state. */
function fieldProps(name: Schema['name'], node: PlainNode): ReturnType<Schema['toFieldProps']> {
  const props: Record<string, unknown> = { name, reactions: node['x-reactions'] ?? [] };
  for (const [key, state] of Object.entries(STATE)) if (hasOwn(node, key) && node[key] !== undefined) props[state] = ownCopy(node[key]);
  if (Array.isArray(node['enum'])) props.dataSource = node['enum'].map((option: unknown) => (typeof option === 'object' ? option : { label: option, value: option }));
  if (node['x-component'] !== undefined) props.component = [node['x-component'], { ...(node['x-component-props'] as PlainNode) }]; // an object, made by `runtimeSchema`
  if (node['x-decorator'] !== undefined) props.decorator = [node['x-decorator'], { ...(node['x-decorator-props'] as PlainNode) }];
  const rules = RULES.filter((rule) => node[rule] !== undefined && node[rule] !== null).map((rule) => ({ [rule]: node[rule] }));
  const own: unknown = node['x-validator'];
  const validators = own === undefined || own === null ? [] : Array.isArray(own) ? (own as unknown[]) : [own];
  // What is required is asked for first, as Formily does.
  const [required, ...others] = rules[0] !== undefined && 'required' in rules[0] ? rules : [undefined, ...rules];
  if (validators.length > 0 || rules.length > 0) props.validator = [...(required === undefined ? [] : [required]), ...validators, ...others];
  return props as unknown as ReturnType<Schema['toFieldProps']>; // key for key what Formily's own transformer gives
}

function ownCopy(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? copyAnswers({ value })['value'] : value;
}
