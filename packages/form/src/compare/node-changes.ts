import { equalJson } from '@zhengwu/core';
import type { Binding, BoundColumn, FormBinding } from '../model/binding.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import type { Linkage } from '../model/linkage.js';
import { optionLabel, optionsOfNode, optionValue } from '../model/options.js';
import type { FormChange, NodeName } from './form-change.js';

/** Keys by which an answer is judged: Formily's, and those of JSON Schema that it takes for validators. */
const VALIDATORS = ['x-validator', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'const'];
/** Keys that one of the kinds speaks of by itself, or that say where a node stands. */
const TOLD = new Set(['x-id', 'x-index', 'x-order', 'properties', 'items', 'title', 'description', 'x-component', 'type', 'required', 'enum', 'x-binding', 'x-rules', 'x-component-props', 'x-decorator-props', ...VALIDATORS]);

type Node = FormNode | FormRoot;

/** What a node says otherwise than before; where it stands is not its affair. */
export function* nodeChanges(before: Node, after: Node, at: NodeName): Iterable<FormChange> {
  if (before === after) return;
  for (const [kind, key] of [['title', 'title'], ['description', 'description'], ['component', 'x-component'], ['type', 'type']] as const) {
    if (!equalJson(before[key], after[key])) yield { kind, at, before: shown(before[key]), after: shown(after[key]) };
  }
  if (!equalJson(before.required, after.required)) yield { kind: 'required', at, isRequired: after.required !== undefined && after.required !== false };
  yield* optionChanges(before, after, at);
  yield* bindingChanges(before['x-binding'] ?? {}, after['x-binding'] ?? {}, at);
  yield* linkageChanges(before['x-rules'] ?? [], after['x-rules'] ?? [], at);
  const validators = VALIDATORS.filter((key) => !equalJson(before[key], after[key]));
  if (validators.length > 0) yield { kind: 'validators', at, names: validators };
  yield* propChanges(before, after, at);
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !TOLD.has(key) && !equalJson(before[key], after[key]));
  if (before.type !== 'array' && after.type !== 'array' && !equalJson(before.items, after.items)) others.push('items');
  if (others.length > 0) yield { kind: 'other', at, names: others };
}

function* optionChanges(before: Node, after: Node, at: NodeName): Iterable<FormChange> {
  if (equalJson(before.enum, after.enum)) return;
  const [was, is] = [optionsOfNode(before) ?? [], optionsOfNode(after) ?? []];
  const former = new Map(was.map((option) => [optionValue(option), optionLabel(option)]));
  const later = new Map(is.map((option) => [optionValue(option), optionLabel(option)]));
  const [come, gone] = [is.filter((option) => !former.has(optionValue(option))), was.filter((option) => !later.has(optionValue(option)))];
  const revalued = come.flatMap((option) => {
    const twin = gone.find((each) => optionLabel(each) === optionLabel(option));
    return twin === undefined ? [] : [{ of: optionLabel(option), before: String(optionValue(twin)), after: String(optionValue(option)) }];
  });
  const isTold = (label: string): boolean => revalued.some(({ of }) => of === label);
  const added = come.map(optionLabel).filter((label) => !isTold(label));
  const removed = gone.map(optionLabel).filter((label) => !isTold(label));
  const renamed = [...later].flatMap(([value, label]) => {
    const known = former.get(value);
    return known === undefined || known === label ? [] : [{ of: String(value), before: known, after: label }];
  });
  const isReordered = !equalJson([...former.keys()].filter((value) => later.has(value)), [...later.keys()].filter((value) => former.has(value)));
  if (added.length + removed.length + renamed.length + revalued.length > 0 || isReordered) yield { kind: 'options', at, added, removed, renamed, revalued, isReordered };
  else yield { kind: 'other', at, names: ['enum'] };
}

function* bindingChanges(before: Binding & FormBinding, after: Binding & FormBinding, at: NodeName): Iterable<FormChange> {
  if (equalJson(before, after)) return;
  const [was, is] = [before.columns ?? [], after.columns ?? []];
  const added = is.filter((column) => !was.some((each) => isSame(each, column)));
  const removed = was.filter((column) => !is.some((each) => isSame(each, column)));
  if (added.length + removed.length > 0) yield { kind: 'columns', at, added, removed };
  if (before.table !== after.table) yield { kind: 'childTable', at, before: before.table, after: after.table };
  if (!equalJson(before.element, after.element)) yield { kind: 'element', at, before: before.element, after: after.element };
  if (!equalJson(before.review, after.review)) yield { kind: 'review', at, before: before.review, after: after.review };
  if (!equalJson(before.prefill, after.prefill)) yield { kind: 'prefill', at, before: before.prefill, after: after.prefill };
  if (!equalJson(restOf(before, was, is), restOf(after, is, was))) yield { kind: 'other', at, names: ['x-binding'] };
}

function isSame(one: BoundColumn, other: BoundColumn): boolean {
  return one.table === other.table && one.column === other.column && one.part === other.part;
}

/** What no kind speaks of: the reason for no binding, facts of a column, the order of columns, keys of the host's. */
function restOf({ columns: _columns, table: _table, element: _element, review: _review, prefill: _prefill, ...rest }: Binding & FormBinding, own: readonly BoundColumn[], other: readonly BoundColumn[]): unknown {
  return [rest, own.filter((column) => other.some((each) => isSame(each, column)))];
}

function* linkageChanges(before: readonly Linkage[], after: readonly Linkage[], at: NodeName): Iterable<FormChange> {
  if (equalJson(before, after)) return;
  const [former, later] = [new Map(before.map((linkage) => [linkage.id, linkage])), new Map(after.map((linkage) => [linkage.id, linkage]))];
  const added = after.filter(({ id }) => !former.has(id));
  const removed = before.filter(({ id }) => !later.has(id));
  const changed = after.filter((linkage) => former.has(linkage.id) && !equalJson(former.get(linkage.id), linkage));
  const isReordered = !equalJson(before.filter(({ id }) => later.has(id)).map(({ id }) => id), after.filter(({ id }) => former.has(id)).map(({ id }) => id));
  yield { kind: 'linkages', at, added, removed, changed, isReordered };
}

function* propChanges(before: Node, after: Node, at: NodeName): Iterable<FormChange> {
  const spans = [spanOf(before), spanOf(after)] as const;
  if (spans[0] !== spans[1]) yield { kind: 'span', at, before: spans[0], after: spans[1] };
  for (const bag of ['x-component-props', 'x-decorator-props'] as const) {
    const [was, is] = [before[bag] ?? {}, after[bag] ?? {}];
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const isTold = name === 'gridSpan' && spans[0] !== spans[1];
      if (!isTold && !equalJson(was[name], is[name])) yield { kind: 'prop', at, name, before: was[name], after: is[name] };
    }
  }
  const isBagAlone = (['x-component-props', 'x-decorator-props'] as const).filter((bag) => (before[bag] === undefined) !== (after[bag] === undefined) && Object.keys(before[bag] ?? after[bag] ?? {}).length === 0);
  if (isBagAlone.length > 0) yield { kind: 'other', at, names: isBagAlone };
}

function spanOf(node: Node): number {
  const span = node['x-component'] === 'FormGrid.GridColumn' ? node['x-component-props']?.['gridSpan'] : node['x-decorator-props']?.['gridSpan'];
  return typeof span === 'number' ? span : 1;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
