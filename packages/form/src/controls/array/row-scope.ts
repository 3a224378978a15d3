import { isPlainObject } from '@zhengwu/core/json';
import { raw, RecordScope, type ArrayField, type Schema } from '../../vendor/formily.js';
import { h, type ReactElement, type ReactNode } from '../../vendor/react.js';
import { inheritKey, rowKey } from './row-key.js';
import { RowContext } from './rows-context.js';

interface RowScopeProps {
  readonly field: ArrayField;
  readonly index: number;
  readonly children?: ReactNode;
}

/** A row of fields that the host handed in as something else, a number, a text, a list: it takes its fields' values from the first change on. */
export function repairRow({ field, index, schema }: { readonly field: ArrayField; readonly index: number; readonly schema: Schema }): void {
  const values: unknown = field.value;
  if (schema.type !== 'object' || !Array.isArray(values) || isPlainObject(raw(values[index] as object))) return; // what is no object is its own
  const row = {};
  inheritKey(row, rowKey(values[index], index));
  values[index] = row;
}

/** What lies in a row knows which row it is, and expressions its `$record` and `$index`. */
export function RowScope({ field, index, children }: RowScopeProps): ReactElement {
  return h(
    RowContext.Provider,
    { value: index },
    h(RecordScope, { getIndex: () => index, getRecord: () => (field.value as readonly Record<string, unknown>[] | undefined)?.[index] ?? {} }, children), // rows, or nothing yet
  );
}
