import type { FormContext } from '../model/context.js';
import { indexForm, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { isRow } from '../model/tree-change.js';
import { nameOf } from './controls.js';

/** What is kept of a node in its surroundings, whatever was looked for. */
export interface NodeRecord {
  /** By the number of who looked: what was found in the node and in all that lies in it, in the form's order. */
  readonly found: (readonly unknown[] | undefined)[];
  readonly surroundings: Surroundings;
}

/** What may be known of a node but what it says: how it is called, and what holds it. */
interface Surroundings {
  readonly name: string;
  readonly parentId: string | undefined;
  readonly isInRows: boolean;
  /** Component and type of what holds it. */
  readonly parentComponent: unknown;
  readonly parentType: unknown;
  /** The same of the array above a row. */
  readonly hostComponent: unknown;
  readonly hostType: unknown;
  /** A table's column, whose words are those of what stands in it alone. */
  readonly column: FormNode | FormRoot | undefined;
}

/** The records of one revision. */
interface Revision {
  readonly index: FormIndex;
  readonly byPlace: (NodeRecord | undefined)[];
}

/** What is remembered under one context. */
class Records {
  readonly #byNode = new WeakMap<FormNode | FormRoot, NodeRecord>();
  #latest: Revision | undefined;

  of(entry: FormEntry, index: FormIndex): NodeRecord {
    const { byPlace } = this.#revisionOf(index);
    // The root stands before all others.
    const known = byPlace[entry.place + 1];
    if (known !== undefined) return known;
    const surroundings = surroundingsOf(entry);
    const former = this.#byNode.get(entry.node);
    const record = former !== undefined && areSame(former.surroundings, surroundings) ? former : { found: [], surroundings };
    if (record !== former) this.#byNode.set(entry.node, record);
    byPlace[entry.place + 1] = record;
    return record;
  }

  #revisionOf(index: FormIndex): Revision {
    if (this.#latest?.index !== index) this.#latest = { index, byPlace: new Array<NodeRecord | undefined>(index.entries.length + 1).fill(undefined) };
    return this.#latest;
  }
}

const known = new WeakMap<FormContext, Records>();

/** The records of a form's nodes: the same ones as before the last edit, but for what was edited and what lies around that. */
export function nodeRecords({ schema }: Pick<Form, 'schema'>, context: FormContext): (entry: FormEntry) => NodeRecord {
  let records = known.get(context);
  if (records === undefined) known.set(context, (records = new Records()));
  const index = indexForm(schema);
  const all = records;
  return (entry) => all.of(entry, index);
}

function surroundingsOf(entry: FormEntry): Surroundings {
  const { parent, array } = entry;
  const parentComponent = parent?.node['x-component'];
  const host = parent !== undefined && isRow(parent) ? parent.parent?.node : undefined;
  return {
    name: nameOf(entry),
    parentId: parent?.id,
    isInRows: array !== undefined,
    parentComponent,
    parentType: parent?.node.type,
    hostComponent: host?.['x-component'],
    hostType: host?.type,
    column: parentComponent === 'ArrayTable.Column' ? parent?.node : undefined,
  };
}

function areSame(one: Surroundings, other: Surroundings): boolean {
  return (
    one.name === other.name &&
    one.parentId === other.parentId &&
    one.isInRows === other.isInRows &&
    one.parentComponent === other.parentComponent &&
    one.parentType === other.parentType &&
    one.hostComponent === other.hostComponent &&
    one.hostType === other.hostType &&
    one.column === other.column
  );
}
