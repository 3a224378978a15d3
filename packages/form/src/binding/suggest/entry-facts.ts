import type { Column } from '@zhengwu/core';
import { componentNamed, valueKindOf } from '../../components/index.js';
import type { Binding } from '../../model/binding.js';
import type { FormEntry } from '../../model/form-index.js';
import type { FormNode } from '../../model/form-node.js';
import { fitsOf } from '../fits/fits-of.js';

/** What it is bound to. */
export function bindingOf({ node }: FormEntry): Binding | undefined {
  return node['x-binding'] as Binding | undefined; // entries are never the root, whose binding is another
}

/** Its title, unless that is computed. */
export function titleOf(node: FormEntry['node']): string {
  return typeof node.title === 'string' && !node.title.includes('{{') ? node.title : '';
}

/** A control's own title, or that of the table's column in which it stands. */
export function labelOf(entry: FormEntry): string {
  const own = titleOf(entry.node);
  if (own !== '') return own;
  const head = entry.parent?.node['x-component-props']?.['title'];
  return typeof head === 'string' && !head.includes('{{') ? head : '';
}

/** Whether it holds a value that somebody gives. */
export function isControl({ node }: FormEntry): boolean {
  const spec = componentNamed(node['x-component']);
  return spec?.role === 'control' && node.type !== 'void';
}

/** Whether the control's values are of another type than the column's. */
export function isMistyped({ node }: FormEntry, column: Column): boolean {
  // A control is never the root.
  return valueKindOf(node) !== undefined && fitsOf(node as FormNode, column).some(({ fault }) => fault.kind === 'type');
}
