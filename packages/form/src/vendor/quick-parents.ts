import { createForm, type FormPath, type GeneralField } from '@formily/core';

/** The addresses above one, the nearest first. */
const above = new WeakMap<FormPath, readonly string[]>();

/**
 * Has Formily's fields find their parents without writing the addresses above them anew each time, once: each field looks for its parent
 * whenever it is asked how it shows or whether it may be changed (Formily 2.3.7, `BaseField.parent`). What is read is noted as before.
 */
export function makeParentsQuick(): void {
  const base: unknown = Object.getPrototypeOf(Object.getPrototypeOf(createForm().createField({ name: 'it' })));
  if (typeof base !== 'object' || base === null || !Object.prototype.hasOwnProperty.call(base, 'parent')) return;
  Object.defineProperty(base, 'parent', {
    configurable: true,
    get(this: GeneralField): GeneralField | undefined {
      // A layout may have no field of its own. Read, not asked for: that is noted.
      const fields: Readonly<Record<string, GeneralField | undefined>> = this.form.fields;
      for (const address of addressesAbove(this.address)) {
        const field = fields[address];
        if (field !== undefined) return field;
      }
      return undefined;
    },
  });
}

function addressesAbove(address: FormPath): readonly string[] {
  const known = above.get(address);
  if (known !== undefined) return known;
  const found: string[] = [];
  if (address.segments.length > 1) for (let at = address.parent(), text = at.toString(); text !== ''; at = at.parent(), text = at.toString()) found.push(text);
  above.set(address, found);
  return found;
}
