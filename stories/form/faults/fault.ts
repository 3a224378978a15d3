import type { Fix } from '@zhengwu/core';
import { indexForm, type Form, type FormNode } from '@zhengwu/form';

import type { EditedFault } from '../../faults/fault.js';
import { soundForm } from './sound-form.js';

/** A small form that has one kind of fault. */
export type Fault = EditedFault<Form>;

/** A node of the sound form. */
export function nodeOf(id: string): FormNode {
  const entry = indexForm(soundForm.schema).byId(id);
  if (entry?.parent === undefined) throw new Error(`The lesson's form has no ${id}.`);
  return entry.node as FormNode; // the root lies in nothing
}

/** The form with a node that says something else; nothing that an edit would refuse is too bad for it. */
export function changeNode(form: Form, id: string, change: (node: FormNode) => FormNode): Form {
  if (indexForm(form.schema).byId(id) === undefined) throw new Error(`The lesson's form has no ${id}.`);
  const within = (node: FormNode): FormNode => {
    if (node['x-id'] === id) return change(node);
    const { properties, items } = node;
    return {
      ...node,
      ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, within(child)])) }),
      ...(items === undefined ? {} : { items: within(items) }),
    };
  };
  return { ...form, schema: within(form.schema as FormNode) as Form['schema'] }; // the root is like any other to what goes through it
}

/** The form with another node at the end of one. */
export function withNode(form: Form, parentId: string, key: string, node: FormNode): Form {
  return changeNode(form, parentId, (parent) => ({ ...parent, properties: { ...parent.properties, [key]: node }, 'x-order': [...(parent['x-order'] ?? Object.keys(parent.properties ?? {})), key] }));
}

/** A node without one of its keys. */
export function without(node: FormNode, key: string): FormNode {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== key)) as unknown as FormNode; // its id is never taken
}

/** A fault of one node: another version of it, which is mended by what it was. */
export function spoilt(id: string, change: (node: FormNode) => FormNode): Pick<Fault, 'spoil' | 'mend'> {
  return { spoil: (form) => changeNode(form, id, change), mend: [{ edit: 'node/replace', args: { id, node: nodeOf(id) } }] };
}

/** A fault of a node that does not belong there: it is taken away. */
export function added(parentId: string, key: string, node: FormNode): Pick<Fault, 'spoil' | 'mend'> {
  return { spoil: (form) => withNode(form, parentId, key, node), mend: [{ edit: 'node/remove', args: { ids: [node['x-id']] } } satisfies Fix] };
}
