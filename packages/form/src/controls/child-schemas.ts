import { Schema } from '../vendor/formily.js';

/** A child of a schema, with the key under which it lies. */
export interface ChildSchema {
  readonly key: string;
  readonly schema: Schema;
}

/** What lies in a schema, in order. Formily's own function gives it without types. */
export function childSchemas(schema: Schema): readonly ChildSchema[] {
  const children: readonly { readonly key: string | number; readonly schema: Schema }[] = Schema.getOrderProperties(schema);
  return children.map(({ key, schema: child }) => ({ key: String(key), schema: child }));
}
