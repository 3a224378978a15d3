import { equalJson } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import { indexForm, type FormIndex } from '../model/form-index.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import type { Form } from '../model/form.js';

/** Stands for what is asked, offered and moved in a form: the same object for revisions that differ in their words alone. */
export interface FormLogic {
  /** The revision for which it was made first. */
  readonly schema: FormRoot;
}

interface Latest {
  readonly index: FormIndex;
  readonly context: FormContext;
  readonly logic: FormLogic;
}

/** Of the form looked at last: the next is mostly the same one edit later. */
let latest: WeakRef<Latest> | undefined;
const known = new WeakMap<FormRoot, Latest>();

/** Proofs follow from it: while one types a title, nothing is proved again. */
export function formLogic({ schema }: Form, context: FormContext): FormLogic {
  const former = known.get(schema);
  if (former?.context === context) return former.logic;
  const index = indexForm(schema);
  const before = latest?.deref();
  const logic = before?.context === context && isSameLogic(before.index, index) ? before.logic : { schema };
  const own: Latest = { index, context, logic };
  known.set(schema, own);
  latest = new WeakRef(own);
  return logic;
}

function isSameLogic(one: FormIndex, other: FormIndex): boolean {
  if (one.entries.length !== other.entries.length || one.root.id !== other.root.id) return false;
  return one.entries.every((entry, place) => {
    const next = other.entries[place];
    // In the order of reading, depths say who lies in whom.
    return entry.id === next?.id && entry.key === next.key && entry.depth === next.depth && (entry.node === next.node || isSameNode(entry.node, next.node));
  });
}

/** What lies in a node, and in which order: that is looked at by itself. */
const STRUCTURE: ReadonlySet<string> = new Set(['x-index', 'x-order', 'properties', 'items']);
/** What a person reads, how it is drawn, where it is stored, and what is said of a value once it is there. */
const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'x-decorator', 'x-decorator-props', 'x-binding', 'x-validator', 'x-source', 'maxLength', 'minLength', 'pattern']);
const WORDS_OF_PROPS: ReadonlySet<string> = new Set(['placeholder', 'title', 'tab', 'header', 'text', 'content', 'children', 'addonBefore', 'addonAfter', 'unit', 'maxLength', 'rows', 'showCount']);

function isSameNode(one: FormNode | FormRoot, other: FormNode | FormRoot): boolean {
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (one[key] === other[key] || STRUCTURE.has(key) || (WORDS.has(key) && !isScripted(one[key]) && !isScripted(other[key]))) continue;
    if (key === 'x-component-props' && equalJson(withoutWords(one[key]), withoutWords(other[key]))) continue;
    return false;
  }
  // Data that come from elsewhere fill a field in.
  return hasPrefill(one) === hasPrefill(other);
}

function withoutWords(props: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.fromEntries(Object.entries(props ?? {}).filter(([name, value]) => !WORDS_OF_PROPS.has(name) || isScripted(value)));
}

/** Scripts read other fields, wherever they stand. */
function isScripted(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('{{') : typeof value === 'object' && value !== null && JSON.stringify(value).includes('{{');
}

function hasPrefill(node: FormNode | FormRoot): boolean {
  const binding = node['x-binding'];
  return binding !== undefined && 'prefill' in binding;
}
