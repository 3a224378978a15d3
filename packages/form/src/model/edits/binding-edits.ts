import type { Refusal } from '@zhengwu/core';
import * as v from 'valibot';
import { bindingShape } from '../binding-shape.js';
import type { Binding, BindingReview, BoundColumn, BoundElement, FieldPrefill } from '../binding.js';
import type { FormNode } from '../form-node.js';
import { scriptIn } from '../read-linkages.js';
import { refuse } from './refusals.js';
import { nodeEdit, withKey } from './schema-edit.js';

export interface OfNode {
  readonly id: string;
}

/** What a node is bound to, as a whole; null for nothing. */
export const setBinding = nodeEdit<OfNode & { readonly binding: Binding | null }>('binding/set', (node, { binding }, { entry }) => bound(node, binding, entry.parent === undefined), { joinKey: ({ id }) => id });

/** Binds one column more: a control may write several. What was confirmed has to be looked at again. */
export const addColumn = nodeEdit<OfNode & { readonly column: BoundColumn }>('binding/add-column', (node, { column }, { entry }) => {
  const binding = node['x-binding'] ?? {};
  const columns = binding.columns ?? [];
  if (columns.some((each) => isSame(each, column))) return refuse('form/already-bound', { table: column.table, column: column.column });
  const { unboundReason: _reason, ...rest } = binding;
  return bound(node, { ...rest, columns: [...columns, column] }, entry.parent === undefined);
});

/** A column of this table and name, whatever part of the value went there. */
export const removeColumn = nodeEdit<OfNode & Pick<BoundColumn, 'table' | 'column'>>('binding/remove-column', (node, { id, table, column }, { entry }) => {
  const columns = node['x-binding']?.columns ?? [];
  const left = columns.filter((each) => each.table !== table || each.column !== column);
  if (left.length === columns.length) return refuse('form/gone', { id });
  return bound(node, withKey(node['x-binding'] ?? {}, 'columns', left.length === 0 ? undefined : left), entry.parent === undefined);
});

/** Which 公共数据元 the value is. Another one has not been confirmed yet. */
export const setElement = nodeEdit<OfNode & { readonly element: BoundElement | null }>('binding/set-element', (node, { element }, { entry }) => {
  const former = node['x-binding']?.element;
  const named = withKey(node['x-binding'] ?? {}, 'element', element ?? undefined);
  return bound(node, former?.id === element?.id ? named : withKey(named, 'review', undefined), entry.parent === undefined);
});

export const setReview = nodeEdit<OfNode & { readonly review: BindingReview | null }>(
  'binding/set-review',
  (node, { review }, { entry }) => bound(node, withKey(node['x-binding'] ?? {}, 'review', review ?? undefined), entry.parent === undefined),
  { joinKey: ({ id }) => id },
);

/** Where the value comes from that nobody need type. */
export const setPrefill = nodeEdit<OfNode & { readonly prefill: FieldPrefill | null }>(
  'binding/set-prefill',
  (node, { prefill }, { entry }) => bound(node, withKey(node['x-binding'] ?? {}, 'prefill', prefill ?? undefined), entry.parent === undefined),
  { joinKey: ({ id }) => id },
);

/** The node so bound. The root names tables by an edit of its own. */
function bound(node: FormNode, binding: Binding | null, isRoot: boolean): FormNode | Refusal {
  if (isRoot) return refuse('form/fixed', { id: node['x-id'] });
  if (binding === null || Object.keys(binding).length === 0) return node['x-binding'] === undefined ? node : withKey(node, 'x-binding', undefined);
  if (scriptIn({ ...binding } as never) !== undefined) return refuse('form/no-script', {}); // plain JSON, as its shape proves next
  return v.is(bindingShape, binding) ? withKey(node, 'x-binding', binding) : refuse('form/bad-value', { name: 'x-binding' });
}

function isSame(one: BoundColumn, other: BoundColumn): boolean {
  return one.table === other.table && one.column === other.column && one.part === other.part;
}
