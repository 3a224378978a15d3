import { hasOwn, isPlainObject } from '@zhengwu/core';
import { ANY_ROW, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { FieldPrefill } from '../model/binding.js';
import type { FieldSource } from './prefill-note.js';

/** A field that takes its value from the host's data. */
export interface Prefilled extends FieldSource {
  readonly entry: FormEntry;
}

/** Which fields the host's data fill in: by their `x-binding.prefill`, outside rows, where the data have something. */
export function prefilled(index: FormIndex, data: unknown): ReadonlyMap<string, Prefilled> {
  const found = new Map<string, Prefilled>();
  for (const entry of index.entries) {
    const prefill = prefillOf(entry);
    if (prefill === undefined || entry.dataPath.includes(ANY_ROW) || entry.node.type === 'void') continue;
    const value = valueAt(data, prefill.path);
    if (value !== undefined && value !== null && value !== '') found.set(entry.id, { entry, label: prefill.label, isEditable: prefill.isEditable, value });
  }
  return found;
}

function prefillOf({ node }: FormEntry): FieldPrefill | undefined {
  const binding = node['x-binding'];
  return binding !== undefined && 'prefill' in binding ? binding.prefill : undefined;
}

/** Under the path as one key, else as keys with dots between. */
function valueAt(data: unknown, path: string): unknown {
  if (!isPlainObject(data)) return undefined;
  if (hasOwn(data, path)) return data[path];
  let value: unknown = data;
  for (const key of path.split('.')) {
    if (!isPlainObject(value) || !hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
