import { childrenOf } from './form-index.js';
import type { Form } from './form.js';
import type { FormNode, FormRoot } from './form-node.js';
import { rowOf } from './walk-nodes.js';

/** A Formily schema as other software reads it. */
export type PlainSchema = Readonly<Record<string, unknown>>;

export interface ExportOptions {
  /** The schema alone, with nothing of ours in it: no ids, bindings and linkages. */
  readonly isPlain?: boolean;
  /** What stands for a node's linkages where these are left out: its `x-reactions`. */
  readonly reactionsOf?: (node: FormNode | FormRoot) => unknown;
}

/**
 * A form for other software: `{form, schema}`, as designable writes it, with our ids, bindings and linkages, which Formily
 * passes over; or the schema alone. Each child has its `x-index`, for stores that do not keep the order of keys.
 */
export function exportForm(form: Form, options: ExportOptions & { readonly isPlain: true }): PlainSchema;
export function exportForm(form: Form, options?: ExportOptions): { readonly form: PlainSchema; readonly schema: PlainSchema };
export function exportForm(form: Form, options: ExportOptions = {}): PlainSchema {
  const { name, settings } = form;
  const root = exported(form.schema, options);
  const schema = root['title'] === undefined && name !== '' ? { ...root, title: name } : root;
  return options.isPlain === true ? schema : { form: settings, schema };
}

function exported(node: FormNode | FormRoot, options: ExportOptions): Record<string, unknown> {
  const { 'x-id': id, 'x-binding': binding, 'x-rules': linkages, 'x-order': _order, properties, items, ...rest } = node;
  const result: Record<string, unknown> = { ...rest };
  if (options.isPlain !== true) {
    result['x-id'] = id;
    if (binding !== undefined) result['x-binding'] = binding;
    if (linkages !== undefined) result['x-rules'] = linkages;
  } else {
    const reactions = options.reactionsOf?.(node);
    if (reactions !== undefined) result['x-reactions'] = reactions;
  }
  const row = rowOf(node);
  if (row !== undefined) result['items'] = exported(row, options);
  else if (items !== undefined) result['items'] = items;
  if (properties !== undefined) result['properties'] = Object.fromEntries(childrenOf(node).map(([key, child], at) => [key, { ...exported(child, options), 'x-index': at }]));
  return result;
}
