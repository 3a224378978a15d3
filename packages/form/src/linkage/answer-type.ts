import { isPlainObject, type FieldOption, type FieldType } from '@zhengwu/core';
import { valueKindOf } from '../components/value-kind.js';
import type { FormNode, FormRoot } from '../model/form-node.js';

/** An option as its node holds it. */
export interface NodeOption {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** More options than these are not looked through. */
const MOST_OPTIONS = 10_000;

const known = new WeakMap<object, readonly NodeOption[]>();

/** The options of a node, those below others of a tree behind them; none where a script would give them. */
export function optionsOfNode(node: FormNode | FormRoot): readonly NodeOption[] {
  const members = node.enum;
  if (!Array.isArray(members)) return [];
  const former = known.get(members);
  if (former !== undefined) return former;
  const options: NodeOption[] = [];
  const pending: unknown[] = [...(members as readonly unknown[])].reverse();
  while (pending.length > 0 && options.length < MOST_OPTIONS) {
    const member = pending.pop();
    const value: unknown = isPlainObject(member) ? member['value'] : member;
    if (isChoice(value)) {
      const label: unknown = isPlainObject(member) ? member['label'] : undefined;
      options.push({ value, label: typeof label === 'string' ? label : String(value) });
    }
    const children: unknown = isPlainObject(member) ? member['children'] : undefined;
    if (Array.isArray(children)) pending.push(...(children as readonly unknown[]).slice(0, MOST_OPTIONS).reverse());
  }
  known.set(members, options);
  return options;
}

function isChoice(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/**
 * What the answer of a node is, as expressions see it; `undefined` for layout. Options that are numbers or yes and no are
 * numbers and booleans to an expression, which knows choices among texts alone.
 */
export function answerType(node: FormNode | FormRoot): FieldType | undefined {
  if (node.type === 'void') return undefined;
  const kind = valueKindOf(node);
  if (node.type === 'array' || kind === 'rows' || kind === 'files') return listType(node, kind);
  const options = optionsOfNode(node);
  if (options.length > 0 && kind !== 'choices') return choiceType(options);
  switch (kind) {
    case 'choices':
      return listType(node, kind);
    case 'number':
    case 'boolean':
    case 'date':
    case 'text':
      // A Money kept as text is a text to compare.
      return node.type === 'string' && kind === 'number' ? { kind: 'text' } : { kind };
    case 'dateTime':
    case 'time':
      return { kind: 'text' };
    default:
      return plainType(node);
  }
}

function listType(node: FormNode | FormRoot, kind: ReturnType<typeof valueKindOf>): FieldType {
  const options = optionsOfNode(node);
  const texts = textOptions(options);
  // A Cascader's answer is the way through a tree, in order.
  if (texts.length > 0 && texts.length === options.length && node['x-component'] !== 'Cascader') return { kind: 'choices', options: texts };
  return { kind: 'list', of: kind === 'dateRange' ? { kind: 'date' } : { kind: 'unknown' } };
}

function choiceType(options: readonly NodeOption[]): FieldType {
  const texts = textOptions(options);
  if (texts.length === options.length) return { kind: 'choice', options: texts };
  if (options.every(({ value }) => typeof value === 'number')) return { kind: 'number' };
  return { kind: options.every(({ value }) => typeof value === 'boolean') ? 'boolean' : 'unknown' };
}

function textOptions(options: readonly NodeOption[]): readonly FieldOption[] {
  return options.flatMap(({ value, label }) => (typeof value === 'string' ? [{ value, label }] : []));
}

function plainType(node: FormNode | FormRoot): FieldType {
  // Read as a text: an imported schema may have what our type does not know.
  switch (String(node.type)) {
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'date':
      return { kind: 'date' };
    case 'string':
    case 'datetime':
      return { kind: node['format'] === 'date' ? 'date' : 'text' };
    default:
      return { kind: 'unknown' };
  }
}
