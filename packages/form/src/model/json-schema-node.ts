import { derivedId, hasOwn, isPlainObject, type Json } from '@zhengwu/core';
import type { FormNode } from './form-node.js';
import type { Child } from './child-list.js';
import { withChildren } from './child-list.js';
import { childrenOf } from './form-index.js';
import { rowOf } from './walk-nodes.js';

/** Keywords of JSON Schema that say more than a form can ask. */
export const UNSUPPORTED_KEYWORDS: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'patternProperties',
  'propertyNames',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'prefixItems',
  'additionalItems',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** More options than these are a list to pick from. */
const MOST_RADIOS = 5;
/** A text that may be longer has several lines. */
const LONGEST_LINE = 100;

type Raw = Readonly<Record<string, unknown>>;

/** `oneOf` or `anyOf` of constants, each with its title: a choice. `undefined` if it is something else. */
export function constantsOf(members: unknown): readonly { readonly value: string | number | boolean; readonly label: string }[] | undefined {
  if (!Array.isArray(members) || members.length === 0) return undefined;
  const options: { readonly value: string | number | boolean; readonly label: string }[] = [];
  for (const member of members as readonly unknown[]) {
    const value = isPlainObject(member) && hasOwn(member, 'const') ? member['const'] : undefined;
    if (!isPlainObject(member) || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')) return undefined;
    const title = member['title'] ?? member['description'];
    options.push({ label: typeof title === 'string' ? title : String(value), value });
  }
  return options;
}

/**
 * A node of a plain JSON Schema with the component that asks for it: its type, `format`, `enum` and bounds say which. The node
 * has been read; its children have their components.
 */
export function withComponent(node: FormNode): FormNode {
  const { type } = node;
  if (type === 'array') return arrayNode(node);
  if (type === 'object') return { ...node, 'x-component': 'Card', ...(typeof node.title === 'string' ? { 'x-component-props': { title: node.title } } : {}) };
  if (type === 'void') return node;
  return { ...node, 'x-decorator': 'FormItem', ...fieldOf(node) };
}

function fieldOf(node: FormNode): Partial<FormNode> {
  if (Array.isArray(node.enum)) return { 'x-component': node.enum.length > MOST_RADIOS ? 'Select' : 'Radio.Group' };
  if (node.type === 'boolean') return { 'x-component': 'Switch' };
  if (node.type === 'number') return { 'x-component': 'NumberPicker' };
  switch (node['format']) {
    case 'date':
      return { 'x-component': 'DatePicker' };
    case 'date-time':
      return { 'x-component': 'DatePicker', 'x-component-props': { showTime: true } };
    case 'time':
      return { 'x-component': 'TimePicker' };
    case 'password':
      return { 'x-component': 'Password' };
    case 'phone':
      return { 'x-component': 'Mobile' };
    default: {
      const longest = node['maxLength'];
      return { 'x-component': typeof longest === 'number' && longest > LONGEST_LINE ? 'Input.TextArea' : 'Input' };
    }
  }
}

/** Formats of JSON Schema that a component says, and those that Formily's validators know by another name. */
function formatInFormily(format: string): string | undefined {
  if (['date', 'date-time', 'time', 'password', 'phone', 'textarea'].includes(format)) return undefined;
  return format === 'uri' || format === 'uri-reference' || format === 'iri' ? 'url' : format;
}

function arrayNode(node: FormNode): FormNode {
  const row = rowOf(node);
  const title = typeof node.title === 'string' ? { 'x-component-props': { title: node.title } } : {};
  if (Array.isArray(row?.enum)) {
    const { items: _row, ...rest } = node;
    return { ...rest, enum: row.enum, 'x-decorator': 'FormItem', 'x-component': row.enum.length > 10 ? 'Select' : 'Checkbox.Group', ...(row.enum.length > 10 ? { 'x-component-props': { mode: 'multiple' } } : {}) }; // as it was, without its row
  }
  if (Array.isArray(node.enum)) return { ...node, 'x-decorator': 'FormItem', 'x-component': 'Checkbox.Group' };
  if (row === undefined || row.type === 'void') return node;
  const add = (component: string): FormNode => withChildren(node, [...childrenOf(node), addition(node, component)]);
  if (row.type !== 'object') return { ...add('ArrayItems'), 'x-decorator': 'FormItem', 'x-component': 'ArrayItems' };
  // The table's rows and the cards have no frame of their own.
  const { 'x-component': _card, 'x-component-props': _title, ...plainRow } = row as FormNode & Raw;
  const columns = childrenOf(row);
  if (columns.some(([, { type }]) => type === 'object' || type === 'array')) return { ...add('ArrayCards'), ...title, 'x-component': 'ArrayCards', items: plainRow };
  return { ...add('ArrayTable'), 'x-decorator': 'FormItem', 'x-component': 'ArrayTable', items: withChildren(plainRow as FormNode, columns.map(columnOf)) };
}

function columnOf([key, node]: Child): Child {
  const title = typeof node.title === 'string' ? node.title : key;
  return [`${key}_column`, { 'x-id': derivedId('nod', `${node['x-id']}/column`), type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title }, properties: { [key]: node } }];
}

function addition(node: FormNode, component: string): Child {
  return ['addition', { 'x-id': derivedId('nod', `${node['x-id']}/addition`), type: 'void', title: '添加', 'x-component': `${component}.Addition` }];
}

/** Whether a schema is a plain JSON Schema: nothing in it says how it is asked. */
export function saysNoComponent(schema: Raw): boolean {
  const pending: unknown[] = [schema];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isPlainObject(value) && (hasOwn(value, 'x-component') || hasOwn(value, 'x-decorator') || hasOwn(value, 'x-id') || value['type'] === 'void')) return false;
    for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) pending.push(member);
  }
  return true;
}

/** Options with the names that a list beside them gives. */
export function namedMembers(members: Json, names: Json | undefined): Json {
  if (!Array.isArray(members) || !Array.isArray(names)) return members;
  return (members as readonly Json[]).map((value, at) => {
    const label = (names as readonly Json[])[at];
    return typeof label === 'string' ? { label, value } : value;
  });
}

/** What the component says by itself need not be said by a format. */
export function formatted(node: FormNode): FormNode {
  const { format, ...rest } = node;
  if (typeof format !== 'string') return node;
  const known = formatInFormily(format);
  return (known === undefined ? rest : { ...rest, format: known }); // `format` may be absent
}
