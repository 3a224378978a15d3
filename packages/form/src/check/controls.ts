import { componentNamed } from '../components/component-named.js';
import type { Binding } from '../model/binding.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { FormNode } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { nodeTitle } from '../model/node-title.js';

/** An entry that is not the root: its binding is a control's. */
export interface NodeEntry extends FormEntry {
  readonly node: FormNode;
}

/** All nodes but the root, as one reads the form. */
export function nodesOf(form: Pick<Form, 'schema'>): readonly NodeEntry[] {
  return indexForm(form.schema).entries as readonly NodeEntry[]; // the root is no entry
}

export function bindingOf({ node }: FormEntry): Binding {
  return (node['x-binding'] ?? {}) as Binding; // only asked of what is not the root
}

/** Whether somebody fills it in: a control with a value, which is not only shown. */
export function isControl({ node }: FormEntry): boolean {
  const spec = componentNamed(node['x-component']);
  return spec?.role === 'control' && spec.value !== 'none' && spec.group !== 'note' && node.type !== 'void';
}

/** Whether it is a table of rows, as whichever component. */
export function isRows({ node }: FormEntry): boolean {
  return node.type === 'array' && componentNamed(node['x-component'])?.role === 'array';
}

/** How people know a node: by its title, in a table that of its column, else its key. */
export function nameOf(entry: FormEntry): string {
  return titleOf(entry) ?? entry.key;
}

/** The title that stands at a node, in a table that of its column. `{{…}}` is one, whatever it comes to. */
export function titleOf(entry: FormEntry): string | undefined {
  const own = nodeTitle(entry.node);
  if (own !== undefined) return own.trim();
  const { parent } = entry;
  // A column of several controls is no title of each.
  const isAlone = parent?.node['x-component'] === 'ArrayTable.Column' && parent.children.length === 1;
  return isAlone ? nodeTitle(parent.node)?.trim() : undefined;
}

/** Arrays, objects and layouts around a node, from the inside out; the root not among them. */
export function around(entry: FormEntry): readonly FormEntry[] {
  const all: FormEntry[] = [];
  for (let each = entry.parent; each?.parent !== undefined; each = each.parent) all.push(each);
  return all;
}
