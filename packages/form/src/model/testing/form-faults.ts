import * as v from 'valibot';
import { PROTOTYPE_KEYS } from '@zhengwu/core';
import type { FormNode, FormRoot } from '../form-node.js';
import { formShape } from '../form-shape.js';
import type { Form } from '../form.js';

/** What makes a form none: two nodes or linkages with one id, a node that is none. Found by plain recursion, without an index. */
export function* formFaults(form: Form): Iterable<string> {
  if (!v.is(formShape, form)) yield 'is no form by its shape';
  const ids = new Set<string>();
  yield* faultsBelow(form.schema, ids);
}

function* faultsBelow(node: FormNode | FormRoot, ids: Set<string>): Iterable<string> {
  if (ids.has(node['x-id'])) yield `two nodes are ${node['x-id']}`;
  ids.add(node['x-id']);
  for (const { id } of node['x-rules'] ?? []) {
    if (ids.has(id)) yield `two linkages are ${id}`;
    ids.add(id);
  }
  const children = Object.entries(node.properties ?? {});
  const order = children.map(([, child]) => child['x-index']);
  if (order.some((index) => index !== undefined)) {
    if (order.some((index) => index === undefined)) yield `some in ${node['x-id']} have an index, some not`;
    if (new Set(order).size < order.length) yield `two in ${node['x-id']} have one index`;
  }
  for (const [key, child] of children) {
    if (PROTOTYPE_KEYS.has(key)) yield `a key named ${key}`;
    yield* faultsBelow(child, ids);
  }
  if (node.items !== undefined) yield* faultsBelow(node.items as FormNode, ids);
}
