import { ANY_ROW } from '../model/form-index.js';
import type { NodeId } from '../model/form-node.js';
import type { RuntimeWords } from '../messages/runtime.js';
import { isDataField, type Field } from '../vendor/formily.js';
import { addressOf } from './address-of.js';
import { firstError, parentOf } from './field-facts.js';
import { labelOf } from './label-of.js';
import type { OpenedForm } from './opened-form.js';

/** What is wrong with an answer. */
export interface FormError {
  /** The node's `x-id`. */
  readonly id: NodeId | undefined;
  /** Where its value stands in the answers: `staff.0.name`. */
  readonly path: string;
  /** Where Formily keeps it, layout included. */
  readonly address: string;
  /** 从业人员第 2 项：姓名 */
  readonly label: string;
  readonly message: string;
}

/** All that is wrong, each field's first fault, in the order in which the fields are read. */
export function formErrors(opened: OpenedForm, words: RuntimeWords, order: (address: string) => number): readonly FormError[] {
  const errors: FormError[] = [];
  for (const field of Object.values(opened.formily.fields)) {
    if (!isDataField(field) || field.display !== 'visible') continue;
    const message = firstError(field);
    if (message === undefined) continue;
    const address = field.address.toString();
    errors.push({ id: opened.entryAt(address)?.id, path: field.path.toString(), address, label: whereOf(field, words), message });
  }
  return errors.sort((one, other) => order(one.address) - order(other.address));
}

/** Its label, in a row with that of the table and the number of the row. */
function whereOf(field: Field, words: RuntimeWords): string {
  const label = labelOf(field, words);
  // Fields know their parents; of rows that are no fields of their own, the address tells the number.
  for (let at = parentOf(field); at !== undefined; at = parentOf(at)) {
    if (at.displayName !== 'ArrayField') continue;
    const row = field.address.segments[at.address.segments.length];
    return words.rowOf({ array: labelOf(at, words), row: Number(row) + 1, label });
  }
  return label;
}

/** The field that an id or a path of data or of Formily's means; in rows, the first. */
export function addressFor(opened: OpenedForm, wish: string): string | undefined {
  const { fields } = opened.formily;
  const entry = opened.index.byId(wish);
  const first = entry === undefined ? undefined : addressOf(entry).map((key) => (key === ANY_ROW ? '0' : key)).join('.');
  for (const address of [first, wish]) if (address !== undefined && Object.prototype.hasOwnProperty.call(fields, address)) return address;
  return Object.keys(fields).find((address) => fields[address]?.path.toString() === wish && isDataField(fields[address]));
}
