import { hasOwn, isPlainObject, type Finding } from '@zhengwu/core';
import { componentNamed } from '../components/component-named.js';
import type { ComponentSpec } from '../components/component-spec.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import { isUsableKey } from '../model/usable-key.js';
import { scriptsOf } from '../script/index.js';
import { runtimeRules } from './rules.js';
import { titleOf } from './title-of.js';
import { usablePatterns } from './usable-patterns.js';

/** A node as Formily's renderer takes it. */
export type PlainNode = Record<string, unknown>;

export interface RuntimeSchema {
  readonly schema: PlainNode;
  readonly findings: readonly Finding[];
}

/** What is added to a node beyond what its author wrote. */
export type Attach = (entry: FormEntry, spec: ComponentSpec | undefined) => Partial<Readonly<Record<'x-reactions' | 'x-validator' | 'x-decorator-props' | 'x-pattern', unknown>>>;

/** What Formily reads of a node. Whatever else stands there, `x-slot-node` and the like, is not for who fills in. */
const READ: readonly string[] = [
  ...['type', 'title', 'description', 'default', 'enum', 'required', 'readOnly', 'writeOnly', 'format', 'pattern', 'const', 'multipleOf', 'uniqueItems'],
  ...['maxLength', 'minLength', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'maxItems', 'minItems', 'maxProperties', 'minProperties'],
  ...['x-content', 'x-data', 'x-value', 'x-editable', 'x-disabled', 'x-read-pretty', 'x-read-only', 'x-visible', 'x-hidden', 'x-display', 'x-pattern', 'x-validator'],
  ...['x-component-props', 'x-decorator-props', 'x-reactions', 'x-compile-omitted'],
];

/** Frames that may stand in the place of a FormItem. */
const DECORATORS: ReadonlySet<string> = new Set(['Editable', 'Editable.Popover', 'Card', 'FormGrid.GridColumn', 'FormLayout', 'ArrayItems.Item', 'Space']);

/**
 * A form's schema as it is drawn: our own keys left out, names of components resolved, and put aside what Formily would choke on
 * or a form must not do: a key that its paths take for a sign, a pattern that is none, a component that nobody has.
 */
export function runtimeSchema(root: FormRoot, attach: Attach): RuntimeSchema {
  const findings: Finding[] = [];
  const schema: PlainNode = { type: 'object', properties: {} };
  const made = new Map<FormEntry, PlainNode>();
  const index = indexForm(root);
  made.set(index.root, schema);
  for (const entry of index.entries) {
    const parent = entry.parent === undefined ? undefined : made.get(entry.parent);
    // What lies in something that was put aside.
    if (parent === undefined || (entry.key !== 'items' && !isUsableKey(entry.key))) continue;
    const node = plainNode(entry, attach, findings);
    made.set(entry, node);
    if (entry.key === 'items' && entry.parent?.node.items === entry.node) parent['items'] = node;
    else {
      // Formily's way to say the order: keys that look like numbers come first in any object.
      node['x-index'] = entry.parent?.children.indexOf(entry) ?? 0;
      const properties = (parent['properties'] ??= {}) as PlainNode; // made here
      properties[entry.key] = node;
    }
  }
  return { schema, findings };
}

/** A node by itself, without what lies in it. */
export function plainNode(entry: FormEntry, attach: Attach, findings: Finding[]): PlainNode {
  const { node } = entry;
  const at = { part: 'form', id: entry.id } as const;
  const title = titleOf(node) ?? entry.key;
  const plain: PlainNode = {};
  for (const key of READ) if (hasOwn(node, key)) plain[key] = node[key];
  for (const pattern of usablePatterns(plain)) findings.push(runtimeRules.finding('form/unreadable-pattern', at, { title, pattern }));
  for (const { text, fault } of scriptsOf(node)) if (fault !== undefined) findings.push(runtimeRules.finding('form/script-not-run', at, { title, script: text.slice(0, 100) }));
  // React draws no objects.
  if (typeof plain['x-content'] === 'object') delete plain['x-content'];
  plain['x-component-props'] = isPlainObject(plain['x-component-props']) ? drawableProps(plain['x-component-props']) : {};
  if (!isPlainObject(plain['x-decorator-props'])) plain['x-decorator-props'] = {};
  const spec = componentNamed(node['x-component']);
  if (spec !== undefined) plain['x-component'] = spec.name;
  else if (typeof node['x-component'] === 'string' && node['x-component'] !== '') {
    findings.push(runtimeRules.finding('form/unknown-component', at, { name: node['x-component'], title }));
    plain['x-component'] = 'Unknown';
    plain['x-component-props'] = { name: node['x-component'] };
  }
  // A box that cuts what is pasted would lose it without a word: it is checked instead.
  const longest = (plain['x-component-props'] as PlainNode)['maxLength']; // an object, as was seen to
  if (spec?.value === 'text' && typeof longest === 'number' && plain['maxLength'] === undefined) plain['maxLength'] = longest;
  // Formily's tables have these among the properties of the component; what is checked is the schema.
  if (spec?.role === 'array') for (const bound of ['minItems', 'maxItems'] as const) plain[bound] ??= (plain['x-component-props'] as PlainNode)[bound]; // an object, as was seen to
  // A cell without a title is called as its column.
  if (node.type !== 'void' && titleOf(node) === undefined && entry.parent?.node['x-component'] === 'ArrayTable.Column') plain['title'] = columnTitle(entry.parent.node);
  decorate(plain, node, spec);
  const { 'x-reactions': reactions, 'x-validator': validators, 'x-decorator-props': frame, 'x-pattern': pattern } = attach(entry, spec);
  if (reactions !== undefined) plain['x-reactions'] = [...listOf(plain['x-reactions']), ...listOf(reactions)];
  if (validators !== undefined) plain['x-validator'] = [...listOf(plain['x-validator']), ...listOf(validators)];
  if (pattern !== undefined) plain['x-pattern'] = pattern;
  plain['x-decorator-props'] = { ...(plain['x-decorator-props'] as PlainNode), ...(frame as PlainNode | undefined) }; // an object, as was seen to
  return plain;
}

/** A value's control stands in a frame that says what is wrong with it, whether its author wanted a label or not. */
function decorate(plain: PlainNode, node: FormNode | FormRoot, spec: ComponentSpec | undefined): void {
  const wish = node['x-decorator'];
  const holdsValue = node.type !== 'void' && plain['x-component'] !== undefined;
  if (typeof wish === 'string' && DECORATORS.has(wish)) plain['x-decorator'] = wish;
  else if (wish === 'FormItem') plain['x-decorator'] = 'FormItem';
  else if (holdsValue && spec?.role !== 'layout' && spec?.role !== 'note') {
    plain['x-decorator'] = 'FormItem';
    plain['x-decorator-props'] = { ...(plain['x-decorator-props'] as PlainNode), labelHidden: true }; // an object, as was seen to
  }
}

function columnTitle({ title, 'x-component-props': props }: FormNode | FormRoot): unknown {
  return isPlainObject(props) && typeof props['title'] === 'string' ? props['title'] : title;
}

/** Children that are no text would be drawn by React as they are. */
function drawableProps(props: Readonly<Record<string, unknown>>): PlainNode {
  const { children, ...rest } = props;
  return typeof children === 'string' || typeof children === 'number' ? { ...rest, children } : rest;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
