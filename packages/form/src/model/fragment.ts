import { countShape, listOf, shapeOf } from '@zhengwu/core/shape';
import { isRefusal, parseDocument, type DocumentKind, type Json, type Parsed } from '@zhengwu/core';
import * as v from 'valibot';
import { topmost } from './edits/places.js';
import { childrenOf, indexForm } from './form-index.js';
import type { FormNode } from './form-node.js';
import type { Form } from './form.js';
import { readSchema } from './read-schema.js';

export const FRAGMENT_FORMAT = 'zhengwu/form-fragment';
export const FRAGMENT_VERSION = 1;

/** A node and the key that it had. */
export interface FragmentNode {
  readonly key: string;
  readonly node: FormNode;
}

/** A part of a form on the clipboard: nodes with all that lies in them. Plain JSON: it goes from form to form as a text. */
export interface FormFragment {
  readonly format: typeof FRAGMENT_FORMAT;
  readonly formatVersion: number;
  readonly nodes: readonly FragmentNode[];
}

type Raw = Readonly<Record<string, Json>>;
type UnreadFragment = Omit<FormFragment, 'nodes'> & { readonly nodes: readonly { readonly key: string; readonly node: Raw }[] };

const kind: DocumentKind<UnreadFragment> = {
  part: 'form',
  format: FRAGMENT_FORMAT,
  version: FRAGMENT_VERSION,
  schema: shapeOf<UnreadFragment>({
    format: v.literal(FRAGMENT_FORMAT),
    formatVersion: countShape,
    nodes: listOf(shapeOf<UnreadFragment['nodes'][number]>({ key: v.string(), node: v.looseObject({}) as v.GenericSchema<unknown, Raw> })), // plain JSON already
  }),
  migrations: {},
  empty: { nodes: [] },
};

/** Nodes with all that lies in them, as one reads them, to be pasted elsewhere; `undefined` if one is gone or has no place of its own. */
export function copyFragment(form: Form, ids: readonly string[]): FormFragment | undefined {
  const entries = topmost(indexForm(form.schema), ids);
  if (isRefusal(entries) || entries.length === 0) return undefined;
  const nodes = entries.map(({ key, node }): FragmentNode => ({ key, node: node as FormNode })); // the root is never among them
  return { format: FRAGMENT_FORMAT, formatVersion: FRAGMENT_VERSION, nodes };
}

/** Reads what was copied; never throws. A text that is something else has no value. */
export function parseFragment(input: unknown): Parsed<FormFragment> {
  const { value, ...parsed } = parseDocument(kind, input);
  if (value === undefined || value.nodes.length === 0) return parsed;
  // Read as a form that holds nothing else; two nodes may have had one key.
  const properties = Object.fromEntries(value.nodes.map(({ node }, at) => [`n${String(at)}`, node]));
  const read = readSchema({ type: 'object', properties }, ['nodes'], false);
  const keys = new Map(value.nodes.map(({ key }, at) => [`n${String(at)}`, key]));
  const nodes = childrenOf(read.schema).map(([name, node]): FragmentNode => ({ key: keys.get(name) ?? name, node }));
  const findings = [...parsed.findings, ...read.findings];
  const unread = [...parsed.unread, ...read.unread];
  return { ...parsed, findings, unread, ...(nodes.length === 0 ? {} : { value: { ...value, nodes } }) };
}
