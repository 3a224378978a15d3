import { FieldCatalogue, type CatalogueField, type FieldType } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { answerType } from './answer-type.js';

/** How a node is called: its title, else its key. */
export function labelOf(entry: FormEntry): string {
  const { title } = entry.node;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : entry.key;
}

/** The arrays in whose rows a node stands, the outermost first. */
export function arraysOf(entry: FormEntry): readonly FormEntry[] {
  const arrays: FormEntry[] = [];
  for (let array = entry.array; array !== undefined; array = array.array) arrays.push(array);
  return arrays.reverse();
}

/** How many of the arrays around them two nodes have in common: of these, both are in the same row. */
export function sharedRows(one: FormEntry, other: FormEntry): number {
  const [arrays, others] = [arraysOf(one), arraysOf(other)];
  let shared = 0;
  while (shared < arrays.length && arrays[shared] === others[shared]) shared += 1;
  return shared;
}

export interface FieldsOptions {
  /** The node whose linkage reads: fields of its own row are those of that row. Absent: what stands in no row reads. */
  readonly from?: string;
  /** Fields that are not the form's. */
  readonly fields?: readonly CatalogueField[];
}

/**
 * What a node's linkages may read, as core's expressions know fields: the form's own, by `x-id`, then the others. A field in the
 * rows of another table is a list, with a member for each row.
 */
export function formFields({ schema }: Pick<Form, 'schema'>, { from = '', fields = [] }: FieldsOptions = {}): readonly CatalogueField[] {
  const index = indexForm(schema);
  const reader = index.byId(from) ?? index.root;
  const own = index.entries.flatMap((entry) => fieldSeenFrom(reader, entry) ?? []);
  return [...own, ...fields.filter(({ id }) => index.byId(id) === undefined)];
}

/** A node's field to one that reads it; `undefined` for layout and for an array's row. */
export function fieldSeenFrom(reader: FormEntry, entry: FormEntry): CatalogueField | undefined {
  const type = entry.key === '' || isRow(entry) ? undefined : typeSeenFrom(reader, entry);
  if (type === undefined) return undefined;
  const unit = unitOf(entry);
  return unit === undefined ? { id: entry.id, label: labelOf(entry), type } : { id: entry.id, label: labelOf(entry), type, unit };
}

/** The catalogue of `formFields`. */
export function formCatalogue(form: Pick<Form, 'schema'>, options: FieldsOptions = {}): FieldCatalogue {
  return new FieldCatalogue(formFields(form, options));
}

/** What a node's answer is to one that reads it: within the same rows itself, from elsewhere a list of all rows' answers. */
export function typeSeenFrom(reader: FormEntry, entry: FormEntry): FieldType | undefined {
  const type = answerType(entry.node);
  if (type === undefined) return undefined;
  return arraysOf(entry).length > sharedRows(reader, entry) ? { kind: 'list', of: type } : type;
}

/** An array's row, which has no answer of its own to compare. */
export function isRow(entry: FormEntry): boolean {
  return entry.key === 'items' && entry.parent?.node.type === 'array' && entry.parent.children[0] === entry;
}

/** The node of this id that has an answer. */
export function answeredEntry(index: FormIndex, id: string): FormEntry | undefined {
  const entry = index.byId(id);
  return entry === undefined || entry === index.root || entry.node.type === 'void' ? undefined : entry;
}

function unitOf({ node }: FormEntry): string | undefined {
  const unit = node['x-component-props']?.['addonAfter'] ?? node['x-component-props']?.['unit'];
  return typeof unit === 'string' && unit !== '' && answerType(node)?.kind === 'number' ? unit : undefined;
}
