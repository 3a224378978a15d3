import type { Column, DataElement, DataTable } from '@zhengwu/core';
import type { Binding, BoundElement } from '../model/binding.js';
import type { FormContext } from '../model/context.js';
import type { FormNode, NodeId } from '../model/form-node.js';
import { isUsableKey } from '../model/usable-key.js';
import { columnFacts, columnOfElement } from './column-facts.js';
import { controlFor } from './control-for.js';
import type { Recognition } from './recognise.js';

/** Gives an id for each node that is made. */
export type NewNodeId = () => NodeId;

/** A control for a column or a data element, ready to be inserted. */
export interface MadeField {
  /** Under which it would be kept; it may have to be made free. */
  readonly key: string;
  readonly node: FormNode;
  /** What the control was chosen by, where more than the type told. */
  readonly recognised?: Recognition;
}

/** The right control for a column: title, bounds, options, default, and the binding with what is known of the column. */
export function fieldForColumn(column: Column, table: Pick<DataTable, 'name'>, context: FormContext, newId: NewNodeId): MadeField {
  const element = elementOf(column, context);
  const { control, recognised } = controlFor(column, context, element);
  const binding: Binding = {
    columns: [{ table: table.name, column: column.name, facts: columnFacts(column) }],
    ...(element === undefined ? {} : { element: boundElement(element), review: { state: 'unconfirmed' } }),
  };
  return { key: keyOf(column.name), node: { 'x-id': newId(), ...control, 'x-binding': binding }, ...(recognised === undefined ? {} : { recognised }) };
}

/** The right control for a data element, by its format and its value domain. */
export function fieldForElement(element: DataElement, context: FormContext, newId: NewNodeId): MadeField {
  const { control, recognised } = controlFor(columnOfElement(element), context, element);
  const binding: Binding = { element: boundElement(element), review: { state: 'unconfirmed' } };
  return { key: keyOf(element.code ?? element.name), node: { 'x-id': newId(), ...control, 'x-binding': binding }, ...(recognised === undefined ? {} : { recognised }) };
}

/** The data element that a column is, if the context has it. */
export function elementOf({ elementId }: Column, { elements }: FormContext): DataElement | undefined {
  return elementId === undefined ? undefined : elements?.find(({ id }) => id === elementId);
}

export function boundElement({ id, code, name }: DataElement): BoundElement {
  return { id, ...(code === undefined ? {} : { code }), name };
}

/** A name of the database as a key: signs of Formily's paths become `_`. */
export function keyOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_$-]+/gu, '_').slice(0, 60);
  // Keys of digits alone lose their order.
  return isUsableKey(plain) && !/^[_\d]+$/.test(plain) ? plain : 'field';
}
